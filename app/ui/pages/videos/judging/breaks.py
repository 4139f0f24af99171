"""The places where the take may be interrupted: the pictures before and after each, and a person's word on it."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import Problem
from app.domain.media.finding import Break, BreakKind, Verdict
from app.domain.media.judgement import ONE_TAKE
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.desk import Desk
from app.ui.figures import moment, position
from app.ui.pages.videos.judging.fold import Fold
from app.ui.pages.videos.judging.word import ATTACH_FIRST, Word
from app.ui.pages.videos.player.bar import fine
from app.ui.pages.videos.player.fetching import fetch_image
from app.ui.pages.videos.queue_item import QueueItem
from app.ui.speech import bind
from app.ui.terms import BREAKS, Sign
from app.ui.widgets.badge import Badge
from app.ui.widgets.controls import button, card, clear, label, row
from app.ui.widgets.picture import Thumbnail

_MOST = 20
_WIDTH, _LARGE = 480, 1600
_NONE = QT_TRANSLATE_NOOP("judging", "No place was found at which the take may be interrupted.")
_ONE = Sign(QT_TRANSLATE_NOOP("judging", "one take"), "person", "good", "good")
_NOT = Sign(QT_TRANSLATE_NOOP("judging", "not one take"), "person", "danger", "danger")
_PROVEN = Sign(QT_TRANSLATE_NOOP("judging", "proven"), "fail", "danger", "danger")
_SUSPECTED = Sign(QT_TRANSLATE_NOOP("judging", "suspected"), "warn", "warn", "warn")
_SAID = {
    Verdict.PASS: QT_TRANSLATE_NOOP("judging", "You: one take · {at}"),
    Verdict.FAIL: QT_TRANSLATE_NOOP("judging", "You: not one take · {at}"),
}
_AFTER = QT_TRANSLATE_NOOP("judging", "after")
_NO_PICTURE = QT_TRANSLATE_NOOP("judging", "no picture")


def is_proven(place: Break) -> bool:
    """A time gap is proof: no word outweighs it."""
    return place.kind is BreakKind.GAP and place.verdict is Verdict.FAIL


class Breaks(QWidget):
    """One card per place, in order of time."""

    moment_chosen = Signal(float)
    pair_wanted = Signal(object, object, object)
    """Image before, image after, captions: to be compared in large."""

    def __init__(self, desk: Desk, word: Word) -> None:
        super().__init__()
        self._desk, self._word = desk, word
        self._places: tuple[Break, ...] = ()
        self._source: Path | str = ""
        self._images: dict[float, QImage] = {}
        self._shown: dict[float, list[Thumbnail]] = {}
        self._jobs: list[int] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(10)

    @property
    def places(self) -> tuple[Break, ...]:
        """What is shown."""
        return self._places

    def show_item(self, item: QueueItem, *, other: bool) -> None:
        """The places of this video, with what was said of them."""
        if other:
            for number in self._jobs:
                self._desk.jobs.cancel(number)
            self._jobs, self._images = [], {}
        places = item.inspection.breaks if item.inspection is not None else ()
        self._source = item.source
        self._places = places
        self._shown = {}
        clear(self._layout)
        if not places:
            self._layout.addWidget(label(_NONE, role="soft", wrap=True))
        elif not self._word.can_speak and not all(is_proven(place) for place in places):
            self._layout.addWidget(label(ATTACH_FIRST, role="soft", wrap=True))
        for place in places[:_MOST]:
            self._layout.addWidget(self._build_card(place))
        if len(places) > _MOST:
            more = text(QT_TRANSLATE_NOOP("judging", "{count} more stand on the timeline."), count=len(places) - _MOST)
            self._layout.addWidget(label(more, role="faint", wrap=True))
        self._layout.addStretch(1)
        if self.isVisible():
            self.fetch()

    def fetch(self) -> None:
        """Fetch the pictures that have not come yet."""
        for at_s in self._shown:
            if at_s in self._images:
                self._come(at_s, self._images[at_s])
            else:
                self._fetch(at_s)

    def _fetch(self, at_s: float) -> None:
        source = self._source
        self._images[at_s] = QImage()

        def done(image: QImage) -> None:
            if source == self._source:
                self._images[at_s] = image
                self._come(at_s, image)

        def failed(_problem: Problem) -> None:
            for thumbnail in self._shown.get(at_s, ()):
                thumbnail.show_words(_NO_PICTURE)

        self._jobs.append(fetch_image(self._desk, self, source, at_s, _WIDTH, done, failed))

    def _come(self, at_s: float, image: QImage) -> None:
        for thumbnail in self._shown.get(at_s, ()):
            thumbnail.show_image(image)

    def _build_card(self, place: Break) -> QFrame:
        made = card()
        inside = QVBoxLayout(made)
        inside.setContentsMargins(10, 8, 10, 10)
        inside.setSpacing(6)
        jump = button(position(place.at_s), kind="quiet", tip=QT_TRANSLATE_NOOP("judging", "Show this moment"))
        jump.clicked.connect(lambda: self.moment_chosen.emit(place.at_s))
        badge = Badge(_PROVEN if is_proven(place) else _SUSPECTED)
        inside.addWidget(row(label(BREAKS[place.kind], role="strong"), badge, None, jump))
        inside.addWidget(label(_how_sure(place), role="soft", wrap=True))
        if place.kind is not BreakKind.EDITED:
            inside.addLayout(self._build_pair(place))
        if place.judged is not None:
            inside.addWidget(row(_badge_of(place.judged.verdict, place.judged.at), None))
        if is_proven(place):
            said = QT_TRANSLATE_NOOP("judging", "Proven by the file's own times: no word outweighs it.")
            inside.addWidget(label(said, role="soft", wrap=True))
        else:
            inside.addWidget(self._build_buttons(place))
        return made

    def _build_pair(self, place: Break) -> QHBoxLayout:
        pair = QHBoxLayout()
        pair.setSpacing(6)
        sides = ((QT_TRANSLATE_NOOP("judging", "before"), place.before_s), (_AFTER, place.at_s))
        for word, at_s in sides:
            thumbnail = Thumbnail(108)
            thumbnail.show_caption(word)
            tip = QT_TRANSLATE_NOOP("judging", "Compare both in large")
            bind(thumbnail, Thumbnail.setToolTip, tip)
            thumbnail.clicked.connect(lambda _checked=False, place=place: self.compare(place))
            if at_s is None:
                thumbnail.show_words(_NO_PICTURE)
            else:
                self._shown.setdefault(at_s, []).append(thumbnail)
            pair.addWidget(thumbnail, 1)
        return pair

    def _build_buttons(self, place: Break) -> QWidget:
        good = button(QT_TRANSLATE_NOOP("judging", "It is one take"), icon="pass")
        bad = button(QT_TRANSLATE_NOOP("judging", "It is not"), icon="fail")
        good.clicked.connect(lambda: self._word.judge(ONE_TAKE, "pass", (place.at_s,)))
        bad.clicked.connect(lambda: self._word.judge(ONE_TAKE, "fail", (place.at_s,)))
        said = place.judged.verdict if place.judged is not None else None
        for made, verdict in ((good, Verdict.PASS), (bad, Verdict.FAIL)):
            made.setEnabled(self._word.can_speak and said is not verdict)
        return Fold(good, bad)

    def compare(self, place: Break) -> None:
        """Show the two pictures in large beside each other."""
        found: dict[float, QImage] = {}
        wanted = [at_s for at_s in (place.before_s, place.at_s) if at_s is not None]

        def come(at_s: float, image: QImage) -> None:
            found[at_s] = image
            if len(found) == len(wanted):
                before = found[place.before_s] if place.before_s is not None else QImage()
                self.pair_wanted.emit(before, found[place.at_s], _captions(place))

        def missed(at_s: float, _problem: Problem) -> None:
            come(at_s, QImage())

        for at_s in wanted:
            fetch_image(self._desk, self, self._source, at_s, _LARGE, partial(come, at_s), partial(missed, at_s))


def _captions(place: Break) -> tuple[Text, Text]:
    before = text(QT_TRANSLATE_NOOP("judging", "before · {at}"), at=fine(place.before_s or 0.0))
    return before, text(QT_TRANSLATE_NOOP("judging", "after · {at}"), at=fine(place.at_s))


def _badge_of(verdict: Verdict, at: datetime) -> Badge:
    made = Badge()
    made.show_sign(_ONE if verdict is Verdict.PASS else _NOT, text(_SAID[verdict], at=moment(at)))
    return made


def _how_sure(place: Break) -> Text:
    sure = round(place.confidence * 100)
    if place.kind is BreakKind.EDITED:
        return text(QT_TRANSLATE_NOOP("judging", "The file tells of an editor; {percent} % sure."), percent=sure)
    if is_proven(place):
        said = QT_TRANSLATE_NOOP("judging", "{seconds} s are missing here.")
        return text(said, seconds=round(place.length_s, 1))
    if place.heard is True:
        said = QT_TRANSLATE_NOOP("judging", "The program is {percent} % sure; the sound breaks off there too.")
    elif place.heard is False:
        said = QT_TRANSLATE_NOOP("judging", "The program is {percent} % sure; the sound runs through.")
    else:
        said = QT_TRANSLATE_NOOP("judging", "The program is {percent} % sure; there is no sound to compare with.")
    return text(said, percent=sure)
