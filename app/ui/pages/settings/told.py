"""One line that tells how something stands: shape, colour and words together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.domain.errors import Problem
from app.domain.media.finding import Verdict
from app.ui.speech import Sayable
from app.ui.terms import VERDICT_SIGNS
from app.ui.theme import look
from app.ui.widgets.controls import column, label, show_text


class ToldLine(QWidget):
    """An icon and a sentence, with a second one in softer words; hidden while there is nothing to tell."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = QLabel()
        self.words = label("", role="strong", wrap=True, selectable=True)
        self.more = label("", role="soft", wrap=True, selectable=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(10)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(column(self.words, self.more, spacing=2), 1)
        self.hide()

    def tell(self, verdict: Verdict, words: Sayable, more: Sayable | None = None) -> None:
        """Say how it stands."""
        sign = VERDICT_SIGNS[verdict]
        look.set_icon(self._icon, sign.icon, sign.token, 20)
        show_text(self.words, words)
        show_text(self.more, more or "")
        self.more.setVisible(more is not None)
        self.show()

    def problem(self, problem: Problem) -> None:
        """Say what went wrong and what to do."""
        self.tell(Verdict.FAIL, problem.text, problem.hint)
