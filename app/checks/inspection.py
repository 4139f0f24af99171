"""Puts one video before all checks in one decode and sums up what they say. Records nothing."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from app.checks.guard import Guarded
from app.checks.looking import QUICK_S, VIDEO_PROBLEMS, look_at_all, look_hurriedly
from app.checks.video.base import Check, Context, Decode, Outcome, Wants
from app.domain.errors import Problem
from app.domain.media.finding import Inspection, Verdict, worst
from app.domain.media.video import MediaInfo
from app.domain.report import SILENT, Report
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import sha256_of
from app.media.ffmpeg import Ffmpeg
from app.media.probe import probe
from app.media.reader import no_pictures

_PLACES = ("return_evidence", "appeal")
_ALWAYS = "opens"


@dataclass(frozen=True, slots=True)
class Subject:
    """What is to be inspected. `name`: as the person gave it; `place`: whose limits hold."""

    path: Path
    name: str
    platform: Platform
    expected: str | None
    place: str = ""


def inspect(
    ffmpeg: Ffmpeg, checks: tuple[Check, ...], subject: Subject, *, quick: bool = False, report: Report = SILENT
) -> Inspection:
    """Judge one video.

    Raises `Problem` when the file cannot be read at all, or changed while it was looked at, and `Cancelled`.
    """
    began = time.monotonic()
    before = _state(subject.path)
    with ThreadPoolExecutor(1, "hash") as beside:  # reading the packets waits for another process meanwhile
        hashed = beside.submit(sha256_of, subject.path, report.check)
        media, trouble = _probed(ffmpeg, subject.path, report.part(0.0, 0.05))
        sha256 = hashed.result()
    context = _context(subject, before[0], media, trouble)
    guarded = [
        Guarded(check, context) for check in sorted(checks, key=lambda one: one.order) if _chosen(check, context, quick)
    ]
    if quick:
        decode = look_hurriedly(ffmpeg, context, guarded, began + QUICK_S, report.part(0.05, 0.9))
    else:
        decode = look_at_all(ffmpeg, context, guarded, report.part(0.05, 0.9))
    outcomes = [one.verdict(decode) for one in guarded]
    if _state(subject.path) != before:
        raise _changed(subject.path)
    report.progress(1.0, "done")
    return _summed(subject, sha256, media, outcomes, decode, time.monotonic() - began, quick=quick)


def look_for_waybill(
    ffmpeg: Ffmpeg, checks: tuple[Check, ...], subject: Subject, *, report: Report = SILENT
) -> tuple[Inspection, MediaInfo]:
    """The same with only the checks that look at whole pictures; raises `Problem` when the file is no video."""
    media = probe(ffmpeg, subject.path, report=report)
    if media.video is None:
        raise no_pictures(subject.path)
    return inspect(ffmpeg, tuple(one for one in checks if Wants.FULL in one.wants), subject, report=report), media


def _chosen(check: Check, context: Context, quick: bool) -> bool:  # noqa: FBT001
    """The quick look leaves out what needs every picture, but never that a file does not open."""
    unopened = context.media is None or context.media.video is None
    return not quick or check.quick or (check.id == _ALWAYS and unopened)


def _context(subject: Subject, size: int, media: MediaInfo | None, trouble: Problem | None) -> Context:
    places = (subject.place, *_PLACES)
    stated = [limits for limits in map(subject.platform.limits_for, places) if limits and limits.video]
    return Context(
        path=subject.path,
        name=subject.name,
        bytes=size,
        media=media,
        trouble=trouble,
        limits=stated[0] if stated else None,
        expected=subject.expected or None,
        couriers=subject.platform.couriers,
    )


def _probed(ffmpeg: Ffmpeg, path: Path, report: Report) -> tuple[MediaInfo | None, Problem | None]:
    """What probing found, or what the checks shall know about why it failed."""
    try:
        return probe(ffmpeg, path, report=report), None
    except Problem as problem:
        if problem.code not in VIDEO_PROBLEMS:
            raise
        return None, problem


def _summed(
    subject: Subject,
    sha256: str,
    media: MediaInfo | None,
    outcomes: list[Outcome],
    decode: Decode,
    elapsed_s: float,
    *,
    quick: bool,
) -> Inspection:
    breaks = tuple(one for outcome in outcomes for one in outcome.breaks)
    to_confirm = ["six_faces"] if decode.pictures else []
    if any(one.verdict is not Verdict.FAIL for one in breaks):
        to_confirm.append("one_take")
    return Inspection(
        file=subject.name,
        sha256=sha256,
        platform=subject.platform.id,
        rules=subject.platform.snapshot,
        verdict=worst(outcome.finding.verdict for outcome in outcomes),
        elapsed_s=round(elapsed_s, 3),
        media=media,
        findings=tuple(outcome.finding for outcome in outcomes),
        waybills=tuple(one for outcome in outcomes for one in outcome.waybills),
        readings=tuple(one for outcome in outcomes for one in outcome.readings),
        ocr=tuple(one for outcome in outcomes for one in outcome.ocr),
        to_confirm=tuple(to_confirm),
        breaks=breaks,
        quick=quick,
    )


def _state(path: Path) -> tuple[int, int]:
    """Size and time of change. Raises `Problem` when the file is not there or is no file."""
    try:
        state = path.stat()
    except OSError as error:
        raise Problem(
            "file-unreadable",
            text(
                QT_TRANSLATE_NOOP("files", "Cannot read {path}: {why}."),
                path=str(path),
                why=error.strerror or str(error),
            ),
            text(QT_TRANSLATE_NOOP("files", "Check that the file is still there and that you may open it.")),
        ) from error
    if path.is_dir():
        raise Problem(
            "not-a-file",
            text(QT_TRANSLATE_NOOP("probe", "{path} is not a file but a folder or a device."), path=str(path)),
            text(QT_TRANSLATE_NOOP("probe", "Choose the video file itself.")),
        )
    return state.st_size, state.st_mtime_ns


def _changed(path: Path) -> Problem:
    return Problem(
        "file-changed",
        text(QT_TRANSLATE_NOOP("checks", "{path} was changed while it was looked at."), path=str(path)),
        text(QT_TRANSLATE_NOOP("checks", "Wait until nothing writes to it any more, then check it again.")),
    )
