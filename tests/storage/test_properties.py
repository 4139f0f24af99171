"""Whatever is recorded: the ledger's chain holds, one change breaks it, and the vault gives back what it took."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import Problem
from app.domain.proof.ledger import GENESIS, LedgerEntry, chained_hash
from app.files import sha256_of
from app.storage.chain import first_fault
from app.storage.database import Database
from app.storage.head import Head
from app.storage.records import canonical
from app.storage.transfer.rows import _line, _parsed
from app.storage.vault import Vault

START = datetime(2026, 11, 22, tzinfo=UTC)
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Times say nothing where other programs use the same processors."""
WORDS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=40)
PAYLOADS = st.dictionaries(
    WORDS, st.one_of(WORDS, st.integers(), st.booleans(), st.none(), st.lists(WORDS, max_size=3))
)
SAID = st.lists(st.tuples(WORDS, WORDS, PAYLOADS, st.integers(0, 10**9)), min_size=1, max_size=12)


def chain_of(said: list[tuple]) -> list[LedgerEntry]:
    entries, previous = [], GENESIS
    for number, (kind, case, payload, seconds) in enumerate(said, 1):
        at, words = START + timedelta(microseconds=seconds), canonical(payload)
        sealed = chained_hash(number, at, kind, case, words, previous)
        entries.append(LedgerEntry(number, at, kind, case, words, previous, sealed))
        previous = sealed
    return entries


def head_of(entries: list[LedgerEntry]) -> Head:
    return Head(entries[-1].number, entries[-1].hash)


@CALM
@given(SAID)
def test_an_untouched_chain_holds(said: list[tuple]):
    entries = chain_of(said)
    assert first_fault(entries, head_of(entries)) is None


@CALM
@given(SAID, st.data())
def test_any_changed_field_is_found_at_its_entry(said: list[tuple], data: st.DataObject):
    entries = chain_of(said)
    place = data.draw(st.integers(0, len(entries) - 1))
    name = data.draw(st.sampled_from(["at", "kind", "case", "payload", "previous", "hash"]))
    old = getattr(entries[place], name)
    new = old + timedelta(microseconds=1) if name == "at" else data.draw(WORDS.filter(lambda word: word != old))
    changed = [*entries]
    changed[place] = replace(entries[place], **{name: new})
    fault = first_fault(changed, head_of(entries))
    assert fault is not None
    assert fault.number == place + 1


@CALM
@given(SAID, st.data())
def test_any_entry_taken_out_moved_or_cut_off_is_found(said: list[tuple], data: st.DataObject):
    entries = chain_of(said)
    place = data.draw(st.integers(0, len(entries) - 1))
    shorter = entries[:place] + entries[place + 1 :]
    fault = first_fault(shorter, head_of(entries))
    assert fault is not None
    assert fault.number == place + 1
    assert first_fault(entries[:place], head_of(entries)).number == place + 1


@CALM
@given(SAID, st.data())
def test_renumbering_does_not_hide_what_was_taken_out(said: list[tuple], data: st.DataObject):
    entries = chain_of(said)
    place = data.draw(st.integers(0, len(entries) - 1))
    shorter = entries[:place] + [replace(entry, number=entry.number - 1) for entry in entries[place + 1 :]]
    assert first_fault(shorter, head_of(entries)) is not None


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SAID)
def test_what_was_appended_is_read_back_and_chained(said: list[tuple]):
    with TemporaryDirectory() as folder:
        database = Database(Path(folder) / "desk.sqlite3")
        for kind, case, payload, seconds in said:
            with database.write() as unit:
                unit.ledger.append(kind, case, payload, START + timedelta(microseconds=seconds))
        with database.read() as unit:
            entries = list(unit.ledger.all())
        database.close()
    assert entries == chain_of(said)


@CALM
@given(
    st.lists(st.one_of(WORDS, st.integers(-(2**63), 2**63 - 1), st.booleans(), st.none(), st.floats(allow_nan=False)))
)
def test_a_row_survives_its_journey_as_a_line(row: list):
    line = _line(row)
    assert line.count(b"\n") == 1
    assert _parsed("t", line) == row


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files=st.lists(st.binary(max_size=3000), min_size=1, max_size=6))
def test_the_vault_gives_back_what_it_took(tmp_path_factory: pytest.TempPathFactory, files: list[bytes]):
    folder = tmp_path_factory.mktemp("v")
    vault = Vault(folder / "vault")
    for number, data in enumerate(files):
        (folder / str(number)).write_bytes(data)
        taken = vault.take(folder / str(number))
        assert vault.original(taken.sha256).read_bytes() == data == (folder / str(number)).read_bytes()
        assert taken.new == (data not in files[:number])
        assert taken.bytes == len(data)
    lying = vault.files()
    assert len(lying) == len(set(files))
    assert all(vault.sha256_named(path) == sha256_of(path) for path in lying)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.binary(min_size=1, max_size=2000), where=st.integers(0, 10**6), other=st.integers(1, 255))
def test_one_changed_byte_in_the_vault_is_never_taken_for_the_original(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, where: int, other: int
):
    folder = tmp_path_factory.mktemp("v")
    vault = Vault(folder / "vault")
    (folder / "a").write_bytes(data)
    path = vault.original(vault.take(folder / "a").sha256)
    path.chmod(0o600)
    spoilt = bytearray(data)
    spoilt[where % len(data)] ^= other
    path.write_bytes(spoilt)
    for again in (lambda: vault.take(folder / "a"), lambda: vault.put(vault.sha256_named(path), [data])):
        with pytest.raises(Problem) as caught:
            again()
        assert caught.value.code == "vault-damaged"
    assert vault.sha256_named(path) != sha256_of(path)
    assert list((folder / "vault" / "incoming").iterdir()) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.binary(max_size=500), wrong=st.binary(max_size=500))
def test_bytes_under_a_foreign_hash_do_not_come_in(tmp_path_factory: pytest.TempPathFactory, data: bytes, wrong: bytes):
    folder = tmp_path_factory.mktemp("v")
    vault = Vault(folder / "vault")
    (folder / "a").write_bytes(data)
    sha256 = sha256_of(folder / "a")
    if wrong == data:
        assert vault.put(sha256, [wrong])
        return
    with pytest.raises(Problem):
        vault.put(sha256, [wrong])
    assert vault.files() == ()
