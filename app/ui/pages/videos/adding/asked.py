"""What is expected of the next videos: the waybill that they should show, and the platform whose rules hold."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.ui.speech import bind
from app.ui.widgets.controls import line_edit
from app.ui.widgets.fields import Choice

_PLATFORM_WIDTH = 134


class AskedBar(QWidget):
    """The number holds for the videos that come next, and is cleared with them: a left-over one would warn of every
    further parcel. The platform is remembered.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.waybill = line_edit(
            QT_TRANSLATE_NOOP("videos", "Expected waybill"),
            name=QT_TRANSLATE_NOOP("videos", "Expected waybill of the next videos (optional)"),
        )
        bind(self.waybill, QLineEdit.setToolTip, QT_TRANSLATE_NOOP("videos", "Scan it; it holds for the next videos."))
        self.waybill.setClearButtonEnabled(True)
        self.waybill.setAcceptDrops(False)
        self.platform = Choice([(platform.id, platform.title) for platform in desk.deps.rulebook.platforms])
        self.platform.choose(desk.preferences.settings.platform)
        self.platform.setFixedWidth(_PLATFORM_WIDTH)
        self.platform.id_chosen.connect(self._on_platform)
        bind(self.platform, Choice.setAccessibleName, QT_TRANSLATE_NOOP("videos", "Platform"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.waybill, 1)
        layout.addWidget(self.platform)

    def take_number(self) -> str:
        """The expected number without blanks; the field is empty afterwards."""
        number = "".join(self.waybill.text().split())
        self.waybill.clear()
        return number

    def _on_platform(self, platform: str) -> None:
        preferences = self._desk.preferences
        preferences.settings = settings = preferences.settings.changed(platform=platform)
        save = preferences.save
        self._desk.jobs.run(self, Lane.DATA, lambda _report: save(settings), lambda _saved: None)
