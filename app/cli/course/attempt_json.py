"""Attempts as others read them."""

from collections.abc import Mapping
from decimal import Decimal

from app.cli.case_json import instant, money
from app.domain.attempts.attempt import Attempt, Entry
from app.domain.attempts.news import News
from app.domain.proof.packet import PacketProof
from app.texts import Catalog


def attempt_json(attempt: Attempt) -> dict[str, object]:
    """One attempt with everything said about it; `outcome` waiting and null amounts: not known yet."""
    result = attempt.result
    return {
        "attempt": attempt.id,
        "case": attempt.case,
        "packet": attempt.packet,
        "manifest_sha256": attempt.manifest_sha256,
        "appeals": list(attempt.appeals),
        "number": attempt.number,
        "submitted_at": instant(attempt.submitted.at),
        "by": attempt.submitted.by,
        "how": attempt.how,
        "asked": money(attempt.asked),
        "amounts": _sums(attempt.amounts),
        "reasons": dict(attempt.reasons),
        "statement": attempt.statement,
        "outcome": str(attempt.outcome),
        "result_at": instant(result.at) if result else None,
        "won_back": money(attempt.won_back),
        "won_back_by_appeal": _sums(result.amounts) if result else {},
        "answer": result.words if result else "",
        "evidence": [proof_json(proof) for proof in attempt.proofs],
        "events": [event for entry in attempt.entries for event in entry.events],
        "entries": [_entry_json(entry) for entry in attempt.entries],
    }


def proof_json(proof: PacketProof) -> dict[str, object]:
    """One item of evidence as it was handed in."""
    return {"id": proof.evidence, "kind": proof.kind, "sha256": proof.sha256, "uploaded": proof.uploaded}


def news_json(news: News, catalog: Catalog) -> dict[str, object]:
    """What is new against the last attempt; `last` null: it is the first."""
    return {
        "last": news.last,
        "added": [proof_json(proof) for proof in news.added],
        "removed": [proof_json(proof) for proof in news.removed],
        "changed": [{"kind": one.kind, "before": one.before, "after": one.after} for one in news.changed],
        "statement": [{"sign": sign, "text": sentence} for sign, sentence in news.statement],
        "asked_more": money(news.asked),
        "reused": [
            {"kind": use.kind, "sha256": use.sha256, "attempt": use.attempt, "case": use.case} for use in news.reused
        ],
        "told": [catalog.say(told) for told in news.told],
    }


def _entry_json(entry: Entry) -> dict[str, object]:
    return {
        "outcome": str(entry.outcome),
        "at": instant(entry.at),
        "recorded_at": instant(entry.recorded_at),
        "by": entry.by,
        "amount": money(entry.amount),
        "words": entry.words,
        "events": list(entry.events),
    }


def _sums(amounts: Mapping[str, Decimal]) -> dict[str, object]:
    return {name: money(amount) for name, amount in amounts.items()}
