"""Whose a video may be: cases with exactly its waybill, where its file is used already, what it would prove there."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.attempts.news import ProofUse
from app.domain.cases.case import Case
from app.domain.cases.evidence import Evidence
from app.domain.cases.numbers.expected_waybill import OUTBOUND_KINDS
from app.domain.exchange.parcel import Parcel
from app.domain.rules.evidence_kind import EvidenceKind, Medium
from app.workflow.deps import Deps
from app.workflow.queries.exchange.waybill_mates import under_number

_OPENING = "opening_video"


@dataclass(frozen=True, slots=True)
class Asked:
    """A video: the number that it shows or should show (empty: none), and the SHA-256 of its file."""

    number: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Whose:
    """`cases`: those with exactly the number, open ones first. `uses`, `handed_in`: where the file is used already.
    `parcels`: parcels without an owner that came under the number.
    """

    asked: Asked
    cases: tuple[Case, ...] = ()
    uses: tuple[Evidence, ...] = ()
    handed_in: tuple[ProofUse, ...] = ()
    parcels: tuple[Parcel, ...] = ()

    @property
    def proposed(self) -> Case | None:
        """The one open case that it can only be; None where there is none or a choice."""
        open_ones = [case for case in self.cases if case.closed_at is None]
        return open_ones[0] if len(open_ones) == 1 else None


@dataclass(frozen=True, slots=True)
class VideoKinds:
    """As what a video can be attached to a case: kinds of its platform, those it has already, the likeliest one."""

    case: Case
    kinds: tuple[EvidenceKind, ...]
    held: frozenset[str]
    likely: str


def whose_videos(deps: Deps, asked: Mapping[int, Asked]) -> Mapping[int, Whose]:
    """For each video that is asked for, by the caller's own number."""
    with deps.database.read() as unit:
        found = {}
        for key, one in asked.items():
            cases = under_number(unit, one.number) if one.number else ()
            found[key] = Whose(
                one,
                tuple(sorted(cases, key=lambda case: case.closed_at is not None)),
                unit.evidence.with_file(one.sha256) if one.sha256 else (),
                unit.attempts.uses_of((one.sha256,)) if one.sha256 else (),
                unit.parcels.with_waybill(one.number) if one.number else (),
            )
        return found


def video_kinds(deps: Deps, case_id: str, number: str = "") -> VideoKinds:
    """`number`: what the video shows; under the outbound number it was filmed while packing, unless the parcel came
    back under it. Raises `Problem` `no-case`.
    """
    with deps.database.read() as unit:
        case = unit.cases.get(case_id)
        platform = unit.snapshots.get(case.rules)
        held = frozenset(item.kind for item in unit.evidence.of(case.id))
    kinds = tuple(kind for kind in platform.evidence if kind.medium is Medium.VIDEO)
    return VideoKinds(case, kinds, held, _likely(case, kinds, number))


def _likely(case: Case, kinds: tuple[EvidenceKind, ...], number: str) -> str:
    packing = bool(number) and bool(case.waybill) and number == case.outbound_waybill != case.waybill
    fitting = [kind.id for kind in kinds if (kind.id in OUTBOUND_KINDS) == packing] or [kind.id for kind in kinds]
    if not packing and _OPENING in fitting:
        return _OPENING
    return fitting[0] if fitting else ""
