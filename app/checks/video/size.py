"""Whether the file is small enough for the platform, and which bit rate would fit."""

from app.checks.video.base import Check, Context, Decode, Outcome, Running
from app.domain.media.finding import Finding, Verdict
from app.domain.rules.limits import VideoLimits
from app.domain.text import QT_TRANSLATE_NOOP, Text, text

_MEGA = 1_000_000


class _Size(Running):
    def verdict(self, decode: Decode) -> Outcome:  # noqa: ARG002 - the packets tell enough
        limits = self.context.video_limits
        if limits is None or limits.bytes_sure is None:
            said = text(
                QT_TRANSLATE_NOOP("checks", "{size}: the platform states no limit that it could be compared with."),
                size=megabytes(self.context.bytes),
            )
            return Outcome(self._finding(Verdict.UNKNOWN, said, None))
        return Outcome(self._judged(limits, limits.bytes_sure))

    def _judged(self, limits: VideoLimits, sure: int) -> Finding:
        size, doubtful = self.context.bytes, max(sure, limits.bytes_doubtful or sure)
        if size <= sure:
            said = text(
                QT_TRANSLATE_NOOP("checks", "{size}, within the limit of {limit}."),
                size=megabytes(size),
                limit=megabytes(sure),
            )
            return self._finding(Verdict.PASS, said, sure)
        if size <= doubtful:
            said = text(
                QT_TRANSLATE_NOOP(
                    "checks",
                    "{size}: more than {limit}, but not than {doubtful}; the rule leaves open which is meant. {fits}",
                ),
                size=megabytes(size),
                limit=megabytes(sure),
                doubtful=megabytes(doubtful),
                fits=fitting(self.context, sure),
            )
            return self._finding(Verdict.WARN, said, sure)
        said = text(
            QT_TRANSLATE_NOOP("checks", "{size}: more than the limit of {limit}. {fits}"),
            size=megabytes(size),
            limit=megabytes(doubtful),
            fits=fitting(self.context, sure),
        )
        return self._finding(Verdict.FAIL, said, doubtful)

    def _finding(self, verdict: Verdict, said: Text, limit: int | None) -> Finding:
        known = self.context.source, self.context.rule
        return Finding("size", verdict, said, self.context.bytes, limit, source=known[0], rule=known[1])


def megabytes(count: int) -> str:
    """Bytes as a person reads them, exact beside the rounded figure: the limit may lie within the rounding."""
    return f"{count / _MEGA:.1f} MB ({count:,} B)"


def fitting(context: Context, sure: int) -> Text:
    """The bit rate at which a video of this length would keep the limit."""
    media, limits = context.media, context.video_limits
    seconds = media.duration_s if media else None
    if not seconds:
        return text(QT_TRANSLATE_NOOP("checks", "Its length is not known, so no fitting bit rate can be given."))
    if limits and limits.seconds:
        seconds = min(seconds, limits.seconds)
    rate = f"{int(sure * 8 / seconds / 10_000) / 100:.2f}"
    return text(
        QT_TRANSLATE_NOOP("checks", "At {seconds} s, {rate} Mbit/s for pictures and sound together would fit."),
        seconds=round(seconds, 1),
        rate=rate,
    )


CHECK = Check("size", 20, _Size, quick=True)
