"""A verb by its name."""

from dataclasses import dataclass
from importlib import import_module


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb by its name: loaded where it runs, and nowhere else. `videos.inspect_file`: that module's function."""

    name: str

    def __call__(self, *args: object, **kwargs: object) -> object:
        """Run it in this process."""
        module = import_module(f"app.workflow.{self.name}")
        return getattr(module, self.name.rpartition(".")[2])(*args, **kwargs)
