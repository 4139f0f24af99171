"""What becomes of every file on its way into the form, known before anything is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.errors import Problem
from app.domain.proof.profile import Profile, profile_of
from app.domain.rules.appeal import Slot
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.exporters.base import Exhibit, PacketContent
from app.exporters.form.pictures import fitted, holds_place
from app.exporters.form.slots import Entry
from app.exporters.upload_folder import entry_name

_CONVERTED = QT_TRANSLATE_NOOP("packet", "“{name}” goes in as a JPEG of {bytes} bytes, quality {quality}.")
_SHRUNK = QT_TRANSLATE_NOOP(
    "packet", "“{name}” is shrunk to {width} × {height} pixels, {bytes} bytes, quality {quality}."
)
_UNREADABLE = QT_TRANSLATE_NOOP("packet", "“{name}” cannot be read as a picture here: it goes in as it is.")
_DOUBTFUL = QT_TRANSLATE_NOOP(
    "packet", "“{name}” has {bytes} bytes; up to {sure} is sure to be taken, up to {most} only by another reading."
)
_OVER = QT_TRANSLATE_NOOP("packet", "“{name}” has {bytes} bytes; the form takes {most}.")
_PLACE_TOLD = QT_TRANSLATE_NOOP(
    "packet", "“{name}” tells where it was taken (GPS): the original goes in as it is; a converted copy would not."
)


class Fit(StrEnum):
    """How a file goes in. REFUSED: it does not, and the packet cannot be built with it."""

    AS_IS = "as_is"
    DOUBTFUL = "doubtful"
    CONVERTED = "converted"
    SHRUNK = "shrunk"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class PlannedEntry:
    """One file of one place. `bytes_before` is the original's; `upload_name` without ending; sides in pixels, 0 where
    they do not matter.
    """

    slot: Slot
    entry: Entry
    name: str
    upload_name: str
    fit: Fit
    bytes_before: int
    bytes_after: int
    width: int = 0
    height: int = 0
    quality: int | None = None
    told: tuple[Text, ...] = ()


def planned_entries(content: PacketContent) -> tuple[PlannedEntry, ...]:
    """Every file of the filled form, in order; pictures are really encoded where they have to be."""
    profile = profile_of(content.platform, content.appeals)
    by_id = {exhibit.evidence.id: exhibit for exhibit in content.exhibits}
    entries = ((slot, entry, by_id[entry.evidence]) for slot, entry in content.plan.entries() if entry.frame is None)
    return tuple(
        _picture(profile, slot, entry, exhibit) if entry.medium == "picture" else _video(profile, slot, entry, exhibit)
        for slot, entry, exhibit in entries
    )


def _picture(profile: Profile, slot: Slot, entry: Entry, exhibit: Exhibit) -> PlannedEntry:
    item, stem = exhibit.evidence, entry_name(exhibit, entry)
    try:
        made = fitted(exhibit.original, item.bytes, profile.pictures, item.name)
    except Problem as problem:
        return PlannedEntry(slot, entry, item.name, stem, Fit.REFUSED, item.bytes, 0, told=(problem.text,))
    fit = Fit.AS_IS if made.data is None else Fit.SHRUNK if made.shrunk else Fit.CONVERTED
    told: list[Text] = []
    if not made.readable:
        told.append(text(_UNREADABLE, name=item.name))
    elif fit is not Fit.AS_IS:
        told.append(
            text(
                _SHRUNK if made.shrunk else _CONVERTED,
                name=item.name,
                width=made.width,
                height=made.height,
                bytes=made.bytes,
                quality=made.quality or 0,
            )
        )
    elif holds_place(exhibit.original):
        told.append(text(_PLACE_TOLD, name=item.name))
    return PlannedEntry(
        slot, entry, item.name, stem, fit, item.bytes, made.bytes, made.width, made.height, made.quality, tuple(told)
    )


def _video(profile: Profile, slot: Slot, entry: Entry, exhibit: Exhibit) -> PlannedEntry:
    item, limits = exhibit.evidence, profile.video
    sure = limits.bytes_sure if limits else None
    most = (limits.bytes_doubtful or limits.bytes_sure) if limits else None
    fit, told = Fit.AS_IS, tuple(_said_of_size(item.name, item.bytes, sure, most))
    if told:
        fit = Fit.REFUSED if most is not None and item.bytes > most else Fit.DOUBTFUL
    return PlannedEntry(slot, entry, item.name, entry_name(exhibit, entry), fit, item.bytes, item.bytes, told=told)


def _said_of_size(name: str, size: int, sure: int | None, most: int | None) -> Iterator[Text]:
    if most is not None and size > most:
        yield text(_OVER, name=name, bytes=size, most=most)
    elif sure is not None and most is not None and size > sure:
        yield text(_DOUBTFUL, name=name, bytes=size, sure=sure, most=most)
