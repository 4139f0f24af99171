"""`rules …`: list, show and validate the rule book, and write entries of one's own."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from app.cli.counsel.as_json import contradiction_json
from app.cli.session import Session
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.workflow.keeping.override_rule import override_rule
from app.workflow.queries.rule_rows import (
    OverrideRow,
    OwnState,
    RuleDetail,
    RuleRow,
    override_rows,
    rule_detail,
    rule_rows,
    unread_rules,
    validate_rules,
)

_STATES: Mapping[OwnState, Phrase] = {
    OwnState.HOLDS: QT_TRANSLATE_NOOP("rules", "Your own entry holds: {id}."),
    OwnState.STALE: QT_TRANSLATE_NOOP(
        "rules", "Your own entry {id} holds, but the shipped one has changed since. Compare, then put in the new hash."
    ),
    OwnState.UNSIGNED: QT_TRANSLATE_NOOP(
        "rules",
        "Your own entry {id} holds. It does not say what it replaces: changes of that are not seen.",
    ),
    OwnState.BROKEN: QT_TRANSLATE_NOOP("rules", "Your own entry {id} is wrong; the shipped one holds."),
}
_THEN = QT_TRANSLATE_NOOP("rules", "Shipped then: {value}")
_NOW = QT_TRANSLATE_NOOP("rules", "Shipped now: {value}")
_YOURS = QT_TRANSLATE_NOOP("rules", "Yours: {value}")
_NOT_STATED = QT_TRANSLATE_NOOP("rules", "The platform does not state: {fields}.")


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    group = typer.Typer(name="rules", help="The rule book.", no_args_is_help=True)
    group.command("list")(list_all)
    group.command("show")(show)
    group.command("validate")(validate)
    group.command("override")(override)
    root.add_typer(group)


def _json(row: RuleRow, session: Session) -> dict[str, object]:
    return {
        "kind": row.kind,
        "id": row.id,
        "title": session.catalog.say(row.title),
        "source": row.source,
        "source_date": row.source_date,
        "reviewed_on": row.reviewed_on.isoformat(),
        "platform": row.platform,
        "basis": str(row.basis),
        "overridden": row.overridden,
        "sha256": row.sha256,
    }


def list_all(
    context: typer.Context,
    kind: Annotated[str | None, typer.Option(help="Only this kind, as clock or scenario.")] = None,
    platform: Annotated[str | None, typer.Option(help="Only this platform and what holds for all.")] = None,
) -> int:
    """Every entry of the rule book with its source and date."""
    session: Session = context.obj
    for row in rule_rows(session.deps):
        if kind in (None, row.kind) and (platform is None or row.platform in ("", platform)):
            session.fact(_json(row, session))
            mark = "*" if row.overridden else " "
            session.line(f"{row.kind:<13}{mark}{row.id:<38} {row.source:<10} {session.catalog.say(row.title)}")
    _say_own(session, only_trouble=True)
    return 0


def show(context: typer.Context, name: Annotated[str, typer.Argument(metavar="ID", help="Id of an entry.")]) -> int:
    """One entry in full: what it says, whose it is, what it contradicts, and what your own makes of it."""
    session: Session = context.obj
    for found in rule_detail(session.deps, name):
        detail = json.loads(found.entry.detail)
        absent = not_stated(found.entry.kind, detail)
        session.fact(
            {
                **_json(found.entry, session),
                "detail": detail,
                "not_stated": absent,
                "contradictions": [contradiction_json(one, session.catalog) for one in found.contradictions],
                "overrides": [_override_json(row, session) for row in found.overrides],
            }
        )
        _say(session, found, detail, absent)
    return 0


def not_stated(kind: str, detail: Mapping[str, object]) -> list[str]:
    """Which limits a place of use does not state; empty for every other kind of entry."""
    if kind != "limit":
        return []
    known = {
        "video": ("bytes_sure", "seconds", "count"),
        "pictures": ("bytes", "count"),
        "text": ("characters", "bytes"),
    }
    absent: list[str] = []
    for part, fields in known.items():
        given = detail.get(part)
        if part == "video" and detail.get("takes_video") is False:
            continue
        if not isinstance(given, dict):
            absent.append(part)
        elif part == "text":
            absent += [] if any(given.get(field) is not None for field in fields) else ["text"]
        else:
            absent += [f"{part}.{field}" for field in fields if given.get(field) is None]
    return absent


def _say(session: Session, found: RuleDetail, detail: Mapping[str, object], absent: list[str]) -> None:
    entry = found.entry
    session.line(entry.title, "bold")
    session.line(f"{entry.kind}  {entry.id}  {entry.source}  {entry.source_date}  {entry.basis}  {entry.reviewed_on}")
    if absent:
        session.line(text(_NOT_STATED, fields=", ".join(absent)), "yellow")
    session.line(json.dumps(detail, ensure_ascii=False, indent=2))
    for one in found.contradictions:
        session.line(one.title, "yellow")
        for reading in one.readings:
            session.line(f"  {reading.source}  {session.catalog.say(reading.says)}")
        session.line(f"  => {session.catalog.say(one.taken)}")
    for row in found.overrides:
        _say_override(session, row)


def _override_json(row: OverrideRow, session: Session) -> dict[str, object]:
    own = row.override
    return {
        "kind": own.kind,
        "id": own.id,
        "file": str(own.path),
        "line": own.line,
        "state": str(own.state),
        "replaces": own.replaces,
        "shipped": own.shipped.sha256 if own.shipped else None,
        "problem": session.catalog.say(row.problem.text) if row.problem else None,
        "old_known": row.old_known,
        "differences": [
            {"field": one.field, "old": one.old, "new": one.new, "mine": one.mine} for one in row.differences
        ],
    }


def _say_override(session: Session, row: OverrideRow) -> None:
    own = row.override
    style = {OwnState.BROKEN: "bold red", OwnState.STALE: "yellow"}.get(own.state, "")
    session.line(f"{own.path}:{own.line}", style)
    session.line(text(_STATES[own.state], id=own.id), style)
    if row.problem:
        session.line(row.problem.text, style)
    if own.state is OwnState.STALE:
        if not row.old_known:
            session.line(
                text(QT_TRANSLATE_NOOP("rules", "What it replaced is not known here: only two versions are compared.")),
                style,
            )
        if own.shipped:
            session.line(text(QT_TRANSLATE_NOOP("rules", "The hash now: sha256:{hash}"), hash=own.shipped.sha256))
    for one in row.differences:
        session.line(f"  {one.field}", "bold")
        if own.state is OwnState.STALE and row.old_known:
            _say_version(session, _THEN, one.old)
        _say_version(session, _NOW, one.new)
        _say_version(session, _YOURS, one.mine)


def _say_version(session: Session, phrase: Phrase, value: str | None) -> None:
    session.line(f"    {session.catalog.say(text(phrase, value=value or '-'))}")


def _say_own(session: Session, *, only_trouble: bool) -> None:
    """The user's own entries on standard error in trouble, else as lines."""
    for problem in unread_rules(session.deps):
        session.problem(problem)
    for row in override_rows(session.deps):
        if row.problem is not None:
            session.problem(row.problem)
        elif row.override.state is OwnState.STALE and only_trouble:
            session.note(text(_STATES[OwnState.STALE], id=row.override.id))
        elif not only_trouble:
            _say_override(session, row)


def validate(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(help="A rule file; without one, the whole rule book.")] = None,
) -> int:
    """Check rule files, your own as well; an error names file, line and field."""
    session: Session = context.obj
    checked = validate_rules(session.deps, file)
    rows = override_rows(session.deps)
    session.fact({"ok": True, "entries": checked, "overrides": [_override_json(row, session) for row in rows]})
    _say_own(session, only_trouble=False)
    session.line(text(QT_TRANSLATE_NOOP("rules", "Correct: {entries} entries."), entries=checked), "green")
    return 0


def override(
    context: typer.Context, name: Annotated[str, typer.Argument(metavar="ID", help="Id of a shipped entry.")]
) -> int:
    """Write the shipped entry into a file of your own, to be changed there; it never hides what is right."""
    session: Session = context.obj
    drafted = override_rule(session.deps, name)
    session.fact({**_json(drafted.entry, session), "file": str(drafted.path), "replaces": drafted.entry.sha256})
    session.line(
        text(
            QT_TRANSLATE_NOOP("rules", "Written: {path}. Change it, then run `rules validate`."), path=str(drafted.path)
        ),
        "bold",
    )
    return 0
