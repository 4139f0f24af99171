"""What the page says where it has no row to show, and what to do then."""

from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.speech import Sayable


def why_empty(fragment: str, *, any_lines: bool, loaded: bool) -> tuple[Sayable, Sayable]:
    """Title and words."""
    if not loaded:
        return QT_TRANSLATE_NOOP("today", "Looking…"), ""
    if fragment:
        return (
            text(QT_TRANSLATE_NOOP("today", "Nothing here contains “{fragment}”"), fragment=fragment),
            QT_TRANSLATE_NOOP("today", "Press Enter to look through all cases, closed ones too, or open a new case."),
        )
    if any_lines:
        return (
            QT_TRANSLATE_NOOP("today", "Nothing of this kind"),
            QT_TRANSLATE_NOOP("today", "Choose “All” to see every clock that runs."),
        )
    return (
        QT_TRANSLATE_NOOP("today", "No clock runs"),
        QT_TRANSLATE_NOOP(
            "today", "Open a case as soon as a return arrives: scan its waybill, and the time left shows up here."
        ),
    )
