"""Checks of photos: waybill, one shot, goods, weight, seal, light, size."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance, ImageFilter

from app.domain.media.finding import Verdict
from tests import drawn_papers as drawn
from tests.checks.picture.looks import FACTS, finding, look


def test_the_cases_waybill_is_confirmed_with_its_place(tmp_path: Path) -> None:
    found = finding(tmp_path, drawn.goods_photo(), "goods_and_waybill", "waybill")
    assert (found.verdict, found.value, found.limit) == (Verdict.PASS, drawn.NUMBER, drawn.NUMBER)
    assert found.region.width > 200


def test_another_parcels_barcode_is_told_and_never_fails(tmp_path: Path) -> None:
    found = finding(tmp_path, drawn.goods_photo(drawn.OTHER), "goods_and_waybill", "waybill")
    assert (found.verdict, found.value, found.limit) == (Verdict.UNKNOWN, drawn.OTHER, drawn.NUMBER)


def test_no_waybill_at_all_is_unknown_where_it_must_show_and_a_warning_where_it_may(tmp_path: Path) -> None:
    bare = drawn.goods_photo(None)
    assert finding(tmp_path, bare, "goods_and_waybill", "waybill").verdict is Verdict.UNKNOWN
    assert finding(tmp_path, bare, "problem_picture", "waybill").verdict is Verdict.WARN


def test_print_alone_is_no_barcode_but_on_paper_it_confirms(tmp_path: Path) -> None:
    paper = drawn.desk_photo(drawn.lines_of([f"运单号 {drawn.NUMBER}"]))
    assert finding(tmp_path, paper, "goods_and_waybill", "waybill").verdict is Verdict.WARN
    assert finding(tmp_path, paper, "seal_paper", "waybill").verdict is Verdict.PASS


def test_one_digit_off_in_print_is_never_a_pass_and_never_a_fail(tmp_path: Path) -> None:
    near = drawn.NUMBER[:-1] + "7"
    found = finding(tmp_path, drawn.desk_photo(drawn.receipt(near)), "freight_receipt", "waybill")
    assert found.verdict is Verdict.UNKNOWN
    assert found.limit == drawn.NUMBER
    assert near in str(found.value)


def test_reading_only_the_waybill_needs_no_case(tmp_path: Path) -> None:
    path = drawn.saved(tmp_path / "label.png", drawn.desk_photo(drawn.label()))
    seen = look(path, "waybill", replace(FACTS, waybill=""))
    assert [one.check for one in seen.findings] == ["opens", "waybill"]
    [waybill] = seen.waybills
    assert (waybill.number, waybill.accepted, waybill.matches, waybill.courier) == (drawn.NUMBER, True, None, "yto")
    assert seen.verdict is Verdict.PASS


@pytest.mark.parametrize("across", [True, False])
@pytest.mark.parametrize("gap", [0, 10])
def test_pictures_put_together_never_pass_as_one_shot(tmp_path: Path, *, across: bool, gap: int) -> None:
    for seed in range(3):
        sheet = drawn.collage([drawn.goods_photo(seed=seed), drawn.goods_photo(seed=seed + 9)], across=across, gap=gap)
        found = finding(tmp_path, sheet, "goods_and_waybill", "one_shot")
        assert found.verdict is Verdict.WARN
        assert found.region is not None


def test_one_shot_is_one_shot(tmp_path: Path) -> None:
    for seed in range(4):
        assert finding(tmp_path, drawn.goods_photo(seed=seed), "waybill_photo", "one_shot").verdict is Verdict.PASS


def test_the_goods_are_a_persons_word(tmp_path: Path) -> None:
    path = drawn.saved(tmp_path / "goods.jpg", drawn.goods_photo(module=2))
    seen = look(path, "goods_and_waybill")
    assert seen.to_confirm == ("goods",)
    assert seen.verdict is Verdict.PASS
    label = finding(tmp_path, drawn.label(), "goods_and_waybill", "goods")
    assert label.verdict is Verdict.WARN


def test_a_dark_a_blurred_and_a_small_photo_are_told(tmp_path: Path) -> None:
    photo = drawn.goods_photo()
    dark = ImageEnhance.Brightness(photo).enhance(0.12)
    assert finding(tmp_path, dark, "waybill_photo", "light").verdict is Verdict.WARN
    soft = photo.filter(ImageFilter.GaussianBlur(6))
    assert finding(tmp_path, soft, "waybill_photo", "sharpness").verdict is not Verdict.PASS
    assert finding(tmp_path, photo.resize((320, 180)), "waybill_photo", "resolution").verdict is Verdict.WARN
    assert finding(tmp_path, photo, "waybill_photo", "light").verdict is Verdict.PASS


@pytest.mark.parametrize(
    ("shown", "unit", "segments"), [("0.385", "kg", True), ("385", "g", False), ("0.77", "斤", False)]
)
def test_the_weight_that_the_case_says_is_confirmed(tmp_path: Path, shown: str, unit: str, *, segments: bool) -> None:
    photo = drawn.scale_photo(shown, unit, segments=segments)
    found = finding(tmp_path, photo, "weight_photo", "weight")
    assert (found.verdict, found.limit) == (Verdict.PASS, 385)
    assert "815" in found.text.english()


def test_another_weight_is_never_a_pass_and_never_a_fail(tmp_path: Path) -> None:
    found = finding(tmp_path, drawn.scale_photo("0.412"), "weight_photo", "weight")
    assert found.verdict is Verdict.UNKNOWN
    assert finding(tmp_path, drawn.goods_photo(None), "weight_photo", "weight").verdict is Verdict.UNKNOWN
    unknown = replace(FACTS, returned_weight_g=None)
    assert finding(tmp_path, drawn.scale_photo("0.412"), "weight_photo", "weight", unknown).verdict is Verdict.UNKNOWN


def test_the_companys_seal_passes(tmp_path: Path) -> None:
    found = finding(tmp_path, drawn.seal_paper(drawn.seal()), "seal_paper", "seal")
    assert found.verdict is Verdict.PASS
    assert str(found.value).endswith("公司")
    assert found.region.width > 300


@pytest.mark.parametrize(
    ("around", "middle"),
    [
        ("杭州圆通速递有限公司", "业务专用章"),
        ("韵达快递杭州滨江网点", "客服部"),
        ("杭州圆通速递有限公司", "财务专用章"),
    ],
)
def test_a_departments_seal_never_passes(tmp_path: Path, around: str, middle: str) -> None:
    found = finding(tmp_path, drawn.seal_paper(drawn.seal(around, middle)), "seal_paper", "seal")
    assert found.verdict in (Verdict.WARN, Verdict.UNKNOWN)


def test_without_a_red_seal_nothing_passes(tmp_path: Path) -> None:
    grey = drawn.seal_paper(drawn.seal()).convert("L").convert("RGB")
    for paper in (drawn.seal_paper(None), grey, Image.new("RGB", (900, 900), (220, 30, 30))):
        assert finding(tmp_path, paper, "seal_paper", "seal").verdict is Verdict.UNKNOWN
