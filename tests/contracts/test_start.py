"""A command loads what it needs and nothing else: each heavy library costs its start up to a quarter of a second."""

import json
import subprocess
import sys

import pytest
import typer

from app.cli.root import _PARTS, commands

HEAVY = ("sqlalchemy", "alembic", "psycopg", "typst", "rapidocr", "onnxruntime", "PySide6", "PIL")
LOADED = "import json, sys\nimport app.__main__\n{more}\nprint(json.dumps(sorted(sys.modules)))"


def loaded(more: str = "") -> set[str]:
    done = subprocess.run([sys.executable, "-c", LOADED.format(more=more)], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


def test_starting_loads_no_heavy_library() -> None:
    assert not loaded().intersection((*HEAVY, "numpy", "cv2", "app.rulebook.book"))


def test_the_command_that_looks_at_videos_needs_no_database() -> None:
    more = "from app.cli.root import commands\nimport typer\ntyper.main.get_command(commands('inspect'))"
    found = loaded(more)
    assert "app.cli.footage.videos" in found
    assert not found.intersection(HEAVY)


@pytest.mark.parametrize("word", _PARTS)
def test_every_command_lies_where_the_table_says(word: str) -> None:
    assert word in typer.main.get_command(commands(word)).commands


def test_the_table_names_every_command() -> None:
    assert set(typer.main.get_command(commands()).commands) == set(_PARTS)
