"""Which proof goes into which place of the platform's form: required first, within the form's counts."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.cases.evidence import Evidence
from app.domain.media.frame import Frame
from app.domain.rules.appeal import Appeal, Slot
from app.domain.rules.evidence_kind import Need
from app.domain.rules.platform import Platform
from app.domain.text import Words

_ONLY_SLOT = Slot("proof", Words("凭证", "Proof"), Need.REQUIRED, None, None)
"""Where a platform file describes no form."""


class Why(StrEnum):
    """Why an attached item is not in the upload."""

    NOT_ASKED = "not_asked"
    NO_ROOM = "no_room"
    NO_VIDEO = "no_video"
    DOCUMENT = "document"
    FAULTY = "faulty"


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a slot. `number` counts pictures and videos apart; `frame` is set where it is a frame of the video
    `evidence`, and then is the frame's file in the packet.
    """

    evidence: str
    medium: str
    number: int
    frame: str | None = None


@dataclass(frozen=True, slots=True)
class FilledSlot:
    """One place of the form with what goes into it, in order."""

    slot: Slot
    entries: tuple[Entry, ...] = ()

    def room(self, medium: str) -> bool:
        """Whether one more picture or video fits."""
        most = self.slot.videos if medium == "video" else self.slot.pictures
        return most is None or sum(entry.medium == medium for entry in self.entries) < most

    def plus(self, evidence: str, medium: str, frame: str | None = None) -> "FilledSlot":
        """With one more file."""
        number = 1 + sum(entry.medium == medium for entry in self.entries)
        return replace(self, entries=(*self.entries, Entry(evidence, medium, number, frame)))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An attached item that the form does not get."""

    evidence: str
    why: Why


@dataclass(frozen=True, slots=True)
class UploadPlan:
    """The whole form, filled."""

    slots: tuple[FilledSlot, ...]
    left_out: tuple[LeftOut, ...]

    def entries(self) -> Iterator[tuple[Slot, Entry]]:
        """Every file with its slot."""
        for filled in self.slots:
            for entry in filled.entries:
                yield filled.slot, entry

    def holds(self, evidence: str) -> bool:
        """Whether this item itself is in the upload."""
        return any(entry.evidence == evidence and entry.frame is None for _, entry in self.entries())


def _slots(platform: Platform, appeals: Sequence[Appeal]) -> tuple[FilledSlot, ...]:
    """The places of one form that takes all these appeals: same id, same place; required ones first.

    Where a place states no count, that of the platform's limits holds.
    """
    by_id: dict[str, Slot] = {}
    for appeal in appeals:
        limits = platform.limits_for(appeal.place)
        pictures = limits.pictures.count if limits and limits.pictures else None
        videos = limits.video.count if limits and limits.video else None
        for slot in appeal.slots:
            stated = replace(
                slot,
                pictures=pictures if slot.pictures is None else slot.pictures,
                videos=videos if slot.videos is None else slot.videos,
            )
            by_id.setdefault(slot.id, stated)
    ordered = sorted(by_id.values(), key=lambda slot: slot.need != Need.REQUIRED) or [_ONLY_SLOT]
    return tuple(FilledSlot(slot) for slot in ordered)


def _ranks(appeals: Sequence[Appeal], scenario: str, held: frozenset[str]) -> dict[str, tuple[int, int]]:
    """Kind of evidence -> (0 required, 1 optional; place in the matrix). A substitute counts as required only while
    the proof it stands for is not attached.
    """
    ranks: dict[str, tuple[int, int]] = {}

    def note(kind: str, rank: tuple[int, int]) -> None:
        ranks[kind] = min(rank, ranks.get(kind, rank))

    rows = (row for appeal in appeals for row in appeal.requirements)
    for place, row in enumerate(rows):
        if row.scenarios and scenario and scenario not in row.scenarios:
            continue
        need = 0 if row.need == Need.REQUIRED else 1
        note(row.evidence, (need, place))
        for substitute in row.substitutes:
            note(substitute, (1 if row.evidence in held else need, place))
    return ranks


def in_order(
    appeals: Sequence[Appeal], scenario: str, evidence: Sequence[Evidence], order: Sequence[str] = ()
) -> tuple[Evidence, ...]:
    """Evidence as the matrix lists it: one of each required kind, more of the same, optional, then all others.

    `order`: ids that a person put in order; they come first, whatever the matrix says.
    """
    wished = {name: place for place, name in enumerate(order)}
    by_matrix = _by_matrix(appeals, scenario, evidence, wished)
    return tuple(sorted(by_matrix, key=lambda item: wished.get(item.id, len(wished))))


def _by_matrix(
    appeals: Sequence[Appeal], scenario: str, evidence: Sequence[Evidence], wished: Mapping[str, int]
) -> list[Evidence]:
    """In the order in which places are given away: the first of each required kind always finds one, whatever order a
    person wished; that order says which of a kind is the first, and who comes next.
    """
    ranks = _ranks(appeals, scenario, frozenset(item.kind for item in evidence))
    seen: dict[str, int] = {}

    def key(item: Evidence) -> tuple[bool, int, int, int, int]:
        copy = seen[item.kind] = seen.get(item.kind, 0) + 1
        need, place = ranks.get(item.kind, (2, 0))
        first = need == 0 and copy == 1
        return not first, 0 if first else wished.get(item.id, len(wished)), need, copy, place

    by_time = sorted(evidence, key=lambda item: (wished.get(item.id, len(wished)), item.attached_at, item.id))
    keyed = [(key(item), item) for item in by_time]
    return [item for _, item in sorted(keyed, key=lambda pair: pair[0])]


def plan_upload(
    platform: Platform,
    appeals: Sequence[Appeal],
    scenario: str,
    evidence: Sequence[Evidence],
    faulty: Collection[str] = (),
    order: Sequence[str] = (),
) -> UploadPlan:
    """Fill the form with what the matrix names; the rest is told, with the reason. `faulty`: ids that must stay out;
    `order`: ids as a person put them in order, which holds within each place.
    """
    ranks = _ranks(appeals, scenario, frozenset(item.kind for item in evidence))
    slots = list(_slots(platform, appeals))
    left_out: list[LeftOut] = []
    wished = {name: place for place, name in enumerate(order)}
    for item in _by_matrix(appeals, scenario, evidence, wished):
        if item.kind not in ranks:
            left_out.append(LeftOut(item.id, Why.NOT_ASKED))
        elif item.id in faulty:
            left_out.append(LeftOut(item.id, Why.FAULTY))
        elif item.media_type == "document":
            left_out.append(LeftOut(item.id, Why.DOCUMENT))
        elif item.media_type == "video" and all(filled.slot.videos == 0 for filled in slots):
            left_out.append(LeftOut(item.id, Why.NO_VIDEO))
        elif not _put(slots, item, required=ranks[item.kind][0] == 0):
            left_out.append(LeftOut(item.id, Why.NO_ROOM))
    return UploadPlan(tuple(_arranged(filled, wished) for filled in slots), tuple(left_out))


def _arranged(filled: FilledSlot, wished: Mapping[str, int]) -> FilledSlot:
    """The same files in the wished order, numbered anew."""
    arranged = FilledSlot(filled.slot)
    for entry in sorted(filled.entries, key=lambda entry: wished.get(entry.evidence, len(wished))):
        arranged = arranged.plus(entry.evidence, entry.medium, entry.frame)
    return arranged


def _put(slots: list[FilledSlot], item: Evidence, *, required: bool) -> bool:
    """Into the first place with room: required proof looks at required places first, optional proof at the others."""
    order = sorted(range(len(slots)), key=lambda at: (slots[at].slot.need == Need.REQUIRED) != required)
    for at in order:
        if slots[at].room(item.media_type):
            slots[at] = slots[at].plus(item.id, item.media_type)
            return True
    return False


def with_frames(plan: UploadPlan, frames: Sequence[tuple[str, Frame]]) -> UploadPlan:
    """The plan with waybill frames, each with its video's evidence id, in the picture places that are left: of videos
    that are sent, and of those that the form only takes as pictures.
    """
    slots = list(plan.slots)
    as_pictures = {left.evidence for left in plan.left_out if left.why is Why.NO_VIDEO}
    for evidence, frame in sorted(frames, key=lambda pair: pair[1].rank):
        if not plan.holds(evidence) and evidence not in as_pictures:
            continue
        at = next((at for at, filled in enumerate(slots) if filled.room("picture")), None)
        if at is None:
            break
        slots[at] = slots[at].plus(evidence, "picture", frame.file)
    return replace(plan, slots=tuple(slots))
