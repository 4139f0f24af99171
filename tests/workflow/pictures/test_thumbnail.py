"""Small pictures for the screen and pasted screenshots: through the safe doors, cached, never the original touched."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from PIL import Image

from app.domain.errors import Problem
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.pictures.keep_pasted import pasted_file
from app.workflow.pictures.thumbnail import thumbnail
from tests.samples import sharp
from tests.workflow.desk import Desk


def picture(width=1200, height=900, form="JPEG") -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), (200, 60, 60)).save(out, form)
    return out.getvalue()


@pytest.fixture
def case(desk: Desk) -> str:
    return open_case(desk.deps, platform="pdd", order="A1").case.id


def shown(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def test_a_picture_is_made_small_once_and_then_comes_from_the_cache(desk: Desk, case: str) -> None:
    item = attach_evidence(desk.deps, case, desk.file("photo.jpg", picture()), "goods_and_waybill")
    first = thumbnail(desk.deps, item, 200)
    assert shown(first).size == (200, 150)
    original = desk.deps.vault.original(item.sha256)
    before = original.read_bytes()
    [kept] = (desk.deps.cache / "thumbnails").iterdir()
    assert thumbnail(desk.deps, item, 200) == kept.read_bytes() == first
    assert shown(thumbnail(desk.deps, item, 400)).size == (400, 300)
    assert original.read_bytes() == before


def test_of_a_video_the_moment_is_shown_or_its_beginning(desk: Desk, case: str) -> None:
    item = attach_evidence(desk.deps, case, sharp(), "opening_video")
    assert shown(thumbnail(desk.deps, item, 160, 1.0)).width <= 160
    assert shown(thumbnail(desk.deps, item, 160, 9999.0)).width <= 160


def test_a_damaged_picture_is_a_problem_and_leaves_nothing_in_the_cache(desk: Desk, case: str) -> None:
    item = attach_evidence(desk.deps, case, desk.file("photo.jpg", picture()), "goods_and_waybill")
    original = desk.deps.vault.original(item.sha256)
    original.chmod(0o644)
    original.write_bytes(b"no picture any more")
    with pytest.raises(Problem) as told:
        thumbnail(desk.deps, item, 200)
    assert told.value.code == "picture-damaged"
    assert not (desk.deps.cache / "thumbnails").exists()


def test_a_pasted_screenshot_is_a_png_named_in_platform_time_and_goes_again(desk: Desk, case: str) -> None:
    desk.set_time(datetime(2026, 11, 22, 18, 30, 5, tzinfo=UTC))
    with pasted_file(desk.deps, picture(form="BMP")) as path:
        assert path.name == "截图 2026-11-23 023005.png"
        assert path.read_bytes().startswith(b"\x89PNG")
        item = attach_evidence(desk.deps, case, path, "goods_and_waybill")
    assert not path.exists()
    assert item.media_type == "picture"
    assert desk.deps.vault.original(item.sha256).exists()


@pytest.mark.parametrize("data", [b"", b"no picture", picture()[:300]])
def test_what_is_no_picture_cannot_be_pasted(desk: Desk, data: bytes) -> None:
    with pytest.raises(Problem) as told, pasted_file(desk.deps, data):
        pass
    assert told.value.code == "nothing-to-paste"
