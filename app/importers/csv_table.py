"""CSV as Chinese back offices and spreadsheets write it: UTF-8, UTF-16, GBK or GB18030; commas, semicolons or tabs.

Nothing is computed: a cell is its text. What exports put around a number so that a spreadsheet keeps it (="…", a tab,
an apostrophe) is taken away.
"""

import codecs
import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from app.domain.exchange.table import Row, Table
from app.files import unreadable
from app.importers import refusals

_SEPARATORS = (",", "\t", ";")
_KEPT_AS_TEXT = re.compile(r'="([^"]*)"')
_RUN_SIGNS = frozenset("=+-@\t\r\n＝＋－＠")
"""What `app.exporters.sheets.csv_file` puts an apostrophe before."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOOKED_AT = 4096
_SNIFFED = 30
_STRANGE_SHARE = 0.02


def read_csv(path: Path) -> Table:
    """Read a whole CSV. Raises `Problem` for one that is no text, too large, or cannot be told."""
    words, encoding = _decoded(path, _bytes_of(path))
    separator, words = _separator(words)
    rows: list[Row] = []
    cells = 0
    try:
        for number, row in enumerate(csv.reader(_lines(words), delimiter=separator), 1):
            cells += len(row)
            if number > refusals.MOST_ROWS or cells > refusals.MOST_CELLS or len(row) > refusals.MOST_COLUMNS:
                raise refusals.rows_over(path)
            rows.append(Row(number, tuple(_text_of(cell) for cell in row)))
    except csv.Error as error:
        raise refusals.damaged(path) from error
    return Table(tuple(rows), encoding=encoding)


def _lines(words: str) -> Iterator[str]:
    """Lines with their ends: only those that end a line of a CSV, not every sign that Python takes for one."""
    return iter(re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", words))


def _bytes_of(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > refusals.FILE_BYTES:
            raise refusals.bytes_over(path, size, refusals.FILE_BYTES)
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def _decoded(path: Path, data: bytes) -> tuple[str, str]:
    """The text, and the encoding that it was written in."""
    for encoding in _encodings(data):
        try:
            words = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if _is_text(words):
            if words[:_LOOKED_AT].lstrip().lower().startswith(("<html", "<!doctype html", "<table", "<?xml")):
                raise refusals.web_page(path)
            return words, encoding
    raise refusals.unknown_letters(path) if data and b"\0" not in data[:_LOOKED_AT] else refusals.no_table(path)


def _encodings(data: bytes) -> Iterator[str]:
    """What the bytes may be, the surest first: a mark, zero bytes of UTF-16, UTF-8, the Chinese ones, a guess."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            yield encoding
            return
    start = data[:_LOOKED_AT]
    if b"\0" in start:
        yield "utf-16-le" if start[1::2].count(0) >= start[::2].count(0) else "utf-16-be"
        return
    yield "utf-8"
    yield "gb18030"
    # loaded here: only files that are none of the above need it
    best = import_module("charset_normalizer").from_bytes(data).best()
    if best is not None:
        yield str(best.encoding)


def _is_text(words: str) -> bool:
    """Whether it reads as text: hardly any controls, unassigned or private signs, as a wrong encoding gives."""
    start = words[: 16 * _LOOKED_AT]
    strange = sum(
        (unicodedata.category(sign) in {"Cc", "Cn", "Co", "Cs"} and sign not in "\r\n\t") or sign == "\ufffd"
        for sign in start
    )
    return strange <= _STRANGE_SHARE * len(start)


def _separator(words: str) -> tuple[str, str]:
    """The sign between cells, and the text without a `sep=` line, which names it."""
    first, end, rest = words.partition("\n")
    named = first.strip().lower().removeprefix("sep=")
    if first.lower().startswith("sep=") and (named or "\t" in first):
        return (named or "\t")[0], rest if end else ""
    lines = [line for line in words[: 64 * _LOOKED_AT].splitlines(keepends=True) if line.strip()][:_SNIFFED]
    return max(_SEPARATORS, key=lambda sign: _columns(lines, sign)), words


def _columns(lines: Iterable[str], separator: str) -> tuple[int, int]:
    """How many lines have more than one cell with this separator, and how many cells in all."""
    try:
        widths = [len(row) for row in csv.reader(lines, delimiter=separator)]
    except csv.Error:
        return 0, 0
    return sum(width > 1 for width in widths), sum(widths)


def _text_of(cell: str) -> str | None:
    kept = _KEPT_AS_TEXT.fullmatch(cell.strip())
    if kept:
        return f"{kept.group(1)}\t"  # as the other way to say that no spreadsheet may touch it
    if cell.startswith("'") and cell.lstrip("'")[:1] and cell.lstrip("'")[0] in _RUN_SIGNS:
        return cell[1:]
    return cell or None
