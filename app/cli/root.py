"""Puts the commands together, and turns every way in which one can end into an exit code."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

import typer

from app.cli.session import Session
from app.domain.errors import Cancelled, Problem
from app.logs import start_logs
from app.paths import RESOURCES, DataFolder, data_folder
from app.settings import Settings, read_settings
from app.texts import read_catalog
from app.workflow.deps import Deps

COULD_NOT = 2
INTERRUPTED = 130

_PARTS = {
    "inspect": "footage.videos",
    "frames": "footage.frames",
    "fit": "footage.fit",
    "picture": "footage.pictures",
    "picture-edit": "footage.picture_edits",
    "case": "case_group",
    "parcel": "exchange.parcels",
    "read-table": "exchange.apart",
    "due": "clocks",
    "next": "clocks",
    "packet": "packets.group",
    "attempt": "results.attempts",
    "stats": "results.stats",
    "rules": "rules",
    "calc": "calculators",
    "reply": "replies",
    "ledger": "keeping.proofs",
    "vault": "keeping.originals",
    "backup": "keeping.backups",
    "restore": "keeping.backups",
    "self-test": "self_test",
    "demo": "demo",
}
"""Where each first word is explained. Only that module is loaded: all of them together take a quarter of a second."""

_FLAGS = ("--json", "-v", "--verbose")
_WITH_VALUE = ("--data", "--lang")


def commands(first: str = "") -> typer.Typer:
    """The commands that begin with a word, or else every command of the program."""
    root = typer.Typer(
        name="evidence-desk",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    root.callback()(_global_options)
    for part in dict.fromkeys([_PARTS[first]] if first in _PARTS else _PARTS.values()):
        import_module(f"app.cli.{part}").add_to(root)
    return root


def _global_options(
    data: Path = typer.Option(None, "--data", help="Data folder (else EVIDENCE_DESK_DATA, else the user's own)."),  # noqa: B008
    lang: str = typer.Option(None, "--lang", help="zh-CN or en."),
    json: bool = typer.Option(False, "--json", help="One JSON object per result and line, nothing else."),  # noqa: FBT001, FBT003
    verbose: bool = typer.Option(False, "-v", "--verbose", help="Tell more on standard error."),  # noqa: FBT001, FBT003
) -> None:
    """开箱举证台 · Unboxing Evidence Desk: unboxing videos, waybill frames, cases, clocks, appeal packets."""


def hoisted(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Split the global options, wherever they stand, from the rest; after `--` nothing is an option."""
    ours: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for word in waiting:
        if word == "--":
            rest += [word, *waiting]
        elif word in _FLAGS or word.startswith(tuple(f"{name}=" for name in _WITH_VALUE)):
            ours.append(word)
        elif word in _WITH_VALUE:
            ours += [word, *[value for value in (next(waiting, None),) if value is not None]]
        else:
            rest.append(word)
    return ours, rest


def _value(ours: Sequence[str], name: str) -> str | None:
    for place, word in enumerate(ours):
        if word == name and place + 1 < len(ours):
            return ours[place + 1]
        if word.startswith(f"{name}="):
            return word.partition("=")[2]
    return None


def open_session(ours: Sequence[str], open_deps: Callable[[DataFolder, Settings], Deps]) -> Session:
    """What the global options say. Raises `Problem` for settings that cannot be read."""
    chosen = _value(ours, "--data")
    folder = data_folder(Path(chosen) if chosen else None)
    settings = read_settings(folder.settings)
    language = (_value(ours, "--lang") or settings.language).replace("-", "_")
    if language not in ("zh_CN", "en"):
        raise typer.BadParameter("--lang: zh-CN | en")
    start_logs(folder.logs, verbose="-v" in ours or "--verbose" in ours)
    return Session(folder, settings, read_catalog(RESOURCES / "i18n", language), "--json" in ours, open_deps)


def run(arguments: Sequence[str], open_deps: Callable[[DataFolder, Settings], Deps]) -> int:
    """Run one command; give the exit code of commands.md."""
    ours, rest = hoisted(arguments)
    session: Session | None = None
    try:
        session = open_session(ours, open_deps)
        outcome = typer.main.get_command(commands(rest[0] if rest else ""))(
            args=rest, prog_name="evidence-desk", standalone_mode=False, obj=session
        )
    except Problem as problem:
        if session is not None:
            session.problem(problem)
        else:
            sys.stderr.write(f"{problem}\n")
        return COULD_NOT
    except typer.TyperException as error:  # wrong words on the command line
        told = str(error)
        sys.stderr.write(told + "\n" if told.startswith("Usage:") else f"evidence-desk: {told}\n")
        return COULD_NOT
    except (Cancelled, KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        return COULD_NOT
    return outcome if isinstance(outcome, int) else 0
