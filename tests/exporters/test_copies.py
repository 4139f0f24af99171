"""A copy that was made to fit is called a copy in the internal papers and in the manifest, with its source."""

from dataclasses import replace
from pathlib import Path

from app.domain.media.copy import CopyMark
from app.exporters.base import PacketContent
from app.exporters.papers.data import paper_data
from app.exporters.sealing.manifest_file import manifest_bytes, manifest_of, read_manifest
from tests.exporters.records import content

SOURCE = "cd" * 32


def with_copy(made: PacketContent, mark: CopyMark) -> PacketContent:
    def tagged(exhibit):
        if exhibit.inspection is None:
            return exhibit
        media = replace(exhibit.inspection.media, tags={"comment": mark.comment(), "description": "ffmpeg 9; run 1"})
        return replace(exhibit, inspection=replace(exhibit.inspection, media=media))

    return replace(made, exhibits=tuple(tagged(exhibit) for exhibit in made.exhibits))


def test_the_papers_name_a_copy_its_source_and_how_it_was_made(tmp_path: Path) -> None:
    first = paper_data(with_copy(content(tmp_path), CopyMark(SOURCE, 2, 2, 598.0, 2.0)))["exhibits"][0]
    rows = dict(first["rows"])
    assert SOURCE in rows["副本"]
    assert "第 2 段，共 2 段" in rows["副本"]
    assert rows["制作命令"] == "ffmpeg 9; run 1"


def test_an_original_is_not_called_a_copy(tmp_path: Path) -> None:
    made = content(tmp_path)
    assert all("副本" not in dict(exhibit["rows"]) for exhibit in paper_data(made)["exhibits"])
    assert manifest_of(made, ()).copies == {}


def test_the_manifest_leads_from_each_copy_to_its_source(tmp_path: Path) -> None:
    made = with_copy(content(tmp_path), CopyMark(SOURCE))
    video = next(exhibit for exhibit in made.exhibits if exhibit.inspection)
    manifest = read_manifest(manifest_bytes(manifest_of(made, ())))
    assert manifest.copies == {video.evidence.sha256: SOURCE}


def test_a_manifest_from_before_there_were_copies_is_still_read(tmp_path: Path) -> None:
    data = manifest_bytes(manifest_of(content(tmp_path), ()))
    assert b'"copies": {},' in data
    assert read_manifest(data.replace(b'"copies": {},', b"")).copies == {}
