"""Short makers of cases, events and evidence under the shipped Pinduoduo rules."""

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from app.domain.cases.case import Case
from app.domain.cases.event import Event
from app.domain.cases.evidence import Evidence
from app.domain.media.finding import Break, BreakKind, Finding, Inspection, Verdict
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.rulebook.book import load_rulebook

PLATFORMS = Path(__file__).resolve().parents[2] / "resources" / "platforms"
RULE_FILES = sorted([*PLATFORMS.rglob("*.toml"), PLATFORMS.parent / "couriers.toml"])
SHANGHAI = ZoneInfo("Asia/Shanghai")
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=SHANGHAI).astimezone(UTC)


@cache
def pdd() -> Platform:
    return load_rulebook(PLATFORMS).platform("pdd")


def case(**fields) -> Case:
    given = {"id": "C1", "platform": "pdd", "order": "260101-000000000000001", "waybill": "YT8812345678901"}
    return Case(**{**given, "rules": "", "opened_at": NOON, **fields})


def event(what: str, at: datetime | float = 0.0, number: int = 0, /, **attributes: str) -> Event:
    """`at`: an instant, or hours after NOON."""
    when = at if isinstance(at, datetime) else NOON + timedelta(hours=at)
    corrects = attributes.pop("corrects", None)
    name = f"{what}-{when.isoformat()}-{number}"
    return Event(name, "C1", what, when, when, attributes=attributes, corrects=corrects)


def hours(count: float) -> datetime:
    return NOON + timedelta(hours=count)


def item(kind: str, media_type: str = "picture", name: str = "", number: int = 1) -> Evidence:
    label = name or f"{kind}-{number}"
    return Evidence(f"E-{label}", "C1", kind, f"sha-{label}", label, 1000, NOON, media_type)


def video(kind: str = "opening_video", name: str = "", number: int = 1) -> Evidence:
    return item(kind, "video", name, number)


def finding(check: str, verdict: Verdict) -> Finding:
    return Finding(check, verdict, text(QT_TRANSLATE_NOOP("t", "what the check said")), source="000:L57")


def inspection(one: Evidence, *findings: Finding, gaps: tuple[float, ...] = (), quick: bool = False) -> Inspection:
    breaks = tuple(Break(at, BreakKind.GAP, Verdict.FAIL, 1.0, 4.0) for at in gaps)
    verdict = Verdict.PASS
    return Inspection(one.name, one.sha256, "pdd", "", verdict, 1.0, None, findings, breaks=breaks, quick=quick)
