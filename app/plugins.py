"""Find the variants that lie one per file in a folder: checks, exporters, importers, cameras."""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeVar

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text

T = TypeVar("T")


def discover(folder: ModuleType, name: str, kind: type[T]) -> tuple[T, ...]:
    """Every object called `name` in the modules of a package, in order of module name.

    Raises `Problem` when there is none: in a frozen program an empty folder is a packaging fault, never a choice.
    """
    found: list[T] = []
    for module in sorted(iter_modules(folder.__path__), key=lambda entry: entry.name):
        variant = getattr(import_module(f"{folder.__name__}.{module.name}"), name, None)
        if isinstance(variant, kind):
            found.append(variant)
    if not found:
        raise Problem(
            "no-variants",
            text(
                QT_TRANSLATE_NOOP("plugins", "The program is incomplete: nothing found in {folder}."),
                folder=folder.__name__,
            ),
            text(QT_TRANSLATE_NOOP("plugins", "Install it again.")),
        )
    return tuple(found)
