"""What holds for every kind of evidence and every check: each kind is thought of, nothing raises, nothing guesses."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from app.checks.picture.base import PictureCheck
from app.checks.picture_inspection import PictureSubject, checks_of, inspect_picture
from app.checks.picture_kinds import picture_table
from app.domain.errors import Problem
from app.domain.media.finding import Verdict
from app.domain.rules.evidence_kind import Medium
from tests import drawn_papers as drawn
from tests.checks.picture.looks import FACTS, checks, look, platform

PLATFORMS = ("pdd", "taobao", "tmall", "wechat", "jd", "kuaishou")


@pytest.mark.parametrize("name", PLATFORMS)
def test_every_kind_of_every_platform_is_thought_of(name: str) -> None:
    kinds = {kind.id for kind in platform(name).evidence if kind.medium is not Medium.VIDEO}
    assert kinds <= picture_table().named()
    for kind in kinds:
        assert set(picture_table().general) <= set(checks_of(platform(name), kind).checks)


def test_the_table_names_only_checks_and_kinds_that_exist() -> None:
    known = {one.id for one in checks()}
    kinds = {kind.id for name in PLATFORMS for kind in platform(name).evidence} | {"waybill"}
    assert {check for entry in picture_table().kinds for check in entry.checks} == known
    assert picture_table().named() <= kinds


def test_an_unknown_kind_and_a_videos_kind_are_refused(tmp_path: Path) -> None:
    path = drawn.saved(tmp_path / "a.png", drawn.goods_photo())
    for kind in ("no_such_kind", "opening_video"):
        with pytest.raises(Problem) as told:
            look(path, kind)
        assert told.value.code == "unknown-evidence"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"plain words",
        b"%PDF-1.7\n",
        b"GIF89a" + bytes(40),
        b"\x00\x00\x00\x18ftypheic" + bytes(40),
        b"\xff\xd8\xff\xe0",
    ],
    ids=["empty", "text", "pdf", "gif", "heic", "header"],
)
def test_a_file_that_is_no_picture_never_passes_and_never_raises(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "broken.jpg"
    path.write_bytes(data)
    seen = look(path, "goods_and_waybill")
    [found] = seen.findings
    ours = data.startswith((b"GIF", b"\x00\x00"))
    assert found.check == "opens"
    assert seen.verdict is (Verdict.UNKNOWN if ours else Verdict.FAIL)


def test_cut_and_bent_files_never_raise(tmp_path: Path) -> None:
    whole = drawn.saved(tmp_path / "whole.jpg", drawn.goods_photo()).read_bytes()
    dice = random.Random(7)
    for number in range(40):
        data = bytearray(whole[: dice.randrange(10, len(whole))] if number % 2 else whole)
        for _ in range(8):
            data[dice.randrange(len(data))] = dice.randrange(256)
        path = tmp_path / "bent.jpg"
        path.write_bytes(bytes(data))
        seen = look(path, "waybill", replace(FACTS, waybill=drawn.OTHER), only="opens")
        assert seen.verdict in (Verdict.PASS, Verdict.FAIL, Verdict.UNKNOWN)


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (900, 3), (40, 40)])
def test_no_check_breaks_on_a_tiny_or_empty_picture(tmp_path: Path, size: tuple[int, int]) -> None:
    path = drawn.saved(tmp_path / "tiny.png", Image.new("RGB", size, "white"))
    for kind in ("goods_and_waybill", "weight_photo"):
        seen = look(path, kind)
        assert seen.verdict is not Verdict.PASS
        assert not [one for one in seen.findings if "broke" in one.text.english()]


def test_a_check_that_breaks_reads_as_unknown(tmp_path: Path) -> None:
    def bad(_: object) -> None:
        raise RuntimeError("no")

    path = drawn.saved(tmp_path / "a.png", drawn.goods_photo())
    subject = PictureSubject(path, path.name, platform(), "waybill", FACTS)
    seen = inspect_picture((PictureCheck("waybill", 1, bad),), subject)
    assert seen.verdict is Verdict.UNKNOWN
    assert "broke" in seen.findings[0].text.english()


def test_too_many_pixels_are_our_limit_and_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "huge.png"
    Image.new("1", (20_000, 20_000)).save(path)
    seen = look(path, "waybill")
    assert seen.verdict is Verdict.UNKNOWN


def test_the_picture_is_looked_at_upright(tmp_path: Path) -> None:
    path = tmp_path / "turned.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6
    drawn.goods_photo().transpose(Image.Transpose.ROTATE_90).save(path, "JPEG", exif=exif)
    seen = look(path, "waybill")
    assert (seen.picture.width, seen.picture.height, seen.picture.turned) == (1280, 720, 90)
    place = seen.findings[1].region
    assert 350 < place.x < 500
    assert 250 < place.y < 330
    assert seen.verdict is Verdict.PASS


def test_limits_of_the_platform_warn_because_the_packet_makes_a_copy(tmp_path: Path) -> None:
    path = tmp_path / "large.webp"
    drawn.goods_photo().save(path, "WEBP", lossless=True)
    seen = {one.check: one for one in look(path, "waybill_photo", rules="taobao").findings}
    assert (seen["size"].verdict, seen["size"].limit) == (Verdict.WARN, 500_000)
    assert seen["format"].verdict is Verdict.WARN
    assert seen["size"].source
    assert seen["size"].rule == "taobao.limits" or seen["size"].rule.startswith("taobao.")
