"""Every numbered rule of the five documents is somewhere in the program, or out with a reason.

`rows.txt` is the list of the 417 numbers. `coverage.toml` tells for each of them the file, and the id of the entry in
the rule book or the symbol in the code; `part` names what is meant inside an entry.
"""

import ast
import json
import tomllib
from functools import cache

import pytest

from app.rulebook.book import load_rulebook
from tests.contracts.source_tree import ROOT
from tests.domain.records import PLATFORMS

HERE = ROOT / "tests" / "contracts"
ROWS = tuple((HERE / "rows.txt").read_text(encoding="utf-8").split())
RULES = ROOT.parent / "shared" / "domain" / "rules.md"
DOCUMENTS = {"000": 161, "001": 77, "002": 41, "003": 55, "004": 83}


@cache
def coverage() -> dict[str, dict]:
    return tomllib.loads((HERE / "coverage.toml").read_text(encoding="utf-8"))


@cache
def book() -> dict[str, dict]:
    return {entry.id: json.loads(entry.detail) for entry in load_rulebook(PLATFORMS).entries()}


@cache
def symbols(path: str) -> frozenset[str]:
    """Top-level names of a module, and `Class.method`."""
    found = set()
    for node in ast.parse((ROOT / path).read_text(encoding="utf-8")).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            found.add(node.name)
        if isinstance(node, ast.ClassDef):
            found |= {f"{node.name}.{inner.name}" for inner in node.body if isinstance(inner, ast.FunctionDef)}
        if isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {target.id for target in targets if isinstance(target, ast.Name)}
    return frozenset(found)


def listed(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def texts(value: object) -> set[str]:
    if isinstance(value, dict):
        return set().union(set(value), *map(texts, value.values()))
    if isinstance(value, list):
        return set().union(*map(texts, value))
    return {value} if isinstance(value, str) else set()


def test_the_list_holds_every_row_of_the_rules() -> None:
    assert {code: sum(row.startswith(code) for row in ROWS) for code in DOCUMENTS} == DOCUMENTS
    assert [f"{code}-{number:03}" for code, count in DOCUMENTS.items() for number in range(1, count + 1)] == list(ROWS)
    if not RULES.is_file():
        pytest.skip("the list of rules is not here")
    text = RULES.read_text(encoding="utf-8")
    assert [row for row in ROWS if f"\n| {row} |" not in text] == []


def test_every_row_is_covered_or_out_with_a_reason() -> None:
    assert sorted(set(ROWS) - set(coverage())) == []
    assert sorted(set(coverage()) - set(ROWS)) == []
    allowed = ({"file", "id"}, {"file", "id", "part"}, {"file", "symbol"}, {"out"})
    assert {row: where for row, where in coverage().items() if set(where) not in allowed} == {}
    assert {row: where for row, where in coverage().items() if "out" in where and len(where["out"]) < 10} == {}


def test_every_file_is_there_and_every_id_is_in_the_book() -> None:
    wrong = []
    for row, where in coverage().items():
        wrong += [f"{row}: no file {path}" for path in listed(where.get("file")) if not (ROOT / path).is_file()]
        wrong += [f"{row}: no entry {name}" for name in listed(where.get("id")) if name not in book()]
        said = set().union(*(texts(book().get(name, {})) for name in listed(where.get("id"))))
        wrong += [f"{row}: no {part} in {where['id']}" for part in listed(where.get("part")) if part not in said]
    assert wrong == []


def test_an_entry_stands_in_the_file_that_is_named() -> None:
    wrong = []
    for row, where in coverage().items():
        paths = [ROOT / path for path in listed(where.get("file"))]
        if "id" not in where or not all(path.is_file() for path in paths):
            continue
        said = "\n".join(path.read_text(encoding="utf-8") for path in paths)
        wrong += [f"{row}: {name}" for name in listed(where["id"]) if name not in said]
    assert wrong == []


def test_what_one_platform_says_is_not_kept_in_the_folder_of_another() -> None:
    homes = {"000": {"pdd"}, "001": {"taobao"}, "002": {"wechat"}, "003": {"tmall"}, "004": {"pdd", "jd", "kuaishou"}}
    wrong = []
    for row, where in coverage().items():
        folders = {path.split("/")[2] for path in listed(where.get("file")) if path.startswith("resources/platforms/")}
        if folders - homes[row[:3]] - {"_all"}:
            wrong.append(f"{row}: {sorted(folders)}")
    assert wrong == []


def test_every_symbol_is_in_its_file() -> None:
    wrong = []
    for row, where in coverage().items():
        path = where.get("file")
        if "symbol" in where and isinstance(path, str) and (ROOT / path).is_file():
            wrong += [f"{row}: no {name} in {path}" for name in listed(where["symbol"]) if name not in symbols(path)]
    assert wrong == []


def test_what_is_no_business_of_a_program_is_out() -> None:
    for row in ("000-148", "000-149"):
        assert "out" in coverage()[row]
