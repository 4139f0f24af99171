"""Holds an expected number against lines of characters, letter by letter: how much of it was seen, never a decision."""

from collections.abc import Iterable

from app.domain.media.waybill import Confirmed, OcrReading

_AGREES, _DIFFERS, _UNSEEN = "=?-"
_LEAST_SHARE = 0.6
"""Of the letters seen as expected, under which a line is no sight of the number: chance gives a tenth to a quarter."""


def confirm(expected: str | None, lines: Iterable[OcrReading]) -> Confirmed | None:
    """The line in which most letters of the expected number were seen; None when none comes near it."""
    wanted = _tidy(expected or "")
    if not wanted:
        return None
    seen = [(_marks(wanted, _tidy(line.text)), line) for line in lines]
    best = max(seen, key=lambda one: (one[0].count(_AGREES), one[1].confidence), default=None)
    if best is None or best[0].count(_AGREES) < _LEAST_SHARE * len(wanted):
        return None
    return Confirmed(wanted, best[0], best[1].at_s, best[1].confidence)


def _tidy(said: str) -> str:
    return "".join(letter for letter in said.upper() if letter.isascii() and letter.isalnum())


def _marks(wanted: str, said: str) -> str:
    """One mark per letter of `wanted`, by the cheapest alignment; what stands before and after it in `said` is free."""
    costs = [[0] * (len(said) + 1)]
    for row, letter in enumerate(wanted, start=1):
        line = [row]
        for column, other in enumerate(said, start=1):
            line.append(min(costs[-1][column - 1] + (letter != other), costs[-1][column] + 1, line[-1] + 1))
        costs.append(line)
    marks: list[str] = []
    column = min(range(len(said) + 1), key=costs[-1].__getitem__)
    row = len(wanted)
    while row:
        if column and costs[row][column] == costs[row - 1][column - 1] + (wanted[row - 1] != said[column - 1]):
            row, column = row - 1, column - 1
            marks.append(_AGREES if wanted[row] == said[column] else _DIFFERS)
        elif costs[row][column] == costs[row - 1][column] + 1:
            row -= 1
            marks.append(_UNSEEN)
        else:
            column -= 1
    return "".join(reversed(marks))
