"""Whether the video is one uninterrupted take: gaps in its times are proof, hard cuts and splices are suspicions."""

from app.checks.continuity import CutFinder
from app.checks.timing_gaps import find_gaps
from app.checks.video.base import Check, Context, Decode, Outcome, Running, Wants
from app.domain.media.finding import Break, BreakKind, Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.reader import Full, Small

_LEAST_PICTURES = 6
_LEAST_SEEN_SHARE = 0.5
_LEAST_DECODED_SHARE = 0.9
_SPLICE_CONFIDENCE = 0.8
_SAME_S = 0.1
_SHOWN = 8


class _OneTake(Running):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._finder = CutFinder()

    def look(self, picture: Small | Full) -> None:
        if isinstance(picture, Small):
            self._finder.look(picture.at_s, picture.pixels)

    def verdict(self, decode: Decode) -> Outcome:
        media = self.context.media
        gaps = find_gaps(media) if media is not None else ()
        breaks = _merged(gaps, self._suspected(decode))
        proven = [one for one in breaks if one.verdict is Verdict.FAIL]
        if proven:
            said = text(
                QT_TRANSLATE_NOOP(
                    "checks", "Proven gap: {seconds} s are missing at {moments} s, in pictures and in sound."
                ),
                seconds=round(sum(one.length_s for one in proven), 1),
                moments=_listed(proven),
            )
            return Outcome(_finding(Verdict.FAIL, said, proven[0].length_s, breaks), breaks)
        if why := self._untold(decode):
            return Outcome(_finding(Verdict.UNKNOWN, why, len(breaks), breaks), breaks)
        if breaks:
            said = text(
                QT_TRANSLATE_NOOP(
                    "checks", "Suspected interruptions: {count}, at {moments} s. Look at the pictures before and after."
                ),
                count=len(breaks),
                moments=_listed(breaks),
            )
            return Outcome(_finding(Verdict.WARN, said, len(breaks), breaks), breaks)
        said = text(QT_TRANSLATE_NOOP("checks", "No gap, no hard cut and no splice was found."))
        return Outcome(_finding(Verdict.PASS, said, 0, ()))

    def _suspected(self, decode: Decode) -> tuple[Break, ...]:
        cuts = [Break(cut.at_s, BreakKind.CUT, Verdict.WARN, cut.confidence) for cut in self._finder.cuts()]
        changes = [Break(at_s, BreakKind.SPLICE, Verdict.WARN, _SPLICE_CONFIDENCE) for at_s in decode.changes_s]
        return (*cuts, *changes)

    def _untold(self, decode: Decode) -> Text | None:
        """Why nothing can be said, where that is so."""
        media = self.context.media
        if media is None or decode.problem is not None or decode.pictures < _LEAST_PICTURES:
            return text(
                QT_TRANSLATE_NOOP("checks", "Too few pictures to tell whether it is one take: {pictures}."),
                pictures=decode.pictures,
            )
        if decode.pictures < _LEAST_DECODED_SHARE * len(media.frame_times_s):
            return text(
                QT_TRANSLATE_NOOP("checks", "Too many pictures cannot be decoded to tell whether it is one take.")
            )
        if self._finder.recognisable < _LEAST_SEEN_SHARE * decode.pictures:
            return text(
                QT_TRANSLATE_NOOP(
                    "checks", "Most of the video is too dark or too plain to tell whether it is one take."
                )
            )
        return None


def _merged(gaps: tuple[Break, ...], suspected: tuple[Break, ...]) -> tuple[Break, ...]:
    """All breaks in order; what is suspected at the place of a gap or of another suspicion is told once."""
    kept = list(gaps)
    for one in sorted(suspected, key=lambda one: -one.confidence):
        if all(abs(one.at_s - other.at_s) > _SAME_S for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.at_s))


def _listed(breaks: list[Break] | tuple[Break, ...]) -> str:
    shown = ", ".join(f"{one.at_s:.2f}" for one in breaks[:_SHOWN])
    return shown if len(breaks) <= _SHOWN else f"{shown} …"


def _finding(verdict: Verdict, said: Text, value: float, breaks: tuple[Break, ...]) -> Finding:
    return Finding("one_take", verdict, said, value, moments_s=tuple(one.at_s for one in breaks))


CHECK = Check("one_take", 50, _OneTake, Wants.SMALL)
