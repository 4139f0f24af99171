"""What persons said of one attached video: beside the checks' findings, and their own marks."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.cases.numbers.expected_waybill import expected_waybill
from app.domain.media.finding import Inspection
from app.domain.media.moment_mark import marked
from app.domain.rules.evidence_kind import EvidenceKind, Medium
from app.workflow.deps import Deps


@dataclass(frozen=True, slots=True)
class WordsOn:
    """`inspection`: the newest look with every word beside it; `marks`: moments by kind; `pictures`: the kinds of
    evidence as which a picture out of it can be attached.
    """

    inspection: Inspection | None = None
    marks: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    pictures: tuple[EvidenceKind, ...] = ()


def words_on(deps: Deps, evidence_id: str) -> WordsOn:
    """Read it anew. Raises `Problem` for an unknown evidence."""
    with deps.database.read() as unit:
        evidence = unit.evidence.get(evidence_id)
        case = unit.cases.get(evidence.case)
        platform = unit.snapshots.get(case.rules)
        look = unit.inspections.of_case(case, (evidence,)).get(evidence.sha256)
        waybill = expected_waybill(case, evidence.kind)
        said = unit.judgements.of_files((evidence.sha256,), case.platform, waybill).get(evidence.sha256, ())
    pictures = tuple(kind for kind in platform.evidence if kind.medium is Medium.PICTURE)
    return WordsOn(look, marked(said), pictures)
