"""The small things that every page is made of, built in one line: buttons, labels, cards, rules, inputs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.speech import Sayable, bind
from app.ui.theme import look


def repolish(widget: QWidget) -> None:
    """Let the style sheet look at a widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def label(value: Sayable, *, role: str = "", wrap: bool = False, selectable: bool = False) -> QLabel:
    """A text that follows the language. `role` as in the style sheet."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    if wrap:
        made.setWordWrap(True)
        made.setMinimumWidth(1)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    bind(made, QLabel.setText, value)
    return made


def show_text(shown: QLabel, value: Sayable) -> None:
    """Change what a label says."""
    bind(shown, QLabel.setText, value)


def button(
    value: Sayable,
    *,
    icon: str = "",
    kind: str = "",
    large: bool = False,
    icon_only: bool = False,
    tip: Sayable | None = None,
) -> QPushButton:
    """A button that follows language and theme; its accessible name is its text."""
    made = QPushButton()
    if kind:
        made.setProperty("kind", kind)
    if large:
        made.setProperty("large", "true")
    if icon:
        token = {"primary": "on_accent", "quiet": "accent"}.get(kind, "text_soft")
        look.set_icon(made, icon, token, 22 if large else 18)
    if icon_only:
        look.fit(made, QPushButton.setFixedWidth, "control", 4)
        bind(made, QPushButton.setToolTip, value)
    else:
        bind(made, QPushButton.setText, value)
    if tip is not None:
        bind(made, QPushButton.setToolTip, tip)
    bind(made, QPushButton.setAccessibleName, value)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def line_edit(placeholder: Sayable, *, large: bool = False, name: Sayable | None = None) -> QLineEdit:
    """One line of input; `name` is what a screen reader says, else the placeholder."""
    made = QLineEdit()
    if large:
        made.setProperty("large", "true")
    bind(made, QLineEdit.setPlaceholderText, placeholder)
    bind(made, QLineEdit.setAccessibleName, name if name is not None else placeholder)
    made.setClearButtonEnabled(False)
    return made


def card(tone: str = "") -> QFrame:
    """A framed surface; `tone` colours it by meaning."""
    made = QFrame()
    if tone:
        made.setProperty("tone", tone)
    else:
        made.setProperty("role", "card")
    return made


def set_tone(frame: QFrame, tone: str) -> None:
    """Give a frame another meaning's colours."""
    if frame.property("tone") != tone:
        frame.setProperty("tone", tone)
        repolish(frame)


def set_role(shown: QLabel, role: str) -> None:
    """Give a label another role of the style sheet."""
    if shown.property("role") != role:
        shown.setProperty("role", role)
        repolish(shown)


def rule() -> QFrame:
    """A thin line between two parts."""
    made = QFrame()
    made.setProperty("role", "rule")
    return made


def section(title: Sayable, *right: QWidget, heading: str = "heading") -> tuple[QFrame, QVBoxLayout]:
    """A card with a heading line; gives the card and the layout for its content."""
    frame = card()
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(16, 12, 16, 14)
    layout.setSpacing(10)
    layout.addWidget(row(label(title, role=heading), None, *right))
    return frame, layout


def row(*parts: QWidget | None, spacing: int = 8) -> QWidget:
    """Widgets side by side; None is a stretch."""
    made = QWidget()
    layout = line(*parts, spacing=spacing)
    layout.setContentsMargins(0, 0, 0, 0)
    made.setLayout(layout)
    return made


def line(*parts: QWidget | None, spacing: int = 8) -> QHBoxLayout:
    """The layout of `row`."""
    layout = QHBoxLayout()
    layout.setSpacing(spacing)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        else:
            layout.addWidget(part)
    return layout


def column(*parts: QWidget | None, spacing: int = 8) -> QWidget:
    """Widgets one below the other; None is a stretch."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        else:
            layout.addWidget(part)
    return made


def scrolled(content: QWidget) -> QScrollArea:
    """A page part that scrolls up and down only."""
    content.setObjectName("canvas")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(content)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def clear(layout: QLayout, kept: Sequence[QWidget] = ()) -> None:
    """Take everything out of a layout; what is not kept is deleted."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None and widget not in kept:
            widget.hide()
            widget.deleteLater()


def figure_font(base: QFont, pixels: int, *, bold: bool = True) -> QFont:
    """A font for figures: same family, another size."""
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font


def elided(value: str, font: QFont, width: int, *, number: bool = False) -> str:
    """A text shortened at its end; a number in the middle, so that both ends stay."""
    mode = Qt.TextElideMode.ElideMiddle if number else Qt.TextElideMode.ElideRight
    return QFontMetrics(font).elidedText(value, mode, width)
