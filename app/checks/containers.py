"""Which file name endings a container goes by: FFmpeg opens several kinds with one demuxer and names only that."""

from app.domain.media.video import MediaInfo

_MOV_FAMILY = "mov"
_BY_DEMUXER = {
    "matroska": ("mkv", "webm"),
    "avi": ("avi",),
    "asf": ("wmv", "asf"),
    "flv": ("flv",),
    "rm": ("rmvb", "rm"),
    "mpeg": ("mpg", "mpeg", "vob"),
    "mpegts": ("ts", "mts", "m2ts"),
    "ogg": ("ogv", "ogg"),
}
_BY_BRAND = (("qt", ("mov",)), ("3g2", ("3g2",)), ("3g", ("3gp",)), ("m4v", ("m4v", "mp4")), ("m4a", ("m4a",)))
_NO_BRAND = ("mov", "mp4", "m4v", "3gp")
_ANY_BRAND = ("mp4", "m4v")


def endings_of(media: MediaInfo) -> tuple[str, ...]:
    """The endings that fit a file's real container, the usual one first; the demuxer's own name where none is known."""
    demuxer = media.container.split(",")[0]
    if demuxer != _MOV_FAMILY:
        return _BY_DEMUXER.get(demuxer, (demuxer,))
    brand = media.brand.strip().lower()
    if not brand:
        return _NO_BRAND
    return next((endings for start, endings in _BY_BRAND if brand.startswith(start)), _ANY_BRAND)
