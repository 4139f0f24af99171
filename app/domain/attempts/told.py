"""What the ledger keeps of attempts, so that what was handed in and answered can be proven unchanged."""

from app.domain.attempts.attempt import Attempt, Entry

SUBMITTED, CORRECTED, RESULT_RECORDED = "attempt_submitted", "attempt_corrected", "attempt_result"
"""Kinds of ledger entries."""


def told_of(attempt: Attempt) -> dict[str, object]:
    """An attempt as it was handed in, whatever was said about it since."""
    first = attempt.entries[0]
    return {
        "id": attempt.id,
        "packet": attempt.packet,
        "manifest_sha256": attempt.manifest_sha256,
        "appeals": list(attempt.appeals),
        "number": attempt.number,
        "statement": attempt.statement,
        "amounts": dict(attempt.amounts),
        "reasons": dict(attempt.reasons),
        "proofs": [[proof.evidence, proof.kind, proof.sha256, proof.uploaded] for proof in attempt.proofs],
        "submitted_at": first.at,
        "by": first.by,
        "how": attempt.how,
        "events": list(first.events),
    }


def said_of(entry: Entry) -> dict[str, object]:
    """One thing said about an attempt later."""
    return {
        "id": entry.attempt,
        "outcome": entry.outcome.value,
        "at": entry.at,
        "by": entry.by,
        "amount": entry.amount,
        "amounts": dict(entry.amounts),
        "words": entry.words,
        "events": list(entry.events),
    }
