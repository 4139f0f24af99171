"""Make a derived picture: a copy with parts covered, marked, cut out or shrunk, and the record that says so."""

import hashlib
from pathlib import Path

from app.domain.errors import Problem
from app.domain.media.picture_edit import RECORD_ENDING, DerivedPicture, Edits
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import changed_meanwhile, sha256_of, state_of, write_bytes
from app.media.pictures.editing import edited, encoded
from app.media.pictures.opening import open_picture
from app.media.pictures.record import record_of
from app.workflow.deps import Deps

_FORMS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG"}


def derive_picture(deps: Deps, path: Path, out: Path, edits: Edits) -> DerivedPicture:
    """Write the copy and its record; the source is only read. Without any operation the copy is upright and free of
    metadata.

    Raises `Problem`: no picture, a place outside it, an ending that is no picture's, a file that is there already, a
    disk that refuses.
    """
    record = out.with_name(out.name + RECORD_ENDING)
    form = _form(out, record)
    before = state_of(path)
    source_sha256 = sha256_of(path)
    picture = edited(open_picture(path), edits, deps.resources / "fonts")
    data = encoded(picture, form, source_sha256)
    if state_of(path) != before:
        raise changed_meanwhile(path)
    made = DerivedPicture(
        out=str(out),
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        width=picture.width,
        height=picture.height,
        format=form,
        source=str(path),
        source_sha256=source_sha256,
        operations=tuple(edits.listed()),
        record=str(record),
    )
    write_bytes(out, data)
    try:
        write_bytes(record, record_of(made, path.name, before[0]))
    except Problem:
        out.unlink(missing_ok=True)
        raise
    return made


def _form(out: Path, record: Path) -> str:
    """How it will be written, by its ending; neither file may be there yet."""
    form = _FORMS.get(out.suffix.lower())
    if form is None:
        raise Problem(
            "bad-ending",
            text(QT_TRANSLATE_NOOP("pictures", "{name} must end in .jpg or .png."), name=out.name),
            text(QT_TRANSLATE_NOOP("pictures", "Write for example --out masked.jpg.")),
        )
    for target in (out, record):
        if target.exists():
            raise Problem(
                "file-exists",
                text(QT_TRANSLATE_NOOP("pictures", "{path} is there already."), path=str(target)),
                text(QT_TRANSLATE_NOOP("pictures", "Choose another name: nothing is overwritten.")),
            )
    return form
