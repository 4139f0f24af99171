"""What the upload will hold, place by place as the platform's form has them."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.domain.rules.evidence_kind import Need
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.ui.widgets.controls import clear, label, section
from app.workflow.queries.upload_plan import PlannedFile, PlannedSlot, PlannedUpload

_NUMBERED = {
    "video": QT_TRANSLATE_NOOP("packet", "Video {number}: {kind} ({name})"),
    "picture": QT_TRANSLATE_NOOP("packet", "Picture {number}: {kind} ({name})"),
}
_NEEDS = {
    Need.REQUIRED.value: QT_TRANSLATE_NOOP("packet", "required"),
    Need.OPTIONAL.value: QT_TRANSLATE_NOOP("packet", "optional"),
}


class Preview(QFrame):
    """Nothing is written before “Build”."""

    def __init__(self) -> None:
        super().__init__()
        frame, inside = section(QT_TRANSLATE_NOOP("packet", "What will be written"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        inside.addLayout(self._rows)
        inside.addWidget(
            label(
                QT_TRANSLATE_NOOP(
                    "packet",
                    "Beside the upload folder: texts to copy, waybill frames, a PDF with all exhibits, a zip, "
                    "and the originals with their hashes.",
                ),
                role="faint",
                wrap=True,
            )
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_nothing(self) -> None:
        """No submission is chosen."""
        clear(self._rows)

    def show_plan(self, plan: PlannedUpload) -> None:
        """Place by place, then what stays out."""
        clear(self._rows)
        for planned in plan.slots:
            self._rows.addWidget(_slot_title(planned))
            for file in planned.files:
                self._rows.addWidget(label(_file_line(file), wrap=True))
            if not planned.files:
                self._rows.addWidget(label(QT_TRANSLATE_NOOP("packet", "nothing yet"), role="faint"))
        for name in plan.left_out:
            words = text(QT_TRANSLATE_NOOP("packet", "Stays out of the upload: {name}"), name=name)
            self._rows.addWidget(label(words, role="warn", wrap=True))


def _slot_title(planned: PlannedSlot) -> QFrame:
    slot = planned.slot
    need = text(_NEEDS[slot.need]) if slot.need in _NEEDS else slot.need
    if slot.pictures is None or slot.videos is None:
        words = text(QT_TRANSLATE_NOOP("packet", "{slot} ({need})"), slot=slot.title, need=need)
    else:
        words = text(
            QT_TRANSLATE_NOOP("packet", "{slot} ({need}; at most {pictures} pictures, {videos} videos)"),
            slot=slot.title,
            need=need,
            pictures=slot.pictures,
            videos=slot.videos,
        )
    return label(words, role="field", wrap=True)


def _file_line(file: PlannedFile) -> Text:
    return text(_NUMBERED.get(file.medium, _NUMBERED["picture"]), number=file.number, kind=file.kind, name=file.name)
