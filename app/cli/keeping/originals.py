"""`vault verify`, `vault forecast`, `vault release`: prove the originals, see what they take, let go of old ones."""

from datetime import timedelta

import typer

from app.cli.damages import damages_json, say_damages
from app.cli.session import Session
from app.domain.keeping.removal import Kept
from app.domain.keeping.retention import Why
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.workflow.keeping.release_original import release_original
from app.workflow.keeping.release_packet import release_packet
from app.workflow.keeping.verify_vault import verify_vault
from app.workflow.queries.keeping.forecast import USED, Forecast, forecast
from app.workflow.queries.keeping.retention import Retention, Thing, retention

_HELD: dict[Why, Phrase] = {
    Why.OPEN: QT_TRANSLATE_NOOP("keeping", "Held, for their case is open: {count}, {bytes} bytes."),
    Why.CLOCK: QT_TRANSLATE_NOOP("keeping", "Held, for a clock runs: {count}, {bytes} bytes."),
    Why.PARCEL: QT_TRANSLATE_NOOP("keeping", "Held, for a parcel has no owner yet: {count}, {bytes} bytes."),
    Why.TIME: QT_TRANSLATE_NOOP("keeping", "Held for the chosen time: {count}, {bytes} bytes."),
}

_LONG_DAYS = 3650
"""Beyond that a count of days would only pretend to know."""


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    group = typer.Typer(name="vault", help="The originals.", no_args_is_help=True)
    group.command("verify")(vault)
    group.command("forecast")(outlook)
    group.command("release")(release)
    root.add_typer(group)


def vault(context: typer.Context) -> int:
    """Hash every original again."""
    session: Session = context.obj
    check = verify_vault(session.deps, report=session.report())
    session.fact(
        {
            "ok": check.ok,
            "files": check.files,
            "damages": damages_json(check.damages),
            "released": check.released,
            "unused": check.unused,
        }
    )
    say_damages(session, check.damages)
    if check.released:
        session.line(text(QT_TRANSLATE_NOOP("keeping", "Let go on purpose: {count} originals."), count=check.released))
    if check.ok:
        session.line(
            text(QT_TRANSLATE_NOOP("keeping", "The vault is whole: {files} originals."), files=check.files), "green"
        )
    return 0 if check.ok else 1


def outlook(context: typer.Context) -> int:
    """What takes the disk, how fast it fills, when it is full."""
    session: Session = context.obj
    seen = forecast(session.deps)
    may_go = retention(session.deps, _keep(session)).bytes
    session.fact(
        {
            "total": seen.total,
            "free": seen.free,
            "used": dict(seen.used),
            "weeks": [{"from": start.isoformat(), "bytes": size} for start, size in seen.weeks],
            "bytes_per_week": seen.per_week,
            "days_until_full": None if seen.days_left is None else round(seen.days_left, 1),
            "releasable": may_go,
        }
    )
    _tell_forecast(session, seen, may_go)
    return 0


def _tell_forecast(session: Session, seen: Forecast, may_go: int) -> None:
    for kind, size in seen.used.items():
        session.line(
            text(QT_TRANSLATE_NOOP("keeping", "{kind}: {bytes} bytes"), kind=text(USED[kind]), bytes=f"{size:,}")
        )
    session.line(
        text(
            QT_TRANSLATE_NOOP("keeping", "Free: {free} of {total} bytes. New originals: {week} bytes a week."),
            free=f"{seen.free:,}",
            total=f"{seen.total:,}",
            week=f"{seen.per_week:,}",
        )
    )
    if seen.days_left is not None and seen.days_left > _LONG_DAYS:
        session.line(text(QT_TRANSLATE_NOOP("keeping", "At this rate the disk lasts for more than ten years.")))
    elif seen.days_left is not None:
        session.line(
            text(QT_TRANSLATE_NOOP("keeping", "Full in about {days} days at this rate."), days=int(seen.days_left))
        )
    session.line(text(QT_TRANSLATE_NOOP("keeping", "May be let go: {bytes} bytes."), bytes=f"{may_go:,}"))


def release(
    context: typer.Context,
    case: str = typer.Option(None, "--case", help="Only what belongs to this case."),
    dry_run: bool = typer.Option(False, "--dry-run", help="Only show."),  # noqa: FBT001, FBT003
    yes: bool = typer.Option(False, "--yes", help="Delete what is shown."),  # noqa: FBT001, FBT003
) -> int:
    """Show what is held no longer, why, and how much it is; delete it only with --yes."""
    session: Session = context.obj
    keep = _keep(session)
    found = retention(session.deps, keep, case)
    really = yes and not dry_run
    for thing in found.free:
        if really:
            _let_go(session, thing, keep)
        _tell_thing(session, thing, released=really)
    _tell_rest(session, found, released=really)
    return 0


def _let_go(session: Session, thing: Thing, keep: timedelta) -> None:
    if thing.kind is Kept.ORIGINAL:
        release_original(session.deps, thing.item, keep)
    else:
        release_packet(session.deps, thing.item, thing.path, thing.bytes, keep)


def _tell_thing(session: Session, thing: Thing, *, released: bool) -> None:
    until = thing.hold.until.isoformat() if thing.hold.until else None
    session.fact(
        {
            "kind": thing.kind.value,
            "item": thing.item,
            "name": thing.name,
            "bytes": thing.bytes,
            "cases": sorted(thing.cases),
            "held_until": until,
            "released": released,
        }
    )
    session.line(
        text(
            QT_TRANSLATE_NOOP("keeping", "  {name}: {bytes} bytes, of {cases}, closed; held until {until}."),
            name=thing.name,
            bytes=f"{thing.bytes:,}",
            cases=", ".join(sorted(thing.cases)),
            until=(until or "-")[:10],
        )
    )


def _tell_rest(session: Session, found: Retention, *, released: bool) -> None:
    session.fact(
        {
            "things": len(found.free),
            "bytes": found.bytes,
            "released": released,
            "held": {why.value: {"things": count, "bytes": size} for why, (count, size) in found.held.items()},
        }
    )
    for why, (count, size) in found.held.items():
        session.line(text(_HELD[why], count=count, bytes=f"{size:,}"))
    done = QT_TRANSLATE_NOOP("keeping", "Deleted and recorded: {count}, {bytes} bytes.")
    open_ = QT_TRANSLATE_NOOP("keeping", "Nothing was deleted. With --yes these would go: {count}, {bytes} bytes.")
    session.line(text(done if released else open_, count=len(found.free), bytes=f"{found.bytes:,}"), "bold")


def _keep(session: Session) -> timedelta:
    return timedelta(days=session.settings.keep_days)
