"""Reads the couriers' number patterns, each held against its own examples."""

import re
from collections.abc import Iterator
from pathlib import Path

from app.domain.rules.courier import Courier
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.rulebook import build
from app.rulebook.crosschecks import sourced
from app.rulebook.faults import Fault
from app.rulebook.names import Found, twice
from app.rulebook.reading import BadRules, RuleFile, read_rule_file
from app.rulebook.schema import CourierEntry, CouriersFile
from app.rulebook.sources import Sources

_NOT_TAKEN = QT_TRANSLATE_NOOP("rulebook", "the pattern does not take its own good example “{value}”")
_TAKEN = QT_TRANSLATE_NOOP("rulebook", "the pattern takes the example “{value}”, which it must leave")


def read_couriers(path: Path, sources: Sources) -> tuple[Courier, ...]:
    """The couriers. Raises `BadRules`."""
    file = read_rule_file(path, CouriersFile)
    faults = tuple(_faults(file, sources))
    if faults:
        raise BadRules(faults)
    return tuple(map(build.courier, file.model.courier))


def _faults(file: RuleFile[CouriersFile], sources: Sources) -> Iterator[Fault]:
    for place, why in twice((one.id for one in file.model.courier), "courier"):
        yield file.fault(place, why)
    for place, why in sourced(file.model.model_dump(), sources):
        yield file.fault(place, why)
    for position, entry in enumerate(file.model.courier):
        for place, why in example_faults(entry):
            yield file.fault(("courier", position, *place), why)


def example_faults(entry: CourierEntry) -> Found:
    """What a pattern makes of its own examples."""
    for number, example in enumerate(entry.good):
        if not re.fullmatch(entry.pattern, example):
            yield ("good", number), text(_NOT_TAKEN, value=example)
    for number, example in enumerate(entry.bad):
        if re.fullmatch(entry.pattern, example):
            yield ("bad", number), text(_TAKEN, value=example)
