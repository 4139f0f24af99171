"""What one form takes when it is filled for several appeals at once: of every limit the tightest that is stated."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.rules.appeal import Appeal
from app.domain.rules.limits import Limits, PictureLimits, TextLimits, VideoLimits
from app.domain.rules.platform import Platform


@dataclass(frozen=True, slots=True)
class Profile:
    """The target of an export. `None` is "not stated"; counts hold per slot of the form. `sources`: document:line."""

    video: VideoLimits | None
    pictures: PictureLimits | None
    text: TextLimits | None
    takes_video: bool
    sources: tuple[str, ...] = ()


def profile_of(platform: Platform, appeals: Sequence[Appeal]) -> Profile:
    """The limits of the places of use of all these appeals, taken together."""
    found: dict[str, Limits] = {}
    for appeal in appeals:
        limits = platform.limits_for(appeal.place)
        if limits is not None:
            found[limits.id] = limits
    held = tuple(found.values())
    return Profile(
        video=_video([one.video for one in held if one.video]),
        pictures=_pictures([one.pictures for one in held if one.pictures]),
        text=_text([one.text for one in held if one.text]),
        takes_video=not any(one.takes_video is False for one in held),
        sources=tuple(one.origin.source for one in held),
    )


def _video(held: Sequence[VideoLimits]) -> VideoLimits | None:
    if not held:
        return None
    return VideoLimits(
        bytes_sure=_least(one.bytes_sure for one in held),
        bytes_doubtful=_least(one.bytes_doubtful for one in held),
        seconds=min((one.seconds for one in held if one.seconds is not None), default=None),
        formats=_shared([one.formats for one in held]),
        formats_open=all(one.formats_open for one in held),
        count=_least(one.count for one in held),
    )


def _pictures(held: Sequence[PictureLimits]) -> PictureLimits | None:
    if not held:
        return None
    return PictureLimits(
        bytes=_least(one.bytes for one in held),
        formats=_shared([one.formats for one in held]),
        count=_least(one.count for one in held),
        longest_side=_least(one.longest_side for one in held),
        shortest_side=max((one.shortest_side for one in held if one.shortest_side is not None), default=None),
    )


def _text(held: Sequence[TextLimits]) -> TextLimits | None:
    if not held:
        return None
    tightest = min(held, key=lambda one: one.bytes if one.bytes is not None else 10**9)
    return TextLimits(_least(one.characters for one in held), tightest.bytes, tightest.encoding)


def _least(figures: Iterable[int | None]) -> int | None:
    return min((figure for figure in figures if figure is not None), default=None)


def _shared(lists: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """What every stated list names; where the lists have nothing in common, the first."""
    stated = [names for names in lists if names]
    if not stated:
        return ()
    return tuple(name for name in stated[0] if all(name in names for names in stated)) or stated[0]
