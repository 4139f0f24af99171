"""Whether the serial number that the case says was shipped can be read in the picture."""

from app.checks.picture.base import Context, Outcome, PictureCheck, place_of
from app.domain.media.finding import Finding, Verdict
from app.domain.media.picture_figures import stands_in
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.reading.confirm import confirm

_SAME = QT_TRANSLATE_NOOP("picture", "Serial number {serial} was read letter by letter; it is the case's.")
_NEAR = QT_TRANSLATE_NOOP(
    "picture", "Could not tell: “{read}” was read, the case says {serial}. Characters are often misread: look."
)
_NONE = QT_TRANSLATE_NOOP("picture", "Could not tell: the serial number {serial} could not be read.")
_UNKNOWN = QT_TRANSLATE_NOOP("picture", "Could not tell: the case has no serial number to compare with.")


def _judge(context: Context) -> Outcome:
    wanted = context.facts.serial
    if not wanted:
        return Outcome(Finding("serial", Verdict.UNKNOWN, text(_UNKNOWN)))
    hit = next((line for line in context.lines if stands_in(wanted, line.text)), None)
    if hit is not None:
        return Outcome(
            Finding("serial", Verdict.PASS, text(_SAME, serial=wanted), wanted, wanted, region=place_of(hit))
        )
    decoded = next((one for one in context.readings if stands_in(wanted, one.number)), None)
    if decoded is not None:
        return Outcome(Finding("serial", Verdict.PASS, text(_SAME, serial=wanted), wanted, wanted))
    near = [line for line in context.lines if confirm(wanted, (line,)) is not None]
    if near:
        said = text(_NEAR, read=near[0].text, serial=wanted)
        return Outcome(Finding("serial", Verdict.UNKNOWN, said, near[0].text, wanted, region=place_of(near[0])))
    return Outcome(Finding("serial", Verdict.UNKNOWN, text(_NONE, serial=wanted), None, wanted))


CHECK = PictureCheck("serial", 170, _judge)
