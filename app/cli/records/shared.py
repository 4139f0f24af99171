"""What a case has in common with others, as JSON and in words."""

from collections.abc import Sequence

from app.cli.session import Session
from app.domain.cases.fields import TITLES
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.workflow.queries.uses import Duplicate

_MOST = 10
"""So many are named before the rest is only counted."""
_NUMBER = QT_TRANSLATE_NOOP("duplicates", "Note: the {field} {value} is the {other} of case {case}.")
_SAME = QT_TRANSLATE_NOOP("duplicates", "Note: case {case} has the same {field}: {value}.")
_FILE = QT_TRANSLATE_NOOP("duplicates", "Note: a file of this case is attached to case {case} as {kind}.")
_ATTEMPT = QT_TRANSLATE_NOOP(
    "duplicates", "Note: a file of this case was handed in for case {case} (attempt {attempt})."
)
_MORE = QT_TRANSLATE_NOOP("duplicates", "… and {count} more: see --json.")


def duplicates_json(found: Sequence[Duplicate]) -> list[dict[str, object]]:
    """One object per thing that another case has as well."""
    return [
        {
            "field": one.field,
            "value": one.value,
            "case": one.case,
            "other_field": one.other_field,
            "evidence": one.evidence or None,
            "attempt": one.attempt or None,
        }
        for one in found
    ]


def say_duplicates(session: Session, found: Sequence[Duplicate]) -> None:
    """One line each, but for serial numbers, of which the case's own remarks tell more; silent with --json."""
    told = [one for one in found if not one.field.endswith("serial")]
    for one in told[:_MOST]:
        session.line(_words(one), "yellow")
    if len(told) > _MOST:
        session.line(text(_MORE, count=len(told) - _MOST), "yellow")


def _words(one: Duplicate) -> Text:
    if one.attempt:
        return text(_ATTEMPT, case=one.case, attempt=one.attempt)
    if one.field == "file":
        return text(_FILE, case=one.case, kind=one.other_field)
    if one.field == one.other_field:
        return text(_SAME, case=one.case, field=text(TITLES[one.field]), value=one.value)
    return text(
        _NUMBER, field=text(TITLES[one.field]), value=one.value, other=text(TITLES[one.other_field]), case=one.case
    )
