"""The shipped calculators, measures and replies, read from their files alone."""

from functools import cache

from app.domain.rules.calculator import Calculator
from app.domain.rules.measure import Cause, Measure
from app.domain.rules.reply import Reply, Wording
from app.rulebook.kinds import records
from app.rulebook.kinds.files import AidFiles, read_aids
from app.rulebook.kinds.schema import CalculatorEntry, CauseEntry, MeasureEntry, ReplyEntry, WordingEntry
from app.rulebook.sources import read_sources
from tests.domain.records import PLATFORMS

FOLDERS = ("pdd", "taobao", "tmall", "wechat", "kuaishou", "jd", "_all")


@cache
def aid_files() -> tuple[AidFiles, ...]:
    return tuple(read_aids(PLATFORMS / name, "all" if name == "_all" else name) for name in FOLDERS)


def _made(table, kind, make):
    sources = read_sources(PLATFORMS / "sources.toml")
    return {entry.id: make(entry, sources) for files in aid_files() for _, _, entry in files.entries(table, kind)}


@cache
def calculators() -> dict[str, Calculator]:
    return _made("calculator", CalculatorEntry, records.calculator)


@cache
def measures() -> dict[str, Measure]:
    return _made("measure", MeasureEntry, records.measure)


@cache
def causes() -> dict[str, Cause]:
    return _made("cause", CauseEntry, records.cause)


@cache
def replies() -> dict[str, Reply]:
    return _made("reply", ReplyEntry, records.reply)


@cache
def wordings() -> dict[str, Wording]:
    return _made("wording", WordingEntry, records.wording)
