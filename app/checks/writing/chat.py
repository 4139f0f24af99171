"""Whether a screenshot is one of a talk: words with times, and the order that it is about."""

from app.checks.picture.base import Context, Outcome, PictureCheck
from app.checks.writing.order import finding_of_order
from app.domain.media.finding import Finding, Verdict
from app.domain.media.picture_figures import plain, tells_time
from app.domain.text import QT_TRANSLATE_NOOP, text

_LEAST_LINES = 2
_TIMED = QT_TRANSLATE_NOOP(
    "picture",
    "{lines} lines of talk and {times} times were read, but not the order: show the order or the buyer's name as well.",
)
_TIMELESS = QT_TRANSLATE_NOOP("picture", "{lines} lines of talk were read, but no time: show when it was said.")
_EMPTY = QT_TRANSLATE_NOOP("picture", "Could not tell: hardly any writing could be read.")


def _judge(context: Context) -> Outcome:
    order = finding_of_order(context, "chat")
    times = [line for line in context.lines if tells_time(line.text)]
    talk = [line for line in context.lines if line not in times and _is_talk(line.text)]
    if len(talk) < _LEAST_LINES:
        return Outcome(Finding("chat", Verdict.UNKNOWN, text(_EMPTY), len(talk), _LEAST_LINES))
    if order.value is not None and order.verdict is Verdict.UNKNOWN:
        return Outcome(order)
    if not times:
        return Outcome(Finding("chat", Verdict.WARN, text(_TIMELESS, lines=len(talk)), 0, 1))
    if order.verdict is Verdict.PASS:
        return Outcome(order)
    said = text(_TIMED, lines=len(talk), times=len(times))
    return Outcome(Finding("chat", Verdict.WARN, said, len(times), context.facts.order or None, region=order.region))


def _is_talk(said: str) -> bool:
    return sum("一" <= sign <= "鿿" for sign in plain(said)) >= 3  # noqa: PLR2004 - a word, no heading


CHECK = PictureCheck("chat", 155, _judge)
