"""Whose a video may be, and as what it would be attached."""

from app.domain.cases.case import Case
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.close_case import close_case
from app.workflow.cases.open_case import open_case
from app.workflow.exchange.note_parcel import note_parcel
from app.workflow.queries.exchange.whose_video import Asked, video_kinds, whose_videos
from tests.workflow.desk import Desk


def case(desk: Desk, order: str, waybill: str = "", **fields: str) -> Case:
    return open_case(desk.deps, platform="pdd", order=order, waybill=waybill, fields=fields).case


def whose(desk: Desk, number: str, sha256: str = ""):
    return whose_videos(desk.deps, {7: Asked(number, sha256)})[7]


def test_only_the_exact_number_proposes_a_case(desk: Desk) -> None:
    mine = case(desk, "1", "YT123456")
    case(desk, "2", "YT1234567")
    assert whose(desk, "YT123456").proposed == mine
    assert whose(desk, "YT12345").cases == ()
    assert whose(desk, "").proposed is None


def test_of_several_cases_none_is_proposed_and_a_closed_one_never(desk: Desk) -> None:
    first, second = case(desk, "1", "YT123456"), case(desk, "2", "YT123456")
    assert {one.id for one in whose(desk, "YT123456").cases} == {first.id, second.id}
    assert whose(desk, "YT123456").proposed is None
    close_case(desk.deps, first.id)
    found = whose(desk, "YT123456")
    assert found.proposed is not None
    assert found.proposed.id == second.id
    assert found.cases[-1].id == first.id


def test_former_uses_and_parcels_are_told(desk: Desk) -> None:
    mine = case(desk, "1", "YT123456")
    item = attach_evidence(desk.deps, mine.id, desk.file("film.mp4"), "opening_video")
    assert whose(desk, "", item.sha256).uses == (item,)
    parcel = note_parcel(desk.deps, "YT999999")
    assert whose(desk, "YT999999").parcels == (parcel,)


def test_the_likeliest_kind_follows_the_number_that_is_shown(desk: Desk) -> None:
    mine = case(desk, "1", "YT123456", outbound_waybill="SF777777")
    kinds = {kind.id for kind in video_kinds(desk.deps, mine.id).kinds}
    assert "opening_video" in kinds
    assert video_kinds(desk.deps, mine.id, "YT123456").likely == "opening_video"
    packing = video_kinds(desk.deps, mine.id, "SF777777").likely
    assert packing == ("packing_video" if "packing_video" in kinds else "opening_video")
    attach_evidence(desk.deps, mine.id, desk.file("film.mp4"), "opening_video")
    assert video_kinds(desk.deps, mine.id, "YT123456").held == frozenset(("opening_video",))
