"""A database of many cases with Chinese names, numbers as platforms write them, and several events each."""

import hashlib
import random
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.cases.case import Case
from app.domain.cases.event import Event, EventSource
from app.domain.cases.evidence import Evidence
from app.domain.rules.platform import Platform
from app.storage.database import Database
from app.storage.records import values_of
from app.storage.stores.cases import CaseStore
from app.storage.stores.events import EventStore
from app.storage.tables import EVIDENCE

FAMILY = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董"
    "袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金"
)
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国文志海燕春雪晨宇轩子涵梓欣怡佳嘉浩然博思雨婷慧琳"
SHOPS = ("晨光数码家电旗舰店", "优品家居专营店", "小鹿母婴", "北方户外运动专卖店", "城南旧货铺")
GOODS = (
    "蓝牙耳机 白色",
    "手机 256G 黑色",
    "真无线降噪耳机",
    "智能手表 45mm",
    "电动牙刷",
    "羽绒服 女 中长款",
    "运动鞋 42码",
    "扫地机器人",
    "空气炸锅 5L",
    "机械键盘 青轴",
    "充电宝 20000mAh",
    "儿童滑板车",
)
COURIERS = (("圆通速递", "YT"), ("中通快递", "75"), ("顺丰速运", "SF"), ("韵达快递", "43"), ("极兔速递", "JT"))
NOTES = (
    "买家说没收到配件",
    "包装破损，称重少了",
    "已联系快递出红章",
    "对方只要退款，不退货",
    "寄回的是旧机，序列号不符",
    "等平台介入",
)
_SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_ROAD = ("ordered", "paid", "shipped", "received", "applied", "agreed", "return_posted", "signed")
_ENDS = ("note", "evidence_submitted", "refused", "refunded", "appealed", "appeal_result", "note", "ticket", "mail")
_DAYS = 730


@dataclass(frozen=True)
class Shape:
    """How many cases and events, and which share of the cases is open; the newest ones are."""

    cases: int
    events: int
    open_share: float


def fill(database: Database, platforms: Sequence[Platform], shape: Shape, now: datetime) -> None:
    """Write the records without their indexes, which `rebuild` is timed with afterwards."""
    chance = random.Random(20261122)
    with database.write() as unit:
        for platform in platforms:
            unit.snapshots.keep(platform)
        connection = unit._connection
        cases, events = CaseStore(connection), EventStore(connection)
        made = _cases(chance, platforms, shape, now)
        while chunk := [case for case, _ in zip(made, range(2000), strict=False)]:
            cases.add_all(chunk)
            per_case = shape.events // shape.cases
            events.add_all([event for case in chunk for event in _events(chance, case, per_case, now)])
            proofs = [values_of(item) for case in chunk for item in _evidence(chance, case)]
            connection.execute(EVIDENCE.insert(), proofs)
        unit.ledger.append("note", "", {"made": shape.cases}, now)


def name_of_person(chance: random.Random) -> str:
    return chance.choice(FAMILY) + "".join(chance.choice(GIVEN) for _ in range(chance.choice((1, 2, 2))))


def _digits(chance: random.Random, count: int) -> str:
    return "".join(chance.choice(string.digits) for _ in range(count))


def _cases(chance: random.Random, platforms: Sequence[Platform], shape: Shape, now: datetime) -> Iterator[Case]:
    taken: set[str] = set()
    first_open = round(shape.cases * (1 - shape.open_share))
    older: list[tuple[str, str, str]] = []
    for number in range(shape.cases):
        age = timedelta(days=_DAYS * (1 - (number + 1) / shape.cases), seconds=chance.randrange(900) + 60)
        opened_at = now - age
        case_id = f"{opened_at:%y%m%d}-{''.join(chance.choice(_SIGNS) for _ in range(4))}"
        if case_id in taken:
            continue
        taken.add(case_id)
        platform = chance.choices(platforms, [8 if one.id == "pdd" else 2 for one in platforms])[0]
        courier, prefix = chance.choice(COURIERS)
        order, waybill = f"{opened_at:%y%m%d}-{_digits(chance, 15)}", prefix + _digits(chance, 13)
        serial = f"SN{_digits(chance, 10)}" if chance.random() < 0.3 else ""
        if older and chance.random() < 0.02:  # the same parcel, order or machine again
            order, waybill, serial = chance.choice(older)
        elif number % 50 == 0:
            older.append((order, waybill, serial))
        yield Case(
            id=case_id,
            platform=platform.id,
            order=order,
            waybill=waybill,
            rules=platform.snapshot,
            opened_at=opened_at,
            shop=chance.choice(SHOPS),
            after_sale=_digits(chance, 16),
            outbound_waybill=prefix + _digits(chance, 13),
            courier=courier,
            goods=chance.choice(GOODS),
            serial=serial,
            scenario=chance.choice([one.id.rpartition(".")[2] for one in platform.scenarios] or [""]),
            note=f"{name_of_person(chance)} {chance.choice(NOTES)}" if chance.random() < 0.6 else "",
            closed_at=None if number >= first_open else min(now, opened_at + timedelta(days=20)),
        )


def _events(chance: random.Random, case: Case, count: int, now: datetime) -> Iterator[Event]:
    """The road of a return; of a case opened lately only what can have happened by now."""
    at = case.opened_at - timedelta(days=9)
    kinds = [*_ROAD, *(chance.choice(_ENDS) for _ in range(max(0, count - len(_ROAD))))][:count]
    for number, kind in enumerate(kinds, start=1):
        at = min(at + timedelta(hours=chance.uniform(12, 42)), now - timedelta(minutes=count - number + 1))
        said = {}
        if kind == "applied":
            said = {"kind": "return_refund"}
        elif kind in {"note", "mail"}:
            said = {"text": f"{name_of_person(chance)}：{chance.choice(NOTES)}"}
        elif kind == "ticket":
            said = {"number": f"TK{_digits(chance, 9)}"}
        yield Event(f"{case.id}-e{number}", case.id, kind, at, max(at, case.opened_at), EventSource.TYPED, said)


def _evidence(chance: random.Random, case: Case) -> Iterator[Evidence]:
    for number, (kind, name, media) in enumerate(
        (("opening_video", "开箱视频", "video"), ("goods_and_waybill", "合照", "picture")), start=1
    ):
        bits = chance.randrange(10**6) if chance.random() < 0.01 else chance.getrandbits(60)
        sha256 = hashlib.sha256(str(bits).encode()).hexdigest()
        end = "mp4" if media == "video" else "jpg"
        yield Evidence(
            f"{case.id}-f{number}",
            case.id,
            kind,
            sha256,
            f"{name}_{_digits(chance, 8)}.{end}",
            10_000_000,
            case.opened_at,
            media,
        )
