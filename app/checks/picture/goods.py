"""Whether there is room for the goods beside the waybill; that they are to be seen, a person has to say."""

import numpy as np

from app.checks.picture.base import Context, Outcome, PictureCheck, region_of
from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, text

_LABEL = 76 * 130 / 58**2
"""Area of the usual label by the square of its barcode's width: 76 x 130 mm and 58 mm (notes:A8)."""
_MOST = 0.7

_ROOM = QT_TRANSLATE_NOOP(
    "picture",
    "The waybill takes about {share} % of the picture. Whether the goods can be seen beside it, a person must say.",
)
_FILLED = QT_TRANSLATE_NOOP(
    "picture",
    "The waybill takes about {share} % of the picture: hardly any room for the goods. Step back until both are in it.",
)
_NO_LABEL = QT_TRANSLATE_NOOP(
    "picture", "No waybill barcode was found, so it is not known whether goods and waybill are in the same picture."
)


def _judge(context: Context) -> Outcome:
    if not context.readings:
        return Outcome(Finding("goods", Verdict.UNKNOWN, text(_NO_LABEL)), to_confirm=True)
    widest = max(context.readings, key=lambda one: float(np.hypot(*np.subtract(one.corners[1], one.corners[0]))))
    wide = float(np.hypot(*np.subtract(widest.corners[1], widest.corners[0])))
    share = min(1.0, _LABEL * wide**2 / context.grey.size)
    place = region_of(widest.corners)
    if share > _MOST:
        said = text(_FILLED, share=round(100 * share))
        return Outcome(Finding("goods", Verdict.WARN, said, round(share, 2), _MOST, region=place))
    said = text(_ROOM, share=round(100 * share))
    return Outcome(Finding("goods", Verdict.UNKNOWN, said, round(share, 2), _MOST, region=place), to_confirm=True)


CHECK = PictureCheck("goods", 90, _judge)
