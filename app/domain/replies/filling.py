"""Fills the places of a reply from a case and from what was typed; a missing value is told, never left open."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.cases.case import Case
from app.domain.cases.fields import clean_words
from app.domain.errors import Problem
from app.domain.rules.reply import PLACES, Reply
from app.domain.text import QT_TRANSLATE_NOOP, text

_PLACE = re.compile(r"\{([a-z_]+)\}")
_VALUE_LENGTH = 500
_FROM_CASE = (
    "order",
    "waybill",
    "outbound_waybill",
    "after_sale",
    "goods",
    "serial",
    "shop",
    "courier",
    "paid",
    "refunded",
    "freight",
)


@dataclass(frozen=True, slots=True)
class Filled:
    """`text` is what is sent. `missing`: names of places without a value, shown in it as 【订单号】, in order."""

    text: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a filled reply. `place` is empty for the reply's own words; `known`: the place has its value."""

    text: str
    place: str = ""
    known: bool = True


def values_of_case(case: Case) -> Mapping[str, str]:
    """What a case knows for the places of a reply; what it does not know is not there."""
    found = {name: _said(getattr(case, name)) for name in _FROM_CASE}
    return {name: value for name, value in found.items() if value}


def _said(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    return "" if value is None else str(value)


def typed_values(typed: Mapping[str, str]) -> Mapping[str, str]:
    """What was typed for places. Raises `Problem` for a name that no reply knows and for signs that cannot be shown."""
    for name in typed:
        if name not in PLACES:
            raise Problem(
                "unknown-place",
                text(QT_TRANSLATE_NOOP("replies", "No reply has a place “{name}”."), name=name[:80]),
                text(QT_TRANSLATE_NOOP("replies", "Known places: {places}."), places=", ".join(PLACES)),
            )
    cleaned = {name: clean_words(name, value, _VALUE_LENGTH) for name, value in typed.items()}
    return {name: value for name, value in cleaned.items() if value}


def filled(reply: Reply, values: Mapping[str, str]) -> Filled:
    """The reply's text. A value is put in as it is: braces in it are not places."""
    missing = tuple(name for name in reply.places if name not in values)
    return Filled("".join(piece.text for piece in pieces(reply, values)), missing)


def pieces(reply: Reply, values: Mapping[str, str]) -> tuple[Piece, ...]:
    """The reply's text cut at its places, so that what was filled in, and what could not be, can be shown."""
    found: list[Piece] = []
    for position, part in enumerate(_PLACE.split(reply.body)):
        if position % 2 == 0:
            found += [Piece(part)] if part else []
        else:
            found.append(Piece(values.get(part, f"【{PLACES[part].zh}】"), part, part in values))
    return tuple(found)


def missing_problem(reply: Reply, missing: tuple[str, ...]) -> Problem:
    """The problem to raise when a text with open places was to be sent."""
    names = ", ".join(missing)
    return Problem(
        "reply-incomplete",
        text(
            QT_TRANSLATE_NOOP("replies", "{reply} cannot be filled: not known are {missing}."),
            reply=reply.id,
            missing=names,
        ),
        text(QT_TRANSLATE_NOOP("replies", "Type them: --with {first}=…, or enter them in the case."), first=missing[0]),
    )
