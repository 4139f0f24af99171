"""Which characters our own fonts hold: what they do not hold is shown as a replacement, and told."""

from functools import cache
from pathlib import Path
from typing import TypeVar

REPLACEMENT = "〓"
"""The mark that typesetters put where a character is missing."""
_LAYOUT = frozenset({0x0A})
T = TypeVar("T")


@cache
def _held(coverage: Path) -> frozenset[int]:
    """`coverage.txt` as `packaging/make_fonts.py` writes it: one range a line, hexadecimal."""
    points: set[int] = set()
    for line in coverage.read_text(encoding="utf-8").split():
        first, last = line.split("-")
        points.update(range(int(first, 16), int(last, 16) + 1))
    return frozenset(points) | _LAYOUT


class Lettering:
    """Makes texts printable, remembering what had to be replaced."""

    def __init__(self, fonts: Path) -> None:
        self._held = _held(fonts / "coverage.txt")
        self.lost: list[str] = []

    def printable(self, words: str) -> str:
        """The text with each character that no font of ours holds replaced."""
        return "".join(self._one(sign) for sign in words)

    def all_printable(self, value: T) -> T:
        """The same for every text inside lists and dictionaries."""
        if isinstance(value, str):
            return self.printable(value)  # type: ignore[return-value]
        if isinstance(value, dict):
            return {key: self.all_printable(part) for key, part in value.items()}  # type: ignore[return-value]
        if isinstance(value, list):
            return [self.all_printable(part) for part in value]  # type: ignore[return-value]
        return value

    def _one(self, sign: str) -> str:
        if ord(sign) in self._held:
            return sign
        if sign in "\t\r":
            return " "
        if sign not in self.lost:
            self.lost.append(sign)
        return REPLACEMENT
