"""The boxes that tell of splicing are read as they are; whatever is odd ends in "could not tell", soon."""

import random
import struct
import time
from pathlib import Path

import pytest

from app.media.origin.boxes import read_boxes
from tests import samples
from tests.media.origin.boxwork import rewritten, with_edits, with_second_description
from tests.media_folder import real_media


def test_a_plain_film() -> None:
    boxes = read_boxes(samples.sharp(samples.TINY))
    assert boxes is not None
    assert (boxes.movies, boxes.xmp) == (1, b"")
    film = boxes.tracks[0]
    assert (film.kind, film.descriptions, film.changes) == ("vide", 1, ())
    assert film.starts_s is not None
    assert len(film.starts_s) == samples.TINY.seconds * samples.TINY.fps
    assert film.starts_s[:2] == pytest.approx((film.starts_s[0], film.starts_s[0] + 1 / samples.TINY.fps), abs=0.001)
    assert boxes.tracks[1].kind == "soun"


def test_edit_lists_and_second_descriptions(tmp_path: Path) -> None:
    boxes = read_boxes(
        with_edits(samples.sharp(samples.TINY), tmp_path / "x.mp4", [(45000, -1), (90000, 0), (45000, 90000)])
    )
    assert boxes is not None
    first, second, third = boxes.tracks[0].segments
    assert (first.from_s, first.length_s, second.shown_at_s) == (None, 0.5, 0.5)
    assert (second.from_s, third.from_s, third.shown_at_s) == (0.0, 1.0, 1.5)
    path = with_second_description(samples.sharp(samples.TINY), tmp_path / "y.mp4", chunk=3)
    boxes = read_boxes(path)
    assert boxes is not None
    assert boxes.tracks[0].descriptions == 2
    assert len(boxes.tracks[0].changes) == 1
    path = with_second_description(samples.sharp(samples.TINY), tmp_path / "z.mp4", chunk=3, same=True)
    boxes = read_boxes(path)
    assert boxes is not None
    assert boxes.tracks[0].changes == (), "twice the same description is no change"


def test_xmp_of_an_editor_is_found(tmp_path: Path) -> None:
    path = tmp_path / "x.mp4"
    said = bytes.fromhex("be7acfcb97a942e89c71999491e3afac") + b"<xmp:CreatorTool>Adobe Premiere Pro</xmp:CreatorTool>"
    path.write_bytes(samples.sharp(samples.TINY).read_bytes() + struct.pack(">I4s", len(said) + 8, b"uuid") + said)
    boxes = read_boxes(path)
    assert boxes is not None
    assert b"Adobe Premiere" in boxes.xmp


def test_two_films_in_one_file(tmp_path: Path) -> None:
    path = tmp_path / "x.mp4"
    path.write_bytes(samples.sharp(samples.TINY).read_bytes() * 2)
    boxes = read_boxes(path)
    assert boxes is not None
    assert boxes.movies == 2


@pytest.mark.parametrize("data", [b"", b"\0" * 64, b"\0\0\0\x10ftypisom" + b"\0" * 4, b"\0\0\0\x01moov" + b"\xff" * 8])
def test_what_is_none_of_it_is_not_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.mp4"
    path.write_bytes(data)
    assert read_boxes(path) is None
    assert read_boxes(tmp_path / "gone") is None


def test_tables_that_lie_end_in_not_told_and_soon(tmp_path: Path) -> None:
    def huge(kind: bytes, body: bytes) -> bytes | None:
        return body[:4] + b"\x7f\xff\xff\xff" + body[8:] if kind == b"stts" else None

    def endless(kind: bytes, body: bytes) -> bytes | None:
        return body[:4] + struct.pack(">III", 1, 0x7FFFFFFF, 1) if kind == b"stts" else None

    for change in (huge, endless):
        assert read_boxes(rewritten(samples.sharp(samples.TINY), tmp_path / "x.mp4", change)) is None


def test_flipped_bytes_never_break_it(tmp_path: Path) -> None:
    data, chance = samples.sharp(samples.TINY).read_bytes(), random.Random(7)
    index = data.rindex(b"moov")
    path, began = tmp_path / "x.mp4", time.monotonic()
    for _ in range(400):
        bad = bytearray(data)
        for _ in range(chance.randint(1, 12)):
            bad[chance.randrange(index - 4, len(bad))] = chance.choice((0, 1, 0x7F, 0xFF, chance.randrange(256)))
        path.write_bytes(bad[: chance.randrange(index, len(bad))] if chance.random() < 0.2 else bad)
        read_boxes(path)
    assert time.monotonic() - began < 20


@pytest.mark.media
def test_real_files_have_one_film_each() -> None:
    files = [path for path in sorted((real_media() / "videos").rglob("*")) if path.suffix.lower() in {".mp4", ".mov"}]
    assert len(files) > 10
    for path in files:
        boxes = read_boxes(path)
        assert boxes is not None, path.name
        assert boxes.movies == 1
