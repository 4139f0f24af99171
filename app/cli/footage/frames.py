"""`frames`: pictures out of a video, for a person and for the packet."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from app.cli.session import Session
from app.domain.media.frame import Frame, frame_json
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.videos.pick_frames import pick_frames
from app.workflow.videos.write_breaks import listed, write_breaks


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    root.command("frames")(frames)


def frames(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The video.")],
    out: Annotated[Path, typer.Option(help="Folder for the pictures and frames.json.")],
    count: Annotated[int | None, typer.Option(min=1, max=20, help="How many.")] = None,
    platform: Annotated[str | None, typer.Option(help="Whose rules hold.")] = None,
    waybill: Annotated[str | None, typer.Option(help="The number that the pictures should show.")] = None,
    *,
    breaks: Annotated[bool, typer.Option("--breaks", help="The pictures around every break instead.")] = False,
    crop: Annotated[bool, typer.Option("--crop", help="Also the label upright, as a derived picture.")] = False,
    mask: Annotated[bool, typer.Option("--mask", help="Also a copy with people's data covered.")] = False,
) -> int:
    """Write the best waybill frames of a video and frames.json, or the pictures around its breaks and breaks.json."""
    session: Session = context.obj
    if breaks:
        return _break_frames(session, file, out, platform or session.settings.platform)
    picked = pick_frames(
        session.deps,
        file,
        out,
        count=count or session.settings.frames,
        platform=platform or session.settings.platform,
        waybill=waybill,
        crop=crop,
        mask=mask,
        report=session.report(),
    )
    session.fact({"file": str(file), "out": str(out), "frames": [frame_json(frame) for frame in picked]})
    _tell(session, out, picked)
    return 0


def _tell(session: Session, out: Path, picked: Sequence[Frame]) -> None:
    for frame in picked:
        session.line(
            text(
                QT_TRANSLATE_NOOP("videos", "{file}: {at} s, {number}"),
                file=str(out / frame.file),
                at=round(frame.at_s, 2),
                number=frame.reading.number if frame.reading else "-",
            )
        )
        for note in (frame.why, *frame.notes, *(one.note for one in frame.derived)):
            if note is not None:
                session.line(note)


def _break_frames(session: Session, file: Path, out: Path, platform: str) -> int:
    inspection, written = write_breaks(session.deps, file, out, platform=platform, report=session.report())
    fact = listed(file.name, inspection.sha256, written)
    session.fact({**fact, "file": str(file), "out": str(out)})
    for finding in inspection.findings:
        session.verdict_line(finding.verdict, finding.text, finding.check)
    if not written:
        said = QT_TRANSLATE_NOOP("videos", "{file}: no break was found; {out} holds an empty list.")
        session.line(text(said, file=str(file), out=str(out)))
    for one in written:
        session.line(
            text(
                QT_TRANSLATE_NOOP("videos", "{at} s: {before}, {after}"),
                at=round(one.place.at_s, 2),
                before=str(out / one.before.file) if one.before else "-",
                after=str(out / one.after.file) if one.after else "-",
            )
        )
    return 0
