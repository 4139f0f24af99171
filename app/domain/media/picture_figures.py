"""Finds amounts, dates, times and weights in lines of characters: plain reading of text, without a judgement."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

_AMOUNT = re.compile(r"(?<![\d.,:/-])(\d{1,6}(?:,\d{3})*\.\d{1,2}|\d{1,6})(?![\d:/-]|\.\d)")
_MONEY_BEFORE, _MONEY_AFTER = re.compile(r"[¥￥Y$]\s*$|(?:RMB|CNY)\s*$", re.IGNORECASE), re.compile(r"^\s*元")
_MONEY_WORDS = ("运费", "费用", "金额", "合计", "总计", "实付", "应付", "实收", "应收", "付款", "支付", "邮费", "小计")
_DATE = re.compile(r"(?<!\d)(20\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d{2,}(?![: ]))")
_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3])\s*:\s*([0-5]\d)(?!\d)")
_SHORT_DATE = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])\s*[月]\s*(3[01]|[12]\d|0?[1-9])\s*日")
_WEIGHT = re.compile(r"(?<![\d.])(\d{1,6}(?:\.\d{1,3})?)\s*(kg|千克|公斤|斤|g|克)(?![a-z])", re.IGNORECASE)
_BARE = re.compile(r"(?<![\d.A-Z])(\d{1,6}(?:\.\d{1,3})?)(?![\d.A-Z])", re.IGNORECASE)
_PARTS = re.compile(r"[0-9A-Z]+")
UNITS = {
    "kg": Decimal(1000), "千克": Decimal(1000), "公斤": Decimal(1000), "斤": Decimal(500), "g": Decimal(1),
    "克": Decimal(1),
}  # fmt: skip
"""Grams of one of each."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Yuan; `marked`: a sign or a word of money stands beside it."""

    yuan: Decimal
    marked: bool


@dataclass(frozen=True, slots=True)
class Weight:
    """As written, and in grams; `unit` empty and `grams` None where no unit stands there."""

    figure: Decimal
    unit: str
    grams: Decimal | None


def plain(said: str) -> str:
    """Characters as they are compared: full-width letters, digits and signs become the usual ones."""
    return unicodedata.normalize("NFKC", said)


def amounts_in(said: str) -> tuple[Amount, ...]:
    """Every figure that may be money, the marked ones first."""
    line = plain(said)
    worded = any(word in line for word in _MONEY_WORDS)
    found = []
    for hit in _AMOUNT.finditer(line):
        before, after = line[: hit.start()], line[hit.end() :]
        marked = bool(_MONEY_BEFORE.search(before) or _MONEY_AFTER.search(after)) or (worded and "." in hit[1])
        try:
            found.append(Amount(Decimal(hit[1].replace(",", "")), marked))
        except InvalidOperation:
            continue
    return tuple(sorted(found, key=lambda one: not one.marked))


def dates_in(said: str) -> tuple[date, ...]:
    """Every whole date, as 2026-11-20, 2026/11/20, 2026.11.20 or 2026年11月20日, in order."""
    found = []
    for year, month, day in _DATE.findall(plain(said)):
        try:
            found.append(date(int(year), int(month), int(day[:2])))
        except ValueError:
            continue
    return tuple(found)


def tells_time(said: str) -> bool:
    """Whether a date or a time of day stands in a line."""
    line = plain(said)
    return bool(_DATE.search(line) or _CLOCK.search(line) or _SHORT_DATE.search(line))


def weights_in(said: str) -> tuple[Weight, ...]:
    """Every figure with a unit of weight; without any, every bare figure."""
    line = plain(said)
    found = [
        Weight(Decimal(figure), unit.lower(), Decimal(figure) * UNITS[unit.lower()])
        for figure, unit in _WEIGHT.findall(line)
    ]
    return tuple(found) or tuple(Weight(Decimal(figure), "", None) for figure in _BARE.findall(line))


def unit_of(said: str) -> str:
    """The unit that a line consists of, as scales print it beside the figure; else empty."""
    line = plain(said).strip().lower()
    return line if line in UNITS else ""


def stands_in(number: str, said: str) -> bool:
    """Whether a number stands in a line letter by letter: whole, with nothing joined to it that would make it another.

    Blanks, hyphens and dots inside it do not matter.
    """
    wanted = "".join(_PARTS.findall(plain(number).upper()))
    parts = _PARTS.findall(plain(said).upper())
    for start in range(len(parts)):
        joined = ""
        for part in parts[start:]:
            joined += part
            if joined == wanted and wanted:
                return True
            if len(joined) >= len(wanted):
                break
    return False
