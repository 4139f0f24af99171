"""How a verb is called that may run apart: in the annex, or, where there is none, on the worker that asks."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from app.workflow.deps import Deps

P = ParamSpec("P")
T = TypeVar("T")


class Apart(Protocol):
    """Give a verb of `app.apart.verbs` and what it takes after the parts; raises what the verb raises."""

    def __call__(self, verb: Callable[Concatenate[Deps, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What the verb gives."""
        ...


class Here:
    """Runs them in this process."""

    def __init__(self, deps: Deps) -> None:
        self._deps = deps

    def __call__(self, verb: Callable[Concatenate[Deps, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What the verb gives."""
        return verb(self._deps, *args, **kwargs)
