"""What the attach bar says about one video: whose it is by its waybill, and where its file is used already."""

from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.speech import Sayable
from app.workflow.queries.exchange.whose_video import Whose

_Told = tuple[Sayable, str]


def told_of(whose: Whose, chosen: str) -> tuple[Sayable, str]:
    """The sentence, and its role in the style sheet. `chosen`: the case that is chosen now."""
    return _used(whose) or _of_case(whose, chosen) or (("", "soft") if chosen else _of_nobody(whose))


def _used(whose: Whose) -> _Told | None:
    if whose.handed_in:
        said = QT_TRANSLATE_NOOP("videos", "This file was handed in before, in case {case}: a reviewer may know it.")
        return text(said, case=whose.handed_in[0].case), "warn"
    if whose.uses:
        cases = ", ".join(dict.fromkeys(item.case for item in whose.uses))
        said = QT_TRANSLATE_NOOP("videos", "The same file is already attached in case {cases}.")
        return text(said, cases=cases), "warn"
    return None


def _of_case(whose: Whose, chosen: str) -> _Told | None:
    number = whose.asked.number
    if any(case.id == chosen for case in whose.cases):
        said = QT_TRANSLATE_NOOP("videos", "Waybill {number} is that of case {case}.")
        return text(said, number=number, case=chosen), "good"
    if len(whose.cases) > 1:
        said = QT_TRANSLATE_NOOP("videos", "{count} cases have waybill {number}: choose one.")
        return text(said, count=len(whose.cases), number=number), "warn"
    if whose.cases and whose.proposed is None:
        said = QT_TRANSLATE_NOOP("videos", "Waybill {number} is that of case {case}, which is closed.")
        return text(said, number=number, case=whose.cases[0].id), "warn"
    if whose.cases and chosen:
        said = QT_TRANSLATE_NOOP("videos", "Waybill {number} is that of case {case}, not of the chosen one.")
        return text(said, number=number, case=whose.cases[0].id), "warn"
    return None


def _of_nobody(whose: Whose) -> _Told:
    number = whose.asked.number
    if whose.parcels:
        said = QT_TRANSLATE_NOOP("videos", "Parcel {parcel} without an owner came under {number}.")
        return text(said, parcel=whose.parcels[0].id, number=number), "soft"
    if number:
        return text(QT_TRANSLATE_NOOP("videos", "{number}: no case has it."), number=number), "soft"
    return text(QT_TRANSLATE_NOOP("videos", "No waybill number counts yet: search for the case.")), "soft"
