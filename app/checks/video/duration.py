"""Whether the video is short enough, by what was measured and not by what its header claims."""

from app.checks.video.base import Check, Decode, Outcome, Running
from app.checks.video.size import fitting
from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, Text, text

_HEADER_OFF_S = 1.0
_ROUNDED_S = 1.0
"""Phones that stop at ten minutes write some hundredths more, and nobody says whether whole seconds are counted."""


class _Duration(Running):
    def verdict(self, decode: Decode) -> Outcome:  # noqa: ARG002 - the packets tell enough
        media, limits = self.context.media, self.context.video_limits
        seconds = media.duration_s if media else None
        limit = limits.seconds if limits else None
        if media is None or seconds is None or seconds <= 0:
            said = text(QT_TRANSLATE_NOOP("checks", "The length could not be measured."))
            return Outcome(self._finding(Verdict.UNKNOWN, said, None, limit))
        if limit is None:
            said = text(
                QT_TRANSLATE_NOOP(
                    "checks", "{seconds} s: the platform states no limit that it could be compared with."
                ),
                seconds=round(seconds, 1),
            )
            return Outcome(self._finding(Verdict.UNKNOWN, said, seconds, None))
        if limit < seconds < limit + _ROUNDED_S:
            said = text(
                QT_TRANSLATE_NOOP(
                    "checks", "{seconds} s: over the limit of {limit} s by less than a second; the platform may round."
                ),
                seconds=round(seconds, 3),
                limit=round(limit),
            )
            return Outcome(self._finding(Verdict.WARN, said, seconds, limit))
        if seconds > limit:
            said = text(
                QT_TRANSLATE_NOOP("checks", "{seconds} s: longer than the limit of {limit} s. {binding}"),
                seconds=round(seconds, 1),
                limit=round(limit),
                binding=self._binding(seconds, limit),
            )
            return Outcome(self._finding(Verdict.FAIL, said, seconds, limit))
        return Outcome(self._within(seconds, limit, media.header_duration_s))

    def _within(self, seconds: float, limit: float, claimed: float | None) -> Finding:
        if claimed is not None and abs(claimed - seconds) > _HEADER_OFF_S:
            said = text(
                QT_TRANSLATE_NOOP(
                    "checks",
                    "{seconds} s by measure, {claimed} s by the file's header: the platform may go by either.",
                ),
                seconds=round(seconds, 1),
                claimed=round(claimed, 1),
            )
            return self._finding(Verdict.WARN, said, seconds, limit)
        said = text(
            QT_TRANSLATE_NOOP("checks", "{seconds} s, within the limit of {limit} s. {binding}"),
            seconds=round(seconds, 1),
            limit=round(limit),
            binding=self._binding(seconds, limit),
        )
        return self._finding(Verdict.PASS, said, seconds, limit)

    def _binding(self, seconds: float, limit: float) -> Text:
        """Which of the two limits is the nearer one, and what would fit."""
        limits = self.context.video_limits
        if limits is None or limits.bytes_sure is None:
            return text(QT_TRANSLATE_NOOP("checks", "Only the length is limited."))
        if self.context.bytes / limits.bytes_sure > seconds / limit:
            nearer = text(QT_TRANSLATE_NOOP("checks", "The size is the nearer limit."))
        else:
            nearer = text(QT_TRANSLATE_NOOP("checks", "The length is the nearer limit."))
        if seconds <= limit and self.context.bytes <= limits.bytes_sure:
            return nearer
        return text(
            QT_TRANSLATE_NOOP("checks", "{nearer} {fits}"), nearer=nearer, fits=fitting(self.context, limits.bytes_sure)
        )

    def _finding(self, verdict: Verdict, said: Text, value: float | None, limit: float | None) -> Finding:
        known = self.context.source, self.context.rule
        return Finding("duration", verdict, said, value, limit, source=known[0], rule=known[1])


CHECK = Check("duration", 30, _Duration, quick=True)
