"""What a person has to know about a copy: everything in which it differs from its source beyond the loss of bits."""

from app.domain.media.video import MediaInfo
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.fit.encode import Encoded
from app.media.fit.ladder import LEAST_BITS_PER_PIXEL
from app.media.fit.passes import FINEST, Shape
from app.media.fit.source import Source
from app.media.fit.workshop import Workshop

_KILO, _MEGA = 1000, 1_000_000


def tell_of_streams(shop: Workshop, source: Source) -> None:
    """Streams that are not taken along."""
    if source.sounds > 1:
        said = QT_TRANSLATE_NOOP("fit", "Of {count} sound tracks the first one is kept.")
        shop.tell(text(said, count=source.sounds))
    if source.others > 0:
        said = QT_TRANSLATE_NOOP("fit", "{count} further streams (data, subtitles, other pictures) are left out.")
        shop.tell(text(said, count=source.others))


def tell_of_parts(shop: Workshop, parts: int, overlap_s: float) -> None:
    """That several files belong together."""
    said = QT_TRANSLATE_NOOP(
        "fit", "Too long for one file: {parts} parts in a row, each repeating the last {overlap} s of the one before."
    )
    shop.tell(text(said, parts=parts, overlap=overlap_s))


def tell_of_encoding(shop: Workshop, source: Source, shape: Shape, media: MediaInfo) -> None:
    """How the pictures and the sound were changed."""
    _tell_of_pictures(shop, source)
    _tell_of_size(shop, source, shape, media)
    if shape.sound is not None and not shape.sound.copied:
        said = QT_TRANSLATE_NOOP("fit", "The sound was encoded as AAC at {rate} kbit/s.")
        shop.tell(text(said, rate=shape.sound.rate // _KILO))
    wanted = len(source.pictures(shape.cut.start_s, shape.cut.length_s))
    lost = wanted - len(media.frame_times_s)
    if not shape.rung.halved and abs(lost) > (0 if shape.cut.length_s is None else 1):
        said = QT_TRANSLATE_NOOP("fit", "The source lists {listed} pictures, the copy has {copied}.")
        shop.tell(text(said, listed=wanted, copied=len(media.frame_times_s)))


def _tell_of_pictures(shop: Workshop, source: Source) -> None:
    if source.video.rotation:
        said = QT_TRANSLATE_NOOP("fit", "The pictures were turned by {degrees}°, as a player would show them.")
        shop.tell(text(said, degrees=source.video.rotation))
    if source.interlaced:
        shop.tell(text(QT_TRANSLATE_NOOP("fit", "The half pictures (interlaced) were woven into whole ones.")))
    if source.hdr:
        said = QT_TRANSLATE_NOOP("fit", "High dynamic range was stored in eight bits: colours may look flatter.")
        shop.tell(text(said))
    elif source.deep:
        said = QT_TRANSLATE_NOOP("fit", "Colours of more than eight bits were stored in eight.")
        shop.tell(text(said))


def _tell_of_size(shop: Workshop, source: Source, shape: Shape, media: MediaInfo) -> None:
    wide, high = source.upright
    if shape.rung.width < wide and media.video is not None:
        said = QT_TRANSLATE_NOOP(
            "fit",
            "The pictures were made smaller, from {wide} × {high} to {width} × {height}, because {least} bits a pixel "
            "are the least for a clear picture. Check that the waybill can still be read.",
        )
        size = {"wide": wide, "high": high, "width": shape.rung.width, "height": shape.rung.height}
        shop.tell(text(said, least=LEAST_BITS_PER_PIXEL, **size))
    if shape.rung.halved and media.video is not None:
        said = QT_TRANSLATE_NOOP("fit", "Every second picture was left out: {before} pictures a second became {after}.")
        shop.tell(text(said, before=round(source.video.fps, 1), after=round(media.video.fps, 1)))


def tell_of_fill(shop: Workshop, made: Encoded, limit: int, *, filled: bool) -> None:
    """Why a copy is clearly smaller than it might be."""
    if filled:
        return
    share = round(100 * made.bytes / limit, 1)
    if made.capped:
        said = QT_TRANSLATE_NOOP("fit", "{share} % of the limit is used: the source itself holds no more than that.")
    elif made.ceiling:
        said = QT_TRANSLATE_NOOP(
            "fit", "{share} % of the limit is used: the finest quality (quantiser {finest}) was reached before."
        )
    else:
        said = QT_TRANSLATE_NOOP("fit", "{share} % of the limit is used; the encoder did not come closer.")
    shop.tell(text(said, share=share, finest=FINEST))
