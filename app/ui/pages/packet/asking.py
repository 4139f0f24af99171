"""The work that the page hands to the jobs: reads and verbs with what was wanted bound to them; no widget in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TypedDict

from PySide6.QtGui import QImage

from app.apart.calling import Apart
from app.apart.verbs import build_packet, inspect_evidence, packet_pages
from app.domain.attempts.attempt import Attempt
from app.domain.cases.evidence import Evidence
from app.domain.proof.packet import Packet, Pages
from app.domain.report import Report
from app.workflow.deps import Deps
from app.workflow.packets.check_packet import PacketPlan, check_packet
from app.workflow.pictures.thumbnail import thumbnail
from app.workflow.queries.attempts.attempt_rows import attempt_rows
from app.workflow.queries.case_view import CaseView, case_view
from app.workflow.queries.packets.packet_view import PacketView, packet_view

_THUMBNAIL = 128


class Arranged(TypedDict):
    """What every verb that makes something of a packet takes of what was wanted."""

    amounts: Mapping[str, Decimal]
    reasons: Mapping[str, str]
    order: tuple[str, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Taken from the page in the window's own thread and handed to the jobs. Keyed by an appeal's short id."""

    case: str
    names: tuple[str, ...]
    amounts: Mapping[str, Decimal] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def arranged(self) -> Arranged:
        """As the verbs take it."""
        return Arranged(amounts=self.amounts, reasons=self.reasons, order=self.order, left_out=self.left_out)


@dataclass(frozen=True, slots=True)
class Opened:
    """A case with its tries."""

    view: CaseView
    attempts: tuple[Attempt, ...]


def unchecked_videos(view: CaseView, kind: str) -> tuple[Evidence, ...]:
    """The videos of a kind that nobody checked in full."""
    videos = (one for one in view.evidence if one.kind == kind and one.media_type == "video")
    looks = view.inspections
    return tuple(one for one in videos if one.sha256 not in looks or looks[one.sha256].quick)


def opening(deps: Deps, case_id: str) -> Callable[[Report], Opened]:
    """Read a case."""
    return lambda _report: Opened(case_view(deps, case_id), attempt_rows(deps, case_id))


def viewing(deps: Deps, wanted: Wanted) -> Callable[[Report], PacketView]:
    """What the packet would be made of; quick."""
    return lambda _report: packet_view(
        deps,
        wanted.case,
        wanted.names,
        **wanted.arranged,
    )


def planning(deps: Deps, wanted: Wanted) -> Callable[[Report], PacketPlan]:
    """How every file goes into the form; opens them."""
    return lambda _report: check_packet(
        deps,
        wanted.case,
        wanted.names,
        **wanted.arranged,
    )


def building(
    apart: Apart, wanted: Wanted, out: Path, statement: str | None, *, draft: bool, mask: bool
) -> Callable[[Report], Packet]:
    """Build it."""
    return lambda report: apart(
        build_packet,
        wanted.case,
        wanted.names,
        out,
        draft=draft,
        **wanted.arranged,
        statement=statement,
        mask=mask,
        report=report,
    )


def small_picture(deps: Deps, item: Evidence, at_s: float) -> Callable[[Report], QImage]:
    """A small picture of a piece of evidence, decoded on the worker."""
    return lambda report: QImage.fromData(thumbnail(deps, item, _THUMBNAIL, at_s, report=report))


def inspecting(apart: Apart, items: tuple[Evidence, ...]) -> Callable[[Report], None]:
    """Check videos that were not checked yet, one after the other."""

    def work(report: Report) -> None:
        for place, item in enumerate(items):
            apart(inspect_evidence, item.id, report=report.part(place / len(items), (place + 1) / len(items)))

    return work


def drawn_pages(
    apart: Apart, wanted: Wanted, statement: str | None, *, handout: bool, mask: bool, ppi: int, report: Report
) -> Pages:
    """The pages of one paper as they would be, as pictures."""
    return apart(
        packet_pages,
        wanted.case,
        wanted.names,
        **wanted.arranged,
        statement=statement,
        mask=mask,
        handout=handout,
        ppi=ppi,
        report=report,
    )
