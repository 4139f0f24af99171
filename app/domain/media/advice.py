"""What a clerk does about a checked video, in one line: the worst finding in plain words, and the next step."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.media.finding import Break, BreakKind, Finding, Inspection, Verdict
from app.domain.media.waybill import Waybill
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text

FITTING = ("size", "duration", "format")
"""What a copy of the video can put right; `videos.fit_video` makes it."""
_ORDER = (
    *("opens", "format", "size", "duration", "waybill", "one_take"),
    *("resolution", "sharpness", "light", "steadiness", "six_faces"),
)
_SEVERITY = (Verdict.FAIL, Verdict.UNKNOWN, Verdict.WARN)
_MEGA, _MINUTE_S = 1_000_000, 60
_FACES = "six_faces"


class Remedy(StrEnum):
    """What the next step is. FIT: make a copy that fits; LOOK: a person looks at moments of it; CONFIRM: a person marks
    the six faces; FETCH: get the file anew, or the uncut one; CASE: find out whose parcel it is.
    """

    NOTHING = "nothing"
    FIT = "fit"
    LOOK = "look"
    CONFIRM = "confirm"
    FETCH = "fetch"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class Advice:
    """`what` is wrong and what `todo` about it; `others`: how many further checks are not passed."""

    verdict: Verdict
    what: Text
    remedy: Remedy
    others: int = 0

    @property
    def todo(self) -> Text | None:
        """The next step in words."""
        phrase = _STEPS.get(self.remedy)
        return text(phrase) if phrase is not None else None


_STEPS: Mapping[Remedy, Phrase] = {
    Remedy.FIT: QT_TRANSLATE_NOOP("advice", "make it fit"),
    Remedy.LOOK: QT_TRANSLATE_NOOP("advice", "look at it yourself"),
    Remedy.CONFIRM: QT_TRANSLATE_NOOP("advice", "confirm the six faces"),
    Remedy.FETCH: QT_TRANSLATE_NOOP("advice", "get the original again"),
    Remedy.CASE: QT_TRANSLATE_NOOP("advice", "find out whose parcel it is"),
}
_FINE = QT_TRANSLATE_NOOP("advice", "all fine")
_FINE_BUT_FACES = QT_TRANSLATE_NOOP("advice", "fine so far")
_Said = tuple[Text, Remedy]


def advice_on(inspection: Inspection) -> Advice:
    """The line for one checked video. What a person has judged as fine counts as passed."""
    doubted = [one for one in inspection.findings if _verdict(one) is not Verdict.PASS]
    real = sorted((one for one in doubted if one.check != _FACES), key=_rank)
    if not real:
        if any(one.check == _FACES for one in doubted):
            return Advice(Verdict.PASS, text(_FINE_BUT_FACES), Remedy.CONFIRM)
        return Advice(Verdict.PASS, text(_FINE), Remedy.NOTHING)
    worst = real[0]
    what, remedy = _SAID.get(worst.check, _other)(inspection, worst)
    return Advice(_verdict(worst), what, remedy, len(real) - 1)


def needs_fitting(inspection: Inspection) -> tuple[Finding, ...]:
    """What a copy would put right: size, length and format that fail or warn; none for what is no video at all."""
    if inspection.media is None or inspection.media.video is None:
        return ()
    wrong = (Verdict.FAIL, Verdict.WARN)
    return tuple(one for one in inspection.findings if one.check in FITTING and one.verdict in wrong)


def best_number(inspection: Inspection) -> str:
    """The accepted waybill number that was read; empty when none counts."""
    accepted = [one for one in inspection.waybills if one.accepted]
    ranked = sorted(accepted, key=lambda one: (one.matches is True, one.frames))
    return ranked[-1].number if ranked else ""


def _verdict(finding: Finding) -> Verdict:
    return finding.judged.verdict if finding.judged is not None else finding.verdict


def _rank(finding: Finding) -> tuple[int, int]:
    place = _ORDER.index(finding.check) if finding.check in _ORDER else len(_ORDER)
    return _SEVERITY.index(_verdict(finding)), place


def _opens(_inspection: Inspection, finding: Finding) -> _Said:
    if _verdict(finding) is Verdict.FAIL:
        return text(QT_TRANSLATE_NOOP("advice", "cannot be opened as a video")), Remedy.FETCH
    if _verdict(finding) is Verdict.UNKNOWN:
        return text(QT_TRANSLATE_NOOP("advice", "could not be opened within the safe limits")), Remedy.LOOK
    return text(QT_TRANSLATE_NOOP("advice", "damaged or cut off in places")), Remedy.FETCH


def _size(_inspection: Inspection, finding: Finding) -> _Said:
    value, limit = finding.value, finding.limit
    if not isinstance(value, int) or not isinstance(limit, int):
        return text(QT_TRANSLATE_NOOP("advice", "no size limit is known to compare with")), Remedy.NOTHING
    is_now, most = _apart(value / _MEGA, limit / _MEGA)
    said = QT_TRANSLATE_NOOP("advice", "{size} MB, over {limit} MB")
    return text(said, size=is_now, limit=most), Remedy.FIT


def _duration(_inspection: Inspection, finding: Finding) -> _Said:
    value, limit = finding.value, finding.limit
    if not isinstance(value, int | float) or not isinstance(limit, int | float):
        return text(QT_TRANSLATE_NOOP("advice", "its length could not be compared with a limit")), Remedy.LOOK
    if value <= limit:
        return text(QT_TRANSLATE_NOOP("advice", "its header claims another length than it has")), Remedy.FIT
    said = QT_TRANSLATE_NOOP("advice", "{length} long, over {limit}")
    return text(said, length=_clock(value), limit=_clock(limit)), Remedy.FIT


def _format(_inspection: Inspection, finding: Finding) -> _Said:
    if _verdict(finding) is Verdict.UNKNOWN:
        return text(QT_TRANSLATE_NOOP("advice", "its format could not be compared with a list")), Remedy.LOOK
    kind, listed = str(finding.value or "?"), str(finding.limit or "").split()
    if kind in listed:
        return text(QT_TRANSLATE_NOOP("advice", "really {kind}, but named otherwise"), kind=kind), Remedy.FIT
    return text(QT_TRANSLATE_NOOP("advice", "{kind} is not on the platform's list"), kind=kind), Remedy.FIT


def _waybill(inspection: Inspection, _finding: Finding) -> _Said:
    another = next((one for one in inspection.waybills if one.accepted and one.matches is False), None)
    if another is not None and not any(one.matches for one in inspection.waybills):
        said = QT_TRANSLATE_NOOP("advice", "another waybill than expected: {number}")
        return text(said, number=another.number), Remedy.CASE
    seen: Waybill | None = next(iter(inspection.waybills), None)
    if seen is not None:
        said = QT_TRANSLATE_NOOP("advice", "waybill {number} only just readable")
        return text(said, number=seen.number), Remedy.LOOK
    return text(QT_TRANSLATE_NOOP("advice", "no waybill could be read")), Remedy.LOOK


def _one_take(inspection: Inspection, finding: Finding) -> _Said:
    open_ones = [one for one in inspection.breaks if one.judged is None or one.judged.verdict is not Verdict.PASS]
    if _verdict(finding) is Verdict.FAIL:
        missing = sum(one.length_s for one in open_ones if one.kind is BreakKind.GAP and one.verdict is Verdict.FAIL)
        if missing:
            said = QT_TRANSLATE_NOOP("advice", "not one take: {seconds} s are missing")
            return text(said, seconds=round(missing, 1)), Remedy.FETCH
        return text(QT_TRANSLATE_NOOP("advice", "not one take")), Remedy.FETCH
    places = [one for one in open_ones if one.kind is not BreakKind.EDITED]
    if places:
        return _suspected(places), Remedy.LOOK
    if open_ones:
        return text(QT_TRANSLATE_NOOP("advice", "traces of an editor in the file")), Remedy.FETCH
    return text(QT_TRANSLATE_NOOP("advice", "could not tell whether it is one take")), Remedy.LOOK


def _suspected(places: list[Break]) -> Text:
    if len(places) == 1:
        said = QT_TRANSLATE_NOOP("advice", "1 place may be cut, at {at}")
        return text(said, at=_clock(places[0].at_s))
    return text(QT_TRANSLATE_NOOP("advice", "{count} places may be cut"), count=len(places))


def _other(_inspection: Inspection, finding: Finding) -> _Said:
    told = _verdict(finding) is Verdict.UNKNOWN
    phrase = (_UNTOLD if told else _POOR).get(finding.check)
    return (text(phrase) if phrase is not None else finding.text), Remedy.LOOK


_POOR: Mapping[str, Phrase] = {
    "resolution": QT_TRANSLATE_NOOP("advice", "the picture is small"),
    "sharpness": QT_TRANSLATE_NOOP("advice", "blurred part of the time"),
    "light": QT_TRANSLATE_NOOP("advice", "too dark or too bright part of the time"),
    "steadiness": QT_TRANSLATE_NOOP("advice", "shaky part of the time"),
}
_UNTOLD: Mapping[str, Phrase] = {
    "resolution": QT_TRANSLATE_NOOP("advice", "could not tell how large the picture is"),
    "sharpness": QT_TRANSLATE_NOOP("advice", "could not tell whether it is sharp"),
    "light": QT_TRANSLATE_NOOP("advice", "could not tell whether it is light enough"),
    "steadiness": QT_TRANSLATE_NOOP("advice", "could not tell whether it is steady"),
}
_SAID: Mapping[str, Callable[[Inspection, Finding], _Said]] = {
    "opens": _opens,
    "size": _size,
    "duration": _duration,
    "format": _format,
    "waybill": _waybill,
    "one_take": _one_take,
}


def _apart(value: float, limit: float) -> tuple[str, str]:
    """Both figures with as few digits as still tell them apart: never “300 MB, over 300 MB”."""
    most = f"{limit:.1f}".removesuffix(".0")
    for digits in (0, 1, 3):
        said = f"{value:.{digits}f}"
        if float(said) > max(limit, float(most)):
            return said, most
    return f"{value:.6f}", most


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // _MINUTE_S}:{whole % _MINUTE_S:02}"
