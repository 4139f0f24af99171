"""The details that belong to some kinds of events: amounts, kinds of refund, the time left as the back office shows."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.cases.event import Event
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Words, text
from app.ui.pages.case.editing.noted import CHOICES as NOTED_CHOICES
from app.ui.pages.case.editing.noted import TITLES as NOTED
from app.ui.speech import Sayable
from app.ui.widgets.controls import line_edit
from app.ui.widgets.fields import Choice, Labelled

_REFUND_KINDS: tuple[tuple[str, Phrase], ...] = (
    ("return_refund", QT_TRANSLATE_NOOP("events", "Return and refund")),
    ("refund_only", QT_TRANSLATE_NOOP("events", "Refund without return")),
)
_OUTCOMES: tuple[tuple[str, Phrase], ...] = (
    ("open", QT_TRANSLATE_NOOP("events", "Still open")),
    ("settled", QT_TRANSLATE_NOOP("events", "Settled")),
)
_RESULTS: tuple[tuple[str, Phrase], ...] = (
    ("won", QT_TRANSLATE_NOOP("events", "Won")),
    ("lost", QT_TRANSLATE_NOOP("events", "Lost")),
)
_NAMES: Mapping[str, Phrase] = {
    "kind": QT_TRANSLATE_NOOP("events", "Kind of refund"),
    "outcome": QT_TRANSLATE_NOOP("events", "Outcome"),
    "result": QT_TRANSLATE_NOOP("events", "Result"),
    "amount": QT_TRANSLATE_NOOP("events", "Amount (yuan)"),
    "reason": QT_TRANSLATE_NOOP("events", "Reason the buyer gave"),
    "clock": QT_TRANSLATE_NOOP("events", "Which deadline"),
    "left": QT_TRANSLATE_NOOP("events", "Time left, as 23:10 or 2d3h"),
    "words": QT_TRANSLATE_NOOP("events", "Words"),
}
_OF_KIND: Mapping[str, tuple[str, ...]] = {
    "applied": ("kind", "reason"),
    "refused": ("kind",),
    "negotiated": ("outcome",),
    "refunded": ("amount",),
    "appealed": ("amount",),
    "appeal_result": ("result", "amount"),
    "deadline_seen": ("clock", "left"),
    "note": ("words",),
    "ticket": ("words",),
    "mail": ("words",),
}
_CHOICES: dict[str, tuple[tuple[str, Phrase], ...]] = {
    "kind": _REFUND_KINDS,
    "outcome": _OUTCOMES,
    "result": _RESULTS,
}


class Attributes(QWidget):
    """Shows only the inputs of the chosen kind."""

    def __init__(self) -> None:
        super().__init__()
        self.inputs: dict[str, QLineEdit | Choice] = {}
        self._labelled: dict[str, Labelled] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for name, title in _NAMES.items():
            choices = _CHOICES.get(name)
            made: QLineEdit | Choice = line_edit("")
            if choices is not None or name == "clock":
                made = Choice(choices or ())
            self.inputs[name] = made
            self._labelled[name] = Labelled(title, made)
            layout.addWidget(self._labelled[name], 1)
        self._shown: tuple[str, ...] = ()
        self.show_kind("")

    def show_clocks(self, clocks: Sequence[tuple[str, Words]]) -> None:
        """The deadlines that the back office may show."""
        chosen = self.inputs["clock"]
        if isinstance(chosen, Choice):
            chosen.show_entries(clocks)

    def show_kind(self, kind: str) -> None:
        """Offer what belongs to this kind of event."""
        self._shown = _OF_KIND.get(kind, ())
        for name, labelled in self._labelled.items():
            labelled.setVisible(name in self._shown)
        self.setVisible(bool(self._shown))

    def fill(self, attributes: Mapping[str, str]) -> None:
        """Show these values, and nothing where none is given."""
        for name, made in self.inputs.items():
            if isinstance(made, Choice):
                made.choose(attributes.get(name, ""))
            else:
                made.setText(attributes.get(name, ""))

    def values(self) -> dict[str, str]:
        """What was typed or chosen for the kind that is shown."""
        typed = {}
        for name in self._shown:
            made = self.inputs[name]
            value = made.id if isinstance(made, Choice) else made.text().strip()
            if value:
                typed[name] = value
        return typed


def said_of(event: Event, platform: Platform) -> Sayable:
    """The details of an event in one line."""
    parts = []
    for name, value in event.attributes.items():
        title = _NAMES.get(name) or NOTED.get(name)
        if title is None:
            continue
        named = next((entry.title for entry in platform.clocks if name == "clock" and entry.id == value), None)
        choice = next((words for key, words in (_CHOICES | NOTED_CHOICES).get(name, ()) if key == value), None)
        shown = named or (text(choice) if choice is not None else value)
        parts.append(text(QT_TRANSLATE_NOOP("events", "{name}: {value}"), name=text(title), value=shown))
    if not parts:
        return ""
    joined = parts[0]
    for part in parts[1:]:
        joined = text(QT_TRANSLATE_NOOP("events", "{first}; {second}"), first=joined, second=part)
    return joined
