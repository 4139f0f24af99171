"""What the list shows: a small panel of choices that folds away, and says how many of them are set."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QSizePolicy, QVBoxLayout

from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Phrase
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.speech import Sayable, bind
from app.ui.terms import FIELDS
from app.ui.widgets.controls import button, card, line
from app.ui.widgets.fields import Choice, Labelled
from app.workflow.queries.listing.case_page import CaseFilter, Sorting, State, shop_names

STATES: tuple[tuple[str, Phrase], ...] = (
    (State.OPEN.value, QT_TRANSLATE_NOOP("case", "Open ones")),
    (State.CLOSED.value, QT_TRANSLATE_NOOP("case", "Closed ones")),
    (State.ALL.value, QT_TRANSLATE_NOOP("case", "all")),
)
SORTINGS: tuple[tuple[str, Phrase], ...] = (
    (Sorting.DUE.value, QT_TRANSLATE_NOOP("case", "Runs out first")),
    (Sorting.NEWEST.value, QT_TRANSLATE_NOOP("case", "Newest first")),
    (Sorting.SHOP.value, QT_TRANSLATE_NOOP("case", "By shop")),
)
_ANY: tuple[str, Phrase] = ("", QT_TRANSLATE_NOOP("case", "all"))


class Filters(QFrame):
    """Tells every change at once."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.state = Choice(STATES)
        platforms = [(platform.id, platform.title) for platform in desk.deps.rulebook.platforms]
        self.platform = Choice([_ANY, *platforms])
        self.shop = Choice([_ANY])
        self.scenario = Choice()
        self.unknown = QCheckBox()
        bind(self.unknown, QCheckBox.setText, QT_TRANSLATE_NOOP("case", "Only where the start is unknown"))
        self.reset = button(QT_TRANSLATE_NOOP("case", "Reset the filter"), icon="undo", kind="quiet")
        self.reset.clicked.connect(self._on_reset)
        for choice in (self.state, self.platform, self.shop, self.scenario):
            choice.id_chosen.connect(self._on_changed)
        self.unknown.clicked.connect(self._on_changed)
        frame = card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        for place, (title, choice) in enumerate(
            (
                (QT_TRANSLATE_NOOP("case", "Which ones"), self.state),
                (FIELDS["scenario"], self.scenario),
                (QT_TRANSLATE_NOOP("case", "Platform"), self.platform),
                (FIELDS["shop"], self.shop),
            )
        ):
            grid.addWidget(Labelled(title, choice), *divmod(place, 2))
        inside.addLayout(grid)
        inside.addWidget(self.unknown)
        inside.addLayout(line(None, self.reset))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._show_scenarios()
        self.reset.setEnabled(False)

    @property
    def chosen(self) -> CaseFilter:
        """What was chosen."""
        return CaseFilter(
            State(self.state.id),
            self.platform.id,
            self.shop.id,
            self.scenario.id,
            unknown_start=self.unknown.isChecked(),
        )

    @property
    def count(self) -> int:
        """How many choices differ from the beginning."""
        chosen, plain = self.chosen, CaseFilter()
        return sum(getattr(chosen, name) != getattr(plain, name) for name in CaseFilter.__dataclass_fields__)

    def choose(self, chosen: CaseFilter) -> None:
        """Set all of it, without telling."""
        self.state.choose(chosen.state)
        self.platform.choose(chosen.platform)
        self._show_scenarios()
        if chosen.shop and chosen.shop not in self.shop.ids:
            self._show_shops((chosen.shop,))
        self.shop.choose(chosen.shop)
        self.scenario.choose(chosen.scenario)
        self.unknown.setChecked(chosen.unknown_start)
        self.reset.setEnabled(self.count > 0)

    def ask_shops(self) -> None:
        """Look up which shops there are."""
        deps = self._desk.deps

        def work(_report: Report) -> tuple[str, ...]:
            return shop_names(deps)

        self._desk.jobs.run(self, Lane.DATA, work, self._show_shops)

    def _show_shops(self, names: tuple[str, ...]) -> None:
        self.shop.show_entries([_ANY, *((name, name) for name in names)])

    def _show_scenarios(self) -> None:
        platforms = [one for one in self._desk.deps.rulebook.platforms if self.platform.id in ("", one.id)]
        titles: dict[str, Sayable] = {}
        for platform in platforms:
            for scenario in platform.scenarios:
                titles.setdefault(scenario.id.rpartition(".")[2], scenario.title)
        self.scenario.show_entries([_ANY, *titles.items()])

    def _on_reset(self) -> None:
        self.choose(CaseFilter())
        self.changed.emit()

    def _on_changed(self) -> None:
        self._show_scenarios()
        self.reset.setEnabled(self.count > 0)
        self.changed.emit()
