"""Moments of a video as its player shows them."""

from collections.abc import Iterable, Iterator

from app.domain.media.finding import Inspection

_TOGETHER_S = 1.5
"""Readings closer than this are one stretch: full pictures are looked at four times a second."""
_HOUR_S = 3600


def moment(at_s: float) -> str:
    """A moment of a video as its player shows it: `03:25`, with hours only where there are any."""
    minutes, seconds = divmod(int(max(at_s, 0.0)), 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}" if at_s >= _HOUR_S else f"{minutes:02d}:{seconds:02d}"


def fine_moment(at_s: float) -> str:
    """The same to the hundredth of a second, as `03:25.40`."""
    hundredths = round(max(at_s, 0.0) * 100)
    return f"{moment(hundredths / 100)}.{hundredths % 100:02d}"


def stretches(times: Iterable[float]) -> Iterator[str]:
    """Ascending seconds as `00:08` and `00:33–00:41`."""
    first = last = None
    for at in times:
        if first is None or last is None:
            first = last = at
        elif at - last > _TOGETHER_S:
            yield _stretch(first, last)
            first = at
        last = at
    if first is not None and last is not None:
        yield _stretch(first, last)


def _stretch(first: float, last: float) -> str:
    start, end = moment(first), moment(last)
    return start if start == end else f"{start}–{end}"


def start_of(inspection: Inspection | None) -> float:
    """Presentation time of the first picture: players count from there."""
    return inspection.media.start_s if inspection and inspection.media else 0.0
