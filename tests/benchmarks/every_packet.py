"""Builds a packet of every submission of every platform and holds each against the tools of others.

`python -m tests.benchmarks.every_packet [FOLDER]`: made evidence, a real clip, the real rules. Each packet has to pass
our own `verify` and audit, `bagit.py --validate`, `unzip -t`, `pdftotext` on both papers, `qpdf --check` and
`sha256sum -c`. A tool that is not installed is said so. With a folder the packets stay there.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import app.checks.video
from app.checks.video.base import Check
from app.domain.proof.packet import Packet
from app.domain.rules.appeal import Appeal, Level
from app.domain.rules.evidence_kind import Medium, Need
from app.domain.rules.platform import Platform
from app.plugins import discover
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.packets.build_packet import build_packet
from app.workflow.packets.verify_packet import audit, verify_packet
from app.workflow.videos.inspect_evidence import inspect_evidence
from tests.exporters.records import WAYBILL, picture
from tests.samples import parcel_take
from tests.workflow.desk import START, Desk
from tests.workflow.packets.packet_desk import FACTS, packet_desk

PLATFORMS = ("pdd", "taobao", "tmall", "wechat", "kuaishou", "jd")
TOGETHER = ("goods_payment", "freight", "verdict")
_FACT = re.compile(r"event:(?P<kind>[a-z_]+)(?:\|[a-z_|]+)?(?:\{(?P<name>[a-z_]+)=(?P<value>[a-z_]+))?")


def scenario_for(platform: Platform, appeals: tuple[Appeal, ...]) -> str:
    """The scenario that asks for the most."""

    def asked(name: str) -> int:
        rows = (row for appeal in appeals for row in appeal.requirements)
        return sum(row.need is Need.REQUIRED and (not row.scenarios or name in row.scenarios) for row in rows)

    names = [scenario.id.rpartition(".")[2] for scenario in platform.scenarios]
    return max(names, key=asked)


def made_case(desk: Desk, platform: Platform, appeals: tuple[Appeal, ...], clip: Path) -> str:
    """A case in which everything that these submissions require has happened and is attached."""
    scenario = scenario_for(platform, appeals)
    fields = {**FACTS, "scenario": scenario}
    order = f"2611{PLATFORMS.index(platform.id):02d}-{abs(hash(appeals)) % 10**12:012d}"
    case = open_case(desk.deps, platform=platform.id, order=order, waybill=WAYBILL, fields=fields).case
    add_event(desk.deps, case.id, "signed", START - timedelta(hours=9))
    for appeal in appeals:
        for condition in appeal.conditions:
            found = _FACT.fullmatch(condition.fact.partition("}")[0])
            if condition.level is Level.BLOCKS and found:
                said = {found["name"]: found["value"].partition("|")[0]} if found["name"] else {}
                add_event(desk.deps, case.id, found["kind"], START - timedelta(hours=3), said)
    if not any(appeal.before_refund for appeal in appeals):
        add_event(desk.deps, case.id, "refunded", START - timedelta(hours=2), {"amount": "399.00"})
    for number, kind in enumerate(required_kinds(appeals, scenario), start=1):
        attach(desk, platform, case.id, kind, number, clip)
    return case.id


def required_kinds(appeals: tuple[Appeal, ...], scenario: str) -> tuple[str, ...]:
    rows = (row for appeal in appeals for row in appeal.requirements if not row.scenarios or scenario in row.scenarios)
    return tuple(dict.fromkeys(row.evidence for row in rows if row.need is Need.REQUIRED))


def attach(desk: Desk, platform: Platform, case_id: str, kind: str, number: int, clip: Path) -> None:
    entry = platform.evidence_kind(kind)
    if entry is not None and entry.medium is Medium.VIDEO:
        item = attach_evidence(desk.deps, case_id, clip, kind)
        with desk.deps.database.read() as unit:
            known = unit.inspections.latest(item.sha256, platform.id, WAYBILL)
        if known is None:
            inspect_evidence(desk.deps, item.id)
    else:
        attach_evidence(desk.deps, case_id, picture(desk.folder / f"{kind}.jpg", number, 1600, 1200), kind)


def submissions(platform: Platform) -> Iterator[tuple[Appeal, ...]]:
    for appeal in platform.appeals:
        yield (appeal,)
    together = [platform.appeal(name) for name in TOGETHER]
    if platform.id == "pdd":
        yield tuple(appeal for appeal in together if appeal)


def faults_of(folder: Path) -> Iterator[str]:
    """What any of the tools finds wrong with a packet."""
    check, compared = verify_packet(folder), audit(folder)
    if not check.ok or not compared.ok:
        yield f"verify: {check.damages[:2]} {compared.changed} {compared.missing}"
    yield from _tool("bagit", [sys.executable, "-m", "bagit", "--validate", "bag"], folder)
    yield from _tool("unzip", ["unzip", "-tq", "archive/packet.zip"], folder)
    yield from _tool("sha256sum", ["sha256sum", "-c", "--strict", "--quiet", "checksums.sha256"], folder)
    for paper in ("papers/packet.pdf", "papers/handout.pdf"):
        yield from _tool("qpdf", ["qpdf", "--check", paper], folder)
        yield from _tool("pdftotext", ["pdftotext", paper, "-"], folder, lambda words: "凭证" in words)
        if (folder / paper).stat().st_size > 5_000_000:
            yield f"{paper} is larger than 5 MB"
    doubts = subprocess.run(["pdftotext", "papers/handout.pdf", "-"], cwd=folder, capture_output=True, check=False)
    if "检查结果" in doubts.stdout.decode() or "疑似" in doubts.stdout.decode():
        yield "the handout tells of checks"


def _tool(name: str, command: list[str], folder: Path, sound: Callable[[str], bool] = lambda _: True) -> Iterator[str]:
    if command[0] != sys.executable and shutil.which(command[0]) is None:
        return
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    if done.returncode != 0 or not sound(done.stdout.decode(errors="replace")):
        yield f"{name}: {(done.stderr or done.stdout).decode(errors='replace').strip()[-200:]}"


def build(desk: Desk, platform: Platform, appeals: tuple[Appeal, ...], clip: Path, out: Path) -> Packet:
    case_id = made_case(desk, platform, appeals, clip)
    names = tuple(appeal.short_id for appeal in appeals)
    return build_packet(desk.deps, case_id, names, out / platform.id, draft=True)


def main(folder: Path) -> int:
    missing = [name for name in ("unzip", "qpdf", "pdftotext", "sha256sum") if shutil.which(name) is None]
    sys.stdout.write(f"not installed, left out: {', '.join(missing) or 'nothing'}\n")
    bad = count = 0
    with tempfile.TemporaryDirectory(prefix="every-packet-") as name, packet_desk(Path(name)) as desk:
        desk.deps = replace(desk.deps, checks=discover(app.checks.video, "CHECK", Check))
        clip = parcel_take(Path(name) / "开箱.mp4", number=WAYBILL)
        for platform in (desk.deps.rulebook.platform(one) for one in PLATFORMS):
            for appeals in submissions(platform):
                packet = build(desk, platform, appeals, clip, folder)
                faults = list(faults_of(Path(packet.path)))
                count, bad = count + 1, bad + bool(faults)
                lacks = f" lacks {[one.code for one in packet.missing]}" if packet.missing else ""
                told = "ok" if not faults else "; ".join(faults)
                what = "+".join(packet.appeals)
                sys.stdout.write(f"{platform.id:9}{what:36}{'ready' if packet.ready else 'draft'}{lacks}: {told}\n")
                sys.stdout.flush()
    sys.stdout.write(f"{count} packets, {bad} with faults\n")
    return 1 if bad or not count else 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(main(Path(sys.argv[1])))
    with tempfile.TemporaryDirectory(prefix="packets-") as place:
        sys.exit(main(Path(place)))
