from hypothesis import given
from hypothesis import strategies as st
from pathvalidate import Platform, is_valid_filename

from app.exporters.names import ending, safe


@given(st.text(max_size=200))
def test_any_stem_becomes_a_name_that_windows_takes(stem: str) -> None:
    name = safe(stem, ".jpg")
    assert is_valid_filename(name, platform=Platform.WINDOWS)
    assert len(name) <= 80
    assert name.endswith(".jpg")
    assert "%" not in name
    assert name[0] not in "-. "


def test_reserved_and_hostile_names() -> None:
    assert safe("..") == "file"
    assert safe("CON") != "CON"
    assert safe("a/b\\c:d") == "a_b_c_d"
    assert safe("图片1-商品面单合照", ".png") == "图片1-商品面单合照.png"


def test_endings() -> None:
    assert ending("A.MP4", ".x") == ".mp4"
    assert ending("video", ".mp4") == ".mp4"
    assert ending("a.视频", ".mp4") == ".mp4"
    assert ending("a.verylongone", ".mp4") == ".mp4"
