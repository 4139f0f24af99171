"""The small pictures of a case's files: fetched by jobs, decoded there, kept while the case is shown."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.domain.cases.evidence import Evidence
from app.domain.errors import Problem
from app.domain.media.finding import Inspection
from app.domain.report import Report
from app.ui.desk import Desk
from app.ui.jobs import Lane
from app.workflow.pictures.thumbnail import thumbnail
from app.workflow.queries.case_view import CaseView

_SIDE = 260
_OPENING_S = 1.0


class Pictures(QObject):
    """`ready`: by the id of the evidence; an empty picture where there is none to show."""

    arrived = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = ""
        self._asked: dict[str, int] = {}
        self.ready: dict[str, QImage] = {}

    def show_view(self, view: CaseView) -> None:
        """Fetch what is not there yet; what belongs to another case is dropped."""
        if view.case.id != self._case_id:
            for number in self._asked.values():
                self._desk.jobs.cancel(number)
            self._case_id = view.case.id
            self._asked.clear()
            self.ready.clear()
        for item in view.evidence:
            if item.id not in self.ready and item.id not in self._asked:
                self._fetch(item, telling_moment(item, view.inspections))

    def _fetch(self, item: Evidence, at_s: float) -> None:
        deps = self._desk.deps

        def work(report: Report) -> QImage:
            return QImage.fromData(thumbnail(deps, item, _SIDE, at_s, report=report))

        def failed(_problem: Problem) -> None:
            self._take(item.id, QImage())

        self._asked[item.id] = self._desk.jobs.run(
            self, Lane.MEDIA, work, lambda picture: self._take(item.id, picture), failed=failed
        )

    def _take(self, evidence_id: str, picture: QImage) -> None:
        self._asked.pop(evidence_id, None)
        self.ready[evidence_id] = picture
        self.arrived.emit()


def telling_moment(item: Evidence, inspections: Mapping[str, Inspection]) -> float:
    """The moment of a video that tells most: where the waybill reads; else its first second."""
    look = inspections.get(item.sha256)
    if item.media_type != "video":
        return 0.0
    read = [waybill.best_s for waybill in look.waybills if waybill.accepted] if look is not None else []
    return read[0] if read else _OPENING_S
