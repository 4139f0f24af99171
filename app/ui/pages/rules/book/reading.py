"""One entry to read; the ids in it lead to other entries."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QTextBrowser

from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.pages.rules.telling.entry import entry_html
from app.ui.speech import bind, speech
from app.ui.theme import look
from app.workflow.queries.book.rule_shelf import RuleShelf
from app.workflow.queries.rule_rows import RuleRow

_SCHEME = "rule"


class RuleText(QTextBrowser):
    """Shows an entry, and again after a change of language or theme; a link to another one tells its key."""

    rule_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "reading")
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._on_link)
        bind(self, QTextBrowser.setAccessibleName, QT_TRANSLATE_NOOP("rules", "What the rule book says"))
        self._shown: tuple[RuleShelf, RuleRow] | None = None
        speech.changed.connect(self._tell)
        look.changed.connect(self._tell)

    def show_rule(self, shelf: RuleShelf, row: RuleRow) -> None:
        """Show an entry from its beginning."""
        self._shown = (shelf, row)
        self._tell()
        self.verticalScrollBar().setValue(0)

    def _tell(self) -> None:
        if self._shown is not None:
            self.setHtml(entry_html(*self._shown))

    def _on_link(self, url: QUrl) -> None:
        if url.scheme() == _SCHEME:
            self.rule_wanted.emit(tuple(QUrl.fromPercentEncoding(url.path().encode()).split("|")))
