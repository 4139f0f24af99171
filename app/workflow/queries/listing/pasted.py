"""What a pasted order line says: numbers, goods and amounts found by their words or, without words, by their shape."""

import re
from collections.abc import Mapping

from app.domain.cases.fields import parse_fields
from app.domain.errors import Problem
from app.domain.rules.courier import guess_courier
from app.importers.headings import guessed
from app.workflow.deps import Deps

_FIELDS = ("order", "waybill", "after_sale", "outbound_waybill", "goods", "serial", "shop", "paid", "refunded")
_PARTS = re.compile(r"[\t\r\n|]+|[;；]\s*|\s{2,}")
_NAMED = re.compile(r"\s*([^:：\d]{1,16}?)\s*[:：]\s*(.+?)\s*")
_ORDER = re.compile(r"\d{6}-\d{12,18}|\d{16,22}")
_AMOUNT = re.compile(r"[¥￥]?\s?\d{1,6}\.\d{1,2}\s?元?|[¥￥]\s?\d{1,6}")
_HAN = re.compile(r"[\u3400-\u9fff]")
_SHORTEST_GOODS = 4
_TWO = 2


def is_order_line(words: str) -> bool:
    """Whether pasted words are more than one number."""
    return len(_pieces(words)) >= _TWO or bool(_NAMED.fullmatch(words.strip()))


def read_order_line(deps: Deps, words: str) -> Mapping[str, str]:
    """Values by field, as typed; only what can be such a value, each field once. Nothing is guessed twice."""
    found: dict[str, str] = {}
    shapeless: list[str] = []
    for piece in _pieces(words):
        named = _NAMED.fullmatch(piece)
        target = guessed(named.group(1)) if named else None
        if named and target is not None and target[0] in _FIELDS:
            _take(found, target[0], named.group(2))
        elif not named:
            shapeless.append(piece)
    for piece in shapeless:
        plain = piece.replace(" ", "").upper()
        if _ORDER.fullmatch(plain) and "order" not in found:
            _take(found, "order", plain)
        elif guess_courier(plain, deps.rulebook.couriers) is not None:
            _take(found, "waybill", plain)
        elif _AMOUNT.fullmatch(piece):
            _take(found, "paid", piece)
        elif len(piece) >= _SHORTEST_GOODS and _HAN.search(piece):
            _take(found, "goods", piece)
    return found


def _pieces(words: str) -> list[str]:
    """Cells of a row, lines, or words with wide gaps; one line of single blanks is taken word by word."""
    pieces = [piece.strip() for piece in _PARTS.split(words.strip()) if piece.strip()]
    if len(pieces) == 1 and not _HAN.search(pieces[0]) and not _NAMED.fullmatch(pieces[0]):
        return pieces[0].split()
    return pieces


def _take(found: dict[str, str], name: str, value: str) -> None:
    """Keep a value that the field takes, unless it holds one."""
    try:
        parse_fields({name: value}, ())
    except Problem:
        return
    found.setdefault(name, value.strip())
