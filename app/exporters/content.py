"""Turns a case as it stands into the content of a packet: which form, which try, which words. Touches no disk."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from app.domain.cases.case import Case
from app.domain.cases.event import Event, standing
from app.domain.cases.evidence import Evidence
from app.domain.cases.facts import amount_of
from app.domain.cases.numbers.expected_waybill import expected_waybill
from app.domain.cases.timing import clocks_of
from app.domain.errors import Problem
from app.domain.media.finding import Inspection
from app.domain.proof.eligibility import handed_in
from app.domain.proof.profile import profile_of
from app.domain.proof.readiness import Readiness, chosen_appeals
from app.domain.proof.wording.kept import kept_words
from app.domain.proof.wording.statement import StatementFacts, characters_of, draft_text, fits
from app.domain.rules.appeal import AmountRule, Appeal, Reason
from app.domain.rules.limits import TextLimits
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.exporters.base import Exhibit, PacketContent
from app.exporters.digest import digest_of
from app.exporters.form.slots import UploadPlan, in_order, plan_upload
from app.exporters.papers.exhibits import shown_numbers
from app.texts import Catalog

_ID_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A case as it stands, under the rules it is worked under. `inspections`: of videos by SHA-256, of pictures by the
    evidence's id.
    """

    case: Case
    platform: Platform
    events: tuple[Event, ...]
    evidence: tuple[Evidence, ...]
    inspections: Mapping[str, Inspection]

    @property
    def made_at(self) -> datetime:
        """When the last thing in the case was recorded."""
        recorded = (event.recorded_at for event in self.events)
        attached = (item.attached_at for item in self.evidence)
        looks = self.inspections.values()
        words = (one.judged for look in looks for found in (look.findings, look.breaks) for one in found)
        said = (word.at for word in words if word)
        return max((self.case.opened_at, *recorded, *attached, *said))

    def look_at(self, item: Evidence) -> Inspection | None:
        """What was found on an item: videos are looked at by their bytes, pictures as the kind they are attached as."""
        return self.inspections.get(item.sha256 if item.media_type == "video" else item.id)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person asks for. `attempt` None: the next one. `statement` None: drafted. Keyed by an appeal's name.

    `order`: ids of evidence as the person put them in order; `left_out`: ids of those that stay out of this packet.
    """

    appeals: tuple[str, ...]
    attempt: int | None = None
    draft: bool = False
    amounts: Mapping[str, Decimal] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    statement: str | None = None
    mask: bool = False
    order: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def narrowed(now: Snapshot, wish: Wish) -> Snapshot:
    """The case without what the person leaves out of this packet. Raises `Problem` for ids that it does not have."""
    held = {item.id for item in now.evidence}
    unknown = [name for name in (*wish.order, *wish.left_out) if name not in held]
    if unknown:
        raise Problem(
            "no-evidence",
            text(
                QT_TRANSLATE_NOOP("packet", "The case {case} holds no proof {name}."),
                case=now.case.id,
                name=unknown[0][:80],
            ),
            text(QT_TRANSLATE_NOOP("packet", "`case show` lists what is attached, with its ids.")),
        )
    return replace(now, evidence=tuple(item for item in now.evidence if item.id not in wish.left_out))


def chosen_amounts(appeals: Sequence[Appeal], case: Case, wished: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """By short id what is asked for: as wished, else all that the case's own field holds."""
    amounts = {}
    for appeal in appeals:
        if appeal.amount is AmountRule.NONE or appeal.amount_field is None:
            continue
        given = wished.get(appeal.short_id, wished.get(appeal.id, amount_of(case, appeal.amount_field)))
        if given is not None:
            amounts[appeal.short_id] = given
    return amounts


def chosen_reasons(appeals: Sequence[Appeal], wished: Mapping[str, str]) -> dict[str, Reason]:
    """By short id the entry of the form's list, named by id or title. Raises `Problem` with the list."""
    reasons = {}
    for appeal in appeals:
        name = wished.get(appeal.short_id, wished.get(appeal.id))
        if name is None:
            continue
        reason = next((entry for entry in appeal.reasons if name in (entry.id, entry.title.zh, entry.title.en)), None)
        if reason is None:
            raise Problem(
                "unknown-reason",
                text(
                    QT_TRANSLATE_NOOP("packet", "“{appeal}” has no reason “{name}”."),
                    appeal=appeal.title,
                    name=name[:80],
                ),
                text(
                    QT_TRANSLATE_NOOP("packet", "Known ones: {names}."),
                    names=", ".join(entry.id for entry in appeal.reasons),
                ),
            )
        reasons[appeal.short_id] = reason
    return reasons


def next_attempt(appeals: Sequence[Appeal], events: tuple[Event, ...]) -> int:
    """One more than were handed in; see `handed_in`."""
    held = standing(events)
    return 1 + max(len(handed_in(appeal, held)) for appeal in appeals)


def text_limits(platform: Platform, appeals: Sequence[Appeal]) -> TextLimits | None:
    """The tightest limit on the statement among the forms."""
    return profile_of(platform, appeals).text


def drafted_statement(
    now: Snapshot,
    appeals: Sequence[Appeal],
    plan: UploadPlan,
    amounts: Mapping[str, Decimal],
    order: Sequence[str] = (),
) -> str:
    """The statement out of the case's facts, naming only what the upload holds."""
    held = [item for item in in_order(appeals, now.case.scenario, now.evidence, order) if plan.holds(item.id)]
    kinds = [now.platform.evidence_kind(item.kind) for item in held]
    scenario = now.platform.scenario(now.case.scenario) if now.case.scenario else None
    return draft_text(
        StatementFacts(
            now.case,
            tuple(appeals),
            tuple(kind.mentioned_as for kind in kinds if kind),
            now.events,
            amounts,
            any(shown_numbers(now.look_at(item), now.case.waybill) for item in held if _comes_back(now, item)),
            scenario.title.zh if scenario else "",
        ),
        text_limits(now.platform, appeals),
    )


def _comes_back(now: Snapshot, item: Evidence) -> bool:
    """Whether an item shows the return's waybill, of which the statement speaks, and not the outbound one."""
    return expected_waybill(now.case, item.kind) == now.case.waybill


def prepare(
    now: Snapshot, wish: Wish, judged: Readiness, original: Callable[[str], Path], chinese: Catalog, resources: Path
) -> PacketContent:
    """The content of a packet; `original` gives where an original lies. Raises `Problem`."""
    appeals = chosen_appeals(now.platform, wish.appeals)
    amounts = chosen_amounts(appeals, now.case, wish.amounts)
    plan = plan_upload(now.platform, appeals, now.case.scenario, now.evidence, judged.left_out, wish.order)
    attempt = wish.attempt or next_attempt(appeals, now.events)
    kept = kept_words(now.events, [appeal.short_id for appeal in appeals], attempt)
    given = _given_statement(wish.statement or kept, text_limits(now.platform, appeals))
    content = PacketContent(
        packet="",
        digest="",
        case=now.case,
        platform=now.platform,
        appeals=appeals,
        attempt=attempt,
        draft=bool(judged.missing),
        made_at=now.made_at,
        events=now.events,
        clocks=clocks_of(now.case, now.events, now.platform, now.made_at),
        exhibits=_exhibits(now, appeals, original, wish.order),
        plan=plan,
        statement=given or drafted_statement(now, appeals, plan, amounts, wish.order),
        amounts=amounts,
        reasons=chosen_reasons(appeals, wish.reasons),
        missing=judged.missing,
        chinese=chinese,
        resources=resources,
        mask=wish.mask,
    )
    digest = digest_of(content)
    return replace(content, packet=_packet_id(content, digest), digest=digest)


def _packet_id(content: PacketContent, digest: str) -> str:
    """As `20261120-K7QM-freight-1-0a1b2c3d`: another content, another id."""
    names = "+".join(appeal.short_id for appeal in content.appeals)
    draft = "-draft" if content.draft else ""
    return f"{content.case.id}-{names}-{content.attempt}-{digest[:_ID_DIGITS]}{draft}"


def _exhibits(
    now: Snapshot, appeals: Sequence[Appeal], original: Callable[[str], Path], order: Sequence[str]
) -> tuple[Exhibit, ...]:
    return tuple(
        Exhibit(
            number,
            item,
            now.platform.evidence_kind(item.kind),
            original(item.sha256),
            now.look_at(item),
        )
        for number, item in enumerate(in_order(appeals, now.case.scenario, now.evidence, order), start=1)
    )


def _given_statement(given: str | None, limits: TextLimits | None) -> str:
    """The person's own words, as they are. Raises `Problem` when the form would not take them."""
    words = (given or "").strip()
    if not fits(words, limits):
        raise Problem(
            "statement-too-long",
            text(
                QT_TRANSLATE_NOOP("packet", "The statement has {count} characters; the form takes fewer ({most})."),
                count=characters_of(words),
                most=(limits.characters or limits.bytes or 0) if limits else 0,
            ),
            text(QT_TRANSLATE_NOOP("packet", "Shorten it.")),
        )
    return words
