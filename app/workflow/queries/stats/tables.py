"""The measures as tables in a language, for the screen and for a spreadsheet; of a few no share is taken."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from app.domain.attempts.success import Success
from app.domain.measures.figure import Standing
from app.domain.measures.sums import FEW, Spread, Sum
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.exporters.sheets.sheet import Cell, Sheet
from app.texts import Catalog
from app.workflow.queries.stats.shop_stats import Stats

_TITLES = {
    "money": QT_TRANSLATE_NOOP("stats", "Money"),
    "success": QT_TRANSLATE_NOOP("stats", "Success"),
    "times": QT_TRANSLATE_NOOP("stats", "Times"),
    "causes": QT_TRANSLATE_NOOP("stats", "Causes"),
    "windows": QT_TRANSLATE_NOOP("stats", "Windows"),
    "measures": QT_TRANSLATE_NOOP("stats", "Measures"),
    "costs": QT_TRANSLATE_NOOP("stats", "Cost by month"),
    "daily": QT_TRANSLATE_NOOP("stats", "Day by day"),
    "unknown": QT_TRANSLATE_NOOP("stats", "Not known"),
}
_SUMS = {
    "at_stake": QT_TRANSLATE_NOOP("stats", "At stake now"),
    "refunded": QT_TRANSLATE_NOOP("stats", "Refunded"),
    "freight": QT_TRANSLATE_NOOP("stats", "Freight"),
    "appealed": QT_TRANSLATE_NOOP("stats", "Appealed"),
    "won": QT_TRANSLATE_NOOP("stats", "Won back"),
    "lost": QT_TRANSLATE_NOOP("stats", "Lost"),
    "expired": QT_TRANSLATE_NOOP("stats", "Window ran out"),
    "typed_asked": QT_TRANSLATE_NOOP("stats", "Appealed, known from events only"),
    "typed_won": QT_TRANSLATE_NOOP("stats", "Won back, known from events only"),
}
_GROUPS = {
    "all": QT_TRANSLATE_NOOP("stats", "all"),
    "appeal": QT_TRANSLATE_NOOP("stats", "appeal"),
    "scenario": QT_TRANSLATE_NOOP("stats", "scenario"),
    "shop": QT_TRANSLATE_NOOP("stats", "shop"),
    "operator": QT_TRANSLATE_NOOP("stats", "operator"),
    "platform": QT_TRANSLATE_NOOP("stats", "platform"),
}
_HEADINGS = {
    "what": QT_TRANSLATE_NOOP("stats", "What"),
    "yuan": QT_TRANSLATE_NOOP("stats", "Yuan"),
    "counted": QT_TRANSLATE_NOOP("stats", "Counted"),
    "unknown": QT_TRANSLATE_NOOP("stats", "Amount unknown"),
    "by": QT_TRANSLATE_NOOP("stats", "By"),
    "decided": QT_TRANSLATE_NOOP("stats", "Decided"),
    "won": QT_TRANSLATE_NOOP("stats", "Won"),
    "partly": QT_TRANSLATE_NOOP("stats", "Partly"),
    "lost": QT_TRANSLATE_NOOP("stats", "Lost"),
    "withdrawn": QT_TRANSLATE_NOOP("stats", "Withdrawn"),
    "rate": QT_TRANSLATE_NOOP("stats", "Share won"),
    "share": QT_TRANSLATE_NOOP("stats", "Share"),
    "measure": QT_TRANSLATE_NOOP("stats", "Measure"),
    "back": QT_TRANSLATE_NOOP("stats", "Yuan back"),
    "mean": QT_TRANSLATE_NOOP("stats", "Mean (h)"),
    "median": QT_TRANSLATE_NOOP("stats", "Median (h)"),
    "p90": QT_TRANSLATE_NOOP("stats", "9 of 10 within (h)"),
    "open": QT_TRANSLATE_NOOP("stats", "Still open"),
    "case": QT_TRANSLATE_NOOP("stats", "Case"),
    "window": QT_TRANSLATE_NOOP("stats", "Window"),
    "due": QT_TRANSLATE_NOOP("stats", "Ended"),
    "state": QT_TRANSLATE_NOOP("stats", "State"),
    "source": QT_TRANSLATE_NOOP("stats", "Source"),
    "value": QT_TRANSLATE_NOOP("stats", "Value"),
    "why": QT_TRANSLATE_NOOP("stats", "Why not, or mind"),
    "month": QT_TRANSLATE_NOOP("stats", "Month"),
    "freight": QT_TRANSLATE_NOOP("stats", "Freight"),
    "net": QT_TRANSLATE_NOOP("stats", "Really gone"),
    "day": QT_TRANSLATE_NOOP("stats", "Day"),
    "opened": QT_TRANSLATE_NOOP("stats", "Opened"),
    "refunded": QT_TRANSLATE_NOOP("stats", "Refunded"),
    "submitted": QT_TRANSLATE_NOOP("stats", "Handed in"),
    "asked": QT_TRANSLATE_NOOP("stats", "Asked for"),
    "missed": QT_TRANSLATE_NOOP("stats", "Missed"),
    "near": QT_TRANSLATE_NOOP("stats", "Nearly missed"),
}
_NOTED = {
    "cause": QT_TRANSLATE_NOOP("stats", "cause"),
    "at_fault": QT_TRANSLATE_NOOP("stats", "party at fault"),
    "loyal": QT_TRANSLATE_NOOP("stats", "loyal customer"),
    "satisfaction": QT_TRANSLATE_NOOP("stats", "satisfaction (1 to 5, mean)"),
}
_PARTIES = {
    "buyer": QT_TRANSLATE_NOOP("stats", "buyer"),
    "courier": QT_TRANSLATE_NOOP("stats", "courier"),
    "merchant": QT_TRANSLATE_NOOP("stats", "merchant"),
    "platform": QT_TRANSLATE_NOOP("stats", "platform"),
    "unknown": QT_TRANSLATE_NOOP("stats", "nobody knows"),
}
_YES = QT_TRANSLATE_NOOP("stats", "yes")
_NOT_NOTED = QT_TRANSLATE_NOOP("stats", "(not noted)")
_OF = QT_TRANSLATE_NOOP("stats", "{count} of {of}")
_STATES = {True: QT_TRANSLATE_NOOP("stats", "missed"), False: QT_TRANSLATE_NOOP("stats", "nearly missed")}
_TIMES = {
    "first_response": QT_TRANSLATE_NOOP("stats", "First response to an application"),
    "signing_to_submission": QT_TRANSLATE_NOOP("stats", "From signing to handing in"),
    "first_reply": QT_TRANSLATE_NOOP("stats", "First reply in the chat"),
}
_STAGE = QT_TRANSLATE_NOOP("stats", "Stage: {stage}")


def tables_of(stats: Stats, catalog: Catalog) -> tuple[Sheet, ...]:
    """Every part as a table."""

    def sheet(name: str, headings: str, rows: Iterator[Sequence[Cell]]) -> Sheet:
        columns = tuple(catalog.say(_HEADINGS[one]) for one in headings.split())
        return Sheet(catalog.say(_TITLES[name]), columns, list(rows))

    return (
        sheet("money", "what yuan counted unknown", _money(stats, catalog)),
        sheet("success", "by what decided won partly lost withdrawn rate back unknown", _success(stats, catalog)),
        sheet("times", "what counted mean median p90 open", _times(stats, catalog)),
        sheet("causes", "by what counted share", _causes(stats, catalog)),
        sheet("windows", "state case window due yuan source", _windows(stats, catalog)),
        sheet("measures", "measure what value counted why source", _measures(stats, catalog)),
        sheet("costs", "month refunded freight back net", _costs(stats)),
        sheet("daily", "day opened refunded submitted asked won partly lost back missed near", _daily(stats)),
        sheet("unknown", "why", ((catalog.say(one),) for one in stats.unknown)),
    )


def share_words(count: int, of: int, *, few: bool, catalog: Catalog) -> str:
    """`12.5 %`, or of a few `1 of 3`; empty of none."""
    if not of:
        return ""
    return catalog.say(text(_OF, count=count, of=of)) if few else f"{100 * count / of:.1f} %"


def _money(stats: Stats, catalog: Catalog) -> Iterator[Sequence[Cell]]:
    for name, title in _SUMS.items():
        held: Sum = getattr(stats.money, name)
        yield catalog.say(title), held.amount if held.counted or not held.unknown else None, held.counted, held.unknown


def _success(stats: Stats, catalog: Catalog) -> Iterator[Sequence[Cell]]:
    for group, found in stats.success.items():
        for one in found:
            yield (
                catalog.say(_GROUPS[group]),
                "" if group == "all" else _called(stats, group, one.key, catalog),
                *(one.decided, one.won, one.partly, one.lost, one.withdrawn),
                _rate(one, catalog),
                one.back.amount if one.back.counted else None,
                one.back.unknown,
            )


def _called(stats: Stats, group: str, key: str, catalog: Catalog) -> str:
    """An appeal, a scenario, a cause by its title; shops and persons by their names."""
    if not key:
        return catalog.say(_NOT_NOTED)
    title = stats.titles.get((group, key))
    return catalog.say(title) if title else key


def _rate(one: Success, catalog: Catalog) -> str:
    return share_words(one.won, one.decided, few=one.few, catalog=catalog)


def _times(stats: Stats, catalog: Catalog) -> Iterator[Sequence[Cell]]:
    held = stats.responses
    for name, spread, waiting in (
        ("first_response", held.first_response, held.unanswered),
        ("signing_to_submission", held.signing_to_submission, held.unsubmitted),
        ("first_reply", held.first_reply, None),
    ):
        yield catalog.say(_TIMES[name]), *_spread(spread), waiting
    for one in stats.stages:
        yield catalog.say(text(_STAGE, stage=one.stage.title)), *_spread(one.spread), None


def _spread(spread: Spread) -> tuple[Cell, ...]:
    hours = (None if one is None else round(one / 3600, 3) for one in (spread.mean_s, spread.median_s, spread.p90_s))
    return spread.count, *hours


def _causes(stats: Stats, catalog: Catalog) -> Iterator[Sequence[Cell]]:
    """What was noted of the cases opened: causes, parties at fault, loyal customers, satisfaction."""
    of = sum(one.count for one in stats.causes)

    def row(group: str, name: str, count: int) -> Sequence[Cell]:
        share = share_words(count, of, few=of < FEW, catalog=catalog)
        return catalog.say(_NOTED[group]), _called(stats, group, name, catalog), count, share

    for one in stats.causes:
        yield row("cause", one.cause, one.count)
    for party, count in stats.at_fault.items():
        yield row("at_fault", catalog.say(_PARTIES[party]) if party in _PARTIES else party, count)
    if stats.loyal:
        yield row("loyal", catalog.say(_YES), stats.loyal)
    marks = stats.satisfaction
    if marks.counted:
        yield catalog.say(_NOTED["satisfaction"]), f"{marks.amount / marks.counted:.2f}", marks.counted, ""


def _windows(stats: Stats, catalog: Catalog) -> Iterator[Sequence[Cell]]:
    for one in stats.margins:
        if one.missed or one.near:
            clock = one.clock
            state = catalog.say(_STATES[one.missed])
            yield state, clock.case, catalog.say(clock.title), clock.due_at, one.money, clock.source


def _measures(stats: Stats, catalog: Catalog) -> Iterator[Sequence[Cell]]:
    for one in stats.measures:
        if one.measured.standing is Standing.ELSEWHERE:
            continue
        value = one.measured.value
        shown: Cell = value
        if value is not None and one.measure.unit == "%":
            shown = f"{value * Decimal(100):.2f} %"
        why = catalog.say(one.why) if one.why else ""
        yield one.measure.id, catalog.say(one.measure.title), shown, one.measured.of, why, one.measure.origin.source


def _costs(stats: Stats) -> Iterator[Sequence[Cell]]:
    for one in stats.costs:
        yield one.period, one.refunded, one.freight, one.won_back, one.net


def _daily(stats: Stats) -> Iterator[Sequence[Cell]]:
    for day in stats.daily:
        yield (
            f"{day.day}",
            *(day.opened, day.refunded, day.submitted, day.asked, day.won, day.partly, day.lost, day.won_back),
            *(day.missed, day.near),
        )
