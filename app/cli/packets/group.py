"""The group of commands `packet …`."""

import typer

from app.cli.packets.building import build
from app.cli.packets.checking import import_, verify
from app.cli.packets.looking import list_all, show
from app.cli.packets.wording import statement


def add_to(root: typer.Typer) -> None:
    """Add the commands of this folder."""
    group = typer.Typer(name="packet", help="Build and verify what goes to the platform.", no_args_is_help=True)
    group.command("build")(build)
    group.command("statement")(statement)
    group.command("show")(show)
    group.command("verify")(verify)
    group.command("import")(import_)
    group.command("list")(list_all)
    root.add_typer(group)
