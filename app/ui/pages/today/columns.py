"""Where the columns of a row stand at a width: the least important go first when it gets narrow."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from app.ui.theme import look

BAND, EDGE, GAP = 5, 10, 16
_ALWAYS = {"time": 172, "words": 205, "numbers": 180, "money": 112, "act": 116}
_LACKS, _GOODS, _ICON_ONLY = 220, 190, 40
_ORDER = ("time", "words", "lacks", "goods", "numbers", "money", "act")


@dataclass(frozen=True, slots=True)
class Columns:
    """Rectangles of one row; None: there is no room for it, and its words go elsewhere or into the tip."""

    time: QRect
    words: QRect
    lacks: QRect | None
    goods: QRect | None
    numbers: QRect
    money: QRect | None
    act: QRect


def row_height() -> int:
    """Two lines and a button for gloves."""
    return max(look.size("control") + 24, look.scaled(60))


def heading_height() -> int:
    """One line."""
    return look.scaled(34)


def time_right() -> int:
    """Until where the figure ticks."""
    return BAND + EDGE + look.scaled(_ALWAYS["time"])


def columns_in(place: QRect) -> Columns:
    """The columns of a row; the words take what is left. With large texts the button loses its words, then the money
    goes.
    """
    sizes = {name: look.scaled(size) for name, size in _ALWAYS.items()}
    room = place.width() - BAND - 2 * EDGE - GAP * (len(sizes) - 1) - sum(sizes.values())
    if room < 0:
        sizes["act"], room = look.scaled(_ICON_ONLY), room + look.scaled(_ALWAYS["act"] - _ICON_ONLY)
    if room < 0:
        room += sizes.pop("money") + GAP
    for name, size in (("goods", look.scaled(_GOODS)), ("lacks", look.scaled(_LACKS))):
        if room >= size + GAP:
            room -= size + GAP
            sizes[name] = size
    for name in ("goods", "lacks"):  # on a wide screen they grow with the words
        if name in sizes:
            sizes[name] += room // 4
            room -= room // 4
    sizes["words"] += room
    at, found = place.left() + BAND + EDGE, dict[str, QRect]()
    for name in _ORDER:
        if name in sizes:
            found[name] = QRect(at, place.top(), max(sizes[name], 0), place.height())
            at += sizes[name] + GAP
    return Columns(
        found["time"],
        found["words"],
        found.get("lacks"),
        found.get("goods"),
        found["numbers"],
        found.get("money"),
        found["act"],
    )


def act_button(cell: QRect) -> QRect:
    """The button inside its cell."""
    height = min(look.size("control") + 4, cell.height() - 12)
    return QRect(cell.left(), cell.top() + (cell.height() - height) // 2, cell.width(), height)
