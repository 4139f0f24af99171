"""What a person types about a case, turned into the fields of a Case or refused in one clear sentence."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from app.domain.cases.case import FLAGS
from app.domain.errors import Problem
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text

NUMBERS = ("order", "waybill", "after_sale", "outbound_waybill")
WORDS: Mapping[str, int] = {"shop": 100, "courier": 40, "goods": 300, "serial": 100, "note": 4000}
"""Free texts, and how many characters each may have."""
AMOUNTS = ("paid", "refunded", "freight")
WEIGHTS = ("outbound_weight_g", "returned_weight_g")
EDITABLE = (*NUMBERS, *WORDS, "scenario", *AMOUNTS, *WEIGHTS, "flags")
"""Every field that a person may set, by the name typed on the command line."""

TITLES: Mapping[str, Phrase] = {
    "order": QT_TRANSLATE_NOOP("fields", "order number"),
    "waybill": QT_TRANSLATE_NOOP("fields", "return waybill number"),
    "after_sale": QT_TRANSLATE_NOOP("fields", "after-sale number"),
    "outbound_waybill": QT_TRANSLATE_NOOP("fields", "outbound waybill number"),
    "shop": QT_TRANSLATE_NOOP("fields", "shop"),
    "courier": QT_TRANSLATE_NOOP("fields", "courier"),
    "goods": QT_TRANSLATE_NOOP("fields", "goods"),
    "serial": QT_TRANSLATE_NOOP("fields", "serial number"),
    "note": QT_TRANSLATE_NOOP("fields", "note"),
    "paid": QT_TRANSLATE_NOOP("fields", "amount paid"),
    "refunded": QT_TRANSLATE_NOOP("fields", "amount refunded"),
    "freight": QT_TRANSLATE_NOOP("fields", "freight amount"),
    "amount": QT_TRANSLATE_NOOP("fields", "amount"),
    "outbound_weight_g": QT_TRANSLATE_NOOP("fields", "outbound weight"),
    "returned_weight_g": QT_TRANSLATE_NOOP("fields", "returned weight"),
}
"""What a field is called in a sentence."""

_EDGES = " \t\r\n\u00a0\u3000\u200b\u200e\u200f\ufeff\u2060"
"""What copying from a web page leaves around a number."""
_NUMBER_LENGTH = 64
_PLAIN_NUMBER = re.compile(r"[0-9A-Za-z._/#-]*")
_AMOUNT = re.compile(r"\d{1,8}(\.\d{1,2})?")
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")
_FLOATED = re.compile(r"\d(\.\d+)?[eE]\+?\d+")
_WEIGHT_LIMIT_G = 1_000_000
_ORDER_SHAPES = {"pdd": r"\d{6}-\d{12,18}"}
"""How order numbers of a platform look: the day and a long number. Practice, not a rule."""


def flags_of(platform: Platform) -> tuple[str, ...]:
    """What a case of this platform can be marked with: the common marks, then the platform's own."""
    return (*FLAGS, *(flag.id for flag in platform.flags))


def parse_fields(
    given: Mapping[str, str],
    scenarios: Iterable[str],
    flags: frozenset[str] = frozenset(),
    known_flags: Sequence[str] = FLAGS,
) -> dict[str, object]:
    """Typed values by field name, ready for `dataclasses.replace` of a Case.

    `scenarios`: last parts of the ids that the platform knows; `flags`: those the case has now, for `+flag` and
    `-flag`; `known_flags`: those it may have. An empty text empties the field. Raises `Problem`.
    """
    known = frozenset(scenarios)
    return {
        name: _flags(value, flags, known_flags) if name == "flags" else _parse(name, value, known)
        for name, value in given.items()
    }


def _parse(name: str, value: str, scenarios: frozenset[str]) -> object:
    if name == "scenario":
        return _scenario(value, scenarios)
    for names, parse in _PARSERS:
        if name in names:
            return parse(name, value)
    raise Problem(
        "unknown-field",
        text(QT_TRANSLATE_NOOP("fields", "A case has no field “{field}”."), field=name[:80]),
        text(QT_TRANSLATE_NOOP("fields", "Known fields: {fields}."), fields=", ".join(EDITABLE)),
    )


def _title(name: str) -> Text | str:
    return text(TITLES[name]) if name in TITLES else name


def clean_words(name: str, value: str, limit: int) -> str:
    """Free text without blanks around it. Raises `Problem` for control characters and when longer than `limit`."""
    words = value.strip(_EDGES)
    bad = next((sign for sign in words if _unprintable(sign) and sign not in "\n\t"), None)
    if bad is not None:
        raise Problem(
            "control-character",
            text(
                QT_TRANSLATE_NOOP("fields", "“{field}” holds a sign that cannot be shown (U+{code})."),
                field=_title(name),
                code=f"{ord(bad):04X}",
            ),
            text(QT_TRANSLATE_NOOP("fields", "Type it anew instead of pasting it.")),
        )
    if len(words) > limit:
        raise Problem(
            "too-long",
            text(
                QT_TRANSLATE_NOOP("fields", "“{field}” has {count} characters; at most {limit} are kept."),
                field=_title(name),
                count=len(words),
                limit=limit,
            ),
            text(QT_TRANSLATE_NOOP("fields", "Shorten it.")),
        )
    return words


def _unprintable(sign: str) -> bool:
    """Controls, broken halves of characters, and signs that turn the direction of writing."""
    return (
        unicodedata.category(sign) in ("Cc", "Cs", "Cn", "Co")
        or sign in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )


def _words(name: str, value: str) -> str:
    return clean_words(name, value, WORDS[name])


def _number(name: str, value: str) -> str:
    """An order or waybill number: full-width signs made plain, blanks inside dropped, letters of waybills large."""
    number = value if _PLAIN_NUMBER.fullmatch(value) else _made_plain(name, value)
    if _FLOATED.fullmatch(number):
        raise Problem(
            "number-destroyed",
            text(QT_TRANSLATE_NOOP("fields", "“{value}” was a number before a spreadsheet rounded it."), value=number),
            text(QT_TRANSLATE_NOOP("fields", "Copy it from the back office, or format the column as text.")),
        )
    if not _PLAIN_NUMBER.fullmatch(number) or len(number) > _NUMBER_LENGTH:
        raise Problem(
            "bad-number",
            text(
                QT_TRANSLATE_NOOP("fields", "“{value}” is no number for “{field}”."),
                value=number[:80],
                field=_title(name),
            ),
            text(
                QT_TRANSLATE_NOOP("fields", "Letters, digits and - . _ / # are allowed, at most {limit} of them."),
                limit=_NUMBER_LENGTH,
            ),
        )
    return number.upper() if name.endswith("waybill") else number


def _made_plain(name: str, value: str) -> str:
    plain = unicodedata.normalize("NFKC", clean_words(name, value, 4 * _NUMBER_LENGTH))
    return "".join(sign for sign in plain if not sign.isspace() and unicodedata.category(sign) != "Cf")


def parse_amount(name: str, value: str) -> Decimal | None:
    """Yuan with at most two decimals, not negative; None for an empty text. Raises `Problem`."""
    plain = unicodedata.normalize("NFKC", value).strip(_EDGES).removeprefix("¥").removesuffix("元").strip()
    if not plain:
        return None
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    if not _AMOUNT.fullmatch(plain) or not plain.isascii():
        raise Problem(
            "bad-amount",
            text(
                QT_TRANSLATE_NOOP("fields", "“{value}” is no amount for “{field}”."),
                value=value[:80],
                field=_title(name),
            ),
            text(QT_TRANSLATE_NOOP("fields", "Write yuan with at most two decimals, as 199.00.")),
        )
    return Decimal(plain).quantize(Decimal("0.01"))


def _weight(name: str, value: str) -> int | None:
    plain = unicodedata.normalize("NFKC", value).strip(_EDGES).lower().removesuffix("g").removesuffix("克").strip()
    if not plain:
        return None
    if not (plain.isascii() and plain.isdecimal() and len(plain) <= 7 and int(plain) <= _WEIGHT_LIMIT_G):  # noqa: PLR2004
        raise Problem(
            "bad-weight",
            text(
                QT_TRANSLATE_NOOP("fields", "“{value}” is no weight for “{field}”."),
                value=value[:80],
                field=_title(name),
            ),
            text(QT_TRANSLATE_NOOP("fields", "Write whole grams, as 350.")),
        )
    return int(plain)


def _scenario(value: str, scenarios: frozenset[str]) -> str:
    name = value.strip(_EDGES).rpartition(".")[2]
    if name and name not in scenarios:
        raise Problem(
            "unknown-scenario",
            text(QT_TRANSLATE_NOOP("fields", "The platform's rules know no scenario “{value}”."), value=name[:80]),
            text(QT_TRANSLATE_NOOP("fields", "Known scenarios: {scenarios}."), scenarios=", ".join(sorted(scenarios))),
        )
    return name


def _flags(value: str, now: frozenset[str], known: Sequence[str]) -> frozenset[str]:
    """`a,b` sets exactly these, `+a,-b` adds and removes; the two ways do not mix."""
    parts = [part.strip(_EDGES) for part in value.replace("，", ",").split(",") if part.strip(_EDGES)]
    signed = [part for part in parts if part[0] in "+-"]
    for part in parts:
        if (part[1:] if signed else part) not in known or bool(signed) != (part[0] in "+-"):
            raise Problem(
                "unknown-flag",
                text(QT_TRANSLATE_NOOP("fields", "“{value}” is no flag here."), value=part[:80]),
                text(
                    QT_TRANSLATE_NOOP("fields", "Flags: {flags}. Write a,b to set them or +a,-b to change them."),
                    flags=", ".join(known),
                ),
            )
    if not signed:
        return frozenset(parts)
    added = {part[1:] for part in signed if part[0] == "+"}
    return (now | added) - {part[1:] for part in signed if part[0] == "-"}


def number_hint(platform: str, order: str) -> tuple[Text, ...]:
    """What looks odd about an order number; a hint only, platforms change their numbers without notice."""
    shape = _ORDER_SHAPES.get(platform)
    if not order or shape is None or re.fullmatch(shape, order):
        return ()
    return (
        text(QT_TRANSLATE_NOOP("fields", "{order} does not look like an order number of this platform."), order=order),
    )


_PARSERS: tuple[tuple[Iterable[str], Callable[[str, str], object]], ...] = (
    (NUMBERS, _number),
    (WORDS, _words),
    (AMOUNTS, parse_amount),
    (WEIGHTS, _weight),
)
