"""Attempts: appended only; what is said of one later is a further entry."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select, union

from app.domain.attempts.attempt import Attempt, Entry, Outcome
from app.domain.attempts.news import ProofUse
from app.domain.errors import Problem
from app.domain.proof.packet import PacketProof
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.tables import ATTEMPT_ENTRIES, ATTEMPT_PROOFS, ATTEMPTS

_MANY = 500
"""Ids asked for at once: SQLite takes no more than 999 values in its oldest builds."""


class AttemptStore:
    """The attempts of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, attempt_id: str) -> Attempt:
        """One attempt, any case of letters; raises `Problem` `no-attempt`."""
        wanted = "-a".join(attempt_id.strip().upper().rsplit("-A", 1))
        found = self._all(select(ATTEMPTS).where(ATTEMPTS.c.id == wanted))
        if not found:
            raise Problem(
                "no-attempt",
                text(QT_TRANSLATE_NOOP("storage", "There is no attempt {attempt}."), attempt=wanted[:80]),
                text(QT_TRANSLATE_NOOP("storage", "`attempt list` shows those that there are.")),
            )
        return found[0]

    def of(self, case_id: str) -> tuple[Attempt, ...]:
        """The attempts of a case in the order in which they were recorded."""
        return self._all(select(ATTEMPTS).where(ATTEMPTS.c.case == case_id))

    def of_packet(self, packet_id: str) -> Attempt | None:
        """The attempt that handed in this packet; None when it was not handed in."""
        found = self._all(select(ATTEMPTS).where(ATTEMPTS.c.packet == packet_id))
        return found[0] if found else None

    def all(self) -> tuple[Attempt, ...]:
        """Every attempt in the order in which they were recorded."""
        return self._all(select(ATTEMPTS))

    def since(self, at: datetime) -> tuple[Attempt, ...]:
        """All attempts of the cases in which one was recorded or decided since then or still waits; without proofs."""
        entries = ATTEMPT_ENTRIES.c
        decided = select(entries.attempt).where(entries.outcome != Outcome.WAITING.value)
        ids = union(
            select(entries.attempt).where(entries.at >= at), select(ATTEMPTS.c.id).where(ATTEMPTS.c.id.not_in(decided))
        )
        cases = select(ATTEMPTS.c.case).where(ATTEMPTS.c.id.in_(ids))
        return self._all(select(ATTEMPTS).where(ATTEMPTS.c.case.in_(cases)), with_proofs=False)

    def uses_of(self, hashes: Collection[str]) -> tuple[ProofUse, ...]:
        """Every attempt, of any case, whose upload held one of these files, oldest first."""
        proofs, found = ATTEMPT_PROOFS.c, []
        for some in _in_parts(sorted(hashes)):
            chosen = (
                select(proofs.attempt, ATTEMPTS.c.case, proofs.kind, proofs.sha256)
                .join(ATTEMPTS, ATTEMPTS.c.id == proofs.attempt)
                .where(proofs.sha256.in_(some), proofs.uploaded)
                .order_by(proofs.number)
            )
            found += [ProofUse(*row) for row in self._connection.execute(chosen)]
        return tuple(found)

    def new_id(self, case_id: str) -> str:
        """The next free id: the case's, `-a` and a number. Call it in the unit that adds the attempt."""
        count = self._connection.execute(select(func.count()).where(ATTEMPTS.c.case == case_id)).scalar_one()
        return f"{case_id}-a{count + 1}"

    def add(self, attempt: Attempt) -> None:
        """Keep a new attempt with its proofs and entries."""
        self._connection.execute(
            ATTEMPTS.insert().values(
                id=attempt.id,
                case=attempt.case,
                packet=attempt.packet,
                manifest_sha256=attempt.manifest_sha256,
                appeals=",".join(attempt.appeals),
                number=attempt.number,
                statement=attempt.statement,
                amounts=_words(attempt.amounts),
                reasons=attempt.reasons,
                how=attempt.how,
                recorded_at=attempt.recorded_at,
            )
        )
        for proof in attempt.proofs:
            self._connection.execute(
                ATTEMPT_PROOFS.insert().values(
                    attempt=attempt.id,
                    evidence=proof.evidence,
                    kind=proof.kind,
                    sha256=proof.sha256,
                    uploaded=proof.uploaded,
                )
            )
        for entry in attempt.entries:
            self.add_entry(entry)

    def add_entry(self, entry: Entry) -> None:
        """Keep one more thing said about an attempt."""
        self._connection.execute(
            ATTEMPT_ENTRIES.insert().values(
                attempt=entry.attempt,
                outcome=entry.outcome.value,
                at=entry.at,
                recorded_at=entry.recorded_at,
                by=entry.by,
                amount=entry.amount,
                amounts=_words(entry.amounts),
                words=entry.words,
                events=",".join(entry.events),
            )
        )

    def _all(self, chosen: Select[Any], *, with_proofs: bool = True) -> tuple[Attempt, ...]:
        rows = self._connection.execute(chosen.order_by(ATTEMPTS.c.recorded_at, ATTEMPTS.c.id)).all()
        ids = [row.id for row in rows]
        proofs, entries = self._proofs(ids) if with_proofs else {}, self._entries(ids)
        return tuple(_attempt(row, proofs.get(row.id, ()), entries.get(row.id, ())) for row in rows)

    def _proofs(self, ids: Sequence[str]) -> dict[str, list[PacketProof]]:
        found: dict[str, list[PacketProof]] = {}
        for some in _in_parts(ids):
            chosen = select(ATTEMPT_PROOFS).where(ATTEMPT_PROOFS.c.attempt.in_(some)).order_by(ATTEMPT_PROOFS.c.number)
            for row in self._connection.execute(chosen):
                proof = PacketProof(row.evidence, row.kind, row.sha256, row.uploaded)
                found.setdefault(row.attempt, []).append(proof)
        return found

    def _entries(self, ids: Sequence[str]) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for some in _in_parts(ids):
            chosen = select(ATTEMPT_ENTRIES).where(ATTEMPT_ENTRIES.c.attempt.in_(some))
            for row in self._connection.execute(chosen.order_by(ATTEMPT_ENTRIES.c.number)):
                found.setdefault(row.attempt, []).append(_entry(row))
        return found


def _in_parts(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    return (ids[start : start + _MANY] for start in range(0, len(ids), _MANY))


def _words(amounts: Mapping[str, Decimal]) -> dict[str, str]:
    return {name: str(amount) for name, amount in amounts.items()}


def _sums(words: Mapping[str, str]) -> dict[str, Decimal]:
    return {name: Decimal(word) for name, word in words.items()}


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split(",")) if words else ()


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        row.attempt,
        Outcome(row.outcome),
        row.at,
        row.recorded_at,
        row.by,
        row.amount,
        _sums(row.amounts),
        row.words,
        _split(row.events),
    )


def _attempt(row: Row[Any], proofs: Iterable[PacketProof], entries: Iterable[Entry]) -> Attempt:
    return Attempt(
        id=row.id,
        case=row.case,
        packet=row.packet,
        manifest_sha256=row.manifest_sha256,
        appeals=_split(row.appeals),
        number=row.number,
        statement=row.statement,
        amounts=_sums(row.amounts),
        reasons=row.reasons,
        proofs=tuple(proofs),
        how=row.how,
        recorded_at=row.recorded_at,
        entries=tuple(entries),
    )
