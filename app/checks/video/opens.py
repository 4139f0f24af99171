"""Whether the file can be opened and its pictures decoded to the end."""

from itertools import pairwise
from statistics import median

from app.checks.video.base import Check, Decode, Outcome, Running
from app.domain.errors import Problem
from app.domain.media.finding import Finding, Verdict
from app.domain.media.video import MediaInfo
from app.domain.text import QT_TRANSLATE_NOOP, Text, text

_OUR_LIMITS = "over-our-limits"
_SHORT_BY_S = 1.0
_SHORT_BY_SHARE = 0.03
_LOST_SHARE = 0.02


class _Opens(Running):
    def verdict(self, decode: Decode) -> Outcome:
        media = self.context.media
        problem = self.context.trouble or decode.problem
        if problem is not None or media is None:
            return Outcome(_unopened(problem, self.context.name))
        if media.video is None:
            said = text(QT_TRANSLATE_NOOP("checks", "The file has no pictures, only sound or other data."))
            return Outcome(_finding(Verdict.FAIL, said))
        if decode.hurried:
            said = text(
                QT_TRANSLATE_NOOP(
                    "checks", "Only a part of the video was read, so it is not known whether all of it opens."
                )
            )
            return Outcome(_finding(Verdict.UNKNOWN, said, decode.pictures))
        if decode.pictures == 0:
            said = text(QT_TRANSLATE_NOOP("checks", "Not one picture could be decoded."))
            return Outcome(_finding(Verdict.FAIL, said, 0))
        return Outcome(_decoded(media, decode))


def _decoded(media: MediaInfo, decode: Decode) -> Finding:
    expected = len(media.frame_times_s)
    if decode.pictures < expected * (1 - _LOST_SHARE) - 1:
        said = text(
            QT_TRANSLATE_NOOP("checks", "Only {pictures} of {expected} pictures could be decoded."),
            pictures=decode.pictures,
            expected=expected,
        )
        return _finding(Verdict.WARN, said, decode.pictures, expected)
    if short_s := _short_by(media, decode):
        said = text(
            QT_TRANSLATE_NOOP(
                "checks", "The pictures end {seconds} s before the length that the file claims: it may be cut off."
            ),
            seconds=round(short_s, 1),
        )
        return _finding(Verdict.WARN, said, decode.pictures)
    if media.damaged or decode.errors or not decode.finished:
        said = text(
            QT_TRANSLATE_NOOP(
                "checks", "It opens, but parts are damaged: the decoder told of {count} kinds of faults."
            ),
            count=max(1, len(decode.errors)),
        )
        return _finding(Verdict.WARN, said, decode.pictures)
    said = text(
        QT_TRANSLATE_NOOP("checks", "It opens, and all {pictures} pictures can be decoded."), pictures=decode.pictures
    )
    return _finding(Verdict.PASS, said, decode.pictures)


def _short_by(media: MediaInfo, decode: Decode) -> float:
    """Seconds by which the decode ended before the header's claim; 0 when that is nothing to tell of."""
    if decode.last_s is None or media.header_duration_s is None:
        return 0.0
    times = media.frame_times_s
    step = median(after - before for before, after in pairwise(times)) if len(times) > 1 else 0.0
    claimed_end = media.start_s + media.header_duration_s
    missing = claimed_end - (decode.last_s + step)
    return missing if missing > max(_SHORT_BY_S, _SHORT_BY_SHARE * media.header_duration_s) else 0.0


def _unopened(problem: Problem | None, name: str) -> Finding:
    if problem is None:
        said = text(QT_TRANSLATE_NOOP("checks", "The file cannot be opened as a video."))
        return _finding(Verdict.FAIL, said)
    said = Text(problem.text.phrase, {**problem.text.values, "path": name})  # an original lies under a name of ours
    return _finding(Verdict.UNKNOWN if problem.code == _OUR_LIMITS else Verdict.FAIL, said)


def _finding(verdict: Verdict, said: Text, value: int | None = None, limit: int | None = None) -> Finding:
    return Finding("opens", verdict, said, value, limit)


CHECK = Check("opens", 40, _Opens)
