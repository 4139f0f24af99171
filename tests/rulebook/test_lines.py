"""The line of every key, whatever way the TOML is written."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rulebook.lines import line_of, places_of
from tests.domain.records import RULE_FILES

TEXT = '''\
# head
title = "a # no comment ] }"
"quoted key" = 1
a.b.c = [
  1, # one
  [2, "]"],
  { x = 1, y = [ "}", 3 ] },
]

[table.sub]
date = 2026-11-22 10:00:00
many = """
[no.table]
key = 1 \\""" still
"""
literal = \'\'\'
[[nor.this]]
\'\'\'

[[row]]
id = 1
[[row.part]]
id = 2
[row.part.deep]
id = 3
[[row]]
part = [ { id = 4 }, { id = 5 } ]
'''


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("title",), 2),
        (("quoted key",), 3),
        (("a", "b", "c"), 4),
        (("a", "b", "c", 0), 5),
        (("a", "b", "c", 1, 1), 6),
        (("a", "b", "c", 2, "y"), 7),
        (("a", "b", "c", 2, "y", 1), 7),
        (("table", "sub"), 10),
        (("table", "sub", "date"), 11),
        (("table", "sub", "many"), 12),
        (("table", "sub", "literal"), 16),
        (("row", 0), 20),
        (("row", 0, "id"), 21),
        (("row", 0, "part", 0, "id"), 23),
        (("row", 0, "part", 0, "deep", "id"), 25),
        (("row", 1), 26),
        (("row", 1, "part", 1, "id"), 27),
        (("row", 0, "missing"), 20),
        (("row", 1, "part", 0, "missing"), 27),
        (("nowhere",), 1),
    ],
)
def test_line_of_a_place(place, line):
    assert line_of(place, places_of(TEXT)) == line


def leaves(value, place=()):
    yield place
    if isinstance(value, dict):
        for name, part in value.items():
            yield from leaves(part, (*place, name))
    elif isinstance(value, list):
        for position, part in enumerate(value):
            yield from leaves(part, (*place, position))


@pytest.mark.parametrize("path", RULE_FILES, ids=lambda path: path.name)
def test_every_value_of_every_shipped_file_is_found(path):
    content = path.read_text(encoding="utf-8")
    places = places_of(content)
    lines = content.splitlines()
    for place in leaves(tomllib.loads(content)):
        if place:
            assert place in places
            named = next(part for part in reversed(place) if isinstance(part, str))
            if isinstance(place[-1], str):
                assert named in lines[places[place] - 1]


def test_all_values_of_the_sample_are_found():
    assert {place for place in leaves(tomllib.loads(TEXT)) if place} <= places_of(TEXT).keys()


@given(st.text(alphabet="[]{}=\"'\\#,.\nab1 -", max_size=60))
def test_it_ends_on_any_text(content):
    places_of(content)
