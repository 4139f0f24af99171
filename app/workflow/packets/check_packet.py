"""What a packet would be, before anything is written: readiness, every file's way into the form, texts and doubts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.proof.packet import Missing
from app.domain.proof.profile import Profile, profile_of
from app.domain.proof.wording.kept import kept_words
from app.domain.proof.wording.lint import Known, Remark, WordList
from app.domain.proof.wording.typed import Typed
from app.domain.rules.appeal import Slot
from app.domain.text import Text
from app.exporters.before.planned import PlannedEntry
from app.exporters.before.remarks import known_to
from app.exporters.before.wordlists import word_lists
from app.exporters.content import Wish, narrowed
from app.exporters.upload_folder import typed_texts
from app.workflow.deps import Deps
from app.workflow.steps.packet_content import Made, judge, make, snapshot_of


@dataclass(frozen=True, slots=True)
class PacketPlan:
    """`left_out`: names of attached files that the form does not get, with a word why. `kept`: the statement was worded
    by a person and kept for this attempt. `free_pictures`: places left for frames out of the videos; None: any number.
    """

    case: str
    appeals: tuple[str, ...]
    attempt: int
    missing: tuple[Missing, ...]
    warnings: tuple[Text, ...]
    profile: Profile
    slots: tuple[Slot, ...]
    entries: tuple[PlannedEntry, ...]
    left_out: tuple[tuple[str, str], ...]
    typed: tuple[Typed, ...]
    remarks: tuple[Remark, ...]
    kept: bool
    free_pictures: int | None
    known: Known
    """What the statement may speak of."""
    word_lists: tuple[WordList, ...]
    """The words that a statement is held against: with `known` and the profile's limits all that `lint` asks for."""
    packet: str
    """The id that it would get: the same content, the same id."""

    @property
    def ready(self) -> bool:
        """Whether the packet would be more than a draft."""
        return not self.missing

    @property
    def statement(self) -> str:
        """The words that would be typed."""
        return self.typed[0].words


def check_packet(
    deps: Deps,
    case_id: str,
    appeals: tuple[str, ...],
    *,
    attempt: int | None = None,
    amounts: Mapping[str, Decimal] | None = None,
    reasons: Mapping[str, str] | None = None,
    statement: str | None = None,
    order: Sequence[str] = (),
    left_out: Sequence[str] = (),
) -> PacketPlan:
    """As `build_packet` would judge and fill it; pictures are encoded where they have to be, nothing is kept.

    Raises `Problem`, also for a statement that the form does not take.
    """
    wish = Wish(
        appeals,
        attempt,
        draft=True,
        amounts=amounts or {},
        reasons=reasons or {},
        statement=statement,
        order=tuple(order),
        left_out=tuple(left_out),
    )
    with deps.database.read() as unit:
        now = narrowed(snapshot_of(unit, case_id), wish)
    return _plan(make(deps, now, wish, judge(deps, now, wish)))


def _plan(made: Made) -> PacketPlan:
    content = made.content
    names = tuple(appeal.short_id for appeal in content.appeals)
    by_id = {exhibit.evidence.id: exhibit.evidence.name for exhibit in content.exhibits}
    return PacketPlan(
        case=content.case.id,
        appeals=names,
        attempt=content.attempt,
        missing=made.judged.missing,
        warnings=made.doubts,
        profile=profile_of(content.platform, content.appeals),
        slots=tuple(filled.slot for filled in content.plan.slots),
        entries=made.planned,
        left_out=tuple((by_id[left.evidence], str(left.why)) for left in content.plan.left_out),
        typed=typed_texts(content),
        remarks=made.remarks,
        kept=content.statement == kept_words(content.events, names, content.attempt),
        free_pictures=_free(tuple(filled.slot for filled in content.plan.slots), made.planned),
        known=known_to(content),
        word_lists=word_lists(content.resources),
        packet=content.packet,
    )


def _free(slots: tuple[Slot, ...], entries: tuple[PlannedEntry, ...]) -> int | None:
    counts = [slot.pictures for slot in slots]
    stated = [count for count in counts if count is not None]
    if len(stated) < len(counts):
        return None
    return sum(stated) - sum(one.entry.medium == "picture" for one in entries)
