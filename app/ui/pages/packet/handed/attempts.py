"""The tries of a case: when, which, what came of it; the result is entered here, and a handing in corrected."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.attempts.attempt import Attempt, Outcome
from app.domain.report import Report
from app.domain.rules.platform import Platform
from app.domain.text import QT_TRANSLATE_NOOP, Text, Words, text
from app.ui.desk import Desk
from app.ui.figures import moment, money
from app.ui.jobs import Lane
from app.ui.pages.packet.handed.results import OUTCOMES, CorrectionForm, ResultForm
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, clear, label, row, section
from app.workflow.attempts.correct_submission import correct_submission
from app.workflow.attempts.record_result import record_result


class AttemptRow(QFrame):
    """One try; at most one of its forms is open."""

    done = Signal()

    def __init__(self, desk: Desk, attempt: Attempt, titles: dict[str, Words]) -> None:
        super().__init__()
        self._desk, self.attempt, self._titles = desk, attempt, titles
        self.setProperty("role", "line")
        self.form: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 6, 0, 8)
        self._layout.setSpacing(4)
        named = " + ".join(dict.fromkeys(attempt.appeals))
        first = next(iter(attempt.appeals), "")
        title = text(
            QT_TRANSLATE_NOOP("packet", "Try {number}: {appeals}"),
            number=attempt.number,
            appeals=titles[first] if len(attempt.appeals) == 1 and first in titles else self._joined(named),
        )
        self._layout.addWidget(row(label(title, role="strong", wrap=True), Badge(OUTCOMES[attempt.outcome])))
        for words in self._lines():
            self._layout.addWidget(label(words, role="faint", wrap=True, selectable=True))
        waiting = attempt.outcome is Outcome.WAITING
        enter = QT_TRANSLATE_NOOP("packet", "Enter the result")
        again = QT_TRANSLATE_NOOP("packet", "Correct the result")
        self.result = button(enter if waiting else again, icon="edit", kind="" if waiting else "quiet")
        self.result.clicked.connect(self._on_result)
        self.correct = button(QT_TRANSLATE_NOOP("packet", "Correct time or name"), kind="quiet")
        self.correct.clicked.connect(self._on_correct)
        self._layout.addWidget(row(self.result, self.correct, None))

    def _joined(self, named: str) -> Text | str:
        """Several submissions of one form, by their titles."""
        parts = [self._titles[name] for name in self.attempt.appeals if name in self._titles]
        if len(parts) != len(self.attempt.appeals):
            return named
        joined: Text | Words = parts[0]
        for part in parts[1:]:
            joined = text(QT_TRANSLATE_NOOP("packet", "{first}, {other}"), first=joined, other=part)
        return joined if isinstance(joined, Text) else named

    def _lines(self) -> list[Text | str]:
        attempt, now = self.attempt, self._desk.now()
        at = moment(attempt.submitted.at, now)
        lines: list[Text | str] = [
            text(QT_TRANSLATE_NOOP("packet", "handed in {moment} by {by}"), moment=at, by=attempt.submitted.by)
            if attempt.submitted.by
            else text(QT_TRANSLATE_NOOP("packet", "handed in {moment}"), moment=at)
        ]
        if attempt.asked is not None:
            asked = text(QT_TRANSLATE_NOOP("packet", "asked for {amount}"), amount=money(attempt.asked))
            back = attempt.won_back
            if back is not None:
                asked = text(
                    QT_TRANSLATE_NOOP("packet", "{asked}, came back {amount}"), asked=asked, amount=money(back)
                )
            lines.append(asked)
        if attempt.result is not None:
            lines.append(text(QT_TRANSLATE_NOOP("packet", "result of {moment}"), moment=moment(attempt.result.at, now)))
            if attempt.result.words:
                lines.append(attempt.result.words)
        return lines

    def _open(self, form: QWidget) -> None:
        self._close()
        self.form = form
        self._layout.addWidget(form)
        self.result.hide()
        self.correct.hide()

    def _close(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self.result.show()
        self.correct.show()

    def _on_result(self) -> None:
        form = ResultForm(self.attempt, self._titles, self._desk.now())
        form.saved.connect(self._save_result)
        form.left.connect(self._close)
        self._open(form)

    def _on_correct(self) -> None:
        form = CorrectionForm(self.attempt)
        form.saved.connect(self._save_correction)
        form.left.connect(self._close)
        self._open(form)

    def _save_result(self, outcome: str, amounts: dict[str, str], at: object, words: str) -> None:
        deps, name = self._desk.deps, self.attempt.id

        def work(_report: Report) -> Attempt:
            return record_result(deps, name, outcome, amounts=amounts, at=at, words=words)  # type: ignore[arg-type]

        self._run(
            work, text(QT_TRANSLATE_NOOP("packet", "The result of try {number} is kept."), number=self.attempt.number)
        )

    def _save_correction(self, at: object, by: str) -> None:
        deps, name = self._desk.deps, self.attempt.id

        def work(_report: Report) -> Attempt:
            return correct_submission(deps, name, at=at, by=by)  # type: ignore[arg-type]

        self._run(work, text(QT_TRANSLATE_NOOP("packet", "Corrected; the former entry stays in the record.")))

    def _run(self, work: Callable[[Report], Attempt], said: Text) -> None:
        self._desk.jobs.run(self, Lane.DATA, work, partial(self._on_saved, said))

    def _on_saved(self, said: Text, _attempt: Attempt) -> None:
        self._close()
        self._desk.messages.good(said)
        self.done.emit()


class Attempts(QFrame):
    """Newest first."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.rows: list[AttemptRow] = []
        self._shown: tuple[Attempt, ...] | None = None
        frame, inside = section(QT_TRANSLATE_NOOP("packet", "Tries of this case"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        inside.addLayout(self._rows)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_attempts(self, attempts: tuple[Attempt, ...], platform: Platform) -> None:
        """Show those of one case; an open form stays while nothing changed."""
        if attempts == self._shown:
            return
        self._shown = attempts
        clear(self._rows)
        titles = {appeal.short_id: appeal.title for appeal in platform.appeals}
        self.rows = [AttemptRow(self._desk, attempt, titles) for attempt in reversed(attempts)]
        for made in self.rows:
            made.done.connect(self.changed)
            self._rows.addWidget(made)
        if not self.rows:
            none = QT_TRANSLATE_NOOP(
                "packet", "Nothing was handed in yet. Build the packet, upload it, then mark it under “Upload”."
            )
            self._rows.addWidget(label(none, role="soft", wrap=True))
