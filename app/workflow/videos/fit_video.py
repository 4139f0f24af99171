"""Make a copy of a video that a platform takes: the original is only read, the copy is inspected and marked."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from app.checks.containers import endings_of
from app.checks.inspection import Subject, inspect
from app.domain.errors import Problem
from app.domain.media.copy import FittedCopy, MadeFile, Operation
from app.domain.media.video import MediaInfo
from app.domain.report import SILENT, Report
from app.domain.rules.limits import VideoLimits
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import changed_meanwhile, sha256_of, state_of, unwritten
from app.media.fit.making import Piece, Targets, make
from app.media.fit.parts import parts_of
from app.media.fit.places import check_place, part_places, put_in_place, record_place
from app.media.fit.record import record_bytes
from app.media.fit.source import look_at
from app.media.fit.workshop import Workshop, workshop
from app.media.probe import Probed, probed
from app.workflow.deps import Deps

_PLACES = ("return_evidence", "appeal")


def fit_video(
    deps: Deps,
    path: Path,
    out: Path,
    *,
    platform: str = "pdd",
    place: str = "",
    max_bytes: int | None = None,
    max_seconds: float | None = None,
    report: Report = SILENT,
) -> FittedCopy:
    """Write `out` (MP4), or its parts `…-1.mp4`, `…-2.mp4`, and the record `….copy.json`: all of them or nothing.

    `place` is the place of use whose limits hold; `max_bytes` and `max_seconds` stand in for the platform's. A video
    that fits already is not copied: `needed` is false then. Raises `Problem` and `Cancelled`.
    """
    rules, report = deps.rulebook.platform(platform), _forward(report)
    stated = _stated(rules, place)
    targets = _targets(rules, stated, max_bytes, max_seconds)
    before = state_of(path)
    found, sha256 = _read(deps, path, report)
    media = found.media
    start = _unmade(deps, path, out, rules, targets, media, sha256)
    if _fits(path, media, stated, targets):
        return start
    check_place(path, out, len(parts_of(media.duration_s or 0.0, targets.seconds)))
    with workshop(deps.ffmpeg, out) as shop:
        operation, pieces = make(shop, look_at(path, found), targets, sha256, report.part(0.02, 0.9))
        copies = _inspected(deps, shop, rules, place, out, pieces, targets, report.part(0.9, 0.99))
        if state_of(path) != before:
            raise changed_meanwhile(path)
        made = replace(
            start, needed=True, operation=operation, copies=copies, commands=tuple(shop.commands),
            told=tuple(shop.told), record=str(record_place(out)),
        )  # fmt: skip
        _put_in_place(deps, shop, made, pieces, report)
    report.progress(1.0, "done")
    return made


def _forward(report: Report) -> Report:
    """Progress that never goes back, though a pass may have to be repeated."""
    furthest = 0.0

    def progress(done: float, what: str) -> None:
        nonlocal furthest
        furthest = max(furthest, done)
        report.progress(furthest, what)

    return Report(progress, report.stop)


def _read(deps: Deps, path: Path, report: Report) -> tuple[Probed, str]:
    """Header and times, and the hash: at once, for one waits for another process."""
    with ThreadPoolExecutor(1, "hash") as beside:
        hashed = beside.submit(sha256_of, path, report.check)
        found = probed(deps.ffmpeg, path, report=report.part(0.0, 0.01))
        return found, hashed.result()


def _stated(rules: Platform, place: str) -> VideoLimits | None:
    limits = (rules.limits_for(one) for one in (place, *_PLACES) if one)
    return next((one.video for one in limits if one and one.video), None)


def _targets(rules: Platform, stated: VideoLimits | None, most_bytes: int | None, most_s: float | None) -> Targets:
    """What the platform takes for sure, unless the person said otherwise. Where a form tells no count of videos, the
    smallest that any other form of the platform tells is taken.
    """
    for given in (most_bytes, most_s):
        if given is not None and given <= 0:
            raise Problem(
                "bad-limit",
                text(QT_TRANSLATE_NOOP("fit", "A limit must be more than 0.")),
                text(QT_TRANSLATE_NOOP("fit", "Leave it out to use the platform's own.")),
            )
    counts = [limits.video.count for limits in rules.limits if limits.video and limits.video.count]
    count = stated.count if stated and stated.count else min(counts, default=None)
    return Targets(
        most_bytes or (stated.bytes_sure if stated else None),
        most_s or (stated.seconds if stated else None),
        count,
    )


def _fits(path: Path, media: MediaInfo, stated: VideoLimits | None, targets: Targets) -> bool:
    """Whether nothing need be done: bytes, seconds (measured and claimed), and a container that is listed and named."""
    if media.video is None or media.duration_s is None or media.bytes > targets.most_bytes:
        return False
    longest = max(media.duration_s, media.header_duration_s or 0.0)
    if targets.seconds is not None and longest > targets.seconds:
        return False
    ending, real = path.suffix.removeprefix(".").lower(), endings_of(media)
    kind = ending if ending in real else real[0]
    listed = stated is None or not stated.formats or kind in stated.formats
    return listed and ending == kind


def _unmade(
    deps: Deps, path: Path, out: Path, rules: Platform, targets: Targets, media: MediaInfo, sha256: str
) -> FittedCopy:
    """What is known before anything is made."""
    return FittedCopy(
        file=str(path),
        out=str(out),
        needed=False,
        operation=Operation.NOTHING,
        platform=rules.id,
        copies=(),
        commands=(),
        told=(text(QT_TRANSLATE_NOOP("fit", "It fits as it is: hand in the original. No copy was written.")),),
        max_bytes=targets.bytes,
        max_seconds=targets.seconds,
        source_sha256=sha256,
        source_bytes=media.bytes,
        ffmpeg=deps.ffmpeg.version,
        made_at=deps.now(),
    )


def _inspected(
    deps: Deps, shop: Workshop, rules: Platform, place: str, out: Path, pieces: tuple[Piece, ...], targets: Targets,
    report: Report,
) -> tuple[MadeFile, ...]:  # fmt: skip
    """The same checks as for every video, of every copy."""
    copies = []
    for number, (piece, target) in enumerate(zip(pieces, part_places(out, len(pieces)), strict=True)):
        subject = Subject(piece.path, str(target), lambda: rules, None, place)
        part = report.part(number / len(pieces), (number + 1) / len(pieces))
        inspection = inspect(shop.ffmpeg, deps.checks, subject, report=part)
        media = inspection.media or piece.media
        copies.append(
            MadeFile(
                path=str(target),
                bytes=media.bytes,
                sha256=inspection.sha256,
                duration_s=media.duration_s or 0.0,
                width=media.video.width if media.video else 0,
                height=media.video.height if media.video else 0,
                share_of_limit=media.bytes / targets.most_bytes,
                mark=piece.mark,
                inspection=inspection,
            )
        )
    return tuple(copies)


def _put_in_place(deps: Deps, shop: Workshop, made: FittedCopy, pieces: tuple[Piece, ...], report: Report) -> None:
    out, beside = Path(made.out), shop.folder / "copy.json"
    try:
        beside.write_bytes(record_bytes(made, deps.chinese))
    except OSError as error:
        raise unwritten(record_place(out), error) from error
    report.check()
    places = part_places(out, len(pieces))
    put_in_place([*zip((piece.path for piece in pieces), places, strict=True), (beside, record_place(out))])
