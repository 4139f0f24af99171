"""Parcels without an owner, parcels of several orders, parcels that come back under their outbound number."""

from datetime import timedelta

import pytest

from app.domain.cases.case import Case
from app.domain.cases.numbers.expected_waybill import expected_waybill
from app.domain.errors import Problem
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.close_case import close_case
from app.workflow.cases.open_case import open_case
from app.workflow.exchange.attach_to_parcel import attach_to_parcel
from app.workflow.exchange.match_parcel import match_parcel
from app.workflow.exchange.note_parcel import note_parcel
from app.workflow.keeping.verify_ledger import verify_ledger
from app.workflow.keeping.verify_vault import verify_vault
from app.workflow.queries.exchange.parcel_rows import parcel_row, parcel_rows, parcels_under
from app.workflow.queries.exchange.waybill_mates import waybill_mates
from tests.workflow.desk import START, Desk


def case(desk: Desk, order: str, waybill: str = "", **fields: str) -> Case:
    return open_case(desk.deps, platform="pdd", order=order, waybill=waybill, fields=fields).case


def code_of(call: object, *arguments: object) -> str:
    with pytest.raises(Problem) as told:
        call(*arguments)
    return told.value.code


def test_filmed_first_and_matched_later(desk: Desk) -> None:
    parcel = note_parcel(desk.deps, " yt 123456 ", "角落里的大箱子")
    assert parcel.waybill == "YT123456"
    assert note_parcel(desk.deps, "YT123456") == parcel
    film = attach_to_parcel(desk.deps, parcel.id.lower(), desk.file("film.mp4"))
    assert attach_to_parcel(desk.deps, parcel.id, desk.file("film.mp4")) == film
    assert (film.kind, film.seen_at) == ("opening_video", START)
    assert verify_vault(desk.deps).unused == 0
    desk.set_time(START + timedelta(days=2))
    opened = case(desk, "1", "YT123456")
    assert parcels_under(desk.deps, opened.id) == (parcel,)
    assert [one.id for one in parcel_row(desk.deps, parcel.id).suggested] == [opened.id]
    matched = match_parcel(desk.deps, parcel.id, opened.id)
    [item] = matched.evidence
    assert (item.case, item.kind, item.attached_at, item.sha256) == (opened.id, "opening_video", START, film.sha256)
    assert matched.parcel.case == opened.id
    ledger = desk.ledger()
    assert match_parcel(desk.deps, parcel.id, opened.id).evidence == ()
    assert desk.ledger() == ledger
    assert [kind for kind, _ in ledger] == [
        "parcel_noted",
        "parcel_file_attached",
        "case_opened",
        "evidence_attached",
        "parcel_matched",
    ]
    assert parcel_rows(desk.deps) == ()
    assert len(parcel_rows(desk.deps, matched=True)) == 1
    assert verify_ledger(desk.deps).ok


def test_what_cannot_be_is_refused_and_changes_nothing(desk: Desk) -> None:
    assert code_of(note_parcel, desk.deps, "", "") == "empty-parcel"
    parcel = note_parcel(desk.deps, "YT1")
    film = desk.file("film.mp4")
    assert code_of(attach_to_parcel, desk.deps, "P261122-AAAA", film) == "no-parcel"
    assert code_of(attach_to_parcel, desk.deps, parcel.id, film, "no_such_kind") == "unknown-evidence"
    file = attach_to_parcel(desk.deps, parcel.id, film)
    first, second = case(desk, "1"), case(desk, "2")
    assert code_of(match_parcel, desk.deps, parcel.id, first.id, {file.id: "no_such_kind"}) == "unknown-evidence"
    close_case(desk.deps, second.id)
    assert code_of(match_parcel, desk.deps, parcel.id, second.id) == "case-closed"
    assert parcel_row(desk.deps, parcel.id).parcel == parcel
    match_parcel(desk.deps, parcel.id, first.id)
    assert code_of(match_parcel, desk.deps, parcel.id, second.id) == "parcel-matched"
    assert code_of(attach_to_parcel, desk.deps, parcel.id, film) == "parcel-matched"


def test_what_the_case_has_already_is_not_attached_twice(desk: Desk) -> None:
    opened = case(desk, "1", "YT1")
    item = attach_evidence(desk.deps, opened.id, desk.file("film.mp4"), "opening_video")
    parcel = note_parcel(desk.deps, "YT1")
    attach_to_parcel(desk.deps, parcel.id, desk.file("film.mp4"))
    assert match_parcel(desk.deps, parcel.id, opened.id).evidence == (item,)


def test_whose_a_parcel_may_be(desk: Desk) -> None:
    refused = case(desk, "1", outbound_waybill="SF1385628716739")
    late = case(desk, "2", "YT8812345678901")
    assert parcel_row(desk.deps, note_parcel(desk.deps, "SF1385628716739").id).suggested == (refused,)
    assert parcel_row(desk.deps, note_parcel(desk.deps, "9912345678901").id).suggested == (late,)
    assert parcel_row(desk.deps, note_parcel(desk.deps, "", "没有面单").id).suggested == ()


def test_cases_of_one_parcel_know_each_other(desk: Desk) -> None:
    first, second = case(desk, "1", "YT1"), case(desk, "2", "YT1")
    back = case(desk, "3", outbound_waybill="YT1")
    case(desk, "4", "YT2")
    assert set(waybill_mates(desk.deps, first.id)) == {second, back}
    assert {mate.id for mate in waybill_mates(desk.deps, back.id)} == {first.id, second.id}
    close_case(desk.deps, second.id)
    assert waybill_mates(desk.deps, first.id, open_only=True) == (back,)
    assert waybill_mates(desk.deps, case(desk, "5").id) == ()


def test_a_new_case_is_told_who_came_under_its_outbound_number(desk: Desk) -> None:
    sent = case(desk, "1", outbound_waybill="YT1")
    opened = open_case(desk.deps, platform="pdd", order="2", waybill="YT1")
    assert [(same.case_id, same.field) for same in opened.same] == [(sent.id, "waybill")]


def test_what_left_the_shop_shows_the_outbound_number() -> None:
    both = Case("C", "pdd", "1", "YT1", "r", START, outbound_waybill="SF1")
    assert expected_waybill(both, "packing_video") == "SF1"
    assert expected_waybill(both, "outbound_weight") == "SF1"
    assert expected_waybill(both, "opening_video") == "YT1"
    refused = Case("C", "pdd", "1", "", "r", START, outbound_waybill="SF1", flags=frozenset(("refused_at_door",)))
    assert expected_waybill(refused, "opening_video") == "SF1"
    assert expected_waybill(Case("C", "pdd", "1", "", "r", START, outbound_waybill="SF1"), "opening_video") == ""
