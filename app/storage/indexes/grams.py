"""Finds texts by any fragment, from one sign on, with what each engine has: two FTS5 tables of SQLite, a GIN index.

A trigram index alone finds nothing shorter than three signs, and Chinese names have two. So SQLite keeps trigrams with
their places (exact for longer fragments) and, beside them, the set of single signs and pairs of each text. PostgreSQL
keeps signs, pairs and triples in one array, which needs no extension; longer fragments are compared with the text.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from sqlalchemy import Connection, text

from app.storage.indexes.findable import BETWEEN

_PAIR, _TRIPLE = 2, 3
_OFTEN = 20
"""So many pages of texts that hold a fragment are many."""
_KNOWN = 1 << 16
"""Pairs whose token is remembered: the same few thousand stand in nearly every text."""


class Grams(Protocol):
    """An index of numbered texts. A range of numbers is `low <= number < high`."""

    def add(self, texts: Sequence[tuple[int, str]]) -> None:
        """Take texts in under new numbers."""

    def remove(self, texts: Sequence[tuple[int, str]]) -> None:
        """Drop texts, exactly as they were taken in."""

    def clear(self) -> None:
        """Drop all."""

    def count(self, fragment: str, low: int, high: int) -> int:
        """How many texts hold a fragment."""

    def newest(self, fragment: str, low: int, high: int, limit: int | None) -> list[int]:
        """The highest numbers of such texts, highest first."""


def grams_of(connection: Connection) -> Grams:
    """What the engine at hand has."""
    return _Fts5(connection) if connection.dialect.name == "sqlite" else _Gin(connection)


def _short(words: str) -> set[str]:
    """Single signs and pairs of a text that stand within one of its parts."""
    pairs = {first + second for first, second in pairwise(words)}
    return {gram for gram in (*set(words), *pairs) if BETWEEN not in gram}


def _triples(words: str) -> set[str]:
    return {triple for place in range(len(words) - 2) if BETWEEN not in (triple := words[place : place + _TRIPLE])}


@lru_cache(_KNOWN)
def _token(gram: str) -> str:
    """Signs as FTS5's plain tokenizer takes them: letters and digits only."""
    return "x".join(f"{ord(sign):x}" for sign in gram)


class _Fts5:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, texts: Sequence[tuple[int, str]]) -> None:
        self._run("INSERT INTO search_long (rowid, text) VALUES (?, ?)", texts)
        self._run("INSERT INTO search_short (rowid, grams) VALUES (?, ?)", _tokens(texts))

    def remove(self, texts: Sequence[tuple[int, str]]) -> None:
        self._run("INSERT INTO search_long (search_long, rowid, text) VALUES ('delete', ?, ?)", texts)
        self._run("INSERT INTO search_short (search_short, rowid, grams) VALUES ('delete', ?, ?)", _tokens(texts))

    def clear(self) -> None:
        for table in ("search_long", "search_short"):
            self._connection.exec_driver_sql(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")  # noqa: S608 - two names of ours

    def count(self, fragment: str, low: int, high: int) -> int:
        table, match = _asked(fragment)
        chosen = text(
            f"SELECT count(*) FROM {table} WHERE {table} MATCH :match AND rowid >= :low AND rowid < :high"  # noqa: S608 - one of two names of ours
        )
        return int(self._connection.execute(chosen, {"match": match, "low": low, "high": high}).scalar_one())

    def newest(self, fragment: str, low: int, high: int, limit: int | None) -> list[int]:
        table, match = _asked(fragment)
        chosen = text(
            f"SELECT rowid FROM {table} WHERE {table} MATCH :match AND rowid >= :low AND rowid < :high "  # noqa: S608 - as above
            "ORDER BY rowid DESC LIMIT :limit"
        )
        values = {"match": match, "low": low, "high": high, "limit": -1 if limit is None else limit}
        return [int(number) for number in self._connection.execute(chosen, values).scalars()]

    def _run(self, statement: str, rows: Iterable[tuple[int, str]]) -> None:
        held = list(rows)
        if held:
            self._connection.exec_driver_sql(statement, held)


def _tokens(texts: Iterable[tuple[int, str]]) -> Iterable[tuple[int, str]]:
    return ((number, " ".join(map(_token, sorted(_short(words))))) for number, words in texts)


def _asked(fragment: str) -> tuple[str, str]:
    """The table to ask and FTS5's word for a fragment."""
    if len(fragment) <= _PAIR:
        return "search_short", _token(fragment)
    quoted = fragment.replace('"', '""')
    return "search_long", f'"{quoted}"'


class _Gin:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._counted: dict[tuple[str, int, int], int] = {}

    def add(self, texts: Sequence[tuple[int, str]]) -> None:
        rows = [{"number": number, "grams": sorted(_short(words) | _triples(words))} for number, words in texts]
        if rows:
            self._connection.execute(text("INSERT INTO search_grams (number, grams) VALUES (:number, :grams)"), rows)
            self._counted.clear()

    def remove(self, texts: Sequence[tuple[int, str]]) -> None:
        numbers = [number for number, _ in texts]
        self._counted.clear()
        self._connection.execute(text("DELETE FROM search_grams WHERE number = ANY(:numbers)"), {"numbers": numbers})

    def clear(self) -> None:
        self._connection.execute(text("DELETE FROM search_grams"))
        self._counted.clear()

    def count(self, fragment: str, low: int, high: int) -> int:
        asked = (fragment, low, high)
        if asked not in self._counted:
            found = text(f"SELECT count(*) FROM {_holding(fragment)}")  # noqa: S608 - our own words
            self._counted[asked] = int(self._connection.execute(found, _values(*asked)).scalar_one())
        return self._counted[asked]

    def newest(self, fragment: str, low: int, high: int, limit: int | None) -> list[int]:
        """Where few hold it, the server must not walk down the numbers until it has met enough that do; where many do,
        it should. It cannot know before its statistics are made, so it is counted first.
        """
        few = limit is None or self.count(fragment, low, high) < _OFTEN * limit
        order = "g.number + 0" if few else "g.number"
        found = text(f"SELECT g.number FROM {_holding(fragment)} ORDER BY {order} DESC LIMIT :limit")  # noqa: S608 - as above
        values = {**_values(fragment, low, high), "limit": limit}
        return [int(number) for number in self._connection.execute(found, values).scalars()]


def _holding(fragment: str) -> str:
    here = "g.number >= :low AND g.number < :high AND g.grams @> CAST(:grams AS TEXT[])"
    if len(fragment) <= _TRIPLE:
        return f"search_grams g WHERE {here}"
    return f"search_grams g JOIN search_texts t ON t.number = g.number WHERE {here} AND strpos(t.text, :fragment) > 0"


def _values(fragment: str, low: int, high: int) -> dict[str, object]:
    grams = sorted(_triples(fragment)) if len(fragment) >= _TRIPLE else [fragment]
    values: dict[str, object] = {"low": low, "high": high, "grams": grams}
    return values | {"fragment": fragment} if len(fragment) > _TRIPLE else values
