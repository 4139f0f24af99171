"""`read-table`: what a frozen program starts to read a workbook in a process of its own; for nobody to type."""

import sys
from importlib import import_module
from typing import Annotated

import typer


def add_to(root: typer.Typer) -> None:
    """Add the command, hidden from the help."""
    root.command("read-table", hidden=True)(read)


def read(
    file: Annotated[str, typer.Argument()],
    sheet: Annotated[str, typer.Argument()] = "",
) -> int:
    """Write a sheet as JSON lines."""
    # by its name: a screen imports no importer, and this one is no part of the program that is running
    return int(import_module("app.importers.apart").main([file, *([sheet] if sheet else [])], sys.stdout))
