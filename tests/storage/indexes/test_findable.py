"""What a case is found by, and in which form."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.cases.case import Case
from app.domain.cases.event import Event
from app.domain.cases.evidence import Evidence
from app.storage.indexes.findable import findable_text, in_one_form

AT = datetime(2026, 11, 22, tzinfo=UTC)
CASE = Case("261122-K7QM", "pdd", "261101-1", "YT88", "0" * 64, AT, goods="手机", note="张三\n 说")


def event(number: int, corrects: str | None = None, **said: str) -> Event:
    return Event(f"e{number}", CASE.id, "note", AT, AT, attributes=said, corrects=corrects)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("ＹＴ８８", "yt88"),
        (" a \n\t b\u3000c ", "a b c"),
        ("Ⅷ", "viii"),
        ("ẞ", "ss"),
        ("张三", "张三"),
        ("\u3000", ""),
    ],
)
def test_one_form(typed: str, plain: str):
    assert in_one_form(typed) == plain
    assert in_one_form(in_one_form(typed)) == plain


def test_every_text_stands_on_its_own_and_once():
    items = (Evidence("f1", CASE.id, "x", "0" * 64, "开箱.MP4", 1, AT, "video", "手机"),)
    lines = findable_text(CASE, (event(1, ticket="TK9", clock="pdd.x", step="film"),), items).split("\n")
    assert lines == ["261122-k7qm", "261101-1", "yt88", "手机", "张三 说", "开箱.mp4", "tk9"]


def test_what_was_corrected_or_withdrawn_is_not_found():
    events = (event(1, text="old"), event(2, "e1", text="new"), event(3, text="gone"), event(4, "e3", withdraws="yes"))
    text = findable_text(replace(CASE, note=""), events, ())
    assert "new" in text
    assert "old" not in text
    assert "gone" not in text
