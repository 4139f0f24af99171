"""Where a video that is too long is divided: few parts, equally long, each beginning with the end of the last."""

from math import ceil

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.fit.workshop import Cut

OVERLAP_S = 2.0
"""Long enough for a reviewer to see that two parts belong together; costs a third of a percent of ten minutes."""
SPARE_S = 0.1
"""A part stays this much under the limit: sound comes in pieces of some hundredths of a second."""


def parts_of(seconds: float, most_s: float | None) -> tuple[Cut, ...]:
    """The stretches to copy; the whole where it is short enough. Raises `Problem` when no part could be that short."""
    if most_s is None or seconds <= most_s:
        return (Cut(),)
    each = most_s - SPARE_S
    if each <= 2 * OVERLAP_S:
        raise Problem(
            "limit-too-short",
            text(
                QT_TRANSLATE_NOOP("fit", "Parts of at most {limit} s, {overlap} s of which repeat, make no sense."),
                limit=round(most_s, 1),
                overlap=OVERLAP_S,
            ),
            text(QT_TRANSLATE_NOOP("fit", "Allow more seconds.")),
        )
    count = ceil((seconds - OVERLAP_S) / (each - OVERLAP_S))
    length = (seconds + (count - 1) * OVERLAP_S) / count
    return tuple(Cut(number * (length - OVERLAP_S), length) for number in range(count))


def check_count(cuts: tuple[Cut, ...], most: int | None, seconds: float, most_s: float | None) -> None:
    """Raise `Problem` when the platform's form does not take so many videos."""
    if most is None or len(cuts) <= most:
        return
    raise Problem(
        "too-many-parts",
        text(
            QT_TRANSLATE_NOOP(
                "fit",
                "{seconds} s need {parts} parts of at most {limit} s, but the form takes {most} videos in one place.",
            ),
            seconds=round(seconds, 1),
            parts=len(cuts),
            limit=round(most_s or 0.0, 1),
            most=most,
        ),
        text(QT_TRANSLATE_NOOP("fit", "Choose the part that proves the matter, and film shorter next time.")),
    )
