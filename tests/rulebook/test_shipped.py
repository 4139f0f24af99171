"""What ships: every entry sourced and dated, in both languages, in our own words, and what the texts say."""

import json
import re
import tomllib

import pytest

from app.domain.rules.appeal import AmountRule, Level
from app.domain.rules.courier import guess_courier
from app.domain.rules.evidence_kind import Need
from app.domain.rules.origin import Basis
from app.rulebook.book import load_rulebook
from tests.domain.records import PLATFORMS, RULE_FILES, pdd

BOOK = load_rulebook(PLATFORMS)
KINDS = {"platform", "limit", "clock", "scenario", "appeal", "evidence", "courier"}
GUIDES = {"question", "process", "contradiction", "form", "rung", "outcome"}
AIDS = {"calculator", "measure", "cause", "reply", "wording", "checklist", "penalty", "note"}
SOURCE_TEXTS = PLATFORMS.parents[1].parent / "shared" / "domain" / "sources"


def test_every_entry_is_sourced_dated_and_named():
    entries = BOOK.entries()
    assert KINDS | GUIDES <= {entry.kind for entry in entries} <= KINDS | GUIDES | AIDS | {"category"}
    for entry in entries:
        assert re.fullmatch(r"[a-z0-9]+:[A-Z]\d+", entry.source), entry.id
        assert re.fullmatch(r"(\d{4}(-\d{2}){0,2}|--\d{2}-\d{2})", entry.source_date), entry.id
        assert entry.reviewed_on.isoformat() >= "2026-11-22"
        assert entry.title.zh.strip()
        assert entry.title.en.strip()
        detail = json.loads(entry.detail)
        assert detail["id"] == entry.id
    assert len({entry.key for entry in entries}) == len(entries)
    named = [entry.id for entry in entries if entry.kind not in {"evidence", "courier"}]
    assert len(set(named)) == len(named), "kinds of evidence repeat on platforms, and jd is a courier too"


def test_an_incomplete_date_stays_incomplete():
    dates = {entry.source: entry.source_date for entry in BOOK.entries()}
    assert dates["000:L54"] == "--08-29"
    assert dates["004:L64"] == "2023-06-21"


def texts_of(value):
    """Every Chinese text of a file that is not marked as a quote of the platform's own options."""
    if isinstance(value, dict):
        if not value.get("quoted"):
            for part in value.values():
                yield from texts_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts_of(part)
    elif isinstance(value, str):
        yield value


def chinese_runs(text, length=12):
    for run in re.findall(r"[\u4e00-\u9fff]+", text):
        for start in range(len(run) - length + 1):
            yield run[start : start + length]


def test_our_words_are_our_own():
    if not SOURCE_TEXTS.is_dir():
        pytest.skip("the source texts are not here")
    theirs = set()
    for path in SOURCE_TEXTS.glob("*.txt"):
        theirs.update(chinese_runs(path.read_text(encoding="utf-8")))
    assert len(theirs) > 1000
    for path in RULE_FILES:
        for text in texts_of(tomllib.loads(path.read_text(encoding="utf-8"))):
            assert not theirs.intersection(chinese_runs(text)), (path.name, text)


def test_chinese_texts_use_chinese_punctuation():
    for path in RULE_FILES:
        for found in re.findall(r'zh = "([^"]*)"', path.read_text(encoding="utf-8")):
            assert re.search(r"[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]", found) is None, found


def test_the_limits_of_the_return_evidence():
    limits = pdd().limits_for("return_evidence")
    assert limits.origin.source == "000:L57"
    assert (limits.video.bytes_sure, limits.video.bytes_doubtful) == (300 * 10**6, 300 * 2**20)
    assert limits.video.seconds == 600
    assert limits.video.formats == ("wmv", "avi", "3gp", "mov", "mp4", "flv", "rmvb", "mkv", "m4v")
    assert limits.video.formats_open
    assert limits.text is None


def test_the_limits_of_the_appeal_are_practice():
    limits = pdd().limits_for("appeal")
    assert limits.origin.basis is Basis.PRACTICE
    assert (limits.pictures.count, limits.video.count, limits.text.characters) == (3, 2, 300)


def test_the_appeals_and_their_money():
    everything = {appeal.short_id: appeal for appeal in pdd().appeals}
    tickets = {"negative_experience_appeal", "compensation_slip_appeal"}
    assert tickets <= everything.keys()
    found = {name: appeal for name, appeal in everything.items() if name not in tickets}
    assert list(found) == ["return_evidence", "freight", "goods_payment", "quick_refund", "verdict"]
    assert {name: appeal.amount for name, appeal in found.items()} == {
        "return_evidence": AmountRule.NONE,
        "verdict": AmountRule.NONE,
        "goods_payment": AmountRule.PARTIAL,
        "quick_refund": AmountRule.PARTIAL,
        "freight": AmountRule.EXACT,
    }
    assert [name for name, appeal in found.items() if appeal.before_refund] == ["return_evidence"]
    assert found["return_evidence"].closes_with == "evidence_submitted"
    assert {appeal.closes_with for name, appeal in found.items() if name != "return_evidence"} == {"appealed"}
    assert "goods_payment" in found["quick_refund"].excludes
    blocking = {one.fact for one in found["quick_refund"].conditions if one.level is Level.BLOCKS}
    assert blocking == {"flag:quick_refund", "event:refunded"}
    for appeal in found.values():
        assert [slot.need for slot in appeal.slots] == ["required", "optional"]


def test_the_video_of_an_appeal_is_carried_over_by_inference():
    for appeal in pdd().appeals:
        for line in appeal.requirements:
            if line.evidence == "opening_video" and line.need is Need.REQUIRED and not appeal.before_refund:
                assert line.basis is Basis.INFERRED


def test_evidence_stands_before_the_refusal_in_every_scenario_that_knows_both():
    guarded = 0
    for scenario in pdd().scenarios:
        steps = {step.id: step for step in scenario.steps}
        if {"submit_evidence", "refuse"} <= steps.keys():
            guarded += 1
            assert "submit_evidence" in steps["refuse"].gate
            assert "film_opening" in steps["submit_evidence"].gate
    assert guarded == 6


@pytest.mark.parametrize("name", BOOK.names)
def test_every_kind_of_evidence_is_asked_for_somewhere(name):
    platform = BOOK.platform(name)
    lines = [line for appeal in platform.appeals for line in appeal.requirements]
    lines += [line for scenario in platform.scenarios for line in scenario.requirements]
    asked = {kind for line in lines for kind in (line.evidence, *line.substitutes)}
    asked |= {kind for scenario in platform.scenarios for step in scenario.steps for kind in step.done_with}
    shared = {entry.id for entry in BOOK.entries() if entry.kind == "evidence" and not entry.platform}
    told = "".join(warning.en for one in platform.scenarios for step in one.steps for warning in step.warnings)
    own = {kind.id for kind in platform.evidence} - shared
    assert {kind for kind in own - asked if kind not in told} == set()


def test_the_snapshot_is_the_same_every_time_and_changes_with_the_content(tmp_path):
    again = load_rulebook(PLATFORMS).platform("pdd")
    assert again == pdd()
    assert re.fullmatch(r"[0-9a-f]{64}", again.snapshot)
    for path in RULE_FILES:
        target = tmp_path / path.relative_to(PLATFORMS.parent)
        target.parent.mkdir(parents=True, exist_ok=True)
        content = path.read_text(encoding="utf-8")
        if path.name == "platform.toml":
            content = content.replace('length = "24h"', 'length = "25h"', 1)
        target.write_text(content, encoding="utf-8")
    changed = load_rulebook(tmp_path / "platforms").platform("pdd")
    assert changed.snapshot != again.snapshot


@pytest.mark.parametrize(
    ("number", "courier"),
    [
        ("SF1385628716739", "sf"),
        ("YT8962646785389", "yto"),
        ("73610555582883", "zto"),
        ("773277027280336", "sto"),
        ("77316523125896", "sto"),
        ("463431409940372", "yd"),
        ("462598779470531", "yd"),
        ("JT5261988016578", "jt"),
        ("JT0006968326954", "jt"),
        ("1207119765021", "ems"),
        ("4309597495550", "ems"),
        ("JDX024407261700", "jd"),
        ("JDVA11408814483", "jd"),
        ("DPK202252612836", "dpk"),
        ("123456789012", None),
        ("YT8812345678901X", None),
        ("", None),
    ],
)
def test_couriers_are_guessed_from_whole_numbers_only(number, courier):
    assert guess_courier(number, BOOK.couriers) == courier


def test_no_good_example_fits_a_second_courier():
    couriers = tomllib.loads((PLATFORMS.parent / "couriers.toml").read_text(encoding="utf-8"))["courier"]
    for entry in couriers:
        for number in entry["good"]:
            assert guess_courier(number, BOOK.couriers) == entry["id"]
