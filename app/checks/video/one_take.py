"""Whether the video is one uninterrupted take: gaps in its times are proof, all else is for a person to judge."""

from app.checks.breaks.finder import BreakFinder
from app.checks.breaks.merging import heard, merged
from app.checks.breaks.telling import first_few, hurried, joined, nothing, proven, suspected
from app.checks.breaks.timing_gaps import find_gaps
from app.checks.video.base import Check, Context, Decode, Outcome, Running, Wants
from app.domain.media.finding import Break, BreakKind, Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.origin.tracing import Origin
from app.media.reader import Full, Small

_LEAST_PICTURES = 6
_LEAST_SEEN_SHARE = 0.5
_LEAST_DECODED_SHARE = 0.9
_MOST_HURRIED_SHARE = 0.1
"""Of ten seconds of a shell game 1.3 were too fast to tell."""
_CHANGE_CONFIDENCE = 0.8
_EDITED_FROM, _WARNED_FROM = 0.3, 0.4
"""Suspicion from which a trace counts as one of `edited`, and from which it warns. A file that was only written anew is
told in words and no more. Pictures that some encoding program made are listed, but do not warn: packing stations record
through such programs every day, and a warning on every video is read by nobody.
"""


class _OneTake(Running):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._finder = BreakFinder()

    def look(self, picture: Small | Full) -> None:
        if isinstance(picture, Small):
            self._finder.look(picture.at_s, picture.pixels)

    def verdict(self, decode: Decode) -> Outcome:
        origin = self._origin()
        breaks = self._breaks(decode, origin)
        details = [hurried(self._finder.too_fast()), *first_few([joint.said for joint in origin.joints])]
        if any(one.verdict is Verdict.FAIL for one in breaks):
            said = joined((proven(breaks), suspected(breaks), *details, origin.said))
            return Outcome(_finding(Verdict.FAIL, said, breaks), breaks)
        if why := self._untold(decode):
            said = joined((why, suspected(breaks), *details, origin.said))
            return Outcome(_finding(Verdict.UNKNOWN, said, breaks), breaks)
        said = joined((suspected(breaks) or nothing(), *details, origin.said))
        return Outcome(_finding(Verdict.WARN if any(map(_doubtful, breaks)) else Verdict.PASS, said, breaks), breaks)

    def _origin(self) -> Origin:
        film = self.context.media is not None and self.context.media.video is not None
        return self.context.origin() if film and self.context.origin is not None else Origin()

    def _breaks(self, decode: Decode, origin: Origin) -> tuple[Break, ...]:
        media = self.context.media
        if media is None:
            return ()
        found = [*find_gaps(media), *self._finder.breaks()]
        found += [Break(at_s, BreakKind.SPLICE, Verdict.WARN, _CHANGE_CONFIDENCE) for at_s in decode.changes_s]
        found += [Break(joint.at_s, BreakKind.SPLICE, Verdict.WARN, joint.confidence) for joint in origin.joints]
        if origin.suspicion >= _EDITED_FROM:
            start = media.frame_times_s[0] if media.frame_times_s else media.start_s
            found.append(Break(start, BreakKind.EDITED, Verdict.WARN, origin.suspicion))
        return heard(merged(found, media.frame_times_s), self.context.listen if media.audio is not None else None)

    def _hurried_s(self) -> float:
        return sum(until - since for since, until in self._finder.too_fast())

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
        if self._hurried_s() > _MOST_HURRIED_SHARE * (media.duration_s or 0.0):
            return text(
                QT_TRANSLATE_NOOP(
                    "checks", "In too much of the video all moves too fast to tell whether it is one take."
                )
            )
        if self._finder.recognisable < _LEAST_SEEN_SHARE * decode.pictures:
            return text(
                QT_TRANSLATE_NOOP(
                    "checks", "Most of the video is too dark or too plain to tell whether it is one take."
                )
            )
        return None


def _doubtful(one: Break) -> bool:
    return one.kind is not BreakKind.EDITED or one.confidence >= _WARNED_FROM


def _finding(verdict: Verdict, said: Text, breaks: tuple[Break, ...]) -> Finding:
    """`value`: how many places there are to look at, or the seconds that are proven to be missing."""
    places = [one for one in breaks if one.kind is not BreakKind.EDITED]
    missing = [one.length_s for one in places if one.verdict is Verdict.FAIL]
    value = round(sum(missing), 3) if missing else len(places)
    return Finding("one_take", verdict, said, value, moments_s=tuple(one.at_s for one in places))


CHECK = Check("one_take", 50, _OneTake, Wants.SMALL)
