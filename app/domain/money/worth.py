"""Whether an appeal is worth its effort, by a threshold of the shop's own; and the bitrate that fits a size."""

from collections.abc import Mapping
from decimal import ROUND_DOWN, Decimal

from app.domain.money.calculation import FEN, Outcome, Reading, fen, percent
from app.domain.money.given import Given
from app.domain.text import QT_TRANSLATE_NOOP, text

_HOPE = QT_TRANSLATE_NOOP("money", "{amount} at stake, evidence {share} complete: {hope}")
_EFFORT = QT_TRANSLATE_NOOP("money", "{minutes} minutes at {hourly} an hour cost {cost}")
_SCORE = QT_TRANSLATE_NOOP("money", "{hope} against {cost}: score {score}")
_WORTH = QT_TRANSLATE_NOOP("money", "at or above the shop's own threshold of {threshold}: worth it")
_NOT_WORTH = QT_TRANSLATE_NOOP(
    "money", "below the shop's own threshold of {threshold}: not worth it by this count alone"
)
_NO_THRESHOLD = QT_TRANSLATE_NOOP("money", "no threshold was given: give threshold=… to have it judged")
_POINTS = QT_TRANSLATE_NOOP(
    "money", "penalty points and measures are not counted here and can weigh more than the money"
)
_RATE = QT_TRANSLATE_NOOP("money", "{bytes} bytes in {seconds} s are {rate} Mbit/s, picture and sound together")
_SURE = QT_TRANSLATE_NOOP("money", "if a megabyte (兆) is 10^6 bytes")
_DOUBTFUL = QT_TRANSLATE_NOOP("money", "if a megabyte (兆) is 2^20 bytes")


def worth_it(_figures: Mapping[str, Decimal], given: Given) -> Outcome:
    """Amount x completeness / cost of the effort; a hint by the shop's own threshold, never a lock."""
    amount, complete = given.number("amount"), given.number("complete")
    minutes, hourly = given.number("minutes"), given.number("hourly")
    hope, cost = fen(amount * complete), max(fen(minutes / 60 * hourly), FEN)
    score = (hope / cost).quantize(FEN, ROUND_DOWN)
    threshold = given.maybe("threshold")
    if threshold is None:
        judged = text(_NO_THRESHOLD)
    else:
        judged = text(_WORTH if score >= threshold else _NOT_WORTH, threshold=str(threshold))
    steps = (
        text(_HOPE, amount=str(amount), share=percent(complete), hope=str(hope)),
        text(_EFFORT, minutes=str(minutes), hourly=str(hourly), cost=str(cost)),
        text(_SCORE, hope=str(hope), cost=str(cost), score=str(score)),
        judged,
        text(_POINTS),
    )
    return Outcome(score, steps, values={"hope": hope, "cost": cost})


def max_bitrate(figures: Mapping[str, Decimal], given: Given) -> Outcome:
    """The average that just fits, cut (never rounded up) to a hundredth of a megabit; the stricter reading counts."""
    seconds = given.maybe("seconds") or figures["seconds"]
    readings, steps = [], []
    for label, name in ((_SURE, "bytes_sure"), (_DOUBTFUL, "bytes_doubtful")):
        rate = (figures[name] * 8 / seconds / 1_000_000).quantize(FEN, ROUND_DOWN)
        readings.append(Reading(text(label), rate))
        steps.append(text(_RATE, bytes=str(figures[name]), seconds=str(seconds), rate=str(rate)))
    return Outcome(readings[0].value, tuple(steps), tuple(readings))
