"""What a person typed for a calculator, read by the parameters that its rule entry lists."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.cases.fields import parse_amount
from app.domain.errors import Problem
from app.domain.rules.calculator import Calculator, Option, Parameter, Sort
from app.domain.text import QT_TRANSLATE_NOOP, Words, text

Typed = Decimal | bool | Option

_YES = frozenset({"yes", "y", "true", "1", "是", "有"})
_NO = frozenset({"no", "n", "false", "0", "否", "无"})
_COUNT = re.compile(r"\d{1,12}")
_NUMBER = re.compile(r"\d{1,15}(\.\d{1,6})?")


@dataclass(frozen=True, slots=True)
class Given:
    """The inputs by name; what was not typed is not there."""

    values: Mapping[str, Typed]

    def number(self, name: str) -> Decimal:
        """A number that the calculator needs. Raises `KeyError` when it is not there: `given_for` looked."""
        value = self.values[name]
        if not isinstance(value, Decimal):
            raise TypeError(name)
        return value

    def maybe(self, name: str) -> Decimal | None:
        """A number that may be left out."""
        return self.number(name) if name in self.values else None

    def yes(self, name: str) -> bool | None:
        """An answer; None: not told."""
        value = self.values.get(name)
        return value if isinstance(value, bool) else None

    def option(self, name: str) -> Option:
        """The chosen one. Raises `KeyError` when it is not there."""
        value = self.values[name]
        if not isinstance(value, Option):
            raise TypeError(name)
        return value


def refuse_above(calculator_input: str, given: Given, limit_input: str) -> None:
    """Raise `Problem` when one input is above the other that it is a part of."""
    part, whole = given.number(calculator_input), given.number(limit_input)
    if part > whole:
        raise Problem(
            "bad-input",
            text(
                QT_TRANSLATE_NOOP("money", "{part} ({value}) cannot be more than {whole} ({limit})."),
                part=calculator_input,
                value=str(part),
                whole=limit_input,
                limit=str(whole),
            ),
            text(QT_TRANSLATE_NOOP("money", "Check both figures.")),
        )


def given_for(calculator: Calculator, typed: Mapping[str, str]) -> Given:
    """Read every input. Raises `Problem` that names the first one which is unknown, missing or no good."""
    known = {parameter.id: parameter for parameter in calculator.parameters}
    takes = ", ".join(known)
    for name in typed:
        if name not in known:
            raise Problem(
                "unknown-input",
                text(
                    QT_TRANSLATE_NOOP("money", "{calculator} has no input “{name}”."),
                    calculator=calculator.id,
                    name=name[:80],
                ),
                text(QT_TRANSLATE_NOOP("money", "It takes: {inputs}."), inputs=takes),
            )
    read = {name: _read(known[name], value) for name, value in typed.items() if value.strip()}
    for parameter in calculator.parameters:
        if parameter.needed and parameter.id not in read:
            raise Problem(
                "missing-input",
                text(
                    QT_TRANSLATE_NOOP("money", "{calculator} needs {name} ({title})."),
                    calculator=calculator.id,
                    name=parameter.id,
                    title=parameter.title,
                ),
                text(QT_TRANSLATE_NOOP("money", "It takes: {inputs}."), inputs=takes),
            )
    return Given(read)


def _read(parameter: Parameter, value: str) -> Typed:
    plain = unicodedata.normalize("NFKC", value).strip().lower()
    if parameter.sort is Sort.YES_NO:
        if plain not in _YES | _NO:
            raise _no_good(parameter, value, "yes, no")
        return plain in _YES
    if parameter.sort is Sort.CHOICE:
        found = next((option for option in parameter.options if option.id == plain), None)
        if found is None:
            raise _no_good(parameter, value, ", ".join(option.id for option in parameter.options))
        return found
    number = _number(parameter, plain, value)
    _check_bounds(parameter, number, value)
    return number / 100 if parameter.sort is Sort.SHARE else number


def _number(parameter: Parameter, plain: str, value: str) -> Decimal:
    if parameter.sort is Sort.MONEY:
        amount = parse_amount(parameter.id, value)
        if amount is None:
            raise _no_good(parameter, value, "199.00")
        return amount
    if parameter.sort is Sort.SHARE:
        plain = plain.removesuffix("%").strip()
    pattern, example = (_COUNT, "12") if parameter.sort is Sort.COUNT else (_NUMBER, "12.5")
    if not plain.isascii() or not pattern.fullmatch(plain):
        raise _no_good(parameter, value, example)
    return Decimal(plain)


def _check_bounds(parameter: Parameter, number: Decimal, value: str) -> None:
    if parameter.least is not None and number < parameter.least:
        wanted = text(QT_TRANSLATE_NOOP("money", "{least} or more"), least=str(parameter.least))
    elif parameter.most is not None and number > parameter.most:
        wanted = text(QT_TRANSLATE_NOOP("money", "{most} or less"), most=str(parameter.most))
    else:
        return
    raise Problem(
        "bad-input",
        text(
            QT_TRANSLATE_NOOP("money", "“{value}” does not do for {name} ({title})."),
            value=value[:80],
            name=parameter.id,
            title=parameter.title,
        ),
        text(QT_TRANSLATE_NOOP("money", "It must be {wanted}."), wanted=wanted),
    )


def _no_good(parameter: Parameter, value: str, wanted: str) -> Problem:
    title: Words = parameter.title
    return Problem(
        "bad-input",
        text(
            QT_TRANSLATE_NOOP("money", "“{value}” does not do for {name} ({title})."),
            value=value[:80],
            name=parameter.id,
            title=title,
        ),
        text(QT_TRANSLATE_NOOP("money", "Write it like: {wanted}."), wanted=wanted),
    )
