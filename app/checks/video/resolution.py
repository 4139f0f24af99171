"""Whether the picture has pixels enough for a waybill, and how it stands: landscape, portrait, turned by the player."""

from app.checks.video.base import Check, Decode, Outcome, Running
from app.domain.media.finding import Finding, Verdict
from app.domain.media.video import VideoStream
from app.domain.text import QT_TRANSLATE_NOOP, Text, text

_LABEL_MM = 76
_MODULE_MM = 0.4
_MODULE_PX = 2
"""The usual waybill is 76 mm wide, the lines of its large barcode 0.4 mm; a reader wants 2 pixels a line
(../shared/domain/facts.md, A8)."""
_LABEL_PX = round(_LABEL_MM / _MODULE_MM * _MODULE_PX)
_MOST_FILLED = 0.75
"""A label that must fill more than three quarters of the longer side leaves no room for the hand and the parcel: a
reviewer would not see what it sticks on."""
_LEAST_LONGER = round(_LABEL_PX / _MOST_FILLED)

_HOPELESS = QT_TRANSLATE_NOOP(
    "checks",
    "{width} × {height} pixels, {stands}: too small. Not even a label that fills the picture can be read; choose a"
    " larger picture in the camera's settings.",
)
_SMALL = QT_TRANSLATE_NOOP(
    "checks",
    "{width} × {height} pixels, {stands}: small. The waybill can be read only if the label's width fills {filled} % of"
    " the longer side; choose a larger picture in the camera's settings.",
)
_ENOUGH = QT_TRANSLATE_NOOP(
    "checks",
    "{width} × {height} pixels, {stands}. The waybill can be read from where the label's width fills {filled} % of the"
    " longer side.",
)


class _Resolution(Running):
    def verdict(self, decode: Decode) -> Outcome:  # noqa: ARG002 - the header says it all
        video = self.context.media.video if self.context.media else None
        if video is None or video.width <= 0 or video.height <= 0:
            said = text(QT_TRANSLATE_NOOP("checks", "Could not tell how large the picture is."))
            return Outcome(Finding("resolution", Verdict.UNKNOWN, said))
        longer = max(video.width, video.height)
        small = longer < _LEAST_LONGER
        verdict = Verdict.WARN if small else Verdict.PASS
        said = _said(video, longer, small=small)
        return Outcome(Finding("resolution", verdict, said, longer, _LEAST_LONGER))


def _said(video: VideoStream, longer: int, *, small: bool) -> Text:
    wide, high = (video.height, video.width) if video.rotation in {90, 270} else (video.width, video.height)
    filled = round(100 * _LABEL_PX / longer)
    phrase = _HOPELESS if filled > 100 else _SMALL if small else _ENOUGH  # noqa: PLR2004 - per cent
    return text(phrase, width=wide, height=high, stands=_stands(wide, high, video.rotation), filled=filled)


def _stands(wide: int, high: int, rotation: int) -> Text:
    way = (
        QT_TRANSLATE_NOOP("checks", "landscape")
        if wide > high
        else QT_TRANSLATE_NOOP("checks", "portrait")
        if wide < high
        else QT_TRANSLATE_NOOP("checks", "square")
    )
    if rotation == 0:
        return text(way)
    return text(
        QT_TRANSLATE_NOOP("checks", "{way} (stored turned, players turn it by {degrees}° clockwise)"),
        way=text(way),
        degrees=rotation,
    )


CHECK = Check("resolution", 83, _Resolution)
