"""`fit`: a copy of a video that a platform takes."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.session import Session
from app.domain.media.copy import FittedCopy, MadeFile
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.texts import Catalog
from app.workflow.videos.fit_video import fit_video


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    root.command("fit")(fit)


def fit(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The video; it is only read.")],
    out: Annotated[Path, typer.Option(help="The copy, as NAME.mp4; parts become NAME-1.mp4, NAME-2.mp4.")],
    platform: Annotated[str | None, typer.Option(help="Whose limits hold.")] = None,
    max_bytes: Annotated[int | None, typer.Option(min=1, help="Instead of the platform's limit.")] = None,
    max_seconds: Annotated[float | None, typer.Option(min=0.001, help="Instead of the platform's limit.")] = None,
) -> int:
    """Make a copy of a video that fits; never above the limit."""
    session: Session = context.obj
    made = fit_video(
        session.deps,
        file,
        out,
        platform=platform or session.settings.platform,
        max_bytes=max_bytes,
        max_seconds=max_seconds,
        report=session.report(),
    )
    session.fact(fitted_json(made, session.catalog))
    for copy in made.copies:
        session.line(
            text(
                QT_TRANSLATE_NOOP("fit", "{path}: {bytes} bytes ({share} % of the limit), {seconds} s, {size}"),
                path=copy.path,
                bytes=f"{copy.bytes:,}",
                share=round(100 * copy.share_of_limit, 1),
                seconds=round(copy.duration_s, 1),
                size=f"{copy.width} × {copy.height}",
            ),
            "bold",
        )
        for finding in copy.inspection.findings:
            session.verdict_line(finding.verdict, finding.text)
    for said in made.told:
        session.line(said)
    if made.record:
        session.line(text(QT_TRANSLATE_NOOP("fit", "How it was made is written in {record}."), record=made.record))
    return 0


def fitted_json(made: FittedCopy, catalog: Catalog) -> dict[str, object]:
    """What was done, as others read it."""
    return {
        "file": made.file,
        "out": made.out,
        "needed": made.needed,
        "operation": str(made.operation),
        "platform": made.platform,
        "max_bytes": made.max_bytes,
        "max_seconds": made.max_seconds,
        "source_sha256": made.source_sha256,
        "copies": [_copy_json(copy, catalog) for copy in made.copies],
        "commands": [list(command) for command in made.commands],
        "told": [catalog.say(said) for said in made.told],
        "record": made.record or None,
    }


def _copy_json(copy: MadeFile, catalog: Catalog) -> dict[str, object]:
    return {
        "path": copy.path,
        "bytes": copy.bytes,
        "sha256": copy.sha256,
        "duration_s": round(copy.duration_s, 3),
        "width": copy.width,
        "height": copy.height,
        "share_of_limit": round(copy.share_of_limit, 4),
        "verdict": str(copy.inspection.verdict),
        "part": copy.mark.part,
        "parts": copy.mark.parts,
        "starts_at_s": round(copy.mark.start_s, 3),
        "overlap_s": round(copy.mark.overlap_s, 3),
        "findings": [
            {"check": one.check, "verdict": str(one.verdict), "text": catalog.say(one.text)}
            for one in copy.inspection.findings
        ],
    }
