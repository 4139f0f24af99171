"""How the installation is: disk, FFmpeg, backup, database; cheap enough to be asked every few minutes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from app.domain.errors import Problem
from app.domain.media.finding import Verdict
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.workflow.deps import Deps
from app.workflow.queries.keeping.forecast import outlook
from app.workflow.queries.keeping.last_backup import last_backup

_GIGA = 1_000_000_000
_LITTLE, _TOO_LITTLE = 10 * _GIGA, 2 * _GIGA
"""A ten-minute video takes 0.3 GB: the second is what a morning of unboxing needs."""
_DAYS_LEFT = 14
_OLD_BACKUP = timedelta(days=7)
_VERY_OLD_BACKUP = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Part:
    """`name`: disk, ffmpeg, backup or database. `brief` stands in the strip, `whole` says what it means."""

    name: str
    verdict: Verdict
    brief: Text | str
    whole: Text


def health(deps: Deps) -> tuple[Part, ...]:
    """Each part by itself: one that cannot be asked never hides the others."""
    asked: tuple[tuple[str, Callable[[Deps], Part]], ...] = (
        ("disk", _disk),
        ("ffmpeg", _ffmpeg),
        ("backup", _backup),
        ("database", _database),
    )
    return tuple(_tried(name, ask, deps) for name, ask in asked)


def _tried(name: str, ask: Callable[[Deps], Part], deps: Deps) -> Part:
    try:
        return ask(deps)
    except Problem as problem:
        brief = text(QT_TRANSLATE_NOOP("health", "not in order"))
        whole = problem.text
        if problem.hint is not None:
            whole = text(QT_TRANSLATE_NOOP("health", "{problem} {hint}"), problem=problem.text, hint=problem.hint)
        return Part(name, Verdict.FAIL, brief, whole)


def _disk(deps: Deps) -> Part:
    _total, free, days = outlook(deps)
    size = f"{free / _GIGA:,.1f}" if free < 100 * _GIGA else f"{free / _GIGA:,.0f}"
    brief = text(QT_TRANSLATE_NOOP("health", "{size} GB free"), size=size)
    if days is None:
        whole = text(QT_TRANSLATE_NOOP("health", "The disk of the originals has {size} GB left."), size=size)
    else:
        whole = text(
            QT_TRANSLATE_NOOP(
                "health", "The disk of the originals has {size} GB left: by the growth of the last weeks, {days} days."
            ),
            size=size,
            days=min(int(days), 9999),
        )
    if free < _TOO_LITTLE:
        return Part("disk", Verdict.FAIL, brief, whole)
    short = free < _LITTLE or (days is not None and days < _DAYS_LEFT)
    return Part("disk", Verdict.WARN if short else Verdict.PASS, brief, whole)


def _ffmpeg(deps: Deps) -> Part:
    version = deps.ffmpeg.version
    whole = text(
        QT_TRANSLATE_NOOP("health", "FFmpeg {version} reads the videos: {path}"),
        version=version,
        path=str(deps.ffmpeg.path),
    )
    return Part("ffmpeg", Verdict.PASS, version, whole)


def _backup(deps: Deps) -> Part:
    last = last_backup(deps)
    if last is None:
        brief = text(QT_TRANSLATE_NOOP("health", "never made"))
        whole = text(
            QT_TRANSLATE_NOOP("health", "There is no backup: when this disk fails, every case and original is gone.")
        )
        return Part("backup", Verdict.FAIL, brief, whole)
    age = deps.now() - last.at
    brief = text(QT_TRANSLATE_NOOP("health", "{days} days ago"), days=age.days)
    if age.days < 1:
        brief = text(QT_TRANSLATE_NOOP("health", "less than a day old"))
    whole = text(
        QT_TRANSLATE_NOOP("health", "The last backup is “{file}”; {count} entries were recorded since."),
        file=last.file,
        count=last.entries_since,
    )
    if age > _OLD_BACKUP and last.entries_since > 1:  # the backup's own entry is one
        return Part("backup", Verdict.FAIL if age > _VERY_OLD_BACKUP else Verdict.WARN, brief, whole)
    return Part("backup", Verdict.PASS, brief, whole)


def _database(deps: Deps) -> Part:
    size = deps.database.size()
    server = deps.database.on_server
    brief = text(
        QT_TRANSLATE_NOOP("health", "on the server") if server else QT_TRANSLATE_NOOP("health", "on this computer")
    )
    whole = text(
        QT_TRANSLATE_NOOP("health", "The records ({size} MB) lie in {place}."),
        size=f"{size / 1e6:,.1f}",
        place=deps.database.place.shown,
    )
    return Part("database", Verdict.PASS, brief, whole)
