"""Runs the command line as a person would, in this process or in one of its own."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.bootstrap import open_deps
from app.cli.root import run
from tests.media_folder import ROOT


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def facts(self) -> list[dict]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def fact(self) -> dict:
        [only] = self.facts
        return only


class Desk:
    """One data folder and the commands run on it."""

    def __init__(self, data: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self.capture = capture

    def __call__(self, *words: object, lang: str = "en") -> Answer:
        self.capture.readouterr()
        code = run(["--data", str(self.data), "--lang", lang, "--json", *map(str, words)], open_deps)
        out, err = self.capture.readouterr()
        return Answer(code, out, err)

    def apart(self, *words: object) -> Answer:
        """The same in a process of its own."""
        command = [sys.executable, "-m", "app", "--data", str(self.data), "--lang", "en", "--json", *map(str, words)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
        return Answer(done.returncode, done.stdout, done.stderr)
