"""Whether the camera is held still enough: shake counts, a deliberate pan does not."""

from statistics import median

from app.checks.seeing.shaking import ShakeMeter
from app.checks.seeing.spells import Spells
from app.checks.video.base import Check, Context, Decode, Outcome, Running, Wants
from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.reader import Full, Small

_SHAKY = 0.2
"""Picture widths a second. Of 73 real takes half shake by less than 0.002, 95 of 100 by less than 0.06, the worst by
0.095: see app/decisions/2026-11-22-quality-thresholds.md."""
_MOST_SHARE = 1 / 3


class _Steadiness(Running):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._meter = ShakeMeter()
        self._spells = Spells()
        self._speeds: list[float] = []

    def look(self, picture: Small | Full) -> None:
        if isinstance(picture, Small) and (shake := self._meter.look(picture.at_s, picture.pixels)) is not None:
            self._speeds.append(shake.speed)
            self._spells.add(shake.at_s, shake.speed > _SHAKY)

    def verdict(self, decode: Decode) -> Outcome:
        if not self._speeds or decode.pictures == 0:
            said = text(QT_TRANSLATE_NOOP("checks", "Could not tell how steady it is: too few pictures in a row."))
            return Outcome(Finding("steadiness", Verdict.UNKNOWN, said))
        shaky = self._spells.share > _MOST_SHARE
        verdict = Verdict.WARN if shaky else Verdict.PASS
        speed = round(median(self._speeds), 3)
        said = _said(speed, self._spells.share, shaky=shaky)
        return Outcome(Finding("steadiness", verdict, said, speed, _SHAKY, self._spells.moments_s()))


def _said(speed: float, share: float, *, shaky: bool) -> Text:
    values = {"speed": round(100 * speed, 1), "share": round(100 * share), "most": round(100 * _SHAKY)}
    if shaky:
        return text(
            QT_TRANSLATE_NOOP(
                "checks",
                "Shaky: for {share} % of the time the picture shakes by more than {most} % of its width a second."
                " Rest your elbows or use a stand.",
            ),
            **values,
        )
    return text(
        QT_TRANSLATE_NOOP(
            "checks",
            "Steady: it shakes by {speed} % of its width a second; more than {most} % for {share} % of the time.",
        ),
        **values,
    )


CHECK = Check("steadiness", 82, _Steadiness, Wants.SMALL)
