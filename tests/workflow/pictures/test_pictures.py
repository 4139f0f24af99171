"""Pictures of a case: looked at and recorded, judged by a person, known again, derived."""

import hashlib
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from app.domain.cases.evidence import Evidence
from app.domain.errors import Problem
from app.domain.media.finding import Break, BreakKind, Finding, Inspection, Verdict
from app.domain.media.picture import Region
from app.domain.media.picture_edit import Edits
from app.domain.proof.held import State, look_at
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.pictures.check_picture import check_picture
from app.workflow.pictures.derive_picture import derive_picture
from app.workflow.pictures.judge_finding import judge_finding
from app.workflow.pictures.look_at_picture import look_at_picture
from app.workflow.pictures.mark_picture import mark_picture
from app.workflow.pictures.tell_derived import tell_derived
from app.workflow.queries.case_view import case_view
from app.workflow.queries.near_pictures import near_pictures
from tests import drawn_papers as drawn
from tests.workflow.desk import Desk

GOODS = "goods_and_waybill"


def opened(desk: Desk, waybill: str = drawn.NUMBER, order: str = drawn.ORDER) -> str:
    return open_case(desk.deps, platform="pdd", order=order, waybill=waybill).case.id


def attached(desk: Desk, case: str, path: Path, kind: str = GOODS) -> Evidence:
    return attach_evidence(desk.deps, case, path, kind)


@pytest.fixture
def photo(desk: Desk) -> Path:
    return drawn.saved(desk.folder / "photo.jpg", drawn.goods_photo(module=2))


def test_a_look_is_recorded_with_its_ledger_entry_and_shown(desk: Desk, photo: Path) -> None:
    case = opened(desk)
    item = attached(desk, case, photo)
    look = check_picture(desk.deps, item.id)
    assert {one.check: one.verdict for one in look.findings}["waybill"] is Verdict.PASS
    view = case_view(desk.deps, case)
    assert view.inspections[item.id] == look
    assert ("picture_checked", case) in desk.ledger()
    [held] = look_at(view.platform, view.evidence, view.inspections)
    assert held.state is State.GOOD
    assert [one.english() for one in held.doubts if "person must say" in one.english()]


def test_looking_at_a_file_records_nothing(desk: Desk, photo: Path) -> None:
    look = look_at_picture(desk.deps, photo, GOODS, waybill=drawn.NUMBER)
    assert look.waybills[0].matches
    assert not (desk.folder / "data" / "desk.sqlite3").exists()
    case = opened(desk, waybill=drawn.OTHER)
    assert look_at_picture(desk.deps, photo, GOODS, case_id=case).verdict is Verdict.UNKNOWN
    assert look_at_picture(desk.deps, photo, GOODS, case_id=case, amount=Decimal(1)).verdict is Verdict.UNKNOWN


def test_what_is_no_picture_is_not_checked(desk: Desk) -> None:
    case = opened(desk)
    item = attached(desk, case, desk.file("film.mp4"), "opening_video")
    with pytest.raises(Problem) as told:
        check_picture(desk.deps, item.id)
    assert told.value.code == "not-a-picture"


def test_a_persons_word_stands_beside_the_finding_and_counts(desk: Desk, photo: Path) -> None:
    case = opened(desk)
    item = attached(desk, case, photo)
    check_picture(desk.deps, item.id)
    judge_finding(desk.deps, case, item.id, "goods", "pass", note="the goods are beside it")
    view = case_view(desk.deps, case)
    found = {one.check: one for one in view.inspections[item.id].findings}["goods"]
    assert (found.verdict, found.judged.verdict, found.judged.note) == (
        Verdict.UNKNOWN,
        Verdict.PASS,
        "the goods are beside it",
    )
    assert view.inspections[item.id].to_confirm == ()
    [held] = look_at(view.platform, view.evidence, view.inspections)
    assert (held.state, held.doubts) == (State.GOOD, ())
    judge_finding(desk.deps, case, item.id, "one_shot", "fail", note="two photos")
    view = case_view(desk.deps, case)
    [held] = look_at(view.platform, view.evidence, view.inspections)
    assert held.state is State.FAULTY
    assert [entry for entry in desk.ledger() if entry[0] == "finding_judged"] == [("finding_judged", case)] * 2


def taken(desk: Desk, case: str, *breaks: Break, verdict: Verdict) -> Evidence:
    """A video whose look is written by hand."""
    item = attached(desk, case, desk.file("film.mp4"), "opening_video")
    said = text(QT_TRANSLATE_NOOP("tests", "said"))
    findings = (Finding("one_take", verdict, said), Finding("size", Verdict.FAIL, said))
    found = Inspection("film.mp4", item.sha256, "pdd", "r", verdict, 1.0, None, findings, breaks=breaks)
    with desk.deps.database.write() as unit:
        unit.inspections.add(found, drawn.NUMBER, desk.deps.now())
    return item


def test_a_suspected_break_can_be_judged_and_a_proven_gap_cannot(desk: Desk) -> None:
    case = opened(desk)
    cut, gap = Break(3.0, BreakKind.CUT, Verdict.WARN, 0.7), Break(9.0, BreakKind.GAP, Verdict.FAIL, 1.0)
    item = taken(desk, case, cut, gap, verdict=Verdict.FAIL)
    judge_finding(desk.deps, case, item.id, "one_take", "pass", moments_s=(3.1,), note="a hand passes")
    view = case_view(desk.deps, case)
    assert [one.judged is not None for one in view.inspections[item.sha256].breaks] == [True, False]
    for check, moments in (("one_take", (9.0,)), ("one_take", ()), ("size", ())):
        with pytest.raises(Problem) as told:
            judge_finding(desk.deps, case, item.id, check, "pass", moments_s=moments)
        assert told.value.code == "proven"
    with pytest.raises(Problem) as told:
        judge_finding(desk.deps, case, item.id, "one_take", "pass", moments_s=(5.0,))
    assert told.value.code == "no-break"
    judge_finding(desk.deps, case, item.id, "one_take", "fail", moments_s=(3.0,))
    view = case_view(desk.deps, case)
    [held] = look_at(view.platform, view.evidence, view.inspections)
    assert {fault.code for fault in held.faults} >= {"gap", "judged"}


def test_words_about_nothing_are_refused(desk: Desk, photo: Path) -> None:
    case, other = opened(desk), opened(desk, waybill=drawn.OTHER, order="2")
    item = attached(desk, case, photo)
    codes = []
    for where, check, word in ((case, "goods", "pass"), (other, "goods", "pass")):
        with pytest.raises(Problem) as told:
            judge_finding(desk.deps, where, item.id, check, word)
        codes.append(told.value.code)
    check_picture(desk.deps, item.id)
    for check, word in (("nothing", "pass"), ("goods", "maybe")):
        with pytest.raises(Problem) as told:
            judge_finding(desk.deps, case, item.id, check, word)
        codes.append(told.value.code)
    assert codes == ["not-checked", "other-case", "no-finding", "bad-verdict"]


def test_a_copy_in_another_case_is_known_again(desk: Desk, photo: Path) -> None:
    first, second = opened(desk), opened(desk, waybill=drawn.OTHER, order="2")
    original = attached(desk, first, photo)
    mark_picture(desk.deps, original.id)
    assert mark_picture(desk.deps, original.id).quality > 50
    copy = drawn.saved(desk.folder / "copy.jpg", drawn.goods_photo(module=2).resize((900, 506)), quality=60)
    shown = attached(desk, second, copy)
    mark_picture(desk.deps, shown.id)
    [near] = near_pictures(desk.deps, shown.id)
    assert (near.case, near.evidence) == (first, original.id)
    assert near.distance <= 31
    other = attached(desk, second, drawn.saved(desk.folder / "other.jpg", drawn.goods_photo(seed=8)))
    mark_picture(desk.deps, other.id)
    assert near_pictures(desk.deps, other.id) == ()


def test_papers_of_one_form_are_not_told_but_the_same_file_is(desk: Desk) -> None:
    first, second = opened(desk), opened(desk, waybill=drawn.OTHER, order="2")
    paper = drawn.saved(desk.folder / "a.jpg", drawn.desk_photo(drawn.receipt(amount="11.00")))
    other = drawn.saved(desk.folder / "b.jpg", drawn.desk_photo(drawn.receipt(amount="12.00")))
    items = [attached(desk, case, path, "freight_receipt") for case, path in ((first, paper), (second, other))]
    again = attached(desk, second, paper, "freight_receipt")
    for item in (*items, again):
        mark_picture(desk.deps, item.id)
    assert near_pictures(desk.deps, items[1].id) == ()
    assert [one.distance for one in near_pictures(desk.deps, again.id)] == [0]


def test_a_derived_picture_names_its_source_wherever_it_goes(desk: Desk, photo: Path) -> None:
    before = photo.read_bytes()
    out = desk.folder / "给平台.png"
    made = derive_picture(desk.deps, photo, out, Edits(masks=(Region(0, 0, 50, 50),), shrink=600))
    assert photo.read_bytes() == before
    record = json.loads(Path(made.record).read_text("utf-8"))
    assert record["source"]["sha256"] == hashlib.sha256(before).hexdigest() == made.source_sha256
    assert record["result"]["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert record["operations"] == [{"mask": [0, 0, 50, 50]}, {"shrink": 600}]
    case = opened(desk)
    item = attached(desk, case, out)
    assert tell_derived(desk.deps, item.id, out).source_sha256 == made.source_sha256
    Path(made.record).unlink()
    view = case_view(desk.deps, case)
    assert view.derived == {item.sha256: made.source_sha256}
    with pytest.raises(Problem):
        tell_derived(desk.deps, item.id, out, "0" * 64)
    plain = attached(desk, case, photo)
    assert tell_derived(desk.deps, plain.id, photo) is None
    assert tell_derived(desk.deps, plain.id, photo, "a" * 64).source_sha256 == "a" * 64
    with pytest.raises(Problem) as told:
        tell_derived(desk.deps, plain.id, photo, "no hash")
    assert told.value.code == "bad-source"


def test_nothing_is_overwritten_and_nothing_left_behind(desk: Desk, photo: Path) -> None:
    there = sorted(path.name for path in desk.folder.iterdir())
    for out, code in ((photo, "file-exists"), (desk.folder / "a.tiff", "bad-ending")):
        with pytest.raises(Problem) as told:
            derive_picture(desk.deps, photo, out, Edits())
        assert told.value.code == code
    with pytest.raises(Problem):
        derive_picture(desk.deps, photo, desk.folder / "b.jpg", Edits(crop=Region(0, 0, 99999, 5)))
    with pytest.raises(Problem) as told:
        derive_picture(desk.deps, desk.file("no.jpg", b"\xff\xd8\xff no"), desk.folder / "c.jpg", Edits())
    assert told.value.code == "picture-damaged"
    assert sorted(path.name for path in desk.folder.iterdir()) == sorted([*there, "no.jpg"])


def test_history_of_pictures_cannot_be_rewritten(desk: Desk, photo: Path) -> None:
    case = opened(desk)
    item = attached(desk, case, photo)
    check_picture(desk.deps, item.id)
    mark_picture(desk.deps, item.id)
    judge_finding(desk.deps, case, item.id, "goods", "pass")
    tell_derived(desk.deps, item.id, photo, "a" * 64)
    for table in ("picture_looks", "judgements", "picture_marks", "derivations"):
        with pytest.raises(IntegrityError), desk.deps.database.write() as unit:
            unit._connection.exec_driver_sql(f"DELETE FROM {table}")


def test_without_any_checks_nothing_is_found(desk: Desk, photo: Path) -> None:
    deps = replace(desk.deps, picture_checks=())
    assert look_at_picture(deps, photo, GOODS).verdict is Verdict.UNKNOWN
