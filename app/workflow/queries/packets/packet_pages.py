"""The pages of a packet's papers as pictures, as they would be built now; nothing is recorded, nothing is kept."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.proof.packet import Pages
from app.domain.report import SILENT, Report
from app.exporters.assembly import leaf_through
from app.exporters.content import Wish, narrowed
from app.workflow.deps import Deps
from app.workflow.steps.packet_content import judge, make, snapshot_of


def packet_pages(
    deps: Deps,
    case_id: str,
    appeals: tuple[str, ...],
    *,
    amounts: Mapping[str, Decimal] | None = None,
    reasons: Mapping[str, str] | None = None,
    statement: str | None = None,
    mask: bool = False,
    order: Sequence[str] = (),
    left_out: Sequence[str] = (),
    handout: bool = False,
    ppi: int = 144,
    report: Report = SILENT,
) -> Pages:
    """The merchant's own paper, or with `handout` the one for other hands; `ppi` pixels an inch.

    Works in a folder for the time being, which is gone afterwards. Raises `Problem`, `Cancelled`.
    """
    wish = Wish(
        appeals,
        draft=True,
        amounts=amounts or {},
        reasons=reasons or {},
        statement=statement,
        mask=mask,
        order=tuple(order),
        left_out=tuple(left_out),
    )
    with deps.database.read() as unit:
        now = narrowed(snapshot_of(unit, case_id), wish)
    content = make(deps, now, wish, judge(deps, now, wish)).content
    report.check()
    with TemporaryDirectory(prefix="evidence-pages-") as folder:
        pictures = leaf_through(content, deps.ffmpeg, Path(folder), report, handout=handout, ppi=ppi)
    return Pages(content.packet, content.draft, pictures)
