"""Whether a photo has enough light and not too much of it."""

from app.checks.picture.base import Context, Outcome, PictureCheck
from app.checks.seeing.exposure import light_of
from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, text

_DARK = 60.0
_BURNT = 0.35
"""The same measures as for videos: level of the brightest twentieth, share of the picture that is white."""

_GOOD = QT_TRANSLATE_NOOP("picture", "Light enough: the brightest parts reach {bright} of 255, {burnt} % is burnt out.")
_TOO_DARK = QT_TRANSLATE_NOOP("picture", "Too dark: the brightest parts reach only {bright} of 255. Switch on a lamp.")
_TOO_BRIGHT = QT_TRANSLATE_NOOP("picture", "{burnt} % of the picture is burnt out. Turn the lamp or the camera away.")


def _judge(context: Context) -> Outcome:
    light = light_of(context.grey)
    values = {"bright": round(light.bright), "burnt": round(100 * light.burnt)}
    if light.bright < _DARK:
        return Outcome(Finding("light", Verdict.WARN, text(_TOO_DARK, **values), round(light.bright, 1), _DARK))
    if light.burnt > _BURNT:
        return Outcome(Finding("light", Verdict.WARN, text(_TOO_BRIGHT, **values), round(light.burnt, 3), _BURNT))
    return Outcome(Finding("light", Verdict.PASS, text(_GOOD, **values), round(light.bright, 1), _DARK))


CHECK = PictureCheck("light", 60, _judge)
