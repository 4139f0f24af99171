"""`backup` and `restore`: the whole data set in one file."""

from pathlib import Path

import typer

from app.cli.session import Session
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.settings import arrived, save_settings, settings_bytes, travelling
from app.workflow.keeping.back_up import Backed, back_up
from app.workflow.keeping.restore import Restored, restore
from app.workflow.queries.keeping.recorded import place_for_copy

_MISSING = 1


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    root.command("backup")(backup)
    root.command("restore")(restore_backup)


def backup(
    context: typer.Context,
    file: Path = typer.Argument(help="File to write, as 2026-11-22.zip."),  # noqa: B008
    records_only: bool = typer.Option(False, "--records-only", help="Leave the attached files out."),  # noqa: FBT001, FBT003
) -> int:
    """Write everything into one file: records, attached files, own rules, settings."""
    session: Session = context.obj
    settings = settings_bytes(travelling(session.settings))
    made = back_up(session.deps, file, originals=not records_only, settings=settings, report=session.report())
    session.fact(
        {
            "file": str(made.path),
            "bytes": made.bytes,
            "sha256": made.sha256,
            "entries": made.entries,
            "cases": made.rows.get("cases", 0),
            "originals": made.originals,
            "missing": list(made.missing),
            "verified": True,
        }
    )
    session.line(
        text(
            QT_TRANSLATE_NOOP(
                "backup", "Backed up and read again: {cases} cases, {originals} originals, {bytes} bytes in {path}."
            ),
            cases=made.rows.get("cases", 0),
            originals=made.originals,
            bytes=made.bytes,
            path=str(made.path),
        ),
        "green",
    )
    return _tell_missing(session, made)


def restore_backup(
    context: typer.Context,
    file: Path = typer.Argument(help="A backup."),  # noqa: B008
    replace: bool = typer.Option(  # noqa: FBT001
        False,  # noqa: FBT003
        "--replace",
        help="Also where records are already: they are backed up first, then replaced.",
    ),
) -> int:
    """Fill an empty data folder (or database) from a backup: all of it or nothing."""
    session: Session = context.obj
    saved = _saved(session) if replace else None
    made = restore(session.deps, file, replace=replace, report=session.report())
    if made.settings:
        _take_settings(session, made.settings)
    session.fact(
        {
            "file": str(made.path),
            "made_at": made.made_at,
            "entries": made.entries,
            "lost_entries": made.lost_entries,
            "cases": made.cases,
            "originals": made.originals,
            "missing": list(made.missing),
            "replaced": str(saved) if saved else None,
        }
    )
    _tell(session, made, saved)
    return _tell_missing(session, made)


def _saved(session: Session) -> Path | None:
    """What is about to be replaced, without the originals: those stay where they are."""
    target = place_for_copy(session.deps)
    if target is None:
        return None
    settings = settings_bytes(travelling(session.settings))
    return back_up(session.deps, target, originals=False, settings=settings, report=session.report()).path


def _take_settings(session: Session, data: bytes) -> None:
    """Records count more than preferences: settings that cannot be read are told, and nothing else."""
    try:
        save_settings(arrived(data, session.folder.settings), session.folder.settings)
    except (ValueError, OSError, Problem):
        session.note(text(QT_TRANSLATE_NOOP("backup", "The settings of the backup could not be taken over.")))


def _tell(session: Session, made: Restored, saved: Path | None) -> None:
    session.line(
        text(
            QT_TRANSLATE_NOOP(
                "backup", "Restored and proven: {cases} cases, {entries} entries, {originals} originals."
            ),
            cases=made.cases,
            entries=made.entries,
            originals=made.originals,
        ),
        "green",
    )
    if saved:
        session.line(
            text(QT_TRANSLATE_NOOP("backup", "What was there before is in {path}."), path=str(saved)),
        )
    if made.lost_entries:
        session.note(
            text(
                QT_TRANSLATE_NOOP("backup", "{count} later entries were recorded on this computer and are not in it."),
                count=made.lost_entries,
            )
        )


def _tell_missing(session: Session, made: Backed | Restored) -> int:
    for sha256 in made.missing:
        session.note(text(QT_TRANSLATE_NOOP("backup", "The original {sha256} is missing."), sha256=sha256))
    return _MISSING if made.missing else 0
