"""The second step: the table as it would be taken in, with everything that can still be changed about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.exchange.merging import Action
from app.domain.exchange.outcome import Wish
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.desk import Desk
from app.ui.pages.case.importing.rows import RowTable
from app.ui.pages.case.importing.words import ACTIONS, counts_of
from app.ui.speech import Sayable, bind, say
from app.ui.widgets.chips import Chips
from app.ui.widgets.controls import button, card, label, line, line_edit, show_text
from app.ui.widgets.fields import Choice, Labelled
from app.workflow.queries.exchange.table_look import SKIPPED, TableLook

_FATES = (
    ("all", QT_TRANSLATE_NOOP("importing", "All rows")),
    *((action.value, sign.word) for action, sign in ACTIONS.items()),
)
_ALSO_COMMON = 3


class LookStep(QWidget):
    """`wished`: something was chosen otherwise, look again; `agreed`: take it in as it stands."""

    wished = Signal()
    agreed = Signal()
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._typed: dict[str, str] = {}
        self.look: TableLook | None = None
        self.platform = Choice([(platform.id, platform.title) for platform in desk.deps.rulebook.platforms])
        self.platform.id_chosen.connect(self.wished)
        self.shop = line_edit(QT_TRANSLATE_NOOP("importing", "of rows that name none"))
        self.shop.editingFinished.connect(self._on_shop)
        self._shop_before = ""
        self.sheet = Choice()
        self.sheet.id_chosen.connect(self._on_sheet)
        self.overwrite = QCheckBox()
        self.overwrite.clicked.connect(self.wished)
        self.table = RowTable()
        bind(self.table, QWidget.setAccessibleName, QT_TRANSLATE_NOOP("importing", "Rows of the table"))
        self.table.target_chosen.connect(self._on_target)
        self.fates = Chips(_FATES, {Action.REFUSED.value: "danger", Action.NEW.value: ""})
        self.fates.chosen.connect(self.table.rows.show_only)
        self.take = button(QT_TRANSLATE_NOOP("importing", "Take in"), icon="import", kind="primary", large=True)
        self.take.clicked.connect(self.agreed)
        self._back = button(QT_TRANSLATE_NOOP("importing", "Cancel"), large=True)
        self._back.clicked.connect(self.left)
        self._build()

    def _build(self) -> None:
        self._file = label("", role="heading")
        self._about = label("", role="soft", wrap=True)
        self._problem = self._note("danger")
        self._hints = self._note("warn")
        self._stands = label("", role="soft", wrap=True)
        upper = QVBoxLayout()
        upper.setSpacing(2)
        upper.addWidget(self._file)
        upper.addWidget(self._about)
        self._sheet = Labelled(QT_TRANSLATE_NOOP("importing", "Sheet"), self.sheet)
        head = line(
            None,
            self._sheet,
            Labelled(QT_TRANSLATE_NOOP("case", "Platform"), self.platform),
            Labelled(QT_TRANSLATE_NOOP("fields", "Shop"), self.shop),
            spacing=12,
        )
        head.insertLayout(0, upper, 1)
        for place in (2, 3, 4):
            head.setStretch(place, 0)
        self.shop.setFixedWidth(170)
        self.platform.setMinimumWidth(120)
        self.sheet.setMinimumWidth(120)
        foot = line(self._stands, self.overwrite, self._back, self.take, spacing=10)
        foot.setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._problem)
        layout.addWidget(self._hints)
        layout.addWidget(self.fates)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)

    def _note(self, tone: str) -> QFrame:
        frame = card(tone)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(12, 6, 12, 6)
        inside.addWidget(label("", wrap=True))
        frame.hide()
        return frame

    def begin(self, platform: str, shop: str) -> None:
        """Another file: nothing is chosen for its columns yet."""
        self._typed.clear()
        self.platform.choose(platform)
        self.shop.setText(shop)
        self._shop_before = shop
        self.sheet.show_entries(())
        self.overwrite.setChecked(False)
        self.fates.choose("all")
        self.table.rows.show_only("all")

    def wish(self, *, skip_bad: bool = False) -> Wish:
        """What a person asks for."""
        return Wish(
            platform=self.platform.id,
            shop=self.shop.text().strip(),
            sheet=self.sheet.id,
            columns=tuple((target, letters) for letters, target in self._typed.items()),
            overwrite=self.overwrite.isChecked(),
            skip_bad=skip_bad,
        )

    def wait(self) -> None:
        """Another look is on its way: what stands here does not hold any more."""
        self.take.setEnabled(False)
        show_text(self._stands, QT_TRANSLATE_NOOP("importing", "Looking again…"))

    def show_look(self, look: TableLook) -> None:
        """Show what it would do."""
        self.look = look
        table = look.opened.table
        show_text(self._file, look.opened.path.name)
        show_text(self._about, _about(look))
        sheets = (table.sheet, *table.others)
        self._sheet.setVisible(len(sheets) > 1)
        self.sheet.show_entries([(name, name) for name in sorted(sheets)] if table.sheet else ())
        self.sheet.choose(table.sheet)
        _say(self._problem, [] if look.problem is None else [look.problem.text, _NAME_THEM])
        _say(self._hints, [] if look.outcome is None else list(look.outcome.hints))
        self.table.show_look(look)
        counts = counts_of(look)
        self.fates.show_counts(counts)
        self.fates.setVisible(look.outcome is not None)
        self._show_foot(look, counts)

    def _show_foot(self, look: TableLook, counts: dict[str, int]) -> None:
        gain, bad = counts[Action.NEW.value] + counts[Action.UPDATE.value], counts[Action.REFUSED.value]
        named = QT_TRANSLATE_NOOP("importing", "Take in {count} rows")
        without = QT_TRANSLATE_NOOP("importing", "Take in {count} rows, leave {refused} out")
        bind(self.take, QPushButton.setText, text(without if bad else named, count=gain, refused=bad))
        self.take.setEnabled(gain > 0)
        stays = sum(len(row.planned.conflicts) for row in look.rows if row.planned is not None)
        self.overwrite.setVisible(stays > 0 or self.overwrite.isChecked())
        said = QT_TRANSLATE_NOOP("importing", "The table wins where a case says something else ({count})")
        bind(self.overwrite, QCheckBox.setText, text(said, count=stays))
        words: Sayable = QT_TRANSLATE_NOOP("importing", "Nothing is written before you press the button.")
        if look.outcome is not None and not gain:
            words = QT_TRANSLATE_NOOP("importing", "There is nothing to take in: no row is new or changes anything.")
        show_text(self._stands, words)

    def _on_target(self, letters: str, target: str) -> None:
        """A thing is in one column only: where another had it by hand, that one is left out."""
        for other in [name for name, taken in self._typed.items() if taken == target != SKIPPED]:
            self._typed[other] = SKIPPED
        self._typed[letters] = target
        self.wished.emit()

    def _on_sheet(self) -> None:
        self._typed.clear()
        self.wished.emit()

    def _on_shop(self) -> None:
        if self.shop.text().strip() != self._shop_before:
            self._shop_before = self.shop.text().strip()
            self.wished.emit()


_NAME_THEM = QT_TRANSLATE_NOOP(
    "importing", "Say over the columns what they are: at least the order number or the waybill."
)


def _about(look: TableLook) -> Sayable:
    table, rows = look.opened.table, f"{len(look.rows):,}"
    if table.encoding:
        said = QT_TRANSLATE_NOOP("importing", "{rows} rows · written in {encoding}")
        return text(said, rows=rows, encoding=table.encoding.upper())
    if table.sheet:
        return text(QT_TRANSLATE_NOOP("importing", "{rows} rows · sheet “{sheet}”"), rows=rows, sheet=table.sheet)
    return text(QT_TRANSLATE_NOOP("importing", "{rows} rows"), rows=rows)


def _say(frame: QFrame, words: list[Sayable]) -> None:
    shown = frame.findChild(QLabel)
    frame.setVisible(bool(words))
    if shown is not None and words:
        show_text(shown, "\n".join(say(word) for word in words))
