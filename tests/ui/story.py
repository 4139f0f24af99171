"""A data folder as a clerk has it on an ordinary morning: twenty cases in every state, made by the verbs themselves."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.bootstrap import open_deps
from app.paths import RESOURCES, DataFolder
from app.settings import Settings
from app.texts import read_catalog
from app.ui.preferences import Preferences
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.close_case import close_case
from app.workflow.cases.open_case import open_case
from app.workflow.deps import Deps
from app.workflow.videos.make_demo import DemoMaterial
from tests.fresh_records import lay_fresh_records
from tests.shipped_rules import known_rulebook

FILMED = "773411223344556"
"""The waybill that the demo's parcel bears."""
GOODS = (
    ("苹果 iPhone 17 256GB 蓝色", "5299.00"),
    ("华为 Mate 80 Pro 512GB", "6499.00"),
    ("小米 17 12+256GB 白色", "3799.00"),
    ("索尼 WH-1000XM6 头戴耳机", "2399.00"),
    ("大疆 Osmo Action 6 标准套装", "2198.00"),
    ("任天堂 Switch 2 日版", "2688.00"),
    ("联想 小新 Pro 14 2026", "5699.00"),
    ("戴森 V16 吸尘器", "4290.00"),
)
SCENARIOS = ("swapped", "empty", "damaged", "activated_or_opened", "account_locked", "short")


@dataclass(frozen=True)
class Made:
    """`filmed`: the case with a video and a photo; `refunded`: one after the refund; `unknown`: one without a start."""

    filmed: str
    refunded: str
    unknown: str
    overdue: str


def open_desk(root: Path, **settings: object) -> tuple[Deps, Preferences]:
    """The parts of the program on a data folder, as its start would give them; saved settings are kept in memory."""
    folder, chosen = DataFolder(root), Settings(**{"started": True, **settings})
    saved: list[Settings] = []
    preferences = Preferences(folder, chosen, lambda language: read_catalog(RESOURCES / "i18n", language), saved.append)
    return open_deps(folder, chosen), preferences


def open_ready_desk(root: Path) -> tuple[Deps, Preferences]:
    """The same for tests that are about neither opening a data folder nor reading rules: both were done before."""
    folder = DataFolder(root)
    lay_fresh_records(folder.database)
    deps, preferences = open_desk(root)
    deps._makers["rulebook"] = lambda: known_rulebook(folder.rules)
    return deps, preferences


def order_number(place: int) -> str:
    return f"2611{10 + place % 12:02}-{384920175000000 + place * 7919 * 13:015}"


def waybill_number(place: int) -> str:
    starts = ("7731", "YT88", "JT52", "4634", "7873", "SF13")
    start = starts[place % len(starts)]
    return start + f"{29384756102 + place * 104729:011}"[: 15 - len(start)]


def fill(deps: Deps, material: DemoMaterial | None = None, count: int = 20) -> Made:
    """Twenty cases: overdue, urgent, calm, unknown, submitted, refunded, closed."""
    now, ids = deps.now(), []
    ago = _ago(now)
    for place in range(count):
        goods, paid = GOODS[place % len(GOODS)]
        scenario = "" if place == 11 else SCENARIOS[place % len(SCENARIOS)]
        fields = {"goods": goods, "paid": paid, "scenario": scenario, "shop": "启明数码旗舰店"}
        number = FILMED if place == 1 else waybill_number(place)
        case = open_case(deps, platform="pdd", order=order_number(place), waybill=number, fields=fields).case
        ids.append(case.id)
        _happen(deps, case.id, place, ago)
    if material is not None:
        attach_evidence(deps, ids[1], material.video, "opening_video")
        attach_evidence(deps, ids[1], material.goods_and_waybill, "goods_and_waybill")
        attach_evidence(deps, ids[1], material.problem_picture, "problem_picture")
    close_case(deps, ids[-1])
    return Made(filmed=ids[1], refunded=ids[6], unknown=ids[3], overdue=ids[0])


def _ago(now: datetime) -> Callable[[float], datetime]:
    return lambda hours: (now - timedelta(hours=hours)).replace(second=0, microsecond=0).astimezone(UTC)


def _happen(deps: Deps, case_id: str, place: int, ago: Callable[[float], datetime]) -> None:
    add_event(deps, case_id, "applied", ago(90 + place * 3), {"kind": "return_refund", "reason": "不想要了"})
    add_event(deps, case_id, "agreed", ago(88 + place * 3))
    add_event(deps, case_id, "return_posted", ago(70 + place))
    signed = {0: 26.4, 1: 21.6, 2: 19.5, 4: 15.2, 5: 11.7, 7: 8.1, 8: 6.5, 9: 4.3, 10: 3.1, 12: 2.2, 13: 1.4, 14: 0.6}
    if place in signed:
        add_event(deps, case_id, "signed", ago(signed[place]))
    if place in (6, 15):
        add_event(deps, case_id, "signed", ago(60))
        add_event(deps, case_id, "evidence_submitted", ago(52))
        add_event(deps, case_id, "refused", ago(51), {"kind": "return_refund"})
        add_event(deps, case_id, "judged", ago(40))
        add_event(deps, case_id, "refunded", ago(30 + place), {"amount": "2198.00"})
    if place in (16, 17):
        add_event(deps, case_id, "signed", ago(30))
        add_event(deps, case_id, "evidence_submitted", ago(20))
        add_event(deps, case_id, "refused", ago(19), {"kind": "return_refund"})
    if place == 18:
        add_event(deps, case_id, "signed", ago(20))
        add_event(deps, case_id, "deadline_seen", ago(1), {"clock": "evidence_for_bad_return", "left": "9h30m"})
