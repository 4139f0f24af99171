"""What is new about a submission against the ones before it: proof, statement, amount; and proof used before."""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.attempts.attempt import Attempt
from app.domain.proof.packet import PacketProof
from app.domain.text import QT_TRANSLATE_NOOP, Text, Words, text

_NO_TITLES: Mapping[str, Words] = {}
_SENTENCE = re.compile(r"[^。！？；!?;\n]+[。！？；!?;]?")

_REUSED = QT_TRANSLATE_NOOP("attempts", "{kind}: the same file was handed in with attempt {attempt}.")
_REUSED_ELSEWHERE = QT_TRANSLATE_NOOP(
    "attempts", "{kind}: the same file was handed in for another case, {case} (attempt {attempt})."
)
_NOTHING_NEW = QT_TRANSLATE_NOOP(
    "attempts", "No file is new against attempt {attempt}: a further attempt needs other proof."
)
_SAME_WORDS = QT_TRANSLATE_NOOP("attempts", "The statement is word for word that of attempt {attempt}.")


@dataclass(frozen=True, slots=True)
class ProofUse:
    """One use of a file in an attempt."""

    attempt: str
    case: str
    kind: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Changed:
    """Another file in place of the one of before."""

    kind: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class News:
    """Against the last attempt (`last` None: this is the first). Proofs are those in the upload. `statement` holds
    ("-", sentence) and ("+", sentence) for what went and what came; empty when nothing changed. `asked` is how much
    more is asked for, None where either asked for no money. `reused`: uploaded files used in any attempt before.
    """

    last: str | None
    added: tuple[PacketProof, ...] = ()
    removed: tuple[PacketProof, ...] = ()
    changed: tuple[Changed, ...] = ()
    statement: tuple[tuple[str, str], ...] = ()
    asked: Decimal | None = None
    reused: tuple[ProofUse, ...] = ()
    told: tuple[Text, ...] = ()


def news_of(
    attempt: Attempt,
    before: Sequence[Attempt],
    uses: Iterable[ProofUse],
    *,
    differ: bool,
    titles: Mapping[str, Words] = _NO_TITLES,
) -> News:
    """What is new in `attempt` against the last of `before` that shares an appeal with it.

    `uses`: every use of its files in other attempts, of any case. `differ`: the rules want other proof the next time.
    `titles`: what kinds of evidence are called.
    """
    last = next((one for one in reversed(before) if not set(one.appeals).isdisjoint(attempt.appeals)), None)
    shown = {proof.sha256 for proof in attempt.uploaded}
    reused = tuple(use for use in uses if use.sha256 in shown and use.attempt != attempt.id)
    told = [_told(use, attempt.case, titles.get(use.kind, use.kind)) for use in reused]
    if last is None:
        return News(None, added=attempt.uploaded, reused=reused, told=tuple(told))
    added, removed, changed = _proofs(last.uploaded, attempt.uploaded)
    statement = _sentences(last.statement, attempt.statement)
    if differ and not added and not changed:
        told.insert(0, text(_NOTHING_NEW, attempt=last.id))
    if attempt.statement and not statement:
        told.append(text(_SAME_WORDS, attempt=last.id))
    return News(last.id, added, removed, changed, statement, _more(last.asked, attempt.asked), reused, tuple(told))


def _told(use: ProofUse, case: str, kind: Words | str) -> Text:
    if use.case == case:
        return text(_REUSED, kind=kind, attempt=use.attempt)
    return text(_REUSED_ELSEWHERE, kind=kind, case=use.case, attempt=use.attempt)


def _proofs(
    before: tuple[PacketProof, ...], after: tuple[PacketProof, ...]
) -> tuple[tuple[PacketProof, ...], tuple[PacketProof, ...], tuple[Changed, ...]]:
    """New ones, dropped ones, and where a file of the same kind took another's place."""
    old, new = {proof.sha256 for proof in before}, {proof.sha256 for proof in after}
    gone = [proof for proof in before if proof.sha256 not in new]
    came: list[PacketProof] = []
    changed: list[Changed] = []
    for proof in after:
        if proof.sha256 in old:
            continue
        replaced = next((one for one in gone if one.kind == proof.kind), None)
        if replaced is None:
            came.append(proof)
        else:
            gone.remove(replaced)
            changed.append(Changed(proof.kind, replaced.sha256, proof.sha256))
    return tuple(came), tuple(gone), tuple(changed)


def _sentences(before: str, after: str) -> tuple[tuple[str, str], ...]:
    old, new = ([part.strip() for part in _SENTENCE.findall(words)] for words in (before, after))
    lines = difflib.ndiff([part for part in old if part], [part for part in new if part])
    return tuple((line[0], line[2:]) for line in lines if line[0] in "+-")


def _more(before: Decimal | None, after: Decimal | None) -> Decimal | None:
    return None if before is None or after is None else after - before
