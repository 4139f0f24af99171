"""Record that an attached picture was made from another file, as itself, the record beside it or a person says."""

from pathlib import Path

from app.domain.errors import Problem
from app.domain.media.picture_mark import Derivation, named_source
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.pictures.record import read_record
from app.workflow.deps import Deps


def tell_derived(deps: Deps, evidence_id: str, path: Path, named: str | None = None) -> Derivation | None:
    """What the evidence was made from; None for an original. `path`: the file that was attached, beside which its
    record may lie; `named`: the source's SHA-256 as a person gives it.

    Raises `Problem`: no SHA-256, or another than the one that the file names itself.
    """
    with deps.database.read() as unit:
        evidence = unit.evidence.get(evidence_id)
        known = unit.pictures.derivation(evidence.sha256)
    source = named_source(named, evidence.sha256)
    told = known or read_record(path, evidence.sha256)
    if told is not None and source and told.source_sha256 != source:
        raise Problem(
            "other-source",
            text(
                QT_TRANSLATE_NOOP("pictures", "{name} was made from {told}, not from {named}."),
                name=evidence.name,
                told=told.source_sha256[:12],
                named=source[:12],
            ),
        )
    if known is not None or (told is None and not source):
        return known
    derivation = told or Derivation(evidence.sha256, source)
    now = deps.now()
    with deps.database.write() as unit:
        if unit.pictures.derivation(evidence.sha256) is None:
            unit.pictures.add_derivation(derivation, now)
            said = {
                "sha256": derivation.sha256,
                "source": derivation.source_sha256,
                "operations": derivation.operations,
            }
            unit.ledger.append("picture_derived", evidence.case, said, now)
    return derivation
