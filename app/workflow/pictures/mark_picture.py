"""Keep what an attached picture looks like, so that it is known again when it comes back in another case."""

from app.domain.media.picture_mark import PictureMark
from app.media.pictures.marks import mark_of
from app.media.pictures.opening import open_picture
from app.workflow.deps import Deps


def mark_picture(deps: Deps, evidence_id: str) -> PictureMark:
    """Compute the mark of an original once; a second time it is the same record. Raises `Problem`."""
    with deps.database.read() as unit:
        evidence = unit.evidence.get(evidence_id)
        known = unit.pictures.mark(evidence.sha256)
    if known is not None:
        return known
    mark = mark_of(open_picture(deps.vault.original(evidence.sha256)).pixels)
    now = deps.now()
    with deps.database.write() as unit:
        if unit.pictures.mark(evidence.sha256) is None:
            unit.pictures.add_mark(evidence.sha256, mark, now)
            said = {"sha256": evidence.sha256, "bits": mark.bits, "quality": mark.quality}
            unit.ledger.append("picture_marked", evidence.case, said, now)
    return mark
