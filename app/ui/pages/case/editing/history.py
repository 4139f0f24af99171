"""What was changed in the facts of one case since it was opened here, so that it can be taken back and done again."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Edit = Mapping[str, tuple[str, str]]
"""By field: as it was typed before, and after."""


@dataclass(slots=True)
class History:
    """A step back is a change of its own: the ledger keeps both."""

    _done: list[Edit] = field(default_factory=list)
    _undone: list[Edit] = field(default_factory=list)

    def add(self, edit: Edit) -> None:
        """A person changed something: what was undone before cannot be done again."""
        self._done.append(edit)
        self._undone.clear()

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is one to do again."""
        return bool(self._undone)

    def undo(self) -> Mapping[str, str]:
        """The values to go back to."""
        edit = self._done.pop()
        self._undone.append(edit)
        return {name: before for name, (before, _) in edit.items()}

    def redo(self) -> Mapping[str, str]:
        """The values to go on to."""
        edit = self._undone.pop()
        self._done.append(edit)
        return {name: after for name, (_, after) in edit.items()}

    def forget(self) -> None:
        """Another case."""
        self._done.clear()
        self._undone.clear()
