from pathlib import Path

import pytest

from app.domain.proof.wording.lint import Known, lint
from app.domain.rules.limits import TextLimits
from app.exporters.before.wordlists import word_lists
from app.paths import RESOURCES

LISTS = word_lists(RESOURCES)
FILLED = "本单退货包裹（运单号YT8812345678901）于11月20日14:05签收，拆开后发现内装商品不是本店发出的那一件。" * 3
KNOWN = Known(
    attached=("开箱视频", "完整开箱视频"),
    others=("称重图", "聊天记录", "视频"),
    amounts=("399.00", "12.50"),
    numbers=("YT8812345678901",),
)


def codes(words: str, known: Known | None = KNOWN, limits: TextLimits | None = None) -> dict[str, str]:
    return {one.code: one.found for one in lint(words, LISTS, known, limits)}


def test_a_factual_text_has_no_remarks() -> None:
    assert lint(FILLED + "附上完整开箱视频，请退回399.00元和12.5元。", LISTS, KNOWN, TextLimits(300)) == ()


@pytest.mark.parametrize(
    ("words", "code", "found", "blocks"),
    [
        ("买家是骗子。", "accusing", "骗子", True),
        ("买家恶意退货。", "accusing", "恶意", True),
        ("再不退款就起诉。", "threatening", "起诉", True),
        ("绝对不是本店商品。", "absolute", "绝对", False),
        ("经核查，情况如下。", "empty", "经核查", False),
        ("大概是买家换的。", "guessing", "大概", False),
        ("画面无疑似剪辑。", "internal", "疑似剪辑", False),
        ("SHA-256 见附件。", "internal", "SHA-256", False),
        ("请加微信联系。", "outside", "加微信", True),
        ("电话13812345678。", "phone", "13812345678", True),
        ("见 https://a.b/c 。", "address", "https://", False),
        ("附上称重图。", "not-attached", "称重图", False),
        ("请退回400元。", "amount", "400元", False),
        ("运单号YT8812345678902。", "number", "YT8812345678902", False),
        ("谢谢😀。", "strange-sign", "😀", False),
    ],
)
def test_each_remark_names_its_place(words: str, code: str, found: str, *, blocks: bool) -> None:
    text = FILLED + words
    remark = next(one for one in lint(text, LISTS, KNOWN) if one.code == code)
    assert remark.found.startswith(found)
    assert text[remark.start : remark.end] == remark.found
    assert remark.start >= len(FILLED)
    assert remark.blocks is blocks
    assert remark.text.english()


def test_every_place_of_a_word_is_told_and_none_twice() -> None:
    words = "恶意……恶意"
    assert [(one.start, one.end) for one in lint(words, LISTS) if one.code == "accusing"] == [(0, 2), (4, 6)]
    assert [one.found for one in lint("综上所述", LISTS) if one.code == "empty"] == ["综上所述"]


def test_what_is_attached_may_be_named_by_part_of_its_name() -> None:
    assert "not-attached" not in codes(FILLED + "见视频和开箱视频。")


def test_lengths_are_counted_as_the_form_counts() -> None:
    assert codes("字" * 301, None, TextLimits(300))["too-long"] == ""
    assert "too-long" in codes("字" * 299 + "😀", None, TextLimits(300))
    assert "long" in codes("字" * 221, None, TextLimits(300))
    assert "short" in codes("字" * 119, None, TextLimits(300))
    assert "too-long" in codes("字" * 134, None, TextLimits(None, 400))
    assert "too-long" not in codes("字" * 133, None, TextLimits(None, 400))
    assert "too-long" not in codes("字" * 200, None, TextLimits(None, 400, "gbk"))
    assert "too-long" in codes("字" * 201, None, TextLimits(None, 400, "gbk"))
    assert "short" not in codes("字" * 100, None, TextLimits(None, 300))
    assert "empty" in codes("  ", None)


def test_signs_that_the_forms_encoding_lacks_are_told() -> None:
    assert codes("ⅻ𠮷", None, TextLimits(None, 400, "gbk"))["strange-sign"]
    assert "strange-sign" not in codes(FILLED, None, TextLimits(None, 4000, "gbk"))


def test_the_lists_are_ours_and_say_what_to_do() -> None:
    assert {one.id for one in LISTS} >= {"accusing", "absolute", "empty", "internal"}
    seen: set[str] = set()
    for one in LISTS:
        assert one.title.zh
        assert one.advice.zh
        assert one.advice.en
        assert len(one.words) == len(set(one.words)) > 3
        assert seen.isdisjoint(one.words)
        seen.update(one.words)
    assert (Path(RESOURCES) / "packet" / "wording.toml").exists()
