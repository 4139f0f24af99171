"""A state in one glance: shape, word and colour together, so that colour alone never carries it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from app.ui.speech import Sayable, bind
from app.ui.terms import Sign
from app.ui.theme import look
from app.ui.widgets.controls import set_role, set_tone


class Badge(QFrame):
    """A pill with icon and word."""

    def __init__(self, sign: Sign | None = None) -> None:
        super().__init__()
        self._icon = QLabel()
        self._word = QLabel()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 2, 10, 2)
        layout.setSpacing(6)
        layout.addWidget(self._icon)
        layout.addWidget(self._word)
        if sign is not None:
            self.show_sign(sign)

    def show_sign(self, sign: Sign, word: Sayable | None = None) -> None:
        """Show a state; `word` says it more exactly than the sign's own."""
        look.set_icon(self._icon, sign.icon, sign.token, 16)
        bind(self._word, QLabel.setText, sign.word if word is None else word)
        set_role(self._word, sign.token)
        set_tone(self, sign.tone)

    @property
    def word(self) -> str:
        """What it says now."""
        return self._word.text()
