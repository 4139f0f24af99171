"""Puts one picture before the checks of its kind of evidence and sums up what they say. Records nothing."""

import time
from dataclasses import dataclass
from pathlib import Path

from app.checks.guard import attempted, broken
from app.checks.picture.base import Context, Facts, Outcome, PictureCheck
from app.checks.picture_kinds import KindChecks, picture_table
from app.domain.errors import Problem
from app.domain.media.finding import Inspection, worst
from app.domain.report import SILENT, Report
from app.domain.rules.evidence_kind import Medium
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import changed_meanwhile, sha256_of, state_of
from app.media.pictures.opening import Opened, open_picture
from app.storage.content import look_at

_NOT_THERE = frozenset({"file-unreadable", "not-a-file"})
"""Problems that concern the reading and not the picture."""


@dataclass(frozen=True, slots=True)
class PictureSubject:
    """What is to be looked at. `name`: as the person gave it; `kind`: a kind of evidence, or `waybill`."""

    path: Path
    name: str
    platform: Platform
    kind: str
    facts: Facts


def checks_of(platform: Platform, kind: str) -> KindChecks:
    """Which checks a kind of evidence goes through. Raises `Problem`: unknown-evidence."""
    table = picture_table()
    known = [entry.id for entry in platform.evidence if entry.medium is not Medium.VIDEO]
    alone = [entry.id for entry in table.kinds if table.general[1] not in entry.checks]
    if kind in (*known, *alone):
        return table.of(kind)
    raise Problem(
        "unknown-evidence",
        text(
            QT_TRANSLATE_NOOP("picture", "{platform} knows no kind of picture “{kind}”."),
            platform=platform.title,
            kind=kind[:80],
        ),
        text(QT_TRANSLATE_NOOP("picture", "Known kinds: {kinds}."), kinds=", ".join([*alone, *known])),
    )


def inspect_picture(
    checks: tuple[PictureCheck, ...], subject: PictureSubject, *, report: Report = SILENT
) -> Inspection:
    """Judge one picture.

    A file that is no picture gives a `fail`. Raises `Problem` when it cannot be read at all, changed meanwhile, or the
    kind is unknown; and `Cancelled`.
    """
    began = time.monotonic()
    kind = checks_of(subject.platform, subject.kind)
    before = state_of(subject.path)
    sha256 = sha256_of(subject.path, report.check)
    opened, trouble = _opened(subject.path)
    context = Context(
        name=subject.name,
        bytes=before[0],
        opened=opened,
        trouble=trouble,
        limits=tuple(one for one in subject.platform.limits if one.pictures is not None),
        facts=subject.facts,
        kind=kind,
        couriers=subject.platform.couriers,
    )
    outcomes = _outcomes(checks, context, report)
    if state_of(subject.path) != before:
        raise changed_meanwhile(subject.path)
    report.progress(1.0, "done")
    return _summed(subject, sha256, opened, outcomes, time.monotonic() - began)


def _opened(path: Path) -> tuple[Opened | None, Problem | None]:
    """The picture, or why it is none; both None for a file of another medium."""
    try:
        return (open_picture(path), None) if look_at(path).media_type == "picture" else (None, None)
    except Problem as problem:
        if problem.code in _NOT_THERE:
            raise
        return None, problem


def _outcomes(checks: tuple[PictureCheck, ...], context: Context, report: Report) -> list[Outcome]:
    asked = [one for one in sorted(checks, key=lambda one: one.order) if one.id in context.kind.checks]
    if context.opened is None:
        asked = [one for one in asked if one.unopened]
    found = []
    for number, check in enumerate(asked):
        report.check()
        report.progress(number / len(asked), check.id)
        outcome, _ = attempted(check.id, lambda check=check: check.judge(context))  # type: ignore[misc]
        found.append(outcome or Outcome(broken(check.id)))
    return found


def _summed(
    subject: PictureSubject, sha256: str, opened: Opened | None, outcomes: list[Outcome], elapsed_s: float
) -> Inspection:
    waybills = {one.number: one for outcome in reversed(outcomes) for one in reversed(outcome.waybills)}
    return Inspection(
        file=subject.name,
        sha256=sha256,
        platform=subject.platform.id,
        rules=subject.platform.snapshot,
        verdict=worst(outcome.finding.verdict for outcome in outcomes if not outcome.to_confirm),
        elapsed_s=round(elapsed_s, 3),
        media=None,
        findings=tuple(outcome.finding for outcome in outcomes),
        waybills=tuple(reversed(waybills.values())),
        readings=tuple(one for outcome in outcomes for one in outcome.readings),
        ocr=tuple(one for outcome in outcomes for one in outcome.ocr),
        to_confirm=tuple(outcome.finding.check for outcome in outcomes if outcome.to_confirm),
        picture=opened.info if opened else None,
        kind=subject.kind,
    )
