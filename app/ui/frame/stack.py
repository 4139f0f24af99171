"""The pages one above the other: each built when it is first wanted; beside them the handbook and the first start."""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from app.domain.report import Report
from app.ui.desk import Desk
from app.ui.frame.first.questions import FirstStart
from app.ui.frame.handbook import Handbook
from app.ui.frame.pages import is_loaded, load_page
from app.ui.ground.page import Page
from app.ui.jobs import Lane


class PageStack(QStackedWidget):
    """Tells the name of every page that comes up; empty for what is not in the table."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._pages: dict[str, Page] = {}
        self._handbook: Handbook | None = None
        self._before = "today"

    @property
    def shown(self) -> Page:
        """What is in sight."""
        return cast("Page", self.currentWidget())

    @property
    def built(self) -> tuple[str, ...]:
        """Names of the pages that were wanted already."""
        return tuple(self._pages)

    def page(self, name: str) -> Page:
        """A page by its name in the table; built now when nobody wanted it before."""
        if name not in self._pages:
            self._pages[name] = made = load_page(name)(self._desk)
            self.addWidget(made)
        return self._pages[name]

    def open(self, name: str) -> None:
        """Show a page."""
        self._before = name
        self.setCurrentWidget(self.page(name))
        self.opened.emit(name)

    def want(self, name: str) -> None:
        """Show a page that a person asks for; in the first second a worker loads what it is built from before that."""
        if is_loaded(name):
            self.open(name)
            return
        deps = self._desk.deps

        def work(_report: Report) -> object:
            return deps.rulebook.platforms, load_page(name)

        self._desk.jobs.run(self, Lane.SHOW, work, lambda _loaded: self.open(name))

    def open_handbook(self, leaf: str = "") -> None:
        """Show a page of the handbook, else the one that tells of what is in sight; leaving it leads back."""
        if self._handbook is None:
            self._handbook = Handbook(self._desk)
            self._handbook.left.connect(lambda: self.open(self._before))
            self.addWidget(self._handbook)
        self._handbook.open_leaf(leaf or self.shown.handbook)
        self.setCurrentWidget(self._handbook)
        self.opened.emit("")

    def ask_first(self) -> None:
        """Show the questions of the first start, then the first page."""
        first = FirstStart(self._desk)
        first.done.connect(lambda: self.open("today"))
        self.addWidget(first)
        self.setCurrentWidget(first)
        self.opened.emit("")
