"""The annex: verbs run in another process and give, tell and raise what they would here."""

import ast
import os
import pickle
import signal
import sys
import threading
import time
from io import BytesIO
from pathlib import Path

import pytest

from app.apart import verbs
from app.apart.annex import Annex
from app.apart.calling import Here
from app.apart.messages import Broke, Call
from app.apart.serving import _Bench
from app.apart.verb import Verb
from app.apart.verbs import import_cases, inspect_file, pick_frames
from app.bootstrap import open_deps
from app.domain.breakage import Broken
from app.domain.errors import Cancelled, Problem
from app.domain.exchange.outcome import Wish
from app.domain.report import Report
from app.paths import DataFolder
from app.settings import Settings, read_settings
from app.workflow.keeping.override_rule import override_rule
from app.workflow.videos.inspect_file import inspect_file as inspect_here
from tests.samples import sharp

CLOCK = "pdd.appeal_after_refund"


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    made = tmp_path_factory.mktemp("annex")
    DataFolder(made).settings.write_text('platform = "tmall"\n', encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def wrote():
    return []


@pytest.fixture(scope="module")
def annex(place, wrote):
    folder = DataFolder(place)
    made = Annex((folder, read_settings(folder.settings)), wrote.append)
    yield made
    made.close()


posix = pytest.mark.skipif(sys.platform == "win32", reason="there a signal ends the process whatever it says")


def _alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_verb_gives_there_what_it_gives_here(annex, place) -> None:
    told: list[float] = []
    there = annex(inspect_file, sharp(), report=Report(lambda done, _what: told.append(done)))
    here = inspect_here(open_deps(DataFolder(place), Settings()), sharp())
    assert [(one.check, one.verdict, one.text) for one in there.findings] == [
        (one.check, one.verdict, one.text) for one in here.findings
    ]
    assert there.readings == here.readings
    assert told == sorted(told)
    assert told


def test_problems_faults_and_wrong_names_are_told_apart(annex) -> None:
    with pytest.raises(Problem) as met:
        annex(inspect_file, Path("/nowhere/to be found.mp4"))
    assert met.value.code == "file-unreadable"
    assert "to be found.mp4" in str(met.value)
    with pytest.raises(Broken) as broke:
        annex(pick_frames, 17, 18)
    assert "workflow/videos/pick_frames.py" in broke.value.report
    with pytest.raises(TypeError, match=r"app\.apart\.verbs"):
        annex(inspect_here, sharp())
    assert annex(inspect_file, sharp(), quick=True).quick


def test_what_it_writes_is_ours_and_not_another_computers(annex, wrote, place) -> None:
    table = place / "orders.csv"
    table.write_text("订单编号,快递单号\n261122-123456789012345,YT8812345678901\n", encoding="utf-8-sig")
    assert annex(import_cases, table, Wish(platform="pdd", shop="店")).written
    database = open_deps(DataFolder(place), Settings()).database
    with database.read() as unit:
        numbers = [entry.number for entry in unit.ledger.after(0)]
    assert sorted(number for entries in wrote for number in entries) == numbers
    assert not database.wrote_here(numbers[-1])
    database.also_ours(wrote[-1])
    assert database.wrote_here(numbers[-1])


def test_two_at_once_and_one_of_them_stopped(annex) -> None:
    ends: dict[str, object] = {}
    stopped = threading.Event()

    def call(name: str, report: Report) -> None:
        try:
            ends[name] = annex(inspect_file, sharp(), report=report)
        except Cancelled:
            ends[name] = "stopped"

    stopping = Report(lambda _done, _what: stopped.set(), stopped.is_set)
    threads = [threading.Thread(target=call, args=one) for one in (("whole", Report()), ("given up", stopping))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ends["given up"] == "stopped"
    assert ends["whole"].readings


@posix
def test_an_annex_that_dies_is_a_problem_and_the_next_call_has_another(annex) -> None:
    annex(inspect_file, sharp(), quick=True)
    number = annex.process_id
    begun = threading.Event()
    killer = threading.Thread(target=lambda: (begun.wait(30), os.kill(number, signal.SIGTERM)))
    killer.start()
    with pytest.raises(Problem) as met:
        annex(inspect_file, sharp(), report=Report(lambda _done, _what: begun.set()))
    killer.join()
    assert met.value.code == "annex-ended"
    assert annex(inspect_file, sharp(), quick=True).quick
    assert annex.process_id != number


@posix
def test_it_goes_when_nobody_asks_and_comes_back_when_somebody_does(place) -> None:
    shop = Annex((DataFolder(place), Settings()), lambda _entries: None, idle_s=0.4)
    assert shop.process_id is None
    shop(inspect_file, sharp(), quick=True)
    number = shop.process_id
    until = time.monotonic() + 20
    while _alive(number) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _alive(number)
    assert shop(inspect_file, sharp(), quick=True).quick
    again = shop.process_id
    shop.close()
    assert not _alive(again)
    shop.close()


def test_every_name_is_a_verb_and_its_signature_is_that_of_the_verb() -> None:
    source = ast.parse(Path(verbs.__file__).read_text(encoding="utf-8"))
    typed = {
        alias.name: node.module
        for node in ast.walk(source)
        if isinstance(node, ast.ImportFrom) and node.module.startswith("app.workflow")
        for alias in node.names
    }
    named = {name: found for name, found in vars(verbs).items() if isinstance(found, Verb)}
    assert {name: f"app.workflow.{verb.name}" for name, verb in named.items()} == typed
    assert sorted(named) == sorted(verbs.__all__)


def test_without_a_annex_it_is_done_here(tmp_path) -> None:
    here = Here(open_deps(DataFolder(tmp_path), Settings()))
    assert here(inspect_file, sharp(), quick=True).quick


def test_rules_that_the_person_has_changed_meanwhile_hold_there_too(annex, place) -> None:
    before = annex(inspect_file, sharp(), quick=True).rules
    override_rule(open_deps(DataFolder(place), Settings()), CLOCK)
    own = place / "rules" / f"{CLOCK}.toml"
    own.write_text(own.read_text(encoding="utf-8").replace('length = "7d"', 'length = "5d"'), encoding="utf-8")
    changed = annex(inspect_file, sharp(), quick=True).rules
    own.unlink()
    assert changed != before
    assert annex(inspect_file, sharp(), quick=True).rules == before


def test_an_answer_that_cannot_travel_is_a_fault_and_no_silence(tmp_path) -> None:
    out = BytesIO()
    bench = _Bench(out)
    bench.deps = open_deps(DataFolder(tmp_path), Settings())
    bench._running[7] = threading.Event()
    bench._run(Call(7, lambda _deps: lambda: "no function travels", (), {}, reports=False))
    out.seek(0)
    end = pickle.load(out)
    assert (type(end), end.number) == (Broke, 7)
