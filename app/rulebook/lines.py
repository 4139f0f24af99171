"""On which line each key of a TOML file stands: tomllib does not tell, and an error without its line is no help."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property

Place = tuple[str | int, ...]
"""Keys and list positions from the top of the file down, as ("clock", 2, "starts", 0, "event")."""

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_KEY = re.compile(r'"((?:[^"\\\n]|\\.)*)"|\'([^\'\n]*)\'|([A-Za-z0-9_-]+)')
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'',
    re.DOTALL,
)
_BARE = re.compile(r"[^,\]}\n#]*")
_UNREADABLE = re.compile(r"[^\n]*\n?")


class _Scanner:
    """Walks once over a text that tomllib has accepted; what it does not understand it steps over."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.ends = [found.start() for found in re.finditer("\n", text)]
        self.places: dict[Place, int] = {}
        self.lengths: dict[Place, int] = {}
        """How many tables each array of tables has so far."""

    def run(self) -> dict[Place, int]:
        table: Place = ()
        while self._skip(_BLANK) < len(self.text):
            start = self.at
            if self.text.startswith("[", self.at):
                table = self._header()
            else:
                self._pair(table)
            if self.at == start:
                self._skip(_UNREADABLE)
        return self.places

    def _skip(self, pattern: re.Pattern[str]) -> int:
        found = pattern.match(self.text, self.at)
        if found:
            self.at = found.end()
        return self.at

    def _mark(self, place: Place) -> None:
        line = bisect_right(self.ends, self.at - 1) + 1
        for depth in range(1, len(place) + 1):
            self.places.setdefault(place[:depth], line)

    def _eat(self, mark: str) -> bool:
        if self.text.startswith(mark, self.at):
            self.at += len(mark)
            return True
        return False

    def _keys(self) -> Place:
        keys: list[str] = []
        while found := _KEY.match(self.text, self._skip(_SPACE)):
            self.at = found.end()
            keys.append(next(part for part in found.groups() if part is not None))
            self._skip(_SPACE)
            if not self._eat("."):
                break
        return tuple(keys)

    def _header(self) -> Place:
        start = self.at
        many = self._eat("[[")
        if not many:
            self._eat("[")
        place: Place = ()
        keys = self._keys()
        for position, key in enumerate(keys):
            place = (*place, key)
            if many and position == len(keys) - 1:
                self.lengths[place] = self.lengths.get(place, 0) + 1
            if place in self.lengths:
                place = (*place, self.lengths[place] - 1)
        end, self.at = self.at, start
        self._mark(place)
        self.at = end
        self._eat("]]" if many else "]")
        return place

    def _pair(self, table: Place) -> None:
        start = self.at
        keys = self._keys()
        if not keys:
            return
        end, self.at = self.at, start
        self._mark(table + keys)
        self.at = end
        if self._eat("="):
            self._value(table + keys)

    def _value(self, place: Place) -> None:
        self._skip(_SPACE)
        if self._eat("["):
            self._list(place)
        elif self._eat("{"):
            self._inline(place)
        elif _STRING.match(self.text, self.at):
            self._skip(_STRING)
        else:
            self._skip(_BARE)

    def _list(self, place: Place) -> None:
        position = 0
        while self._skip(_BLANK) < len(self.text) and not self._eat("]"):
            start = self.at
            self._mark((*place, position))
            self._value((*place, position))
            position += 1
            self._skip(_BLANK)
            if not self._eat(",") and self.at == start:
                return

    def _inline(self, place: Place) -> None:
        while self._skip(_BLANK) < len(self.text) and not self._eat("}"):
            start = self.at
            self._pair(place)
            self._skip(_BLANK)
            if not self._eat(",") and self.at == start:
                return


def places_of(text: str) -> dict[Place, int]:
    """The line (from 1) of every key, table and list element of a TOML text."""
    return _Scanner(text).run()


class Lines(Mapping[Place, int]):
    """The same, found out when first asked: only what is wrong in a file needs its lines, and looking takes a while."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _places(self) -> dict[Place, int]:
        return places_of(self._text)

    def __getitem__(self, place: Place) -> int:
        return self._places[place]

    def __iter__(self) -> Iterator[Place]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def line_of(place: Place, places: Mapping[Place, int]) -> int:
    """The line of a place, or of the nearest thing around it that is there: a missing key is told at its table."""
    found: Place = ()
    for part in place:
        if (*found, part) in places:
            found = (*found, part)
    return places.get(found, 1)
