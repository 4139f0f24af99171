"""The attempts of a case so far: which submissions, when, by whom, and what came of each."""

from collections.abc import Sequence
from datetime import datetime

from app.domain.attempts.attempt import Attempt, Outcome
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, Words, text
from app.ui.figures import moment, money
from app.ui.pages.case.body.section import Section
from app.ui.pages.case.timeline.rows import Happening, Happenings
from app.ui.speech import Sayable
from app.ui.widgets.controls import label

_OUTCOMES: dict[Outcome, Phrase] = {
    Outcome.WAITING: QT_TRANSLATE_NOOP("case", "waits for its result"),
    Outcome.WON: QT_TRANSLATE_NOOP("case", "won"),
    Outcome.PARTLY: QT_TRANSLATE_NOOP("case", "won in part"),
    Outcome.LOST: QT_TRANSLATE_NOOP("case", "lost"),
    Outcome.WITHDRAWN: QT_TRANSLATE_NOOP("case", "taken back"),
}
_TITLE = QT_TRANSLATE_NOOP("case", "Attempt {number}: {appeals}")
_LIST = QT_TRANSLATE_NOOP("case", "{first}, {second}")
_ASKED = QT_TRANSLATE_NOOP("case", "{outcome}; asked for {asked}")
_CAME = QT_TRANSLATE_NOOP("case", "{outcome}; asked for {asked}, came back {amount}")
_BY = QT_TRANSLATE_NOOP("case", "handed in by {by}; {count} files")
_FILES = QT_TRANSLATE_NOOP("case", "{count} files")


class Attempts(Section):
    """Newest first; empty says where attempts come from."""

    def __init__(self) -> None:
        super().__init__("attempts", QT_TRANSLATE_NOOP("case", "Attempts so far"))
        self.list = Happenings(QT_TRANSLATE_NOOP("case", "Attempts so far"))
        self._none = label(
            QT_TRANSLATE_NOOP("case", "Nothing was handed in yet. A packet that is marked as submitted shows up here."),
            role="soft",
            wrap=True,
        )
        self.inside.addWidget(self._none)
        self.inside.addWidget(self.list)

    def show_attempts(self, attempts: Sequence[Attempt], platform: Platform, now: datetime) -> None:
        """Show these, the newest first."""
        self.list.show_rows([_line(one, platform, now) for one in reversed(attempts)])
        self._none.setVisible(not attempts)
        self.list.setVisible(bool(attempts))
        self.say(text(QT_TRANSLATE_NOOP("case", "{count} so far"), count=len(attempts)))


def _line(one: Attempt, platform: Platform, now: datetime) -> Happening:
    titles = [appeal.title for name in one.appeals if (appeal := platform.appeal(name)) is not None]
    named: Text | Words | str = titles[0] if titles else ", ".join(one.appeals)
    for title in titles[1:]:
        named = text(_LIST, first=named, second=title)
    lines: list[Sayable] = [_money(one)]
    by = one.submitted.by
    count = len(one.uploaded)
    lines.append(text(_BY, by=by, count=count) if by else text(_FILES, count=count))
    if one.result is not None and one.result.words:
        lines.append(one.result.words)
    return Happening(
        one.id, moment(one.submitted.at, now), text(_TITLE, number=one.number, appeals=named), tuple(lines)
    )


def _money(one: Attempt) -> Text:
    outcome = text(_OUTCOMES[one.outcome])
    if one.asked is None:
        return outcome
    if one.won_back is None:
        return text(_ASKED, outcome=outcome, asked=money(one.asked))
    return text(_CAME, outcome=outcome, asked=money(one.asked), amount=money(one.won_back))
