"""Settings: built from the fields of the settings themselves; what this installation can do, tried on demand."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Literal, get_args, get_origin

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from app.domain.errors import Problem
from app.domain.media.finding import Verdict
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Words, text
from app.settings import Settings
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.messages import Tone
from app.ui.speech import Sayable, say, speech
from app.ui.terms import VERDICT_SIGNS
from app.ui.theme import look
from app.ui.widgets.controls import button, clear, label, line_edit, row, scrolled, section, show_text
from app.ui.widgets.fields import Choice
from app.workflow.queries.self_test import Part, SelfTest, self_test

_TITLES: Mapping[str, Phrase] = {
    "language": QT_TRANSLATE_NOOP("settings", "Language"),
    "theme": QT_TRANSLATE_NOOP("settings", "Appearance"),
    "platform": QT_TRANSLATE_NOOP("settings", "Platform"),
    "ffmpeg": QT_TRANSLATE_NOOP("settings", "FFmpeg of your own"),
    "frames": QT_TRANSLATE_NOOP("settings", "Frames per video"),
    "database": QT_TRANSLATE_NOOP("settings", "Database on a server"),
    "vault": QT_TRANSLATE_NOOP("settings", "Shared folder of the originals"),
    "keep_days": QT_TRANSLATE_NOOP("settings", "Days to keep"),
}
_WORDS: Mapping[str, Phrase] = {
    "language": QT_TRANSLATE_NOOP("settings", "Language of the screen. What goes to a platform is always Chinese."),
    "theme": QT_TRANSLATE_NOOP("settings", "Light or dark; system follows the desktop."),
    "platform": QT_TRANSLATE_NOOP("settings", "Platform that new cases and checks start with."),
    "ffmpeg": QT_TRANSLATE_NOOP("settings", "Another FFmpeg than the one that comes along; holds from the next start."),
    "frames": QT_TRANSLATE_NOOP("settings", "How many waybill frames are picked from a video."),
    "database": QT_TRANSLATE_NOOP(
        "settings",
        "Address of a PostgreSQL database that several computers share, as postgresql://user@server:5432/name; "
        "empty: a file on this one. Holds from the next start.",
    ),
    "vault": QT_TRANSLATE_NOOP(
        "settings", "Where several computers keep the originals; empty: on this one. Holds from the next start."
    ),
    "keep_days": QT_TRANSLATE_NOOP(
        "settings", "How long originals and packets of a closed case are held at least; nothing is deleted by itself."
    ),
}
_VALUES: Mapping[str, Phrase | Words] = {
    "zh_CN": Words("简体中文", "简体中文"),
    "en": Words("English", "English"),
    "system": QT_TRANSLATE_NOOP("settings", "As the system"),
    "light": QT_TRANSLATE_NOOP("settings", "Light"),
    "dark": QT_TRANSLATE_NOOP("settings", "Dark"),
}
_PARTS: Mapping[str, Phrase] = {
    "ffmpeg": QT_TRANSLATE_NOOP("settings", "FFmpeg"),
    "ffprobe": QT_TRANSLATE_NOOP("settings", "Reading headers"),
    "barcode": QT_TRANSLATE_NOOP("settings", "Barcodes"),
    "ocr": QT_TRANSLATE_NOOP("settings", "Character recognition"),
    "fonts": QT_TRANSLATE_NOOP("settings", "Fonts"),
    "pdf": QT_TRANSLATE_NOOP("settings", "PDF"),
    "database": QT_TRANSLATE_NOOP("settings", "Database"),
    "rules": QT_TRANSLATE_NOOP("settings", "Rules"),
    "parts": QT_TRANSLATE_NOOP("settings", "Parts"),
    "language": QT_TRANSLATE_NOOP("settings", "Chinese texts"),
}
_WIDEST, _FIELD = 860, 300


class SettingsPage(QWidget):
    """A change holds at once and is saved at once; there is nothing to confirm."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self.fields: dict[str, QWidget] = {}
        self._test: SelfTest | None = None
        settings, inside = section(QT_TRANSLATE_NOOP("settings", "Preferences"))
        for name in Settings.model_fields:
            inside.addWidget(self._build_row(name))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for part in (settings, self._build_folder(), self._build_test()):
            column.addWidget(part)
        column.addStretch(1)
        content.setMaximumWidth(_WIDEST)
        beside = QWidget()
        sideways = QHBoxLayout(beside)
        sideways.setContentsMargins(0, 0, 0, 0)
        sideways.addWidget(content, 1)
        sideways.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 12, 12)
        layout.setSpacing(12)
        layout.addWidget(label(QT_TRANSLATE_NOOP("settings", "Settings"), role="title"))
        layout.addWidget(scrolled(beside), 1)
        speech.changed.connect(self._show_test)

    def _build_row(self, name: str) -> QWidget:
        field = self._build_field(name)
        field.setFixedWidth(_FIELD)
        self.fields[name] = field
        description = Settings.model_fields[name].description or ""
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(_TITLES.get(name, name), role="strong"))
        words.addWidget(label(_WORDS.get(name, description), role="faint", wrap=True))
        holder = QWidget()
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(16)
        layout.addLayout(words, 1)
        layout.addWidget(field)
        return holder

    def _build_field(self, name: str) -> QWidget:
        """The input that fits the field's type: a choice, a number, a file, or words."""
        kind, value = Settings.model_fields[name].annotation, getattr(self._desk.preferences.settings, name)
        if get_origin(kind) is Literal or name == "platform":
            ids = (
                [platform.id for platform in self._desk.deps.rulebook.platforms]
                if name == "platform"
                else get_args(kind)
            )
            choice = Choice([(key, self._value_name(name, key)) for key in ids])
            choice.choose(value)
            choice.id_chosen.connect(partial(self._on_chosen, name))
            return choice
        if kind is int:
            return self._build_number(name, value)
        if kind == Path | None:
            return self._build_path(name, value)
        words = line_edit("", name=_TITLES[name])
        words.setText(str(value))
        words.editingFinished.connect(lambda: self._on_chosen(name, words.text()))
        return words

    def _build_number(self, name: str, value: int) -> QSpinBox:
        number = QSpinBox()
        limits = {type(entry).__name__: entry for entry in Settings.model_fields[name].metadata}
        number.setRange(getattr(limits.get("Ge"), "ge", 0), getattr(limits.get("Le"), "le", 1_000_000))
        number.setValue(value)
        number.valueChanged.connect(partial(self._on_chosen, name))
        return number

    def _build_path(self, name: str, value: Path | None) -> QWidget:
        shown = line_edit(QT_TRANSLATE_NOOP("settings", "the one that comes along"), name=_TITLES[name])
        shown.setText(str(value or ""))
        shown.editingFinished.connect(lambda: self._on_chosen(name, shown.text().strip() or None))
        browse = button(QT_TRANSLATE_NOOP("settings", "Choose file"), icon="folder", icon_only=True)

        def choose() -> None:
            chosen, _ = QFileDialog.getOpenFileName(self, say(_TITLES[name]))
            if chosen:
                shown.setText(chosen)
                self._on_chosen(name, chosen)

        browse.clicked.connect(choose)
        return row(shown, browse)

    def _value_name(self, name: str, key: str) -> Sayable:
        if name == "platform":
            return next(platform.title for platform in self._desk.deps.rulebook.platforms if platform.id == key)
        return _VALUES.get(key, key)

    def _build_folder(self) -> QFrame:
        frame, inside = section(QT_TRANSLATE_NOOP("settings", "Data folder"))
        root = self._desk.preferences.folder.root
        open_it = button(QT_TRANSLATE_NOOP("settings", "Open"), icon="folder", kind="quiet")
        open_it.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(root))))
        inside.addWidget(row(label(str(root), selectable=True), None, open_it))
        inside.addWidget(
            label(
                QT_TRANSLATE_NOOP(
                    "settings", "Cases, originals and packets lie here and nowhere else. Nothing is ever sent anywhere."
                ),
                role="faint",
                wrap=True,
            )
        )
        return frame

    def _build_test(self) -> QFrame:
        self.test = button(QT_TRANSLATE_NOOP("settings", "Check now"), icon="verify")
        self.test.clicked.connect(self._on_test)
        frame, inside = section(QT_TRANSLATE_NOOP("settings", "What this installation can do"), self.test)
        self._tested = QVBoxLayout()
        self._tested.setSpacing(6)
        inside.addLayout(self._tested)
        self._show_test()
        return frame

    def _on_chosen(self, name: str, value: object) -> None:
        preferences = self._desk.preferences
        if getattr(preferences.settings, name) == value:
            return
        try:
            changed = preferences.settings.changed(**{name: value})
        except Problem as problem:
            self._desk.messages.tell(problem.text, Tone.PROBLEM, _WORDS.get(name))
            self._show_again(name)
            return
        self._desk.messages.hide()
        preferences.settings = changed
        if name == "theme":
            look.choose(changed.theme)
        if name == "language":
            speech.speak(preferences.read_catalog(changed.language))
        save = preferences.save

        def work(_report: Report) -> None:
            save(changed)

        self._desk.jobs.run(self, Lane.DATA, work, lambda _saved: None)

    def _show_again(self, name: str) -> None:
        """Put back what holds, where something else was typed."""
        field = self.fields[name]
        if isinstance(field, QLineEdit):
            field.setText(str(getattr(self._desk.preferences.settings, name)))

    def _on_test(self) -> None:
        deps = self._desk.deps
        self.test.setEnabled(False)

        def work(_report: Report) -> SelfTest:
            return self_test(deps)

        title = text(QT_TRANSLATE_NOOP("settings", "Checking this installation"))
        self._desk.jobs.run(
            self, Lane.MEDIA, work, self._on_tested, failed=lambda _p: self.test.setEnabled(True), title=title
        )

    def _on_tested(self, test: SelfTest) -> None:
        self.test.setEnabled(True)
        self._test = test
        self._show_test()

    def _show_test(self) -> None:
        clear(self._tested)
        if self._test is None:
            words = QT_TRANSLATE_NOOP(
                "settings", "Every part is tried, not just looked for: FFmpeg, recognition, fonts, database."
            )
            self._tested.addWidget(label(words, role="soft", wrap=True))
            return
        for part in self._test.parts:
            self._tested.addWidget(_part_row(part))


def _part_row(part: Part) -> QWidget:
    sign = VERDICT_SIGNS[Verdict.PASS if part.ok else Verdict.FAIL]
    icon = QLabel()
    look.set_icon(icon, sign.icon, sign.token, 18)
    name = label(_PARTS.get(part.name, part.name), role="strong")
    name.setFixedWidth(160)
    facts = label("  ·  ".join(part.facts.values()), role="soft", wrap=True, selectable=True)
    if part.why is not None:
        show_text(facts, part.why)
    return row(icon, name, facts, spacing=10)
