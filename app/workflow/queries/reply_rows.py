"""Replies for the screens: by platform and words, filled with a case's data, with what is odd about their tone."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.cases.case import Case
from app.domain.errors import Problem
from app.domain.replies.filling import Filled, filled, missing_problem, typed_values, values_of_case
from app.domain.replies.search import matching
from app.domain.replies.tone import ToneRemark, tone_remarks
from app.domain.rules.platform import Platform
from app.domain.rules.reply import Reply, Wording
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.deps import Deps


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """`filled`: with the case's data, else with marks where values are missing. `suits`: whether it is meant for the
    case's scenario, or for any.
    """

    reply: Reply
    filled: Filled
    remarks: tuple[ToneRemark, ...]
    suits: bool


def reply_rows(
    deps: Deps, words: str = "", *, platform: str | None = None, case_id: str | None = None
) -> tuple[ReplyRow, ...]:
    """Replies that hold every word, in either script; of a case: of its platform, those for its scenario first.

    Raises `Problem` `no-case`, `unknown-platform`.
    """
    case = _case(deps, case_id)
    name = case.platform if case else platform
    platforms = (deps.rulebook.platform(name),) if name else deps.rulebook.platforms
    known = values_of_case(case) if case else {}
    rows = {
        reply.id: row_of(reply, one.wordings, case, known)
        for one in platforms
        for reply in matching(one.replies, words)
    }
    found = tuple(rows.values())
    return tuple(sorted(found, key=lambda row: _place(row, case))) if case else found


def reply_row(deps: Deps, name: str, *, case_id: str | None = None, typed: Mapping[str, str] | None = None) -> ReplyRow:
    """One reply by its id or the last part of it, ready to be copied.

    With a case or with something typed every place must have its value, else `Problem` `reply-incomplete`; with neither
    it is a template, and its places are shown as 【订单号】. Raises `Problem` `no-reply`, `no-case`, `unknown-place`.
    """
    case = _case(deps, case_id)
    values = typed_values(typed or {})
    platform, reply = _named(deps, name, case)
    row = row_of(reply, platform.wordings, case, {**(values_of_case(case) if case else {}), **values})
    if (case is not None or values) and row.filled.missing:
        raise missing_problem(row.reply, row.filled.missing)
    return row


def _named(deps: Deps, name: str, case: Case | None) -> tuple[Platform, Reply]:
    """The only reply of this name, by its whole id, else by its last part with or without `reply_`."""
    owner = name.partition(".")[0]
    if case is not None:
        platforms: tuple[Platform, ...] = (deps.rulebook.platform(case.platform),)
    elif "." in name and owner in deps.rulebook.names:
        platforms = (deps.rulebook.platform(owner),)
    else:
        platforms = deps.rulebook.platforms
    known = {reply.id: (platform, reply) for platform in platforms for reply in platform.replies}
    if name in known:
        return known[name]
    found = [one for one in known if name in {(last := one.rpartition(".")[2]), last.partition("_")[2]}]
    if len(found) == 1:
        return known[found[0]]
    if found:
        raise Problem(
            "no-reply",
            text(QT_TRANSLATE_NOOP("replies", "More than one reply is called “{name}”."), name=name[:80]),
            text(QT_TRANSLATE_NOOP("replies", "Say which one: {ids}."), ids=", ".join(found)),
        )
    raise Problem(
        "no-reply",
        text(QT_TRANSLATE_NOOP("replies", "There is no reply “{name}”."), name=name[:80]),
        text(
            QT_TRANSLATE_NOOP("replies", "`reply list` shows every id; with --case only those of its platform count.")
        ),
    )


def _case(deps: Deps, case_id: str | None) -> Case | None:
    if case_id is None:
        return None
    with deps.database.read() as unit:
        return unit.cases.get(case_id)


def row_of(reply: Reply, wordings: tuple[Wording, ...], case: Case | None, values: Mapping[str, str]) -> ReplyRow:
    """One reply with these values in its places."""
    body = filled(reply, values)
    suits = not reply.scenarios or case is None or case.scenario in reply.scenarios
    return ReplyRow(reply, body, tone_remarks(body.text, wordings), suits)


def _place(row: ReplyRow, case: Case) -> tuple[int, int]:
    meant = bool(case.scenario) and case.scenario in row.reply.scenarios
    own = row.reply.id.startswith(f"{case.platform}.")
    return (0 if meant else 1 if row.suits else 2, 0 if own else 1)
