"""Puts one video before all checks in one decode and sums up what they say. Records nothing."""

from __future__ import annotations  # the rules are named here without loading them: a quick look reads them late

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from app.checks.gathering import Gathered
from app.checks.glancing import Glancing
from app.checks.guard import Guarded
from app.checks.hurry import look_hurriedly
from app.checks.looking import VIDEO_PROBLEMS, look_at_all
from app.checks.opening import Opening
from app.checks.video.base import Check, Context, Decode, Outcome, Wants
from app.domain.errors import Problem
from app.domain.media.finding import BreakKind, Finding, Inspection, Verdict, worst
from app.domain.media.video import MediaInfo
from app.domain.report import SILENT, Report
from app.domain.text import Text
from app.files import changed_meanwhile, sha256_of, state_of
from app.media.coming import no_pictures
from app.media.ffmpeg import Ffmpeg
from app.media.origin.tracing import trace_origin
from app.media.probe import probe
from app.media.reader import Full
from app.media.sound import sound_around

if TYPE_CHECKING:
    from app.domain.rules.platform import Platform

_PLACES = ("return_evidence", "appeal")
_ALWAYS = "opens"
_FACES = "six_faces"
_HEAD_START_S = 1.2

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Subject:
    """What is to be inspected. `name`: as the person gave it; `rules`: gives the platform, and may take its time;
    `place`: whose limits hold.
    """

    path: Path
    name: str
    rules: Callable[[], Platform]
    expected: str | None
    place: str = ""


def inspect(
    ffmpeg: Ffmpeg,
    checks: tuple[Check, ...],
    subject: Subject,
    *,
    opened: Opening | None = None,
    report: Report = SILENT,
) -> Inspection:
    """Judge one video; one that is being `opened` gets the quick look.

    Raises `Problem` when the file cannot be read at all, or changed while it was looked at, and `Cancelled`.
    """
    began = opened.began if opened else time.monotonic()
    before = opened.before if opened else state_of(subject.path)
    look = _look_wholly if opened is None else partial(_look_quickly, opened)
    looked = look(ffmpeg, sorted(checks, key=lambda one: one.order), subject, report)
    outcomes = [one.verdict(looked.decode) for one in looked.guarded]
    if state_of(subject.path) != before:
        raise changed_meanwhile(subject.path)
    report.progress(1.0, "done")
    return _summed(subject, looked, outcomes, time.monotonic() - began, quick=opened is not None)


@dataclass(frozen=True, slots=True)
class _Looked:
    """What one look at a file brought; `first_at_s`: seconds until the first check had something to say."""

    sha256: str
    media: MediaInfo | None
    guarded: list[Guarded]
    decode: Decode
    first_at_s: float | None = None


def _look_wholly(ffmpeg: Ffmpeg, checks: list[Check], subject: Subject, report: Report) -> _Looked:
    platform = subject.rules()
    with ThreadPoolExecutor(1, "hash") as beside:  # reading the packets waits for another process meanwhile
        hashed = beside.submit(sha256_of, subject.path, report.check)
        media, trouble = _probed(ffmpeg, subject.path, report.part(0.0, 0.05))
        sha256 = hashed.result()
    context = _asking(ffmpeg, _context(subject, platform, media, trouble), report)
    guarded = [Guarded(check, context) for check in checks]
    return _Looked(sha256, media, guarded, look_at_all(ffmpeg, context, guarded, report.part(0.05, 0.9)))


def _look_quickly(opened: Opening, ffmpeg: Ffmpeg, checks: list[Check], subject: Subject, report: Report) -> _Looked:
    """Looks for the waybill at once; listing the packets and hashing need the same cores, so they let it go first.
    The rules are read meanwhile, and the checks learn them before they have anything to say; where a number is
    expected, once that was found, which hangs on no rule, or another.
    """
    silent, ahead = Report(stop=report.stop), Event()
    with ThreadPoolExecutor(3, "beside") as beside:
        ruled = beside.submit(partial(_after, ahead, subject.rules) if subject.expected else subject.rules)
        probed = beside.submit(_after, ahead, partial(_probed, ffmpeg, subject.path, silent))
        hashed = beside.submit(_after, ahead, partial(sha256_of, subject.path, report.check))
        early = _context(subject, None, None, None)
        looking = {check.id: Guarded(check, early) for check in checks if check.quick and Wants.FULL in check.wants}

        def learn(media: MediaInfo | None = None, trouble: Problem | None = None) -> Context:
            ahead.set()
            known = _context(subject, ruled.result(), media, trouble)
            for one in looking.values():
                one.learn(known)
            return known

        decode, first_at = Decode(), None
        try:
            if (found := _glancing(opened)) is not None:
                heard = replace(report, tell=partial(_told, report, ahead))
                decode, first_at = look_hurriedly(*found, list(looking.values()), heard, learn)
        finally:
            ahead.set()
        media, trouble = probed.result()
        context, sha256 = learn(media, trouble), hashed.result()
    guarded = [looking.get(one.id) or Guarded(one, context) for one in checks if _quick(one, context)]
    if decode.pictures == 0 and trouble is not None:
        decode = replace(decode, problem=trouble, hurried=False)
    return _Looked(sha256, media, guarded, decode, None if first_at is None else first_at - opened.began)


def _told(report: Report, ahead: Event, said: Text) -> None:
    report.tell(said)
    ahead.set()


def _after(ahead: Event, work: Callable[[], T]) -> T:
    """Do it once the other is ahead, or has had its time."""
    ahead.wait(_HEAD_START_S)
    return work()


def look_for_waybill(
    ffmpeg: Ffmpeg, checks: tuple[Check, ...], subject: Subject, *, report: Report = SILENT
) -> tuple[Inspection, MediaInfo]:
    """The same with only the checks that look at whole pictures; raises `Problem` when the file is no video."""
    media = probe(ffmpeg, subject.path, report=report)
    if media.video is None:
        raise no_pictures(subject.path)
    looking = tuple(one for one in checks if one.quick and Wants.FULL in one.wants)
    return inspect(ffmpeg, looking, subject, report=report), media


def _quick(check: Check, context: Context) -> bool:
    """The quick look leaves out what needs every picture, but never that a file does not open."""
    unopened = context.media is None or context.media.video is None
    return check.quick or (check.id == _ALWAYS and unopened)


def _context(subject: Subject, platform: Platform | None, media: MediaInfo | None, trouble: Problem | None) -> Context:
    """What is known so far; no `platform`: the rules are still being read."""
    places = (subject.place, *_PLACES) if platform else ()
    stated = [limits for limits in map(platform.limits_for, places) if limits and limits.video] if platform else []
    return Context(
        path=subject.path,
        name=subject.name,
        bytes=state_of(subject.path)[0],
        media=media,
        trouble=trouble,
        limits=stated[0] if stated else None,
        expected=subject.expected or None,
        couriers=platform.couriers if platform else (),
    )


def _asking(ffmpeg: Ffmpeg, context: Context, report: Report) -> Context:
    """The context of a whole look, whose checks may ask the file itself and its sound."""
    media = context.media
    if media is None:
        return context
    silent = Report(stop=report.stop)
    return replace(
        context,
        origin=partial(trace_origin, ffmpeg, context.path, media, report=silent),
        listen=partial(sound_around, ffmpeg, context.path, media, report=silent),
    )


def _probed(ffmpeg: Ffmpeg, path: Path, report: Report) -> tuple[MediaInfo | None, Problem | None]:
    """What probing found, or what the checks shall know about why it failed."""
    try:
        return probe(ffmpeg, path, report=report), None
    except Problem as problem:
        if problem.code not in VIDEO_PROBLEMS:
            raise
        return None, problem


def _glancing(opened: Opening) -> tuple[Glancing, Gathered[Full]] | None:
    """The film as it was opened; what is wrong with the file is for the whole probe to tell."""
    try:
        return opened.glancing()
    except Problem as problem:
        if problem.code not in VIDEO_PROBLEMS:
            raise
        return None


def _summed(subject: Subject, looked: _Looked, outcomes: list[Outcome], elapsed_s: float, *, quick: bool) -> Inspection:
    breaks = tuple(one for outcome in outcomes for one in outcome.breaks)
    to_confirm = [_FACES] if looked.decode.pictures else []
    if any(one.verdict is not Verdict.FAIL and one.kind is not BreakKind.EDITED for one in breaks):
        to_confirm.append("one_take")
    return Inspection(
        file=subject.name,
        sha256=looked.sha256,
        platform=subject.rules().id,
        rules=subject.rules().snapshot,
        verdict=worst(one.finding.verdict for one in outcomes if not _waits(one.finding, to_confirm)),
        elapsed_s=round(elapsed_s, 3),
        media=looked.media,
        findings=tuple(outcome.finding for outcome in outcomes),
        waybills=tuple(one for outcome in outcomes for one in outcome.waybills),
        readings=tuple(one for outcome in outcomes for one in outcome.readings),
        ocr=tuple(one for outcome in outcomes for one in outcome.ocr),
        to_confirm=tuple(to_confirm),
        breaks=breaks,
        quick=quick,
        first_reading_s=looked.first_at_s,
        faces=tuple(one for outcome in outcomes for one in outcome.faces),
        others=tuple(one for outcome in outcomes for one in outcome.others),
        ocr_s=round(sum(outcome.ocr_s for outcome in outcomes), 3),
        confirmed=next((outcome.confirmed for outcome in outcomes if outcome.confirmed), None),
    )


def _waits(finding: Finding, to_confirm: list[str]) -> bool:
    """Whether it is no unknown that spoils the sum but a question to a person, in a list of its own."""
    return finding.check == _FACES and finding.verdict is Verdict.UNKNOWN and _FACES in to_confirm
