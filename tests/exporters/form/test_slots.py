from dataclasses import replace
from datetime import timedelta

from app.domain.cases.evidence import Evidence
from app.exporters.form.slots import Why, plan_upload, with_frames
from tests.exporters.records import PLATFORM, RETURN_EVIDENCE, SIGNED, VERDICT, content, with_frame_files


def item(number: int, kind: str, media_type: str = "picture") -> Evidence:
    at = SIGNED + timedelta(minutes=number)
    return Evidence(f"A{number:02d}", "C", kind, "0" * 64, f"{number}.jpg", 10, at, media_type)


def placed(*items: Evidence, faulty: tuple[str, ...] = ()) -> dict[str, list[str]]:
    plan = plan_upload(PLATFORM, (RETURN_EVIDENCE,), "swapped", items, faulty)
    return {filled.slot.id: [entry.evidence for entry in filled.entries] for filled in plan.slots}


def test_required_places_come_first_and_take_required_proof() -> None:
    pictures = (item(1, "weight_photo"), item(2, "goods_and_waybill"))
    found = placed(*pictures, item(3, "opening_video", "video"), item(4, "packing_video", "video"))
    assert list(found) == ["required", "optional"]
    assert found == {"required": ["A03", "A02"], "optional": ["A01", "A04"]}


def test_each_required_kind_gets_a_place_before_seconds_of_one() -> None:
    found = placed(*(item(number, "goods_and_waybill") for number in (1, 2, 3, 4)), item(5, "problem_picture"))
    assert found["required"] == ["A01", "A05", "A02"]
    assert found["optional"] == ["A03", "A04"]


def test_counts_hold_and_what_does_not_fit_is_told() -> None:
    items = [item(number, "goods_and_waybill") for number in range(1, 9)]
    plan = plan_upload(PLATFORM, (RETURN_EVIDENCE,), "swapped", items)
    assert [len(filled.entries) for filled in plan.slots] == [3, 3]
    assert [(left.evidence, left.why) for left in plan.left_out] == [("A07", Why.NO_ROOM), ("A08", Why.NO_ROOM)]


def test_what_is_not_asked_for_faulty_or_no_picture_stays_out() -> None:
    items = (item(1, "freight_receipt"), item(2, "seal_paper", "document"), item(3, "opening_video", "video"))
    plan = plan_upload(PLATFORM, (RETURN_EVIDENCE,), "swapped", items, ("A03",))
    assert {left.evidence: left.why for left in plan.left_out} == {
        "A01": Why.NOT_ASKED,
        "A02": Why.DOCUMENT,
        "A03": Why.FAULTY,
    }
    assert not list(plan.entries())


def test_a_substitute_is_required_only_while_the_proof_itself_is_absent() -> None:
    assert placed(item(1, "seal_paper"))["required"] == ["A01"]
    both = placed(item(1, "seal_paper"), item(2, "problem_picture"))
    assert both == {"required": ["A02"], "optional": ["A01"]}


def test_several_appeals_share_one_form() -> None:
    plan = plan_upload(PLATFORM, (RETURN_EVIDENCE, VERDICT), "swapped", [item(1, "goods_and_waybill")])
    assert [filled.slot.id for filled in plan.slots] == ["required", "optional"]
    assert [entry.evidence for _, entry in plan.entries()] == ["A01"]


def test_a_platform_that_states_no_form_takes_everything() -> None:
    bare = replace(RETURN_EVIDENCE, slots=())
    plan = plan_upload(PLATFORM, (bare,), "swapped", [item(number, "goods_and_waybill") for number in range(9)])
    assert len(list(plan.entries())) == 9


def test_frames_take_only_the_places_that_are_left(tmp_path) -> None:
    made = with_frame_files(content(tmp_path / "vault"), tmp_path, 3)
    frames = [(made.exhibits[0].evidence.id, frame) for frame in made.exhibits[0].frames]
    plan = with_frames(made.plan, frames)
    assert [sum(entry.medium == "picture" for entry in filled.entries) for filled in plan.slots] == [3, 3]
    shown = [entry.frame for _, entry in plan.entries() if entry.frame]
    assert shown == ["frames/1.png", "frames/2.png", "frames/3.png"]
    assert not any(entry.frame for _, entry in with_frames(made.plan, [("nobody", frames[0][1])]).entries())


def test_a_form_without_videos_takes_their_frames(tmp_path) -> None:
    made = with_frame_files(content(tmp_path / "vault"), tmp_path, 2)
    bare = replace(RETURN_EVIDENCE, slots=tuple(replace(slot, videos=0) for slot in RETURN_EVIDENCE.slots))
    plan = plan_upload(PLATFORM, (bare,), "swapped", [exhibit.evidence for exhibit in made.exhibits])
    video = made.exhibits[0].evidence.id
    assert (video, Why.NO_VIDEO) in {(left.evidence, left.why) for left in plan.left_out}
    with_them = with_frames(plan, [(video, frame) for frame in made.exhibits[0].frames])
    assert sum(entry.frame is not None for _, entry in with_them.entries()) == 2
