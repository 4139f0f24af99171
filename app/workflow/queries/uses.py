"""Where else a file is used: proof that was used before is told, not refused."""

from app.domain.cases.evidence import Evidence
from app.workflow.deps import Deps


def other_uses(deps: Deps, evidence_id: str) -> tuple[Evidence, ...]:
    """Every other item, in this or any other case, whose file has the same bytes; oldest first. Raises `Problem`."""
    with deps.database.read() as unit:
        item = unit.evidence.get(evidence_id)
        return tuple(other for other in unit.evidence.with_file(item.sha256) if other.id != item.id)
