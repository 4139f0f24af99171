"""One row per setting: its name, what it does, its input; what was chosen holds at once and is saved at once."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.errors import Problem
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Text
from app.settings import Settings
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.pages.settings.inputs import build_input, password_in, show_value, without_password
from app.ui.pages.settings.words import TITLES, WORDS
from app.ui.speech import Sayable, speech
from app.ui.theme import look
from app.ui.widgets.controls import label, show_text
from app.ui.widgets.fields import Choice

_FIELD = 300
_NO_PASSWORD = QT_TRANSLATE_NOOP(
    "settings",
    "An address is kept without its password. Write the password into the password file (.pgpass; on Windows "
    "%APPDATA%\\postgresql\\pgpass.conf), and leave it out here.",
)


class SettingRows:
    """Rows and what they hold. `fields`: the inputs by name of the setting."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        self._desk, self._owner = desk, owner
        self.fields: dict[str, QWidget] = {}
        self.wrong: dict[str, QLabel] = {}
        self._after: dict[str, Callable[[], object]] = {}

    def build(self, name: str) -> QWidget:
        """The row of a setting."""
        field = build_input(name, lambda value: self.take(name, value), self._desk.preferences.settings.platform)
        field.setFixedWidth(_FIELD)
        self.fields[name] = field
        self.wrong[name] = label("", role="danger", wrap=True)
        self.wrong[name].hide()
        self.show(name)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(TITLES.get(name, name), role="strong"))
        words.addWidget(label(WORDS.get(name, Settings.model_fields[name].description or ""), role="faint", wrap=True))
        words.addWidget(self.wrong[name])
        holder = QWidget()
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(16)
        layout.addLayout(words, 1)
        layout.addWidget(field)
        return holder

    def after(self, name: str, do: Callable[[], object]) -> None:
        """Do something whenever a setting has changed."""
        self._after[name] = do

    def show(self, name: str) -> None:
        """Show what holds, if its row was built."""
        if name not in self.fields:
            return
        value = getattr(self._desk.preferences.settings, name)
        show_value(self.fields[name], without_password(value) if name == "database" else value)

    def show_all(self) -> None:
        """Show what holds in every row: another page may have changed something."""
        for name in self.fields:
            self.show(name)

    def take(self, name: str, value: object) -> None:
        """Let a value hold and save it; one that cannot hold is told beside its input, and what holds is put back."""
        preferences = self._desk.preferences
        held = getattr(preferences.settings, name)
        self._tell(name, None)
        if value == (without_password(held) if name == "database" else held):
            return
        if name == "database" and password_in(str(value)):
            self._tell(name, _NO_PASSWORD)
            self.show(name)
            return
        try:
            changed = preferences.settings.changed(**{name: value})
        except Problem as problem:
            self._tell(name, problem.text)
            self.show(name)
            return
        self.hold({name: getattr(changed, name)})

    def hold(self, values: Mapping[str, object]) -> None:
        """Let values that fit hold, show them, save them."""
        preferences = self._desk.preferences
        preferences.settings = changed = preferences.settings.changed(**values)
        if values.keys() & {"theme", "text_scale"}:
            look.choose(changed.theme, changed.text_scale)
        if "language" in values:
            speech.speak(preferences.read_catalog(changed.language))
        save = preferences.save

        def work(_report: Report) -> None:
            save(changed)

        self._desk.jobs.run(self._owner, Lane.DATA, work, lambda _saved: None)
        for name in values:
            self.show(name)
            self._after.get(name, _nothing)()

    def _tell(self, name: str, why: Text | Sayable | None) -> None:
        self.wrong[name].setVisible(why is not None)
        show_text(self.wrong[name], why or "")

    def load_platforms(self) -> None:
        """Offer every platform of the rule book: it is read on a worker, for it is made of a hundred files."""
        deps = self._desk.deps

        def work(_report: Report) -> list[tuple[str, Sayable]]:
            return [(platform.id, platform.title) for platform in deps.rulebook.platforms]

        self._desk.jobs.run(self._owner, Lane.MEDIA, work, self._on_platforms)

    def _on_platforms(self, found: list[tuple[str, Sayable]]) -> None:
        choice = self.fields.get("platform")
        if isinstance(choice, Choice):
            choice.show_entries(found)
            self.show("platform")


def _nothing() -> None:
    """Nobody asked."""
