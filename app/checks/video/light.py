"""Whether there is enough light and not too much of it: how long the picture is too dark or burnt out."""

from app.checks.seeing.exposure import light_of
from app.checks.seeing.spells import Spells
from app.checks.video.base import Check, Context, Decode, Outcome, Running, Wants
from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.reader import Full, Small

_EVERY_S = 0.2
_DARK = 60.0
"""Of 255. When not even the brightest twentieth of a picture is brighter, print is grey on grey: the darkest real take
reaches 111, half of them 219."""
_BURNT = 0.35
"""Share of the picture that is white without detail: real takes stay under 0.16."""
_MOST_SHARE = 0.5


class _Light(Running):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._dark, self._burnt = Spells(), Spells()
        self._next_s: float | None = None

    def look(self, picture: Small | Full) -> None:
        if not isinstance(picture, Small) or (self._next_s is not None and picture.at_s < self._next_s):
            return
        self._next_s = picture.at_s + _EVERY_S
        light = light_of(picture.pixels)
        self._dark.add(picture.at_s, light.bright < _DARK)
        self._burnt.add(picture.at_s, light.burnt > _BURNT)

    def verdict(self, decode: Decode) -> Outcome:
        if self._dark.seen == 0 or decode.pictures == 0:
            said = text(QT_TRANSLATE_NOOP("checks", "Could not tell how light it is: no pictures."))
            return Outcome(Finding("light", Verdict.UNKNOWN, said))
        dark, burnt = self._dark.share, self._burnt.share
        bad = max(dark, burnt) > _MOST_SHARE
        moments = tuple(sorted({*self._dark.moments_s(), *self._burnt.moments_s()}))
        verdict = Verdict.WARN if bad else Verdict.PASS
        return Outcome(Finding("light", verdict, _said(dark, burnt), round(max(dark, burnt), 3), _MOST_SHARE, moments))


def _said(dark: float, burnt: float) -> Text:
    values = {"dark": round(100 * dark), "burnt": round(100 * burnt)}
    if dark > _MOST_SHARE:
        return text(
            QT_TRANSLATE_NOOP(
                "checks", "Too dark for {dark} % of the time: not even the brightest parts are light. Switch on a lamp."
            ),
            **values,
        )
    if burnt > _MOST_SHARE:
        return text(
            QT_TRANSLATE_NOOP(
                "checks",
                "Burnt out for {burnt} % of the time: a third of the picture is white. Turn the lamp or the camera.",
            ),
            **values,
        )
    return text(
        QT_TRANSLATE_NOOP("checks", "Light enough: too dark for {dark} % of the time, burnt out for {burnt} %."),
        **values,
    )


CHECK = Check("light", 81, _Light, Wants.SMALL)
