"""What one call of the command line works with: data folder, language, way of answering."""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from app.domain.errors import Problem
from app.domain.media.finding import Verdict
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, Words
from app.paths import DataFolder
from app.settings import Settings
from app.texts import Catalog
from app.workflow.deps import Deps

if TYPE_CHECKING:
    from rich.console import Console

Sayable = Text | Words | Phrase | str | int | float

_STYLES = {Verdict.PASS: "green", Verdict.WARN: "yellow", Verdict.FAIL: "bold red", Verdict.UNKNOWN: "magenta"}

VERDICT_WORDS = {
    Verdict.PASS: QT_TRANSLATE_NOOP("verdict", "pass"),
    Verdict.WARN: QT_TRANSLATE_NOOP("verdict", "warn"),
    Verdict.FAIL: QT_TRANSLATE_NOOP("verdict", "fail"),
    Verdict.UNKNOWN: QT_TRANSLATE_NOOP("verdict", "could not tell"),
}
"""How a verdict is said to a person."""


@dataclass
class Session:
    """Built once per call; `open_deps` runs only when a command needs the parts."""

    folder: DataFolder
    settings: Settings
    catalog: Catalog
    as_json: bool
    open_deps: Callable[[DataFolder, Settings], Deps]

    @cached_property
    def deps(self) -> Deps:
        """The parts of the program. Raises `Problem` when it is incomplete."""
        return self.open_deps(self.folder, self.settings)

    @cached_property
    def console(self) -> "Console":
        """Standard output for people."""
        made: Console = import_module("rich.console").Console(highlight=False, soft_wrap=True)  # not loaded for JSON
        return made

    def fact(self, values: Mapping[str, object]) -> None:
        """One JSON object on one line; only with --json."""
        if self.as_json:
            sys.stdout.write(json.dumps(values, ensure_ascii=False, allow_nan=False) + "\n")
            sys.stdout.flush()

    def line(self, value: Sayable, style: str = "") -> None:
        """One line for people; silent with --json."""
        if not self.as_json:
            self.console.print(self.catalog.say(value), style=style or None, markup=False)

    def verdict_line(self, verdict: Verdict, value: Sayable, check: str = "") -> None:
        """A line that begins with a verdict in its colour and its word, and names the check where one is given."""
        if not self.as_json:
            word = self.catalog.say(VERDICT_WORDS[verdict])
            self.console.print(f"  {word}", style=_STYLES[verdict], end=" ", markup=False)
            named = f"{check}: " if check else ""
            self.console.print(named + self.catalog.say(value), markup=False)

    def note(self, value: Sayable) -> None:
        """One line on standard error, always."""
        sys.stderr.write(self.catalog.say(value) + "\n")

    def problem(self, problem: Problem) -> None:
        """What went wrong, where, what to do: one line on standard error."""
        hint = f" {self.catalog.say(problem.hint)}" if problem.hint else ""
        self.note(f"{self.catalog.say(problem.text)}{hint}")

    def report(self) -> Report:
        """Progress of long work on standard error, where somebody watches."""
        if self.as_json or not sys.stderr.isatty():
            return Report(tell=self.note)

        def show(done: float, what: str) -> None:
            sys.stderr.write(f"\r{done * 100:5.1f} % {what:<20.20}" if done < 1 else "\r" + " " * 30 + "\r")
            sys.stderr.flush()

        return Report(progress=show, tell=self.note)
