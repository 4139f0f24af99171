"""Whether a date can be read on a paper, and whether a period on it still runs."""

from datetime import date

from app.checks.picture.base import Context, Outcome, PictureCheck, place_of
from app.domain.media.finding import Finding, Verdict
from app.domain.media.picture_figures import dates_in, plain
from app.domain.media.waybill import OcrReading
from app.domain.text import QT_TRANSLATE_NOOP, text

_DATED = QT_TRANSLATE_NOOP("picture", "The date {read} was read.")
_FUTURE = QT_TRANSLATE_NOOP("picture", "{read} was read, which is still to come: look whether it was misread.")
_UNDATED = QT_TRANSLATE_NOOP("picture", "Could not tell: no date could be read.")
_RUNS = QT_TRANSLATE_NOOP("picture", "It runs until {end}, as read.")
_ENDLESS = QT_TRANSLATE_NOOP("picture", "A period without an end (“{read}”) was read.")
_OVER = QT_TRANSLATE_NOOP(
    "picture", "As read it ended on {end}: look, and attach one that is still valid if that is right."
)
_NOT_YET = QT_TRANSLATE_NOOP("picture", "As read it begins on {start}, which is still to come: look.")
_NO_PERIOD = QT_TRANSLATE_NOOP("picture", "Could not tell: no period with beginning and end could be read.")
_WITHOUT_END = ("长期", "永久")


def _judge(context: Context) -> Outcome:
    read = [(one, line) for line in context.lines for one in dates_in(line.text)]
    if context.kind.period:
        return _period(read, context)
    if not read:
        return Outcome(Finding("dates", Verdict.UNKNOWN, text(_UNDATED)))
    past = [entry for entry in read if entry[0] <= context.facts.today]
    day, line = (past or read)[0]
    verdict, phrase = (Verdict.PASS, _DATED) if past else (Verdict.WARN, _FUTURE)
    said = text(phrase, read=day.isoformat())
    limit = None if past else context.facts.today.isoformat()
    return Outcome(Finding("dates", verdict, said, day.isoformat(), limit, region=place_of(line)))


def _period(read: list[tuple[date, OcrReading]], context: Context) -> Outcome:
    today = context.facts.today
    lasting = next(((word, line) for line in context.lines for word in _WITHOUT_END if word in plain(line.text)), None)
    days = sorted({day for day, _ in read})
    if lasting is not None:
        word, line = lasting
        said = text(_ENDLESS, read=word)
        return Outcome(Finding("dates", Verdict.PASS, said, word, today.isoformat(), region=place_of(line)))
    if len(days) < 2:  # noqa: PLR2004 - a beginning and an end
        return Outcome(Finding("dates", Verdict.UNKNOWN, text(_NO_PERIOD)))
    start, end = days[0], days[-1]
    line = next(line for day, line in read if day == end)
    if end < today:
        verdict, said = Verdict.UNKNOWN, text(_OVER, end=end.isoformat())
    elif start > today:
        verdict, said = Verdict.UNKNOWN, text(_NOT_YET, start=start.isoformat())
    else:
        verdict, said = Verdict.PASS, text(_RUNS, end=end.isoformat())
    return Outcome(Finding("dates", verdict, said, end.isoformat(), today.isoformat(), region=place_of(line)))


CHECK = PictureCheck("dates", 120, _judge)
