"""`case …`: every command of a case, put together from the files that hold them."""

import typer

from app.cli import cases
from app.cli.exchange import tables
from app.cli.footage import attaching, judging
from app.cli.records import finding, history
from app.cli.results import notes, snoozing

_PARTS = (cases, attaching, judging, finding, history, tables, notes, snoozing)


def add_to(root: typer.Typer) -> None:
    """Add the group; each file adds its own commands to it."""
    group = typer.Typer(name="case", help="Keep after-sale cases.", no_args_is_help=True)
    for part in _PARTS:
        part.add_to(group)
    root.add_typer(group)
