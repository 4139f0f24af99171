"""`inspect` and `frames`: what the program knows about a video file."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event as Flag
from typing import Annotated

import typer

from app.cli.inspection_json import inspection_json
from app.cli.session import VERDICT_WORDS, Session
from app.domain.errors import Problem
from app.domain.media.finding import Inspection, Verdict, worst
from app.domain.media.frame import Frame
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.videos.inspect_file import inspect_file
from app.workflow.videos.pick_frames import pick_frames

VIDEO_ENDINGS = frozenset(
    "wmv avi 3gp mov mp4 flv rmvb rm mkv m4v webm mpg mpeg ts mts m2ts asf ogv 3g2 f4v".split()  # noqa: SIM905
)
"""Which files of a folder are taken to be videos; a file that is named itself is always looked at."""

_EXIT = {Verdict.FAIL: 1, Verdict.UNKNOWN: 3}


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    root.command("inspect")(inspect)
    root.command("frames")(frames)


def listed(paths: Sequence[Path]) -> Iterator[Path]:
    """Every file named, and every video in every folder named, by name. Raises `Problem` for an empty folder."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = sorted(
            entry for entry in path.rglob("*") if entry.suffix.lower().lstrip(".") in VIDEO_ENDINGS and entry.is_file()
        )
        if not found:
            raise Problem(
                "no-videos",
                text(QT_TRANSLATE_NOOP("videos", "There is no video in the folder {folder}."), folder=str(path)),
                text(QT_TRANSLATE_NOOP("videos", "Name the folder that holds the recordings.")),
            )
        yield from found


def inspect(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="FILE|DIR...", help="Videos, or folders of videos.")],
    platform: Annotated[str | None, typer.Option(help="Whose rules hold.")] = None,
    waybill: Annotated[str | None, typer.Option(help="The return waybill's number, to compare with.")] = None,
    jobs: Annotated[int, typer.Option(min=1, max=16, help="How many files at a time.")] = 1,
    *,
    quick: Annotated[bool, typer.Option("--quick", help="Limits and waybill only.")] = False,
) -> int:
    """Check videos: limits, one take, waybill. Copies and records nothing."""
    session: Session = context.obj
    name = platform or session.settings.platform
    deps = session.deps
    files = list(listed(paths))
    stopped = Flag()
    report = Report(session.report().progress if jobs == 1 else Report().progress, stopped.is_set)

    def one(path: Path) -> Inspection | Problem:
        try:
            return inspect_file(deps, path, platform=name, waybill=waybill, quick=quick, report=report)
        except Problem as problem:
            return problem

    verdicts: list[Verdict] = []
    refused = False
    with ThreadPoolExecutor(jobs) as pool:
        try:
            for outcome in pool.map(one, files):
                if isinstance(outcome, Problem):
                    refused = True
                    session.problem(outcome)
                else:
                    verdicts.append(outcome.verdict)
                    _tell(session, outcome)
        except BaseException:
            stopped.set()
            raise
    return 2 if refused else _EXIT.get(worst(verdicts), 0)


def _tell(session: Session, inspection: Inspection) -> None:
    session.fact(inspection_json(inspection, session.catalog))
    session.line(
        text(
            QT_TRANSLATE_NOOP("videos", "{file}: {verdict}"),
            file=inspection.file,
            verdict=session.catalog.say(VERDICT_WORDS[inspection.verdict]),
        ),
        "bold",
    )
    for finding in inspection.findings:
        session.verdict_line(finding.verdict, finding.text)
    for waybill in inspection.waybills:
        session.line(
            text(
                QT_TRANSLATE_NOOP(
                    "videos", "  waybill {number} ({symbology}): read in {frames} pictures, first at {first} s"
                ),
                number=waybill.number,
                symbology=waybill.symbology,
                frames=waybill.frames,
                first=round(waybill.first_s, 2),
            )
        )


def frames(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The video.")],
    out: Annotated[Path, typer.Option(help="Folder for the pictures and frames.json.")],
    count: Annotated[int | None, typer.Option(min=1, max=20, help="How many.")] = None,
    platform: Annotated[str | None, typer.Option(help="Whose rules hold.")] = None,
    waybill: Annotated[str | None, typer.Option(help="The number that the pictures should show.")] = None,
) -> int:
    """Write the best waybill frames of a video and frames.json."""
    session: Session = context.obj
    picked = pick_frames(
        session.deps,
        file,
        out,
        count=count or session.settings.frames,
        platform=platform or session.settings.platform,
        waybill=waybill,
        report=session.report(),
    )
    session.fact({"file": str(file), "out": str(out), "frames": [frame_json(frame) for frame in picked]})
    for frame in picked:
        session.line(
            text(
                QT_TRANSLATE_NOOP("videos", "{file}: {at} s, {number}"),
                file=str(out / frame.file),
                at=round(frame.at_s, 2),
                number=frame.reading.number if frame.reading else "-",
            )
        )
    return 0


def frame_json(frame: Frame) -> dict[str, object]:
    """A frame as frames.json and the command line give it."""
    return {
        "file": frame.file,
        "at_s": round(frame.at_s, 3),
        "number": frame.reading.number if frame.reading else None,
        "symbology": frame.reading.symbology if frame.reading else None,
        "angle": round(frame.reading.angle, 1) if frame.reading else None,
        "sharpness": round(frame.sharpness, 2),
        "width": frame.width,
        "height": frame.height,
        "rank": frame.rank,
        "sha256": frame.sha256,
        "video_sha256": frame.video_sha256,
    }
