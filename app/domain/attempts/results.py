"""What may be recorded as the result of an attempt: outcomes and sums that can be."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from app.domain.attempts.attempt import Attempt, Outcome
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, Text, text

TOTAL = ""
"""The name under which a sum for the whole form is given."""
_RECORDED = (Outcome.WON, Outcome.PARTLY, Outcome.LOST, Outcome.WITHDRAWN)


def checked_outcome(word: str) -> Outcome:
    """The outcome of a result by its word. Raises `Problem`."""
    if word not in _RECORDED:
        raise Problem(
            "bad-outcome",
            text(QT_TRANSLATE_NOOP("attempts", "“{word}” is no result of an attempt."), word=word[:80]),
            text(QT_TRANSLATE_NOOP("attempts", "Results: {words}."), words=", ".join(_RECORDED)),
        )
    return Outcome(word)


def checked_sums(
    attempt: Attempt, outcome: Outcome, given: Mapping[str, Decimal]
) -> tuple[Decimal | None, dict[str, Decimal]]:
    """What came back in all, and by appeal. `given`: by an appeal's short id, or under TOTAL. Raises `Problem`.

    Nothing is guessed: a success without its amount stays one of unknown amount.
    """
    split = {name: amount for name, amount in given.items() if name != TOTAL}
    for name, amount in split.items():
        _hold_appeal(attempt, name, amount)
    total = given.get(TOTAL, sum(split.values(), Decimal("0.00")) if split else None)
    if total is None and outcome in {Outcome.LOST, Outcome.WITHDRAWN} and attempt.asked is not None:
        total = Decimal("0.00")
    if total is not None:
        _hold_total(attempt, outcome, total, sum(split.values(), Decimal(0)))
    if total is not None and not split and len(attempt.amounts) == 1:
        split = dict.fromkeys(attempt.amounts, total)
    return total, split


def checked_after(attempt: Attempt, at: datetime) -> None:
    """Refuse a result that came before the attempt. Raises `Problem`."""
    if at < attempt.submitted.at.replace(second=0, microsecond=0):
        raise Problem(
            "before-submission",
            text(
                QT_TRANSLATE_NOOP("attempts", "A result at {at} comes before attempt {attempt} was handed in."),
                at=at.isoformat(" ", "minutes"),
                attempt=attempt.id,
            ),
            text(QT_TRANSLATE_NOOP("attempts", "Check both times; `attempt correct` changes that of the handing in.")),
        )


def _hold_appeal(attempt: Attempt, name: str, amount: Decimal) -> None:
    asked = attempt.amounts.get(name)
    if asked is None:
        raise Problem(
            "not-asked",
            text(
                QT_TRANSLATE_NOOP("attempts", "Attempt {attempt} asked for no money under “{name}”."),
                attempt=attempt.id,
                name=name[:80],
            ),
            text(QT_TRANSLATE_NOOP("attempts", "It asked under: {names}."), names=", ".join(attempt.amounts) or "-"),
        )
    if amount > asked:
        raise _too_much(attempt, amount, asked)


def _hold_total(attempt: Attempt, outcome: Outcome, total: Decimal, split: Decimal) -> None:
    asked = attempt.asked or Decimal(0)
    if total > asked:
        raise _too_much(attempt, total, asked)
    if split > total:
        raise _odd(
            text(
                QT_TRANSLATE_NOOP("attempts", "The sums by appeal are more than the whole, {total} yuan."),
                total=str(total),
            )
        )
    if outcome in {Outcome.LOST, Outcome.WITHDRAWN} and total:
        raise _odd(text(QT_TRANSLATE_NOOP("attempts", "Money that came back is no “{outcome}”."), outcome=str(outcome)))
    if outcome is Outcome.PARTLY and not 0 < total < asked:
        raise _odd(
            text(
                QT_TRANSLATE_NOOP("attempts", "“partly” is less than the {asked} yuan asked for, and more than none."),
                asked=str(asked),
            )
        )


def _too_much(attempt: Attempt, amount: Decimal, asked: Decimal) -> Problem:
    return _odd(
        text(
            QT_TRANSLATE_NOOP(
                "attempts", "{amount} yuan is more than the {asked} yuan asked for in attempt {attempt}."
            ),
            amount=str(amount),
            asked=str(asked),
            attempt=attempt.id,
        )
    )


def _odd(why: Text) -> Problem:
    hint = text(QT_TRANSLATE_NOOP("attempts", "Results: won, partly (with --amount), lost, withdrawn."))
    return Problem("bad-result", why, hint)
