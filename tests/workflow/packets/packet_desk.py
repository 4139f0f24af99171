"""A desk with the real rules and exporters, and a case with what its return evidence needs."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import app.exporters
from app.domain.cases.evidence import Evidence
from app.exporters.base import Exporter
from app.paths import RESOURCES
from app.plugins import discover
from app.texts import read_catalog
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from tests.exporters.records import CHINESE, WAYBILL, inspection, picture
from tests.shipped_rules import known_rulebook
from tests.workflow.desk import START, Desk, small_desk

VIDEO = b"\x00\x00\x00\x18ftypisom" + bytes(range(256)) * 200
FACTS = {
    "scenario": "swapped",
    "goods": "无线蓝牙耳机 星光白",
    "serial": "GX7F2K9Q1",
    "paid": "399.00",
    "refunded": "399.00",
    "freight": "12.50",
}


@contextmanager
def packet_desk(folder: Path) -> Iterator[Desk]:
    with small_desk(folder, ready=True) as desk:
        desk.deps = replace(
            desk.deps,
            rulebook=known_rulebook(),
            exporters=discover(app.exporters, "EXPORTER", Exporter),
            chinese=read_catalog(RESOURCES / "i18n", "zh_CN") if (RESOURCES / "i18n").is_dir() else CHINESE,
            resources=RESOURCES,
        )
        yield desk


def case_of(desk: Desk, **changes: str) -> str:
    opened = open_case(
        desk.deps,
        platform="pdd",
        order="261118-123456789012345",
        waybill=WAYBILL,
        fields={**FACTS, **changes},
    )
    add_event(desk.deps, opened.case.id, "signed", START - timedelta(hours=2))
    return opened.case.id


def attach(desk: Desk, case_id: str, kind: str, name: str, seed: int = 1) -> Evidence:
    return attach_evidence(desk.deps, case_id, picture(desk.folder / name, seed, 800, 600), kind)


def attach_video(desk: Desk, case_id: str, *, inspected: bool = True, read: bool = False) -> Evidence:
    """A file that looks like a video; `read`: the waybill was read in it, so that frames will be asked for."""
    item = attach_evidence(desk.deps, case_id, desk.file("开箱 [1].mp4", VIDEO), "opening_video")
    if inspected:
        look = inspection(item.sha256, item.bytes)
        if not read:
            look = replace(look, readings=(), waybills=())
        with desk.deps.database.write() as unit:
            unit.inspections.add(look, WAYBILL, START)
    return item


def ready_case(desk: Desk) -> str:
    case_id = case_of(desk)
    attach_video(desk, case_id)
    attach(desk, case_id, "goods_and_waybill", "both.jpg", 2)
    attach(desk, case_id, "problem_picture", "problem.jpg", 3)
    return case_id


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
