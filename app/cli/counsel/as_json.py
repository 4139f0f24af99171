"""What stands beside a next step, as others read it: proofs, gates, submissions, questions, progress."""

from app.domain.cases.progress import Progress
from app.domain.cases.questions import changes_of
from app.domain.proof.counsel import Counsel, Proof
from app.domain.proof.eligibility import Eligibility
from app.domain.rules.appeal import Condition
from app.domain.rules.guide import Contradiction, Question
from app.texts import Catalog
from app.workflow.queries.case_view import RuleDifference


def condition_json(one: Condition, catalog: Catalog) -> dict[str, object]:
    """A fact that does not hold, and what that means."""
    return {"fact": one.fact, "level": str(one.level), "why": catalog.say(one.why), "source": one.source}


def contradiction_json(one: Contradiction, catalog: Catalog) -> dict[str, object]:
    """What the texts say, and which reading is taken."""
    return {
        "id": one.id,
        "title": catalog.say(one.title),
        "readings": [{"says": catalog.say(part.says), "source": part.source} for part in one.readings],
        "taken": catalog.say(one.taken),
    }


def counsel_json(counsel: Counsel, catalog: Catalog) -> dict[str, object]:
    """All of it."""
    return {
        "proofs": [_proof(one, catalog) for one in counsel.proofs],
        "barred": [condition_json(one, catalog) for one in counsel.barred],
        "submissions": [_submission(one, catalog) for one in counsel.submissions],
        "questions": [_question(one, catalog) for one in counsel.questions],
        "contradictions": [contradiction_json(one, catalog) for one in counsel.contradictions],
        "progress": [_progress(one, catalog) for one in counsel.progress],
    }


def rule_change_json(one: RuleDifference, catalog: Catalog) -> dict[str, object]:
    """An entry that is not what the case is worked under."""
    return {"kind": one.kind, "id": one.id, "title": catalog.say(one.title), "change": one.change}


def _proof(one: Proof, catalog: Catalog) -> dict[str, object]:
    return {
        "evidence": one.evidence,
        "title": catalog.say(one.title),
        "need": str(one.need),
        "substitutes": [name for name, _ in one.substitutes],
        "must_show": [catalog.say(words) for words in one.must_show],
        "held_by": list(one.held_by),
        "basis": str(one.basis),
        "source": one.source,
        "note": catalog.say(one.note) if one.note else None,
        "submission": one.submission,
    }


def _submission(one: Eligibility, catalog: Catalog) -> dict[str, object]:
    return {
        "appeal": one.appeal.short_id,
        "title": catalog.say(one.appeal.title),
        "open": one.open,
        "unmet": [condition_json(condition, catalog) for condition in one.unmet],
        "attempts": [catalog.say(told) for told in one.attempts],
        "path": catalog.say(one.appeal.path) if one.appeal.path else None,
        "together": list(one.appeal.together),
        "wins_back": catalog.say(one.appeal.wins_back),
    }


def _question(one: Question, catalog: Catalog) -> dict[str, object]:
    return {
        "question": one.short_id,
        "title": catalog.say(one.title),
        "options": [
            {"answer": option.id, "title": catalog.say(option.title), "changes": changes_of(option)}
            for option in one.options
        ],
        "source": one.origin.source,
    }


def _progress(one: Progress, catalog: Catalog) -> dict[str, object]:
    return {
        "process": one.process.id,
        "state": one.state.id,
        "title": catalog.say(one.state.title),
        "actor": str(one.state.actor) if one.state.actor else None,
        "since": one.since.isoformat() if one.since else None,
        "next": [move.event for move in one.state.moves],
    }
