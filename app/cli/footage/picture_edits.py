"""`picture-edit`: a copy of a picture with parts covered, marked, cut out or shrunk; the original stays as it is."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from app.cli.session import Session
from app.domain.errors import Problem
from app.domain.media.picture import Region
from app.domain.media.picture_edit import Arrow, DerivedPicture, Edits, Label
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.pictures.derive_picture import derive_picture

_FOUR, _THREE = 4, 3


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    root.command("picture-edit")(picture_edit)


def picture_edit(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The picture; it is only read.")],
    out: Annotated[Path, typer.Option(help="The copy, as NAME.jpg or NAME.png.")],
    masks: Annotated[list[str] | None, typer.Option("--mask", metavar="X,Y,W,H", help="Cover a part.")] = None,
    boxes: Annotated[list[str] | None, typer.Option("--box", metavar="X,Y,W,H", help="Frame a part.")] = None,
    arrows: Annotated[list[str] | None, typer.Option("--arrow", metavar="X1,Y1,X2,Y2", help="Point at a part.")] = None,
    labels: Annotated[list[str] | None, typer.Option("--label", metavar="X,Y,TEXT", help="Write words.")] = None,
    crop: Annotated[str | None, typer.Option(metavar="X,Y,W,H", help="Cut this part out.")] = None,
    shrink: Annotated[int | None, typer.Option(min=16, metavar="PX", help="Longer side at most.")] = None,
) -> int:
    """Make a derived picture and the record beside it. Places are pixels of the upright original."""
    session: Session = context.obj
    edits = Edits(
        tuple(_region(word) for word in masks or ()),
        tuple(_region(word) for word in boxes or ()),
        tuple(Arrow(*_numbers(word, _FOUR)) for word in arrows or ()),
        tuple(_label(word) for word in labels or ()),
        None if crop is None else _region(crop),
        shrink,
    )
    made = derive_picture(session.deps, file, out, edits)
    session.fact(derived_json(made))
    session.line(
        text(
            QT_TRANSLATE_NOOP("pictures", "{out}: {width} × {height} pixels, {bytes} bytes, derived from {source}."),
            out=made.out,
            width=made.width,
            height=made.height,
            bytes=f"{made.bytes:,}",
            source=made.source,
        ),
        "bold",
    )
    session.line(text(QT_TRANSLATE_NOOP("fit", "How it was made is written in {record}."), record=made.record))
    return 0


def derived_json(made: DerivedPicture) -> dict[str, object]:
    """What was made, as others read it."""
    return {
        "file": made.source,
        "out": made.out,
        "sha256": made.sha256,
        "bytes": made.bytes,
        "width": made.width,
        "height": made.height,
        "format": made.format,
        "derived_from": made.source_sha256,
        "operations": [dict(one) for one in made.operations],
        "record": made.record,
    }


def _numbers(word: str, count: int) -> Sequence[int]:
    try:
        numbers = [int(part) for part in word.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) != count:
        raise Problem(
            "bad-place",
            text(QT_TRANSLATE_NOOP("pictures", "“{word}” is no place."), word=word[:60]),
            text(QT_TRANSLATE_NOOP("pictures", "Write whole pixels with commas, as 10,20,300,80.")),
        )
    return numbers


def _region(word: str) -> Region:
    return Region(*_numbers(word, _FOUR))


def _label(word: str) -> Label:
    parts = word.split(",", 2)
    x, y = _numbers(",".join(parts[:2]), 2)
    return Label(x, y, parts[2] if len(parts) == _THREE else "")
