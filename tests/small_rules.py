"""A small platform and rule book made by hand, for tests that must not depend on the real rule files."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.errors import Problem
from app.domain.rules.clock_rule import Actor, ClockRule, Trigger
from app.domain.rules.evidence_kind import EvidenceKind, Medium
from app.domain.rules.limits import Limits, PictureLimits, TextLimits, VideoLimits
from app.domain.rules.origin import Origin
from app.domain.rules.platform import Platform
from app.domain.rules.scenario import Scenario, Step
from app.domain.text import QT_TRANSLATE_NOOP, Words, text

ORIGIN = Origin("000:L54", "--08-29", date(2026, 11, 22))
SNAPSHOT = "5" * 64


def words(en: str) -> Words:
    return Words(f"中{en}", en)


def clock(name: str, *, hours: float, starts: str, met_by: str) -> ClockRule:
    return ClockRule(
        id=f"pdd.{name}",
        title=words(name),
        actor=Actor.MERCHANT,
        starts=(Trigger(starts),),
        length_s=hours * 3600,
        met_by=(Trigger(met_by),),
        voided_by=(),
        if_missed=words("late"),
        final=True,
        scenarios=(),
        shorten_floor_s=None,
        note=words("two readings"),
        warn_before_s=3 * 3600,
        origin=ORIGIN,
    )


def evidence_kind(name: str, medium: Medium) -> EvidenceKind:
    return EvidenceKind(name, words(name), medium, words("advice"), "凭证", ORIGIN)


def small_platform(snapshot: str = SNAPSHOT) -> Platform:
    steps = (Step("film", words("film"), words("why"), ("evidence_submitted",), ("opening_video",), (), "000:L57"),)
    return Platform(
        id="pdd",
        title=words("Pinduoduo"),
        check_back_office=words("check"),
        limits=(
            Limits(
                "pdd.return_evidence",
                words("limits"),
                "return_evidence",
                VideoLimits(300_000_000, 314_572_800, 600.0, ("mp4", "mov"), formats_open=True),
                PictureLimits(None, ("jpg",)),
                TextLimits(300),
                ORIGIN,
            ),
        ),
        clocks=(
            clock("evidence_after_signing", hours=24, starts="signed", met_by="evidence_submitted"),
            clock("appeal_after_refund", hours=168, starts="refunded", met_by="appealed"),
        ),
        scenarios=(
            Scenario("pdd.swapped", words("swapped"), steps, (), ORIGIN),
            Scenario("pdd.empty", words("empty"), steps, (), ORIGIN),
        ),
        appeals=(),
        evidence=(
            evidence_kind("opening_video", Medium.VIDEO),
            evidence_kind("goods_and_waybill", Medium.PICTURE),
            evidence_kind("freight_receipt", Medium.DOCUMENT),
        ),
        couriers=(),
        event_kinds=("slip_shown",),
        origin=ORIGIN,
        snapshot=snapshot,
    )


@dataclass
class SmallRulebook:
    """Has what verbs and queries ask of the real one."""

    platforms: tuple[Platform, ...]
    own_folder: Path | None = None

    def platform(self, name: str) -> Platform:
        for platform in self.platforms:
            if platform.id == name:
                return platform
        raise Problem("unknown-platform", text(QT_TRANSLATE_NOOP("tests", "There is no platform {name}."), name=name))
