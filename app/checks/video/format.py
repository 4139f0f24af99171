"""Whether the platform takes this kind of file, by what the file really is, and whether its name says the same."""

from pathlib import PurePath

from app.checks.containers import endings_of
from app.checks.video.base import Check, Decode, Outcome, Running
from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, Text, text


class _Format(Running):
    def verdict(self, decode: Decode) -> Outcome:  # noqa: ARG002 - the packets tell enough
        media, limits = self.context.media, self.context.video_limits
        ending = PurePath(self.context.name).suffix.removeprefix(".").lower()
        if media is None:
            said = text(QT_TRANSLATE_NOOP("checks", "The format could not be told: the file cannot be opened."))
            return Outcome(self._finding(Verdict.UNKNOWN, said, ending))
        real = endings_of(media)
        kind = ending if ending in real else real[0]
        if limits is None or not limits.formats:
            said = text(QT_TRANSLATE_NOOP("checks", "{kind}: the platform states no list of formats."), kind=kind)
            return Outcome(self._finding(Verdict.UNKNOWN, said, kind))
        if kind not in limits.formats and not limits.formats_open:
            said = text(
                QT_TRANSLATE_NOOP("checks", "{kind} is not among the formats that the platform takes: {formats}."),
                kind=kind,
                formats=" ".join(limits.formats),
            )
            return Outcome(self._finding(Verdict.FAIL, said, kind))
        return Outcome(self._named(kind, ending, limits.formats))

    def _named(self, kind: str, ending: str, formats: tuple[str, ...]) -> Finding:
        """The container is, or may be, taken: does the name fit it?"""
        if not ending:
            said = text(
                QT_TRANSLATE_NOOP("checks", "The file is {kind}, but its name has no ending that says so."), kind=kind
            )
            return self._finding(Verdict.WARN, said, kind)
        if ending != kind:
            said = text(
                QT_TRANSLATE_NOOP("checks", "The file is named .{ending} but is really {kind}."),
                ending=ending,
                kind=kind,
            )
            return self._finding(Verdict.WARN, said, kind)
        if kind not in formats:
            said = text(
                QT_TRANSLATE_NOOP(
                    "checks",
                    "{kind} is not listed; the list is open (“and so on”), so it may still pass. Listed: {formats}.",
                ),
                kind=kind,
                formats=" ".join(formats),
            )
            return self._finding(Verdict.WARN, said, kind)
        said = text(QT_TRANSLATE_NOOP("checks", "{kind}, as its name says; the platform takes it."), kind=kind)
        return self._finding(Verdict.PASS, said, kind)

    def _finding(self, verdict: Verdict, said: Text, kind: str) -> Finding:
        limits = self.context.video_limits
        listed = " ".join(limits.formats) if limits else None
        return Finding("format", verdict, said, kind, listed, source=self.context.source, rule=self.context.rule)


CHECK = Check("format", 10, _Format, quick=True)
