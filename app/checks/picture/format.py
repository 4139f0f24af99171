"""Whether the platform's form takes the picture's real format."""

from app.checks.picture.base import Context, Outcome, PictureCheck
from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, text

_ALWAYS = ("JPEG", "PNG")
"""What any form takes, where the platform states no list."""
_ENDINGS = {"JPEG": ("jpg", "jpeg")}

_TAKEN = QT_TRANSLATE_NOOP("picture", "{format} is taken.")
_CONVERTED = QT_TRANSLATE_NOOP(
    "picture", "{format} is not among the formats that the form takes ({taken}); the packet gets a JPEG made of it."
)


def _judge(context: Context) -> Outcome:
    real = context.shown.info.format
    stated = next((one for one in context.limits if one.pictures and one.pictures.formats), None)
    formats = stated.pictures.formats if stated and stated.pictures else ()
    taken = ", ".join(formats or ("jpg", "png"))
    fits = bool(set(_ENDINGS.get(real, (real.lower(),))) & set(formats)) if formats else real in _ALWAYS
    said = text(_TAKEN, format=real) if fits else text(_CONVERTED, format=real, taken=taken)
    source, rule = (stated.origin.source, stated.id) if stated else ("", "")
    return Outcome(
        Finding("format", Verdict.PASS if fits else Verdict.WARN, said, real, taken, source=source, rule=rule)
    )


CHECK = PictureCheck("format", 20, _judge)
