"""What the frame asks of every page: one small base, so that keys, scans and help work everywhere alike."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """A page of the window. Built when it is first opened, kept until the window closes."""

    handbook = "start"
    """The page of the handbook that F1 opens from here."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")

    @property
    def actions_by_name(self) -> Mapping[str, Callable[[], object]]:
        """What the command palette and the keys of `frame/actions.py` can do here, by the action's name."""
        return {}

    def build_more(self) -> bool:
        """Build one more of the parts that are built when they are first wanted: one at a time, so that the window
        never stands still. False: all of them are there.
        """
        return False

    def begin_search(self) -> None:
        """Put the cursor where a number or a word is looked for (Ctrl+F)."""

    def take_scan(self, _number: str) -> bool:
        """Make use of a scanned number; False: the frame looks for its case."""
        return False

    def leave(self) -> bool:
        """Escape: leave what was begun. False: there was nothing to leave."""
        return False
