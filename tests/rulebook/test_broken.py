"""Broken rule files: one clear sentence with file, line and field, and nothing else is hidden."""

import shutil

import pytest

from app.domain.errors import Problem
from app.rulebook.book import load_rulebook, validate_file
from tests.domain.records import PLATFORMS, RULE_FILES


@pytest.fixture
def rules(tmp_path):
    """A copy of all shipped rule files."""
    shutil.copytree(PLATFORMS.parent / "platforms", tmp_path / "platforms")
    shutil.copy(PLATFORMS.parent / "couriers.toml", tmp_path / "couriers.toml")
    return tmp_path / "platforms"


def spoil(path, old, new):
    """Replace the first occurrence; give the line on which it stands."""
    content = path.read_text(encoding="utf-8")
    at = content.index(old)
    path.write_text(content[:at] + new + content[at + len(old) :], encoding="utf-8")
    return content.count("\n", 0, at) + 1


def problem_of(rules):
    with pytest.raises(Problem) as raised:
        load_rulebook(rules).platform("pdd")
    return raised.value


CASES = [
    ("pdd/platform.toml", 'length = "24h"', 'length = "24 hours"', "clock.length", "no span of time"),
    ("pdd/platform.toml", 'length = "24h"', "length = 24", "clock.length", "no span of time"),
    ("pdd/platform.toml", 'length = "24h"', 'lenght = "24h"', "clock.lenght", "no such field"),
    ("pdd/platform.toml", "final = false", 'final = "no"', "clock.final", "true or false"),
    ("pdd/platform.toml", 'actor = "merchant"', 'actor = "me"', "clock.actor", "none of"),
    ("pdd/platform.toml", '{ event = "signed" }', '{ event = "sined" }', "clock.starts.event", "kind of event"),
    ("pdd/platform.toml", '"activated_or_opened"', '"activated"', "clock.scenarios", "scenario"),
    ("pdd/platform.toml", "event:return_posted and", "event:posted and", "clock.expected_when", "no fact"),
    ("pdd/platform.toml", 'warn_before = "6h"', 'warn_before = "6d"', "clock.warn_before", "longer"),
    ("pdd/platform.toml", 'source = "000:L54"', 'source = "999:L54"', "clock.source", "no document"),
    ("pdd/platform.toml", 'source = "000:L54"', 'source = "somewhere"', "clock.source", "not written the way"),
    ("pdd/platform.toml", 'source = "004:L64"', 'source = "004:L500"', "clock.source", "no date"),
    (
        "pdd/platform.toml",
        "bytes_sure = 300_000_000",
        'bytes_sure = "300 MB"',
        "limits.video.bytes_sure",
        "whole number",
    ),
    ("pdd/platform.toml", "bytes_sure = 300_000_000", "bytes_sure = -1", "limits.video.bytes_sure", "above zero"),
    ("pdd/platform.toml", "bytes_doubtful = 314_572_800", "bytes_doubtful = 3", "limits.video.bytes_doubtful", "below"),
    ("pdd/platform.toml", 'id = "pdd.appeal_limits"', 'id = "pdd.return_evidence_limits"', "limits.id", "twice"),
    ("pdd/platform.toml", 'id = "pdd.appeal_limits"', 'id = "tmall.appeal_limits"', "limits.id", "must begin with"),
    ("pdd/platform.toml", 'id = "pdd"', 'id = "pinduoduo"', "id", "name of the folder"),
    ("pdd/evidence.toml", 'id = "opening_video"', 'id = "opening_movie"', "", ""),
    ("pdd/evidence.toml", 'medium = "video"', 'medium = "film"', "evidence.medium", "none of"),
    ("pdd/evidence.toml", 'id = "problem_picture"', 'id = "goods_and_waybill"', "evidence.id", "twice"),
    ("pdd/evidence.toml", 'mentioned_as = "完整开箱视频"', 'mentioned_as = ""', "evidence.mentioned_as", "empty"),
    ("pdd/scenarios.toml", 'gate = ["submit_evidence"]', 'gate = ["submit"]', "scenario.step.gate", "no earlier step"),
    (
        "pdd/scenarios.toml",
        'done_with = ["opening_video"]',
        'done_with = ["film"]',
        "scenario.step.done_with",
        "evidence",
    ),
    ("pdd/scenarios.toml", 'done_by = ["refused"]', "done_by = []", "scenario.step", "says when"),
    ("pdd/appeals/freight.toml", 'place = "appeal"', 'place = "nowhere"', "place", "place with limits"),
    (
        "pdd/appeals/freight.toml",
        'evidence = "freight_receipt"',
        'evidence = "bill"',
        "requirement.evidence",
        "evidence",
    ),
    ("pdd/appeals/freight.toml", '"outbound_freight"]', '"outbound"]', "condition.reasons", "reason"),
    ("pdd/appeals/freight.toml", 'amount_field = "freight"', 'amount_field = "profit"', "amount_field", "none of"),
    ("pdd/appeals/freight.toml", 'amount_field = "freight"\n', "", "amount_field", "money is asked"),
    ("pdd/appeals/quick_refund.toml", '["goods_payment"]', '["goods"]', "excludes", "appeal"),
    ("pdd/appeals/quick_refund.toml", "flag:quick_refund", "flag:quick", "condition.fact", "no fact"),
    (
        "pdd/appeals/quick_refund.toml",
        'closes_with = "appealed"',
        'closes_with = "done"',
        "closes_with",
        "kind of event",
    ),
    ("../couriers.toml", "pattern = 'SF", "pattern = '(SF", "courier.pattern", "not a valid number pattern"),
    ("../couriers.toml", 'good = ["SF1385628716739"', 'good = ["1385628716739"', "courier.good", "good example"),
    ("../couriers.toml", 'bad = ["SF138562871673"', 'bad = ["SF1385628716739"', "courier.bad", "must leave"),
    ("sources.toml", 'code = "001"', 'code = "000"', "document.code", "twice"),
    ("sources.toml", "reviewed_on = 2026-11-22", 'reviewed_on = "today"', "document.reviewed_on", "date"),
]


@pytest.mark.parametrize(("name", "old", "new", "field", "why"), CASES)
def test_one_sentence_names_file_line_and_field(rules, name, old, new, field, why):
    path = (rules / name).resolve()
    line = spoil(path, old, new)
    problem = problem_of(rules)
    said = problem.text.english()
    assert problem.code == "bad-rule"
    assert problem.hint is not None
    if not field:  # the id is gone: whoever names it is told
        assert "“opening_video” is not the id of any kind of evidence" in said
        return
    assert str(path) in said
    assert f"field {field}:" in said
    assert why in said
    if "\n" not in old and field != "scenario.step":
        assert f"line {line}," in said


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("pdd/platform.toml", 'id = "pdd.appeal_after_refund"', "id = pdd.appeal_after_refund"),
        ("pdd/appeals/verdict.toml", "before_refund = false", "before_refund = "),
        ("pdd/scenarios.toml", "[[scenario.step]]", "[[scenario.step]"),
        ("_all/evidence.toml", 'id = "packing_video"', 'id = "packing_video'),
    ],
)
def test_a_syntax_error_carries_its_line(rules, name, old, new):
    line = spoil(rules / name, old, new)
    problem = problem_of(rules)
    assert problem.code == "bad-rule"
    assert f"{rules / name} cannot be read as TOML in line {line}:" in problem.text.english()


def test_a_text_cut_short_or_not_utf8_or_far_too_large_is_told(rules):
    path = rules / "pdd" / "evidence.toml"
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert problem_of(rules).code == "bad-rule"
    path.write_bytes("# 开箱\nid = '".encode("gbk"))
    assert "UTF-8" in problem_of(rules).text.english()
    path.write_bytes(b"#" * 5_000_000)
    assert "too large" in problem_of(rules).text.english()
    path.write_bytes(b"a = " + b"[" * 100_000)
    assert problem_of(rules).code == "bad-rule"
    path.unlink()
    assert problem_of(rules).code == "file-unreadable"


def test_a_missing_field_is_told_at_its_table(rules):
    path = rules / "pdd" / "platform.toml"
    line = spoil(path, 'title = { zh = "退款成功后申诉", en = "Appeal after the refund" }\n', "")
    said = problem_of(rules).text.english()
    assert f"line {line - 2}, field clock.title: it is missing" in said


def test_windows_line_ends_and_a_byte_order_mark_are_fine(rules):
    path = rules / "pdd" / "platform.toml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_rulebook(rules).platform("pdd") == load_rulebook(PLATFORMS).platform("pdd")


def test_one_broken_platform_does_not_hide_another(rules):
    (rules / "elsewhere").mkdir()
    (rules / "elsewhere" / "platform.toml").write_text("id = ", encoding="utf-8")
    book = load_rulebook(rules)
    assert book.platform("pdd").id == "pdd"
    with pytest.raises(Problem):
        book.platform("elsewhere")


def test_an_unknown_platform_names_the_known_ones():
    with pytest.raises(Problem) as raised:
        load_rulebook(PLATFORMS).platform("pinduoduo")
    assert raised.value.code == "unknown-platform"
    assert all(name in raised.value.text.english() for name in ("jd", "kuaishou", "pdd", "taobao", "tmall", "wechat"))


def test_no_rules_at_all_is_a_broken_installation(tmp_path):
    with pytest.raises(Problem) as raised:
        load_rulebook(tmp_path)
    assert raised.value.code == "no-rules"


def test_what_lies_in_the_users_own_folder_hides_no_shipped_rule(tmp_path):
    (tmp_path / "platform.toml").write_text("broken = ", encoding="utf-8")
    assert load_rulebook(PLATFORMS, tmp_path).platform("pdd") == load_rulebook(PLATFORMS).platform("pdd")


@pytest.mark.parametrize("path", RULE_FILES, ids=lambda path: path.name)
def test_every_shipped_file_is_valid_by_itself(path):
    assert validate_file(path) > 0


def test_a_single_file_is_held_against_its_neighbours(rules, tmp_path):
    path = tmp_path / "mine.toml"
    shutil.copy(rules / "pdd" / "appeals" / "freight.toml", path)
    assert validate_file(path) == 1
    line = spoil(path, 'evidence = "freight_receipt"', 'evidence = "no_such"')
    with pytest.raises(Problem) as raised:
        validate_file(path)
    assert f"{path} is wrong in line {line}, field requirement.evidence" in raised.value.text.english()


@pytest.mark.parametrize(
    ("content", "code"),
    [("x = 1", "no-rule-file"), ("", "no-rule-file"), ("x =", "bad-rule"), ("clock = 3", "bad-rule")],
)
def test_a_file_that_is_no_rule_file(tmp_path, content, code):
    path = tmp_path / "x.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Problem) as raised:
        validate_file(path)
    assert raised.value.code == code


def test_a_folder_or_nothing_is_no_rule_file(tmp_path):
    for path in (tmp_path, tmp_path / "absent.toml"):
        with pytest.raises(Problem) as raised:
            validate_file(path)
        assert raised.value.code == "file-unreadable"


def test_an_entry_is_found_by_its_id_or_the_last_part_of_it():
    book = load_rulebook(PLATFORMS)
    assert [entry.id for entry in book.find("pdd.freight")] == ["pdd.freight"]
    assert [entry.kind for entry in book.find("evidence_after_signing")] == ["clock"]
    with pytest.raises(Problem) as raised:
        book.find("nothing")
    assert raised.value.code == "no-rule"
