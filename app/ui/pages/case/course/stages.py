"""The course of a case: how long each stage took, which of it was in the shop's hands, how fast it was answered."""

from app.domain.measures.responses import Response
from app.domain.measures.stages import StageTime
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, Words, text
from app.ui.pages.case.body.section import Section
from app.ui.pages.case.timeline.rows import Happening, Happenings
from app.ui.speech import Sayable, say
from app.ui.widgets.controls import label, show_text
from app.workflow.queries.stats.case_course import Course

_HOUR_S, _DAY_S = 3600, 86400
_NONE = QT_TRANSLATE_NOOP("case", "No rule text draws the stages of this case.")
_OURS = QT_TRANSLATE_NOOP("case", "in your hands")
_UNKNOWN = QT_TRANSLATE_NOOP("case", "not known")
_RUNNING = QT_TRANSLATE_NOOP("case", "still runs, or nobody recorded its end")
_ANSWER = QT_TRANSLATE_NOOP("case", "First answer to the application")
_SUBMISSION = QT_TRANSLATE_NOOP("case", "From signing to handing in proof")
_SOURCE = QT_TRANSLATE_NOOP("case", "Rule {source}")


class Stages(Section):
    """Folded until somebody wants to know."""

    def __init__(self) -> None:
        super().__init__("course", QT_TRANSLATE_NOOP("case", "Course of the case"), folded=True)
        self.list = Happenings(QT_TRANSLATE_NOOP("case", "Course of the case"), few=12)
        self._none = label(_NONE, role="soft", wrap=True)
        self._source = label("", role="faint")
        for part in (self._none, self.list, self._source):
            self.inside.addWidget(part)

    def show_course(self, course: Course) -> None:
        """Show how it went so far."""
        titles: dict[str, Words] = {}
        if course.measure is not None:
            titles = {stage.id: stage.title for stage in course.measure.stages}
            show_text(self._source, text(_SOURCE, source=course.measure.origin.source))
        rows = [_stage(one, titles) for one in course.stages]
        for key, phrase, response in (
            ("answer", _ANSWER, course.first_response),
            ("submission", _SUBMISSION, course.to_submission),
        ):
            if response is not None:
                rows.append(_response(key, phrase, response))
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._none.setVisible(course.measure is None)
        self._source.setVisible(course.measure is not None)
        self.say(text(QT_TRANSLATE_NOOP("case", "{span} in your hands"), span=spent(course.ours_s)))


def spent(seconds: float) -> Text:
    """A length of time as a person says it."""
    if seconds >= _DAY_S:
        phrase = QT_TRANSLATE_NOOP("case", "{days} d {hours} h")
        return text(phrase, days=int(seconds // _DAY_S), hours=int(seconds % _DAY_S // _HOUR_S))
    phrase = QT_TRANSLATE_NOOP("case", "{hours} h {minutes} min")
    return text(phrase, hours=int(seconds // _HOUR_S), minutes=int(seconds % _HOUR_S // 60))


def _stage(one: StageTime, titles: dict[str, Words]) -> Happening:
    said: list[Sayable] = [_OURS] if one.ours else []
    if one.seconds is not None:
        when = say(spent(one.seconds))
    else:
        when = say(_UNKNOWN if one.starts_at is None else "…")
        if one.starts_at is not None:
            said.append(_RUNNING)
    return Happening(one.stage, when, titles.get(one.stage, one.stage), tuple(said))


def _response(key: str, phrase: Phrase, response: Response) -> Happening:
    when = say(spent(response.seconds)) if response.seconds is not None else "…"
    return Happening(key, when, phrase, () if response.seconds is not None else (_RUNNING,))
