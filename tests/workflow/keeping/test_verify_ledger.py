"""The ledger's check finds what was done to it behind the program's back, and says what it cannot know."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.storage.places.base import Manner, begin_as
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.keeping.verify_ledger import verify_ledger
from tests.workflow.desk import START, Desk


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """Six entries: a case, four events, one item of evidence."""
    case_id = open_case(desk.deps, platform="pdd", order="1").case.id
    for kind in ("ordered", "applied", "signed", "refunded"):
        add_event(desk.deps, case_id, kind, START, {"note": "买家"})
    attach_evidence(desk.deps, case_id, desk.file("a.mp4"), "opening_video")
    return desk


def tamper(desk: Desk, *statements: str) -> None:
    """Change the records as somebody with a database browser would: triggers off first."""
    database = desk.deps.database
    database.close()
    engine = database.place.engine(create=False)
    with begin_as(engine, Manner.ALONE).connect() as connection, connection.begin():
        if database.on_server:
            connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
        else:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            for name in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars():
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


def test_untouched(filled: Desk):
    check = verify_ledger(filled.deps)
    assert (check.ok, check.entries, check.first_bad, check.why, check.witnessed) == (True, 6, None, None, 6)


def test_empty(desk: Desk):
    assert verify_ledger(desk.deps).ok
    assert verify_ledger(desk.deps).entries == 0


@pytest.mark.parametrize(
    ("statement", "first_bad"),
    [
        ("UPDATE ledger SET payload = replace(payload, '买家', '卖家') WHERE number = 3", 3),
        ("UPDATE ledger SET kind = 'note' WHERE number = 1", 1),
        ("UPDATE ledger SET at = '2026-11-22T02:00:00.000001+00:00' WHERE number = 4", 4),
        ("UPDATE ledger SET \"case\" = 'x' WHERE number = 2", 2),
        ("UPDATE ledger SET previous = hash WHERE number = 5", 5),
        ("DELETE FROM ledger WHERE number = 3", 3),
        ("DELETE FROM ledger WHERE number = 1", 1),
        ("DELETE FROM ledger WHERE number = 6", 6),
        ("DELETE FROM ledger WHERE number > 2", 3),
        ("DELETE FROM ledger", 1),
        ("UPDATE ledger SET number = number + 10 WHERE number > 3", 4),
        ("UPDATE events SET at = '2026-11-20T00:00:00.000000+00:00' WHERE kind = 'signed'", 4),
        ("DELETE FROM events WHERE kind = 'refunded'", 5),
        ("UPDATE evidence SET kind = 'goods_and_waybill'", 6),
    ],
)
def test_what_was_changed_is_found(filled: Desk, statement: str, first_bad: int):
    tamper(filled, statement)
    check = verify_ledger(filled.deps)
    assert (check.ok, check.first_bad) == (False, first_bad)
    assert check.why is not None
    assert check.why.english()


def test_swapped_entries_are_found(filled: Desk):
    tamper(
        filled,
        "UPDATE ledger SET number = 100 WHERE number = 3",
        "UPDATE ledger SET number = 3 WHERE number = 4",
        "UPDATE ledger SET number = 4 WHERE number = 100",
    )
    assert verify_ledger(filled.deps).first_bad == 3


def test_a_row_without_an_entry_is_found(filled: Desk):
    tamper(
        filled,
        "INSERT INTO events SELECT 'x', \"case\", kind, at, recorded_at, source, attributes, NULL FROM events LIMIT 1",
    )
    check = verify_ledger(filled.deps)
    assert (check.ok, check.first_bad) == (False, None)


def test_an_older_copy_put_back_is_found(filled: Desk, tmp_path: Path):
    database = filled.deps.database
    if database.on_server:
        pytest.skip("only a file can be put back by hand")
    database.close()
    copy = database.path.read_bytes()
    add_event(filled.deps, open_case(filled.deps, platform="pdd", order="2").case.id, "signed", START)
    database.close()
    database.path.write_bytes(copy)
    check = verify_ledger(filled.deps)
    assert (check.ok, check.first_bad, check.entries, check.witnessed) == (False, 7, 6, 8)


def _gone(head: Path) -> None:
    head.unlink()


def _behind(head: Path) -> None:
    head.write_bytes(b"")


def test_a_head_that_lags_is_no_fault(filled: Desk):
    head = filled.deps.database.head
    old = head.read_bytes()
    case_id = open_case(filled.deps, platform="pdd", order="2").case.id
    add_event(filled.deps, case_id, "signed", START)
    head.write_bytes(old)
    check = verify_ledger(filled.deps)
    assert (check.ok, check.entries, check.witnessed) == (True, 8, 6)


@pytest.mark.parametrize("lose", [_gone, _behind])
def test_without_a_head_nothing_is_vouched_for_outside(filled: Desk, lose: Callable[[Path], None]):
    lose(filled.deps.database.head)
    check = verify_ledger(filled.deps)
    assert (check.ok, check.witnessed) == (True, 0)


def test_a_rewritten_head_is_told(filled: Desk):
    filled.deps.database.head.write_bytes(b"\xff" * 78)
    assert not verify_ledger(filled.deps).ok
    filled.deps.database.head.write_bytes(f"{3:012d} {'0' * 64}\n".encode())
    assert verify_ledger(filled.deps).first_bad == 3


def test_an_end_that_was_cut_off_stays_told_after_more_was_recorded(filled: Desk):
    tamper(filled, "DELETE FROM evidence", "DELETE FROM ledger WHERE number > 5")
    case_id = filled.ledger()[0][1]
    filled.deps.database.head.write_text(f"{100:012d} {'a' * 64}\n", encoding="ascii")
    add_event(filled.deps, case_id, "note", START, {"text": "goes on"})
    check = verify_ledger(filled.deps)
    assert (check.ok, check.first_bad, check.witnessed) == (False, 7, 100)
