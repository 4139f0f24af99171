"""`attempt …`: record that a packet was handed in and what came of it; list and show attempts."""

from collections.abc import Sequence
from typing import Annotated

import typer

from app.cli.cases import PLATFORM_TIME, moment, pairs
from app.cli.course.attempt_json import attempt_json, news_json
from app.cli.session import Session
from app.domain.attempts.attempt import Attempt, Outcome
from app.domain.attempts.news import News
from app.domain.attempts.results import TOTAL
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.workflow.attempts.correct_submission import correct_submission
from app.workflow.attempts.record_result import record_result
from app.workflow.attempts.submit_packet import submit_packet
from app.workflow.queries.attempts.attempt_rows import attempt_rows, attempt_view
from app.workflow.queries.attempts.look_ahead import look_ahead

AttemptId = Annotated[str, typer.Argument(metavar="ATTEMPT", help="The attempt, as `attempt list` names it.")]
At = Annotated[str | None, typer.Option("--at", help="When, as 2026-11-22T10:00+08:00; else now.")]
By = Annotated[str | None, typer.Option("--by", help="Who did it.")]

OUTCOMES: dict[Outcome, Phrase] = {
    Outcome.WAITING: QT_TRANSLATE_NOOP("attempts", "waiting"),
    Outcome.WON: QT_TRANSLATE_NOOP("attempts", "won"),
    Outcome.PARTLY: QT_TRANSLATE_NOOP("attempts", "partly won"),
    Outcome.LOST: QT_TRANSLATE_NOOP("attempts", "lost"),
    Outcome.WITHDRAWN: QT_TRANSLATE_NOOP("attempts", "withdrawn"),
}
_SUBMITTED = QT_TRANSLATE_NOOP("attempts", "Recorded: attempt {attempt}, number {number}, handed in at {at}.")
_WOULD_BE = QT_TRANSLATE_NOOP("attempts", "This would be attempt {attempt}, number {number}. Nothing was recorded.")
_ASKED = QT_TRANSLATE_NOOP("attempts", "asked for: {amount} yuan")
_BACK = QT_TRANSLATE_NOOP("attempts", "came back: {amount} yuan")
_MORE = QT_TRANSLATE_NOOP("attempts", "asked for against attempt {attempt}: {amount} yuan more or less")


def add_to(root: typer.Typer) -> None:
    """Add the commands of this file."""
    group = typer.Typer(name="attempt", help="What was handed in, and what came of it.", no_args_is_help=True)
    for name, command in (
        ("submit", submit),
        ("correct", correct),
        ("result", result),
        ("list", list_all),
        ("show", show),
    ):
        group.command(name)(command)
    root.add_typer(group)


def submit(
    context: typer.Context,
    packet: Annotated[str, typer.Argument(metavar="PACKET", help="The packet's id, or the folder it lies in.")],
    at: At = None,
    by: By = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what it would be; record nothing.")] = False,
) -> int:
    """Record that a packet was uploaded in the back office; its clocks follow. It cannot be undone, only corrected."""
    session: Session = context.obj
    ahead = look_ahead(session.deps, packet)
    attempt = ahead.attempt
    if not dry_run:
        attempt = submit_packet(session.deps, packet, at=moment(at) if at else None, by=by or "")
    session.fact(
        {
            **attempt_json(attempt),
            "recorded": not dry_run or ahead.done,
            "again": ahead.done,
            "news": news_json(ahead.news, session.catalog),
            "told": [session.catalog.say(told) for told in ahead.told],
        }
    )
    handed_in = f"{attempt.submitted.at.astimezone(PLATFORM_TIME):%Y-%m-%d %H:%M}"
    if dry_run:
        session.line(text(_WOULD_BE, attempt=attempt.id, number=attempt.number), "bold")
    else:
        session.line(text(_SUBMITTED, attempt=attempt.id, number=attempt.number, at=handed_in), "bold")
    for told in ahead.told:
        session.line(told, "yellow")
    _say_news(session, ahead.news)
    return 0


def correct(context: typer.Context, attempt: AttemptId, at: At = None, by: By = None) -> int:
    """Correct when or by whom an attempt was handed in; the old record stays beside the new one."""
    session: Session = context.obj
    _tell(session, correct_submission(session.deps, attempt, at=moment(at) if at else None, by=by))
    return 0


def result(
    context: typer.Context,
    attempt: AttemptId,
    outcome: Annotated[str, typer.Argument(metavar="won|partly|lost|withdrawn", help="What came of it.")],
    amount: Annotated[
        list[str] | None, typer.Option(metavar="YUAN|APPEAL=YUAN", help="What came back; by appeal where it was split.")
    ] = None,
    at: At = None,
    note: Annotated[str, typer.Option(help="What the platform answered.")] = "",
    by: By = None,
) -> int:
    """Record the result; again: a correction. A success whose amount is not given counts as one of unknown amount."""
    session: Session = context.obj
    recorded = record_result(
        session.deps,
        attempt,
        outcome,
        amounts=_sums(amount or []),
        at=moment(at) if at else None,
        words=note,
        by=by or "",
    )
    _tell(session, recorded)
    return 0


def list_all(
    context: typer.Context, case: Annotated[str | None, typer.Option(help="Only of this case.")] = None
) -> int:
    """Every attempt."""
    session: Session = context.obj
    for attempt in attempt_rows(session.deps, case):
        session.fact(attempt_json(attempt))
        _say(session, attempt)
    return 0


def show(context: typer.Context, attempt: AttemptId) -> int:
    """One attempt: what was in it, what was new, and everything said about it since."""
    session: Session = context.obj
    view = attempt_view(session.deps, attempt)
    session.fact(
        {
            **attempt_json(view.attempt),
            "titles": [session.catalog.say(title) for title in view.titles],
            "news": news_json(view.news, session.catalog),
            "told": [session.catalog.say(told) for told in view.news.told],
        }
    )
    _say(session, view.attempt)
    for proof in view.attempt.proofs:
        session.line(f"  {proof.kind}  {proof.sha256[:12]}  {'' if proof.uploaded else '-'}".rstrip())
    if view.attempt.statement:
        session.line(f"  {view.attempt.statement}")
    for told in view.news.told:
        session.line(told, "yellow")
    _say_news(session, view.news)
    return 0


def _sums(words: Sequence[str]) -> dict[str, str]:
    """`12.50` is the whole, `freight=12.50` a part."""
    whole = [word for word in words if "=" not in word]
    named = pairs([word for word in words if "=" in word])
    return {**named, TOTAL: whole[-1]} if whole else named


def _tell(session: Session, attempt: Attempt) -> None:
    session.fact(attempt_json(attempt))
    _say(session, attempt)


def _say(session: Session, attempt: Attempt) -> None:
    at = f"{attempt.submitted.at.astimezone(PLATFORM_TIME):%Y-%m-%d %H:%M}"
    outcome = session.catalog.say(OUTCOMES[attempt.outcome])
    appeals = ", ".join(attempt.appeals)
    words = f"{attempt.id}  {attempt.number}  {appeals}  {at}  {outcome}  {attempt.submitted.by}"
    session.line(words.rstrip(), "bold")
    if attempt.asked is not None:
        session.line(text(_ASKED, amount=str(attempt.asked)))
    if attempt.won_back is not None:
        session.line(text(_BACK, amount=str(attempt.won_back)))
    if attempt.result is not None and attempt.result.words:
        session.line(f"  {attempt.result.words}")


def _say_news(session: Session, news: News) -> None:
    for sign, proofs in (("+", news.added), ("-", news.removed)):
        for proof in proofs:
            session.line(f"  {sign} {proof.kind}  {proof.sha256[:12]}")
    for changed in news.changed:
        session.line(f"  ~ {changed.kind}  {changed.before[:12]} > {changed.after[:12]}")
    for sign, sentence in news.statement:
        session.line(f"  {sign} {sentence}")
    if news.asked:
        session.line(text(_MORE, attempt=news.last or "", amount=f"{news.asked:+}"))
