"""What rule files may ask of a case, and what is no question at all."""

import pytest

from app.domain.cases.facts import Vocabulary, fault_in, holds
from tests.domain.records import case, event

TALK = event("negotiated", 0, outcome="declined")


@pytest.mark.parametrize(
    ("fact", "true"),
    [
        ("event:negotiated", True),
        ("event:refused|negotiated", True),
        ("event:negotiated{outcome=lapsed|declined}", True),
        ("event:negotiated{outcome=settled}", False),
        ("event:negotiated{reason=declined}", False),
        ("not:event:negotiated{outcome=settled}", True),
        ("evidence:chat", True),
        ("evidence:opening_video|chat", True),
        ("evidence:opening_video", False),
        ("flag:bulky|shipped", True),
        ("flag:bulky", False),
        ("scenario:empty|short", True),
        ("scenario:damaged", False),
        ("scenario", True),
        ("amount:refunded", False),
        ("event:negotiated{outcome=declined} and evidence:chat", True),
        ("event:negotiated and evidence:weight_photo", False),
        ("nonsense", False),
    ],
)
def test_what_holds(fact, true):
    known = case(scenario="short", flags=frozenset({"shipped"}))
    assert holds(fact, known, (TALK,), ("short",), ("chat",)) is true


@pytest.mark.parametrize(
    ("fact", "wrong"),
    [
        ("event:signed", None),
        ("event:signed{by=me}", None),
        ("scenario", None),
        ("scenario:empty", None),
        ("event:sined", "sined"),
        ("event:signed|sined", "sined"),
        ("event", "event"),
        ("flag:huge", "huge"),
        ("flag:bulky{a=b}", "flag:bulky{a=b}"),
        ("evidence:film", "film"),
        ("scenario:lost", "lost"),
        ("amount:profit", "profit"),
        ("event:signed or event:signed", "event:signed or event:signed"),
        ("", ""),
    ],
)
def test_what_cannot_be_asked_is_named(fact, wrong):
    words = Vocabulary(("signed",), ("bulky",), ("chat",), ("empty",))
    assert fault_in(fact, words) == wrong
