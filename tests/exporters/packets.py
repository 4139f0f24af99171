"""Whole packets on disk for the tests of zip, assembly and verification; without FFmpeg, the video is no video."""

from dataclasses import replace
from pathlib import Path

import app.exporters
from app.domain.report import SILENT
from app.exporters.assembly import Assembled, assemble
from app.exporters.base import Exporter, PacketContent
from app.media.ffmpeg import Ffmpeg
from app.plugins import discover
from tests.exporters.records import content

EXPORTERS = discover(app.exporters, "EXPORTER", Exporter)


def without_frames(made: PacketContent) -> PacketContent:
    return replace(made, exhibits=tuple(replace(exhibit, inspection=None) for exhibit in made.exhibits))


def built(tmp_path: Path, name: str = "out", made: PacketContent | None = None) -> Assembled:
    made = made or without_frames(content(tmp_path / "vault"))
    return assemble(made, EXPORTERS, Ffmpeg(), tmp_path / name, SILENT)
