"""What a courier's page says happened to the parcel, and when: refused, returned, signed …"""

from app.checks.picture.base import Context, Outcome, PictureCheck, region_of
from app.checks.picture_kinds import picture_table
from app.domain.media.finding import Finding, Verdict
from app.domain.media.picture_figures import plain, tells_time
from app.domain.media.waybill import OcrReading
from app.domain.text import QT_TRANSLATE_NOOP, text

_TOLD = QT_TRANSLATE_NOOP("picture", "The track says: {states}; {times} times were read.")
_TIMELESS = QT_TRANSLATE_NOOP(
    "picture", "The track says: {states}, but no time could be read: show every step with its time."
)
_NONE = QT_TRANSLATE_NOOP(
    "picture", "Could not tell: no step of a track (picked up, signed, refused, returned) could be read."
)


def _judge(context: Context) -> Outcome:
    states: list[tuple[str, OcrReading]] = []
    for _, words in picture_table().states:
        hit = next(((word, line) for word in words for line in context.lines if word in plain(line.text)), None)
        if hit is not None:
            states.append(hit)
    times = [line for line in context.lines if tells_time(line.text)]
    if not states:
        return Outcome(Finding("track", Verdict.UNKNOWN, text(_NONE)))
    told = "、".join(word for word, _ in states)
    region = region_of(*(line.corners for _, line in states))
    if not times:
        return Outcome(Finding("track", Verdict.WARN, text(_TIMELESS, states=told), told, region=region))
    said = text(_TOLD, states=told, times=len(times))
    return Outcome(Finding("track", Verdict.PASS, said, told, region=region))


CHECK = PictureCheck("track", 160, _judge)
