"""The one kind of expected failure: something a person can understand and act on."""

from app.domain.text import Text


class Problem(Exception):
    """What went wrong, where, and what to do, each as a translatable text.

    `code` is stable and for machines; `text` is one clear sentence; `hint` says what to do next.
    """

    def __init__(self, code: str, text: Text, hint: Text | None = None) -> None:
        super().__init__(text.english())
        self.code = code
        self.text = text
        self.hint = hint


class Cancelled(Exception):
    """The person asked to stop; nothing was changed."""
