"""Where a picture that looks the same was used before: told, not refused."""

from app.checks.picture_kinds import picture_table
from app.domain.media.picture_mark import NEAR, NearPicture
from app.workflow.deps import Deps


def near_pictures(deps: Deps, evidence_id: str) -> tuple[NearPicture, ...]:
    """Uses of pictures that look like this one in other cases, nearest first; the very same file is at distance 0.

    Only photos are held against each other: two receipts of one form look the same. Empty for what was never marked;
    only the same file for pictures with too little in them to tell. Raises `Problem`.
    """
    table = picture_table()
    with deps.database.read() as unit:
        item = unit.evidence.get(evidence_id)
        mark = unit.pictures.mark(item.sha256)
        if mark is None:
            return ()
        alike = mark.telling and table.of(item.kind).photo
        distances = {**(unit.pictures.near(mark, NEAR) if alike else {}), item.sha256: 0}
        found = [
            NearPicture(use.case, use.id, use.kind, distance)
            for sha256, distance in distances.items()
            for use in unit.evidence.with_file(sha256)
            if use.case != item.case and (sha256 == item.sha256 or table.of(use.kind).photo)
        ]
    return tuple(sorted(found, key=lambda one: (one.distance, one.case, one.evidence)))
