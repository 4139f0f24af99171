from app.domain.media.copy import CopyMark, mark_of

SHA = "ab" * 32


def test_a_mark_is_read_back_as_it_was_written() -> None:
    for mark in (CopyMark(SHA), CopyMark(SHA, 2, 3, 598.125, 2.0)):
        assert mark_of({"comment": mark.comment(), "encoder": "x"}) == mark
    assert mark_of({"COMMENT": CopyMark(SHA).comment()}) == CopyMark(SHA)


def test_other_comments_are_no_marks() -> None:
    for said in ("", "holiday", "unboxing-evidence-desk copy of nothing", f"see unboxing-evidence-desk copy of {SHA}"):
        assert mark_of({"comment": said}) is None
    assert mark_of({}) is None
