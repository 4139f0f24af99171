"""The rule book searched, its ids named, the person's own entries, cases under older rules."""

import json

import pytest

from app.domain.errors import Problem
from app.workflow.cases.close_case import close_case
from app.workflow.cases.open_case import open_case
from app.workflow.keeping.override_rule import override_rule
from app.workflow.keeping.set_aside_rule import set_aside_rule
from app.workflow.queries.book.checklists import checklists
from app.workflow.queries.book.older_rules import cases_under_older_rules
from app.workflow.queries.book.rule_shelf import rule_shelf

EVIDENCE = "pdd.evidence_for_bad_return"


@pytest.fixture
def shelf(deps):
    return rule_shelf(deps)


def test_everything_is_offered_and_filters_narrow_it(shelf):
    assert len(shelf.found()) == len(shelf.rows) > 500
    clocks = shelf.found(platform="pdd", kind="clock")
    assert clocks
    assert {hit.row.kind for hit in clocks} == {"clock"}
    assert {hit.row.platform for hit in clocks} <= {"pdd", ""}


def test_words_are_found_in_title_text_id_source_and_either_script(shelf):
    assert shelf.found(EVIDENCE)[0].row.id == EVIDENCE
    simplified = [hit.row.key for hit in shelf.found("运费")]
    assert [hit.row.key for hit in shelf.found("運費")] == simplified != []
    assert any(hit.row.source == "000:L252" for hit in shelf.found("000:L252"))
    assert shelf.found("退款 zzzz") == ()


def test_titles_stand_first_and_a_passage_says_where_the_words_are(shelf):
    hits = shelf.found("红章", platform="pdd")
    inside = [hit for hit in hits if hit.passage is not None]
    assert hits[0].passage is None
    assert "红章" in hits[0].row.title.zh
    assert inside
    assert all("红章" in hit.passage.zh for hit in inside)
    first = hits.index(inside[0])
    assert all(hit.passage is None for hit in hits[:first])


def test_a_submission_is_found_by_the_proof_that_it_asks_for(shelf):
    appeal = next(row for row in shelf.rows if row.kind == "appeal" and shelf.proofs[row.key])
    proof = shelf.proofs[appeal.key][0]
    assert appeal in [hit.row for hit in shelf.found(proof.zh)]


def test_ids_are_named_by_their_platform_first(shelf):
    assert shelf.named(("scenario",), "swapped", "pdd").id == "pdd.swapped"
    assert shelf.named(("evidence",), "opening_video", "pdd").kind == "evidence"
    assert shelf.named(("clock",), "nothing", "pdd") is None
    assert shelf.wanted("pdd", "evidence_for_bad_return").id == EVIDENCE
    assert shelf.wanted("", EVIDENCE).id == EVIDENCE
    assert shelf.wanted("pdd", "nothing at all") is None


def test_every_source_has_a_document(shelf):
    assert {row.source.partition(":")[0] for row in shelf.rows} <= set(shelf.documents)


def test_an_own_entry_is_seen_when_read_again_and_goes_aside(deps):
    drafted = override_rule(deps, EVIDENCE)
    assert rule_shelf(deps).own == ()
    drafted.path.write_text(drafted.path.read_text("utf-8").replace("24h", "20h"), "utf-8")
    shelf = rule_shelf(deps, again=True)
    row = shelf.wanted("pdd", EVIDENCE)
    assert json.loads(row.detail)["length_s"] == 20 * 3600
    assert "length_s" in [one.field for one in shelf.own_of(row).differences]
    aside = set_aside_rule(deps, drafted.path)
    assert aside.exists()
    assert not drafted.path.exists()
    back = rule_shelf(deps, again=True)
    assert json.loads(back.wanted("pdd", EVIDENCE).detail)["length_s"] == 24 * 3600
    assert back.own_of(back.wanted("pdd", EVIDENCE)) is None
    with deps.database.read() as unit:
        assert [entry.kind for entry in unit.ledger.all()] == ["rule_drafted", "rule_set_aside"]


def test_what_is_put_aside_twice_keeps_both(deps):
    first = set_aside_rule(deps, override_rule(deps, EVIDENCE).path)
    deps.rulebook.read_own_again()
    second = set_aside_rule(deps, override_rule(deps, EVIDENCE).path)
    assert first != second
    assert first.exists()
    assert second.exists()


def test_a_file_with_several_entries_or_of_another_folder_stays(deps, tmp_path):
    drafted = override_rule(deps, EVIDENCE)
    other = tmp_path / "other.toml"
    other.write_text("")
    with pytest.raises(Problem) as refused:
        set_aside_rule(deps, other)
    assert refused.value.code == "no-own-rule"
    second = override_rule(deps, "pdd.evidence_after_rejection")
    drafted.path.write_text(drafted.path.read_text("utf-8") + "\n" + second.path.read_text("utf-8"), "utf-8")
    second.path.unlink()
    deps.rulebook.read_own_again()
    with pytest.raises(Problem) as refused:
        set_aside_rule(deps, drafted.path)
    assert refused.value.code == "several-own-rules"
    assert drafted.path.exists()


def test_a_broken_own_entry_is_told_and_hides_nothing(deps):
    drafted = override_rule(deps, EVIDENCE)
    drafted.path.write_text(drafted.path.read_text("utf-8").replace("24h", "20q"), "utf-8")
    shelf = rule_shelf(deps, again=True)
    own = shelf.own_of(shelf.wanted("pdd", EVIDENCE))
    assert own.problem is not None
    assert "20q" in own.problem.text.english()
    drafted.path.write_text("= no toml", "utf-8")
    assert [problem.code for problem in rule_shelf(deps, again=True).unread] == ["bad-rule"]


def test_open_cases_under_older_rules_are_counted_by_platform(deps):
    opened = [open_case(deps, platform="pdd", order=str(number)).case.id for number in range(3)]
    close_case(deps, opened[0])
    assert cases_under_older_rules(deps) == {}
    drafted = override_rule(deps, EVIDENCE)
    drafted.path.write_text(drafted.path.read_text("utf-8").replace("24h", "20h"), "utf-8")
    deps.rulebook.read_own_again()
    assert {name: set(ids) for name, ids in cases_under_older_rules(deps).items()} == {"pdd": set(opened[1:])}


def test_checklists_name_their_proofs_and_documents(deps):
    found = checklists(deps)
    assert len({one.id for one in found.lists}) == len(found.lists)
    assert all(name in found.evidence for one in found.lists for item in one.items for name in item.evidence)
    assert all(one.origin.source.partition(":")[0] in found.documents for one in found.lists)
