"""`inspect`: what the program knows about a video file."""

from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event as Flag
from typing import Annotated

import typer

from app.cli.footage.inspection_json import inspection_json
from app.cli.session import VERDICT_WORDS, Session
from app.domain.errors import Problem
from app.domain.media.copy import mark_of
from app.domain.media.finding import Inspection, Verdict, worst
from app.domain.media.video import VIDEO_ENDINGS
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.videos.inspect_file import inspect_file

_EXIT = {Verdict.FAIL: 1, Verdict.UNKNOWN: 3}


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    root.command("inspect")(inspect)


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
    jobs: Annotated[int, typer.Option(min=1, max=16, help="How many files at a time.")] = 2,
    *,
    quick: Annotated[bool, typer.Option("--quick", help="Limits and waybill only.")] = False,
) -> int:
    """Check videos: limits, one take, waybill. Copies and records nothing."""
    session: Session = context.obj
    name = platform or session.settings.platform
    deps = session.deps
    files = list(listed(paths))
    stopped = Flag()
    shown = session.report()
    report = Report(shown.progress if len(files) == 1 else Report().progress, stopped.is_set, shown.tell)

    def one(path: Path) -> Inspection | Problem:
        try:
            return inspect_file(deps, path, platform=name, waybill=waybill, quick=quick, report=report)
        except Problem as problem:
            return problem

    verdicts: list[Verdict] = []
    for number, outcome in enumerate(each(one, files, jobs, stopped), start=1):
        if isinstance(outcome, Inspection):
            verdicts.append(outcome.verdict)
            _tell(session, outcome)
        else:
            session.problem(outcome)
        if len(files) > 1:
            shown.progress(number / len(files), f"{number}/{len(files)}")
    return 2 if len(verdicts) < len(files) else _EXIT.get(worst(verdicts), 0)


def each(
    work: Callable[[Path], Inspection | Problem], files: Sequence[Path], jobs: int, stopped: Flag
) -> Generator[Inspection | Problem, None, None]:
    """The outcomes in the order of the files, a few files at a time; whoever stops waiting stops the work, and does not
    wait for a reading of characters that cannot be broken off.
    """
    pool = ThreadPoolExecutor(jobs)
    try:
        yield from pool.map(work, files)
    finally:
        stopped.set()
        pool.shutdown(wait=False, cancel_futures=True)


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
    if inspection.media and (mark := mark_of(inspection.media.tags)):
        session.line(
            text(
                QT_TRANSLATE_NOOP(
                    "videos", "  a copy, part {part} of {parts}, made from the file with SHA-256 {sha256}"
                ),
                part=mark.part,
                parts=mark.parts,
                sha256=mark.source_sha256,
            )
        )
    for finding in inspection.findings:
        session.verdict_line(finding.verdict, finding.text, finding.check)
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
