"""A case to play with: opened by the same verbs as any other, on material that the program makes and marks as made."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from app.apart.calling import Apart
from app.apart.verbs import inspect_evidence, make_demo
from app.domain.report import Report
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.deps import Deps

PLATFORM = "pdd"
NUMBER = "YT8812345678901"
_ORDER = "261120-123456789012345"
_FREIGHT = Decimal("12.50")
_HOURS_AGO = (("applied", 80.0), ("agreed", 75.0), ("return_posted", 70.0), ("signed", 3.0))
_FIELDS = {
    "scenario": "swapped",
    "goods": "无线耳机（示例）",
    "shop": "示例店铺",
    "paid": "299.00",
    "freight": f"{_FREIGHT}",
    "note": "示例售后单，仅供练习，可随时关闭。",
}


def make_sample(deps: Deps, apart: Apart, folder: Path, report: Report) -> str:
    """Make the material in `folder`, open the case, tell what happened, attach the proof; gives the case's id."""
    made = apart(make_demo, folder, NUMBER, _FREIGHT, report=report.part(0.0, 0.6))
    case = open_case(deps, platform=PLATFORM, order=_ORDER, waybill=NUMBER, fields=_FIELDS).case
    now = deps.now()
    for kind, hours in _HOURS_AGO:
        attributes = {"kind": "return_refund"} if kind == "applied" else {}
        add_event(deps, case.id, kind, now - timedelta(hours=hours), attributes)
    video = attach_evidence(deps, case.id, made.video, "opening_video")
    attach_evidence(deps, case.id, made.goods_and_waybill, "goods_and_waybill")
    apart(inspect_evidence, video.id, report=report.part(0.6, 1.0))
    return case.id
