"""Which submissions a case is open for, and what one form takes, as the page tells it."""

from dataclasses import dataclass

from app.domain.cases.event import standing
from app.domain.cases.facts import Known
from app.domain.proof.eligibility import eligibility
from app.domain.proof.profile import Profile
from app.domain.rules.appeal import Appeal
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.figures import length, size
from app.ui.speech import Sayable, say
from app.workflow.queries.case_view import CaseView

_BEFORE = QT_TRANSLATE_NOOP("packet", "For the time before the refund; the buyer has been refunded already.")
_AFTER = QT_TRANSLATE_NOOP("packet", "Only after the refund; none is recorded yet.")


@dataclass(frozen=True, slots=True)
class Offer:
    """One submission of the platform. `open`: it fits the moment and nothing that is known bars it; `why`: what speaks
    against it.
    """

    appeal: Appeal
    open: bool
    why: tuple[Sayable, ...]


def offers_of(view: CaseView) -> tuple[Offer, ...]:
    """Every submission of the case's platform; those that are open come first."""
    events = standing(view.events)
    known = Known(view.case, events, frozenset(item.kind for item in view.evidence))
    refunded = any(event.kind == "refunded" for event in events)
    offers = []
    for appeal in view.platform.appeals:
        found = eligibility(appeal, known, view.evidence)
        why: list[Sayable] = []
        if appeal.before_refund is refunded:
            why.append(_BEFORE if appeal.before_refund else _AFTER)
        why += [one.why for one in found.unmet]
        offers.append(Offer(appeal, found.open and appeal.before_refund is not refunded, tuple(why)))
    return tuple(sorted(offers, key=lambda offer: not offer.open))


def limits_of(profile: Profile) -> Sayable:
    """One sentence, in the language of now."""
    parts: list[str] = []
    video, pictures, words = profile.video, profile.pictures, profile.text
    if not profile.takes_video:
        parts.append(say(text(QT_TRANSLATE_NOOP("packet", "no videos"))))
    elif video is not None:
        told = [f"≤ {video.count}"] if video.count is not None else []
        told += [f"≤ {size(video.bytes_sure)}"] if video.bytes_sure is not None else []
        told += [f"≤ {length(video.seconds)}"] if video.seconds is not None else []
        parts.append(say(text(QT_TRANSLATE_NOOP("packet", "videos {limits}"), limits=", ".join(told))))
    if pictures is not None:
        told = [f"≤ {pictures.count}"] if pictures.count is not None else []
        told += [f"≤ {size(pictures.bytes)}"] if pictures.bytes is not None else []
        if told:
            parts.append(say(text(QT_TRANSLATE_NOOP("packet", "pictures {limits}"), limits=", ".join(told))))
    if words is not None and words.characters is not None:
        parts.append(say(text(QT_TRANSLATE_NOOP("packet", "text ≤ {count} characters"), count=words.characters)))
    if not parts:
        return QT_TRANSLATE_NOOP("packet", "The platform's text states no limits for this form.")
    return text(
        QT_TRANSLATE_NOOP("packet", "Each place of this form takes: {limits}. Rule {sources}."),
        limits="; ".join(parts),
        sources=", ".join(profile.sources),
    )
