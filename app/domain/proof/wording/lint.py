"""Reads a statement as a reviewer would: words that accuse or say nothing, things named that are not there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.proof.wording.statement import COMFORTABLE, SPARSE, bytes_of, characters_of
from app.domain.rules.limits import TextLimits
from app.domain.text import QT_TRANSLATE_NOOP, Text, Words, text

_COMMON_PLANE = 0xFFFF
_MONEY = re.compile(r"(\d{1,9}(?:\.\d{1,2})?)\s*元")
_NUMBER = re.compile(r"(?<![A-Za-z0-9-])[A-Za-z]{0,3}\d[\dA-Za-z-]{8,}(?![A-Za-z0-9-])")
_PHONE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_ADDRESS = re.compile(r"(?i)https?://|www\.|[\w.]+@[\w-]+\.\w+")

_LISTED = QT_TRANSLATE_NOOP("wording", "{title}: “{found}”. {advice}")
_NOT_THERE = QT_TRANSLATE_NOOP("wording", "It names “{found}”, which is not in the upload.")
_NO_SUCH_MONEY = QT_TRANSLATE_NOOP("wording", "“{found}” is no amount of this case.")
_NO_SUCH_NUMBER = QT_TRANSLATE_NOOP("wording", "“{found}” is no number of this case.")
_IS_PHONE = QT_TRANSLATE_NOOP("wording", "It holds a telephone number: leave it out.")
_IS_ADDRESS = QT_TRANSLATE_NOOP("wording", "It holds an address of the internet: forms refuse or hide it.")
_IS_STRANGE = QT_TRANSLATE_NOOP("wording", "The form may not show “{found}”.")
_TOO_LONG = QT_TRANSLATE_NOOP("wording", "{count} characters; the form takes {most}.")
_TOO_MANY_BYTES = QT_TRANSLATE_NOOP("wording", "{count} bytes in {encoding}; the form takes {most}.")
_LONG = QT_TRANSLATE_NOOP("wording", "{count} characters; reviewers read {most} at most.")
_SHORT = QT_TRANSLATE_NOOP("wording", "{count} characters say little; {least} to {most} are usual.")
_EMPTY = QT_TRANSLATE_NOOP("wording", "There is no text.")


@dataclass(frozen=True, slots=True)
class WordList:
    """Words that do harm or no good in a statement. `blocks`: the form or the platform punishes them."""

    id: str
    title: Words
    words: tuple[str, ...]
    advice: Words
    blocks: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """What is odd about a statement, and where: `start` to `end` in characters, the whole text where it is about that.

    `blocks`: it cannot or must not be sent like this.
    """

    code: str
    text: Text
    start: int
    end: int
    found: str = ""
    blocks: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What a statement may speak of: Chinese names of what the upload holds and of all proof there is, the case's own
    amounts (as 299.00) and numbers.
    """

    attached: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


def lint(
    statement: str, lists: Sequence[WordList], known: Known | None = None, limits: TextLimits | None = None
) -> tuple[Remark, ...]:
    """Every remark in order of place; without `known` only the words and the length are looked at."""
    found = [*_length(statement, limits), *_listed(statement, lists), *_private(statement)]
    found += _strange(statement, limits)
    if known is not None:
        found += [*_not_attached(statement, known), *_figures(statement, known)]
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.code)))


def _length(statement: str, limits: TextLimits | None) -> Iterator[Remark]:
    count, end = characters_of(statement), len(statement)
    if not statement.strip():
        yield Remark("empty", text(_EMPTY), 0, end, blocks=True)
        return
    most = limits.characters if limits else None
    if most is not None and count > most:
        yield Remark("too-long", text(_TOO_LONG, count=count, most=most), 0, end, blocks=True)
    elif count > COMFORTABLE:
        yield Remark("long", text(_LONG, count=count, most=COMFORTABLE), 0, end)
    elif count < SPARSE and (limits is None or limits.bytes is None or limits.bytes >= 3 * SPARSE):
        yield Remark("short", text(_SHORT, count=count, least=SPARSE, most=COMFORTABLE), 0, end)
    if limits is not None and limits.bytes is not None:
        size = bytes_of(statement, limits.encoding)
        if size > limits.bytes:
            why = text(_TOO_MANY_BYTES, count=size, encoding=limits.encoding.upper(), most=limits.bytes)
            yield Remark("too-long", why, 0, end, blocks=True)


def _listed(statement: str, lists: Sequence[WordList]) -> Iterator[Remark]:
    plain = statement.casefold()
    if len(plain) != len(statement):  # a sign that folds into two would shift the places
        plain = statement
    for one in lists:
        for start, end in _places(plain, [word.casefold() for word in one.words]):
            said = statement[start:end]
            why = text(_LISTED, title=one.title, found=said, advice=one.advice)
            yield Remark(one.id, why, start, end, said, one.blocks)


def _places(plain: str, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Every place of any of the words, longer words first, none inside another."""
    taken: list[tuple[int, int]] = []
    for word in sorted(set(words), key=len, reverse=True):
        at = plain.find(word) if word else -1
        while at >= 0:
            if not any(start <= at < end for start, end in taken):
                taken.append((at, at + len(word)))
            at = plain.find(word, at + len(word))
    yield from sorted(taken)


def _private(statement: str) -> Iterator[Remark]:
    for found in _PHONE.finditer(statement):
        yield Remark("phone", text(_IS_PHONE), *found.span(), found[0], blocks=True)
    for found in _ADDRESS.finditer(statement):
        yield Remark("address", text(_IS_ADDRESS), *found.span(), found[0])


def _strange(statement: str, limits: TextLimits | None) -> Iterator[Remark]:
    """Signs that old forms swallow: outside the common plane, or outside the form's encoding."""
    encoding = limits.encoding if limits and limits.bytes is not None else "utf-8"
    for at, sign in enumerate(statement):
        if ord(sign) > _COMMON_PLANE or not sign.encode(encoding, errors="ignore"):
            yield Remark("strange-sign", text(_IS_STRANGE, found=sign), at, at + 1, sign)


def _not_attached(statement: str, known: Known) -> Iterator[Remark]:
    """Proof that is named and not sent. What is attached may be named by any part of its name."""
    left = statement
    for start, end in _places(statement, known.attached):
        left = left[:start] + "\0" * (end - start) + left[end:]
    missing = [name for name in known.others if not any(name in one for one in known.attached)]
    for start, end in _places(left, missing):
        yield Remark("not-attached", text(_NOT_THERE, found=statement[start:end]), start, end, statement[start:end])


def _figures(statement: str, known: Known) -> Iterator[Remark]:
    amounts = {Decimal(amount) for amount in known.amounts}
    for found in _MONEY.finditer(statement):
        if Decimal(found[1]) not in amounts:
            yield Remark("amount", text(_NO_SUCH_MONEY, found=found[0]), *found.span(), found[0])
    for found in _NUMBER.finditer(statement):
        if not _PHONE.fullmatch(found[0]) and not any(found[0] in number for number in known.numbers):
            yield Remark("number", text(_NO_SUCH_NUMBER, found=found[0]), *found.span(), found[0])
