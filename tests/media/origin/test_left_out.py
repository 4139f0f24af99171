"""What the chapters of a Matroska file hide from some players, and what hostile ones do: nothing."""

import random
import struct
import subprocess
from functools import cache
from pathlib import Path

import pytest

from app.domain.text import Text
from app.media.origin.chapters import Chapter, Edition, read_editions
from app.media.origin.tracing import trace_origin
from app.media.probe import probe
from tests import samples

_SEGMENT = b"\x18\x53\x80\x67"


@cache
def film() -> Path:
    target = samples.folder() / "without-chapters.mkv"
    words = [samples.ffmpeg().path, "-y", "-v", "error", "-i", samples.sharp(samples.TINY), "-an", "-c", "copy", target]
    subprocess.run([str(word) for word in words], check=True)
    return target


def element(name: str, body: bytes) -> bytes:
    return bytes.fromhex(name) + struct.pack(">Q", len(body) | 1 << 56) + body


def chapter(starts_s: float, ends_s: float | None, *, enabled: bool = True, elsewhere: bool = False) -> bytes:
    body = element("91", round(starts_s * 1e9).to_bytes(8, "big"))
    body += element("92", round(ends_s * 1e9).to_bytes(8, "big")) if ends_s is not None else b""
    body += b"" if enabled else element("4598", b"\x00")
    return element("b6", body + (element("6e67", b"\x07" * 16) if elsewhere else b""))


def edition(*chapters: bytes, ordered: bool) -> bytes:
    flag = element("45dd", b"\x01") if ordered else b""
    return element("1043a770", element("45b9", flag + b"".join(chapters)))


def with_chapters(target: Path, chapters: bytes) -> Path:
    """A film of 4 s, 15 pictures a second, with these chapters behind its pictures."""
    source = film().read_bytes()
    place = source.index(_SEGMENT) + 4
    assert source[place] == 1, "a length of eight bytes"
    length = (int.from_bytes(source[place : place + 8], "big") & (1 << 56) - 1) + len(chapters)
    target.write_bytes(source[:place] + struct.pack(">Q", length | 1 << 56) + source[place + 8 :] + chapters)
    return target


def told(path: Path) -> list[tuple[float, Text]]:
    origin = trace_origin(samples.ffmpeg(), path, probe(samples.ffmpeg(), path))
    return [(round(joint.at_s, 1), joint.said) for joint in origin.joints]


def test_usual_chapters_are_read_and_hide_nothing(tmp_path: Path) -> None:
    usual = edition(chapter(0, 2), chapter(2, None), ordered=False)
    path = with_chapters(tmp_path / "x.mkv", usual)
    assert read_editions(path) == (
        Edition(
            ordered=False,
            chapters=(Chapter(0, 2, enabled=True, elsewhere=False), Chapter(2, None, enabled=True, elsewhere=False)),
        ),
    )
    assert told(path) == []
    whole = edition(chapter(0, 1.5), chapter(1.5, 4.1), ordered=True)
    assert told(with_chapters(tmp_path / "y.mkv", whole)) == []
    assert told(film()) == []


@pytest.mark.parametrize(
    ("chapters", "ordered", "places"),
    [
        ((chapter(0, 1), chapter(2, 4.1)), True, {2.0: 15}),
        ((chapter(0, 1), chapter(2, None)), True, {2.0: 15}),
        ((chapter(1, 3),), True, {1.0: 15, 3.9: 15}),
        ((chapter(0, 1), chapter(1, 2, enabled=False), chapter(2, 4.1)), False, {2.0: 15}),
        ((chapter(0, 1), chapter(1, 2, enabled=False), chapter(2, 4.1)), True, {2.0: 15}),
    ],
)
def test_pictures_that_some_players_leave_out(
    chapters: tuple[bytes, ...], places: dict[float, int], tmp_path: Path, *, ordered: bool
) -> None:
    found = told(with_chapters(tmp_path / "x.mkv", edition(*chapters, ordered=ordered)))
    assert {at_s: said.values["count"] for at_s, said in found} == places


def test_another_order_and_another_file(tmp_path: Path) -> None:
    found = told(with_chapters(tmp_path / "x.mkv", edition(chapter(2, 4.1), chapter(0, 2), ordered=True)))
    assert [(at_s, "go back" in said.english()) for at_s, said in found] == [(0.0, True)]
    found = told(
        with_chapters(tmp_path / "y.mkv", edition(chapter(0, 4.1), chapter(0, 2, elsewhere=True), ordered=True))
    )
    assert [at_s for at_s, _ in found] == [0.0]


def test_broken_chapters_end_the_reading(tmp_path: Path) -> None:
    path = with_chapters(tmp_path / "x.mkv", edition(chapter(0, 1), chapter(2, 4.1), ordered=True))
    data, draw = bytearray(path.read_bytes()), random.Random(5)
    begins = len(data) - 120
    for _ in range(200):
        changed = data.copy()
        for _ in range(draw.randint(1, 6)):
            changed[draw.randrange(begins, len(data))] = draw.randrange(256)
        path.write_bytes(changed[: draw.randint(begins, len(data))])
        assert len(read_editions(path)) <= 1
    path.write_bytes(_SEGMENT * 50_000)
    assert read_editions(path) == ()
    assert read_editions(samples.sharp(samples.TINY)) == ()
    assert read_editions(tmp_path / "missing.mkv") == ()
