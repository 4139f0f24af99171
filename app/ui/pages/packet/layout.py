"""Where everything of the page stands: the case above, choosing and proof at the left, words and papers right."""

from itertools import pairwise

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.case_search import CaseSearch
from app.ui.desk import Desk
from app.ui.pages.packet.appeals import Appeals
from app.ui.pages.packet.building import BuildBar
from app.ui.pages.packet.exhibits import Exhibits
from app.ui.pages.packet.handed.side import Handed
from app.ui.pages.packet.papers.leaves import Leaves
from app.ui.pages.packet.readiness import ReadinessCard
from app.ui.pages.packet.statement import Statement
from app.ui.pages.packet.tabs import Tabs
from app.ui.pages.packet.time_left import TimeLeft
from app.ui.theme import look
from app.ui.widgets.controls import button, label, line, scrolled, section, show_text
from app.ui.widgets.empty import EmptyState
from app.workflow.packets.check_packet import PacketPlan
from app.workflow.queries.case_view import CaseView
from app.workflow.queries.packets.packet_view import PacketView

_SMALLEST_LEFT = 330


def _beside_bar(part: QWidget) -> QWidget:
    """With room for the scroll bar."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 8, 0)
    layout.addWidget(part)
    return made


class PacketParts:
    """Builds the widgets of the page, and shows the answers of the jobs in them."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self.search = CaseSearch(desk, QT_TRANSLATE_NOOP("packet", "Case: scan or type any part of a number"))
        self.back = button(QT_TRANSLATE_NOOP("packet", "To the case"), icon="case", kind="quiet")
        self.back.hide()
        self._case = ""
        self.about = label("", role="soft", wrap=True)
        self.time_left = TimeLeft(desk)
        self.appeals = Appeals()
        self.readiness = ReadinessCard()
        self.exhibits = Exhibits()
        self.statement = Statement()
        self.leaves = Leaves(desk)
        self.handed = Handed(desk, page)
        self.bar = BuildBar()
        self.tabs = Tabs(
            (
                ("statement", QT_TRANSLATE_NOOP("packet", "Statement"), scrolled(_beside_bar(self.statement))),
                ("pages", QT_TRANSLATE_NOOP("packet", "Preview"), self.leaves),
                ("upload", QT_TRANSLATE_NOOP("packet", "Upload"), self.handed.upload_part),
                ("record", QT_TRANSLATE_NOOP("packet", "Tries"), self.handed.record_part),
            ),
            page,
        )
        self._lay_out(page)

    def _lay_out(self, page: QWidget) -> None:
        icon = QLabel()
        look.set_icon(icon, "scan", "accent", 24)
        title = label(QT_TRANSLATE_NOOP("packet", "Build a packet"), role="title")
        head = line(title, icon, self.search, self.back, spacing=10)
        head.setContentsMargins(0, 0, 20, 0)
        head.setStretch(2, 1)
        empty = EmptyState(
            "packet",
            QT_TRANSLATE_NOOP("packet", "Choose the case to build for"),
            QT_TRANSLATE_NOOP("packet", "Scan its waybill or order number above, or press “Build packet” in the case."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(empty)
        self.stack.addWidget(self._build_filled())
        layout = QVBoxLayout(page)
        layout.setContentsMargins(20, 12, 0, 8)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.stack, 1)

    def _build_filled(self) -> QWidget:
        chosen, inside = section(QT_TRANSLATE_NOOP("packet", "What is handed in"))
        inside.addWidget(self.appeals)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for part in (chosen, self.readiness, self.exhibits):
            column.addWidget(part)
        column.addStretch(1)
        area = self.left = scrolled(left)
        area.setMinimumWidth(_SMALLEST_LEFT)
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 20, 0)
        columns.setSpacing(12)
        columns.addWidget(area, 5)
        columns.addWidget(self.tabs, 7)
        made = QWidget()
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        above = QVBoxLayout()
        above.setContentsMargins(0, 0, 20, 0)
        above.setSpacing(4)
        above.addWidget(self.about)
        above.addWidget(self.time_left)
        layout.addLayout(above)
        layout.addLayout(columns, 1)
        layout.addWidget(self.bar)
        return made

    def show_case(self, view: CaseView) -> None:
        """Which case it is, in one line."""
        self.stack.setCurrentIndex(1)
        if view.case.id != self._case:
            self._case = view.case.id
            self.left.verticalScrollBar().setValue(0)
        self.back.show()
        case, scenario = view.case, view.platform.scenario(view.case.scenario) if view.case.scenario else None
        told = text(
            QT_TRANSLATE_NOOP("packet", "{goods} · {scenario} · {platform} {shop}"),
            goods=case.goods or case.id,
            scenario=scenario.title if scenario else text(QT_TRANSLATE_NOOP("packet", "what happened is not said yet")),
            platform=view.platform.title,
            shop=case.shop,
        )
        show_text(self.about, told)

    def order_keys(self) -> None:
        """Tab leads as the eye does; rows that were built later would come last."""
        stops: list[QWidget] = [
            self.back,
            self.time_left.open,
            self.time_left.clock,
            self.time_left.shown,
            self.time_left.save,
        ]
        stops += [part for row in self.appeals.rows for part in row.stops]
        stops += [self.appeals.fold, *self.readiness.findChildren(QPushButton)]
        stops += [self.exhibits.up, self.exhibits.down, self.exhibits.out, self.exhibits.list]
        stops += [*self.tabs.names.values(), self.statement.undo, self.statement.again, self.statement.editor]
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def show_nothing(self) -> None:
        """No submission is chosen."""
        self.readiness.show_nothing()
        self.exhibits.show_view(None)
        self.appeals.show_limits(None)
        self.time_left.show_clocks((), ())
        self.leaves.show_wanted(None, None)

    def show_view(self, view: PacketView) -> None:
        """What the packet would be made of."""
        self.readiness.show_complete(view.complete)
        self.readiness.show_readiness(view.readiness.missing, view.readiness.warnings)
        self.exhibits.show_view(view)
        self.appeals.show_limits(view.profile)
        self.time_left.show_clocks(view.windows, view.unstarted)
        self.statement.show_words(view.kept, view.drafted, view.profile.text)

    def show_plan(self, plan: PacketPlan) -> None:
        """How every file goes into the form, and all doubts; those about the words stand beside the words."""
        said = [remark.text for remark in plan.remarks]
        doubts = [one for one in plan.warnings if not any(value in said for value in one.values.values())]
        self.readiness.show_readiness(plan.missing, doubts)
        self.exhibits.show_fits({one.entry.evidence: str(one.fit) for one in plan.entries})
        self.statement.show_known(plan.known, plan.word_lists)
        self.order_keys()
