"""Files beside the rules: what is wrong in one is told with file, line and field; what ships is sound and our own."""

import re
import shutil

import pytest

from app.domain.errors import Problem
from app.rulebook.book import load_rulebook
from app.rulebook.kinds.replies import read_replies
from app.rulebook.reading import BadRules
from tests.domain.records import PLATFORMS
from tests.rulebook.test_shipped import SOURCE_TEXTS, chinese_runs

REPLY_FILES = sorted(PLATFORMS.rglob("*.md"))


@pytest.fixture
def rules(tmp_path):
    """A copy of all shipped rule files."""
    shutil.copytree(PLATFORMS, tmp_path / "platforms")
    shutil.copy(PLATFORMS.parent / "couriers.toml", tmp_path / "couriers.toml")
    return tmp_path / "platforms"


def spoil(path, old, new):
    """Replace the first occurrence; give the line on which it stands."""
    content = path.read_text(encoding="utf-8")
    at = content.index(old)
    path.write_text(content[:at] + new + content[at + len(old) :], encoding="utf-8")
    return content.count("\n", 0, at) + 1


CALC, MEAS, REPL = "pdd/calculators.toml", "taobao/measures.toml", "pdd/replies.zh-CN.md"
CASES = [
    (CALC, 'formula = "fraud_shipment"', 'formula = "fraud"', "calculator.formula", "none of"),
    (CALC, 'id = "bad"', 'id = "worse"', "calculator.parameter.id", "none of"),
    (CALC, 'value = "10"\nunit = "CNY"', 'value = 10\nunit = "CNY"', "calculator.figure.value", ""),
    (CALC, 'value = "10"\nunit = "CNY"', 'value = "10001"\nunit = "CNY"', "calculator.figure.value", "between"),
    (CALC, 'id = "least_share"', 'id = "least_part"', "calculator.figure.id", "none of"),
    (CALC, "needed = false", "needed = true", "", ""),
    ("_all/calculators.toml", 'id = "hourly"', 'id = "hourly_rate"', "calculator.parameter.id", "none of"),
    (
        "tmall/calculators.toml",
        'unit = "CNY"\nleast = "0.01"',
        "needed = false",
        "calculator.parameter.needed",
        "do without",
    ),
    (CALC, 'sort = "count"', 'sort = "number_of"', "calculator.parameter.sort", "none of"),
    (CALC, '"no_sale"', '"nothing"', "calculator.parameter.option.facts", "none of"),
    (CALC, 'id = "pdd.fake_goods_fine"', 'id = "pdd.fraud_shipment_fine"', "calculator.id", "twice"),
    (CALC, 'id = "pdd.fake_goods_fine"', 'id = "jd.fake_goods_fine"', "calculator.id", "must begin with"),
    (CALC, 'source = "000:L313"', 'source = "777:L313"', "calculator.source", "no document"),
    (MEAS, 'how = "rate"', 'how = "count"', "measure.how", "exactly these"),
    (MEAS, 'how = "broken"', 'how = "typed"', "", ""),
    (MEAS, 'starts = ["applied"]', 'starts = ["asked"]', "measure.stage.starts", "none of"),
    (MEAS, "window_days = 30", "window_days = 0", "measure.window_days", "above zero"),
    ("_all/measures.toml", 'limit = "10s"', 'limit = "10"', "measure.limit", ""),
    ("pdd/checklists.toml", 'id = "seal"', 'id = "notice_label"', "checklist.item.id", "twice"),
    ("pdd/checklists.toml", '"product_page"', '"product_leaf"', "checklist.item.evidence", "none of"),
    ("pdd/penalties.toml", '"pdd.brushing_fine"', '"pdd.brush"', "penalty.calculator", "none of"),
    ("pdd/notes.toml", '"https://mms', '"http://mms', "note.link.address", "not written the way"),
    ("_all/wording.toml", 'tone = "rude"', 'tone = "raw"', "wording.tone", "none of"),
    (REPL, "{goods}", "{good}", "reply.body", "none of"),
    (REPL, "{goods}", "{goods", "reply.body", "brace"),
    (REPL, "\nto: buyer\n", "\nto: byer\n", "reply.to", "none of"),
    (REPL, "scene: return", "scene: return\nscene: again", "scene", "given twice"),
    (REPL, "scene: return", "scene return", "reply", "key: value"),
    (REPL, "source: 000:L52", "source: 000:52", "reply.source", "not written the way"),
    (REPL, "scenarios: activated_or_opened", "scenarios: actuated", "reply.scenarios", "none of"),
    (REPL, "## pdd.reply_ask_activated", "text\n## pdd.reply_ask_activated", "reply", "before the first heading"),
]


@pytest.mark.parametrize(("file", "old", "new", "field", "why"), CASES)
def test_what_is_wrong_is_told_with_its_line(rules, file, old, new, field, why):
    line = spoil(rules / file, old, new)
    book = load_rulebook(rules)
    name = "pdd" if file.startswith("_all") else file.partition("/")[0]
    if not field:
        assert book.platform(name)
        return
    with pytest.raises(Problem) as raised:
        book.platform(name)
    told = raised.value.text.english()
    assert raised.value.code == "bad-rule"
    assert file.rpartition("/")[2] in told
    assert f"field {field}" in told
    assert why in told
    near = [int(found) for found in re.findall(r"line (\d+)", told)]
    assert near, told
    assert abs(near[0] - line) <= 9
    with pytest.raises(Problem) as again:
        load_rulebook(PLATFORMS).validate_file(rules / file)
    assert again.value.code == "bad-rule"


@pytest.mark.parametrize("path", REPLY_FILES, ids=lambda path: path.parent.name)
def test_a_file_of_replies_is_validated_by_itself(path):
    assert load_rulebook(PLATFORMS).validate_file(path) == len(read_replies(path).model.reply)


def test_calculators_are_validated_by_name_and_by_content(tmp_path):
    book = load_rulebook(PLATFORMS)
    shipped = PLATFORMS / "tmall" / "calculators.toml"
    assert book.validate_file(shipped) == 6
    other = tmp_path / "mine.toml"
    shutil.copy(shipped, other)
    assert book.validate_file(other) == 6


def test_an_empty_body_is_told(tmp_path):
    path = tmp_path / "replies.zh-CN.md"
    path.write_text("# t\n\n## pdd.reply_x\ntitle: 标题\ntitle_en: t\nscene: x\nto: buyer\nsource: 000:L1\n\n", "utf-8")
    with pytest.raises(BadRules) as raised:
        read_replies(path)
    assert raised.value.faults[0].field == "reply.body"


def test_our_replies_are_in_our_own_words():
    if not SOURCE_TEXTS.is_dir():
        pytest.skip("the source texts are not here")
    theirs = set()
    for path in SOURCE_TEXTS.glob("*.txt"):
        theirs.update(chinese_runs(path.read_text(encoding="utf-8")))
    for path in REPLY_FILES:
        for line in path.read_text(encoding="utf-8").splitlines():
            assert not theirs.intersection(chinese_runs(line)), (path.parent.name, line)


def test_what_helps_moves_no_snapshot(rules):
    before = load_rulebook(rules).platform("pdd")
    spoil(rules / REPL, "您好，感谢您选择", "您好，谢谢您选择")
    spoil(rules / CALC, 'value = "500"', 'value = "501"')
    after = load_rulebook(rules).platform("pdd")
    assert after.snapshot == before.snapshot
    assert after.replies != before.replies
    assert after.calculators != before.calculators
    bare = before.for_cases()
    assert (bare.replies, bare.calculators, bare.notes, bare.measures) == ((), (), (), ())
    assert bare.clocks == before.clocks


def test_every_penalty_with_money_names_its_calculator():
    for platform in load_rulebook(PLATFORMS).platforms:
        known = {one.id for one in platform.calculators}
        assert {one.calculator for one in platform.penalties if one.calculator} <= known


OWN = """
[[reply]]
id = "all.reply_calm"
title = "安抚（本店）"
title_en = "Calm (our shop)"
scene = "aftersale"
to = "buyer"
source = "004:L15"
body = "您好，{shop}的客服在，您请讲。"

[[penalty]]
id = "pdd.limit_level_1"
title = { zh = "一级", en = "One" }
what = { zh = "撤广告。", en = "Ads go." }
source = "000:L301"

[[wording]]
id = "all.wording_rude"
title = { zh = "禁用语", en = "Never say" }
tone = "rude"
words = ["呵呵"]
advice = { zh = "删掉。", en = "Take it out." }
source = "notes:A2"
"""


def test_a_shop_may_put_its_own_in_the_place_of_ours(tmp_path):
    (tmp_path / "mine.toml").write_text(OWN, encoding="utf-8")
    book = load_rulebook(PLATFORMS, tmp_path)
    platform = book.platform("pdd")
    by_id = {one.id: one for one in platform.replies}
    assert by_id["all.reply_calm"].places == ("shop",)
    assert next(one for one in platform.penalties if one.id == "pdd.limit_level_1").what.en == "Ads go."
    assert next(one for one in platform.wordings if one.id == "all.wording_rude").words == ("呵呵",)
    assert platform.snapshot == load_rulebook(PLATFORMS).platform("pdd").snapshot


def test_a_broken_one_of_the_shops_leaves_ours_standing(tmp_path):
    (tmp_path / "mine.toml").write_text(OWN.replace("{shop}", "{shops}"), encoding="utf-8")
    platform = load_rulebook(PLATFORMS, tmp_path).platform("pdd")
    assert "{" not in next(one for one in platform.replies if one.id == "all.reply_calm").body
