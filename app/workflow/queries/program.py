"""What the program says of itself: its version and the licences of what it is made of."""

import platform
import tomllib
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from app.workflow.deps import Deps

_NAME = "unboxing-evidence-desk"


@dataclass(frozen=True, slots=True)
class About:
    """`version`: `-` where nothing beside the program tells it; `notice`: licences, empty where not carried."""

    version: str
    python: str
    notice: str


def about(deps: Deps) -> About:
    """Read it from beside the program."""
    return About(_version(deps), platform.python_version(), _notice(deps))


def _version(deps: Deps) -> str:
    with suppress(PackageNotFoundError):  # started from a copy of the source
        return version(_NAME)
    try:
        told = tomllib.loads((deps.resources.parent / "pyproject.toml").read_text(encoding="utf-8"))
        return str(told["project"]["version"])
    except (OSError, ValueError, KeyError):
        return "-"


def _notice(deps: Deps) -> str:
    try:
        return (deps.resources.parent / "NOTICE").read_text(encoding="utf-8")
    except OSError:
        return ""
