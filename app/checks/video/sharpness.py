"""Whether the picture is sharp: how wide the finest detail is, and for how much of the time it is blurred."""

from statistics import median

from app.checks.seeing.blur import DETAIL, blur_of
from app.checks.seeing.spells import Spells
from app.checks.video.base import Check, Context, Decode, Outcome, Running, Wants
from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.reader import Full, Small

_EVERY_S = 0.45
"""Every second whole picture: blur that nobody sees is shorter."""
_LABEL_LINES = 190
"""A waybill is 76 mm wide, its barcode's lines 0.4 mm (../shared/domain/facts.md, A8): with fewer details than this
across the shorter side of the picture it is hard to read even if the label fills it."""
_FINEST = 3.0
"""Pixels. In small pictures that number would ask for more than lens and codec give; size is another check's matter."""
_MOST_SHARE = 0.5
_LEAST_JUDGED = 0.2


class _Sharpness(Running):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._spells = Spells()
        self._details: list[float] = []
        self._shorter = 0
        self._next_s: float | None = None

    def look(self, picture: Small | Full) -> None:
        if not isinstance(picture, Full) or (self._next_s is not None and picture.at_s < self._next_s):
            return
        self._next_s = picture.at_s + _EVERY_S
        self._shorter = min(picture.pixels.shape)
        sigma = blur_of(picture.pixels)
        detail = None if sigma is None else DETAIL * sigma
        self._spells.add(picture.at_s, None if detail is None else detail > _widest(self._shorter))
        if detail is not None:
            self._details.append(detail)

    def verdict(self, decode: Decode) -> Outcome:
        spells = self._spells
        if not self._details or decode.pictures == 0 or spells.judged < _LEAST_JUDGED * spells.seen:
            said = text(
                QT_TRANSLATE_NOOP(
                    "checks", "Could not tell how sharp it is: hardly any edge in {seen} pictures looked at."
                ),
                seen=spells.seen,
            )
            return Outcome(Finding("sharpness", Verdict.UNKNOWN, said))
        detail, limit = round(max(1.0, median(self._details)), 1), round(_widest(self._shorter), 1)
        blurred = spells.share > _MOST_SHARE
        verdict = Verdict.WARN if blurred else Verdict.PASS
        said = _said(detail, limit, spells.share, blurred=blurred)
        return Outcome(Finding("sharpness", verdict, said, detail, limit, spells.moments_s()))


def _widest(shorter: int) -> float:
    """How wide the finest detail may be, in pixels, in a picture with this shorter side."""
    return max(_FINEST, shorter / _LABEL_LINES)


def _said(detail: float, limit: float, share: float, *, blurred: bool) -> Text:
    values = {"detail": detail, "limit": limit, "share": round(100 * share)}
    if blurred:
        return text(
            QT_TRANSLATE_NOOP(
                "checks",
                "Blurred for {share} % of the time: the finest detail is about {detail} pixels wide; over {limit} a"
                " waybill is hard to read even if its label fills the picture. Wipe the lens, let it focus, move more"
                " slowly.",
            ),
            **values,
        )
    return text(
        QT_TRANSLATE_NOOP(
            "checks",
            "Sharp: the finest detail is about {detail} pixels wide (up to {limit} will do); blurred for {share} % of"
            " the time.",
        ),
        **values,
    )


CHECK = Check("sharpness", 80, _Sharpness, Wants.FULL)
