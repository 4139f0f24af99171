"""Every line of the table of marks takes its own good examples, leaves its bad ones, and says where it was seen."""

import pytest

from app.media.origin.editors import STREAM, XMP, Kind, Mark, known_marks, marks_in

MARKS = known_marks()


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.id)
def test_a_mark_takes_its_good_examples_and_leaves_the_bad(mark: Mark) -> None:
    assert mark.good
    assert mark.bad
    assert all((mark.seen, mark.tags, mark.title.zh, mark.title.en))
    assert [example for example in mark.good if not mark.pattern.search(example)] == []
    assert [example for example in mark.bad if mark.pattern.search(example)] == []


def test_ids_are_there_once_and_every_kind_is_used() -> None:
    assert len({mark.id for mark in MARKS}) == len(MARKS)
    assert {mark.kind for mark in MARKS} == set(Kind)


def test_the_most_telling_mark_comes_first() -> None:
    found = marks_in({"encoder": "Lavf58.76.100", "lvmetainfo": "{}", STREAM: "x264 - core 164 r3108"})
    assert [one.mark.id for one in found] == ["capcut", "x264", "lavf"]
    assert found[1].place == STREAM


def test_what_a_camera_says_is_no_mark() -> None:
    camera = {
        "encoder": "8.1.2", "com.apple.quicktime.software": "17.5.1", "make": "Apple", "video.encoder": "H.264",
        "video.handler_name": "Core Media Video", "software": "CanonMVI06", "com.android.version": "14",
        "video.handler_name ": "VideoHandle", XMP: "", STREAM: "\x00\x00\x00\x01gM@",
    }  # fmt: skip
    assert marks_in(camera) == ()


def test_a_mark_in_the_picture_data_counts_only_where_the_table_says_so() -> None:
    assert marks_in({STREAM: "CapCut iMovie HandBrake"}) == ()
    assert [one.mark.id for one in marks_in({XMP: "<xmp:CreatorTool>Adobe Premiere Pro 2024"})] == ["premiere"]


def test_a_very_long_tag_is_searched_and_shown_short() -> None:
    found = marks_in({"description": "x" * 500_000, "comment": '{"source_type":"vicut"}' + "\x07" * 300_000})
    assert [one.mark.id for one in found] == ["capcut"]
    assert len(found[0].said) <= 60
    assert found[0].said.isprintable()
