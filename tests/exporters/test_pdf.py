import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.proof.packet import Missing
from app.domain.report import SILENT
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.exporters.before.lost_characters import lost_characters
from app.exporters.papers.lettering import Lettering
from app.exporters.pdf import write
from app.paths import RESOURCES
from tests.exporters.records import CASE, GOODS_PAYMENT, VERDICT, WAYBILL, content, with_frame_files


def papers(tmp_path: Path, made, name: str = "packet", *, handout: bool = False) -> Path:
    folder = tmp_path / name
    folder.mkdir()
    made = with_frame_files(made, folder)
    file, other = write(made, folder, (), SILENT)
    file = other if handout else file
    assert not (folder / ".papers").exists()
    return folder / file.path


def words_in(pdf: Path) -> str:
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext is not installed")
    return subprocess.run([tool, "-layout", str(pdf), "-"], capture_output=True, check=True).stdout.decode()


def test_its_text_can_be_read_out(tmp_path: Path) -> None:
    words = words_in(papers(tmp_path, content(tmp_path / "vault")))
    numbers = (CASE.order, WAYBILL, CASE.goods, "2026-11-20 14:05", "00:08、00:33、01:01")
    for expected in ("退货举证", "无法判断", *numbers):
        assert expected in words, expected
    for heading in (
        "售后单信息",
        "提交内容",
        "时间线",
        "时效",
        "凭证",
        "检查结果",
        "校验值说明什么",
        "规则依据与生成信息",
        "视频连续性",
    ):
        assert heading in words, heading
    assert "疑似剪辑" in words
    assert "草稿" not in words
    assert "不能证明画面内容真实" in words


def test_an_appeal_shows_its_money_and_reason(tmp_path: Path) -> None:
    words = words_in(papers(tmp_path, content(tmp_path / "vault", (GOODS_PAYMENT, VERDICT))))
    assert "399.00 元" in words
    assert "退回商品并非本店商品" in words
    assert "货款申诉、判责申诉" in words


def test_a_draft_says_so_and_what_is_missing(tmp_path: Path) -> None:
    lack = Missing("evidence", text(QT_TRANSLATE_NOOP("tests", "缺少开箱视频")))
    words = words_in(papers(tmp_path, content(tmp_path / "vault", draft=True, missing=(lack,))))
    assert "草稿" in words
    assert "缺少开箱视频" in words


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    made = content(tmp_path / "vault")
    assert papers(tmp_path, made, "a").read_bytes() == papers(tmp_path, made, "b").read_bytes()


def test_fonts_are_ours_and_inside_and_no_machine_is_named(tmp_path: Path) -> None:
    pdf = papers(tmp_path, content(tmp_path / "vault"))
    data = pdf.read_bytes()
    fonts = set(re.findall(rb"/FontName\s*/([A-Z]{6}\+[\w-]+)", data))
    assert fonts
    assert all(b"+NotoSansCJKsc-" in name for name in fonts)
    assert str(tmp_path).encode() not in data


def test_foreign_words_are_set_and_never_run(tmp_path: Path) -> None:
    hostile = '#panic("x") $ * _ [ ] \\ ` @ref <label> //' + "很长" * 300
    case = replace(CASE, goods=hostile, serial="A" * 400)
    words = words_in(papers(tmp_path, content(tmp_path / "vault", case=case)))
    assert '#panic("x")' in words


def test_characters_that_no_font_holds_are_replaced_and_told(tmp_path: Path) -> None:
    made = content(tmp_path / "vault", case=replace(CASE, goods="手机😀壳\u200b𠮷\x07"))
    assert lost_characters(made) == ("😀", "\u200b", "𠮷", "\x07")
    words = words_in(papers(tmp_path, made))
    assert "手机〓壳" in words
    assert "超出随附字库" in words
    assert lost_characters(content(tmp_path / "vault")) == ()


def test_the_fonts_hold_all_of_gbk() -> None:
    letters = Lettering(RESOURCES / "fonts")
    for first in range(0x4E00, 0x9FA6):
        letters.printable(chr(first))
    letters.printable("①②③→←↑↓✓■□▲●★☆「」『』【】《》（），。！？；：“”‘’…—～·￥×÷℃№①")
    assert letters.lost == []


def test_empty_content_is_set_as_well(tmp_path: Path) -> None:
    made = content(tmp_path / "vault")
    plan = replace(made.plan, slots=tuple(replace(slot, entries=()) for slot in made.plan.slots), left_out=())
    bare = replace(made, events=(), clocks=(), exhibits=(), plan=plan, statement="")
    folder = tmp_path / "packet"
    folder.mkdir()
    file, _ = write(bare, folder, (), SILENT)
    assert file.bytes > 1000
    assert bare.appeals[0].origin.reviewed_on == date(2026, 11, 22)
