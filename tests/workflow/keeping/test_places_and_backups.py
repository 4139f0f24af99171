"""What the settings look at before they rely on it: server, folder, last backup; and the reason of a release."""

import json
from datetime import timedelta

import pytest

from app.domain.errors import Problem
from app.workflow.cases.close_case import close_case
from app.workflow.cases.open_case import open_case
from app.workflow.keeping.back_up import back_up
from app.workflow.keeping.release_original import release_original
from app.workflow.keeping.verify_ledger import verify_ledger
from app.workflow.queries.keeping.last_backup import last_backup
from app.workflow.queries.keeping.shared_places import Tables, look_at_folder, look_at_server
from tests.server import server
from tests.workflow.desk import Desk
from tests.workflow.keeping.test_release import KEEP, LONG_AFTER, attached


def test_the_last_backup_is_told_with_its_age_and_what_came_after(desk: Desk) -> None:
    assert last_backup(desk.deps) is None
    attached(desk)
    back_up(desk.deps, desk.folder / "one.zip")
    desk.set_time(desk.deps.now() + timedelta(days=3))
    newest = back_up(desk.deps, desk.folder / "two.zip", originals=False)
    open_case(desk.deps, platform="pdd", order="2")
    found = last_backup(desk.deps)
    assert found is not None
    assert (found.file, found.bytes, found.originals) == ("two.zip", newest.bytes, 0)
    assert (found.at, found.entries_since) == (desk.deps.now(), 1)


def test_a_server_is_told_by_version_and_by_what_lies_on_it(desk: Desk, database_url: str) -> None:
    if not database_url:
        pytest.skip("needs the server")
    with server().fresh() as unused:
        empty = look_at_server(desk.deps, server().url(unused))
    assert empty.tables is Tables.EMPTY
    assert empty.version[0].isdigit()
    assert "@" not in empty.shown
    open_case(desk.deps, platform="pdd", order="1")
    assert look_at_server(desk.deps, database_url).tables is Tables.OURS
    name = database_url.rpartition("/")[2]
    server().run("UPDATE alembic_version SET version_num = '0001'", name)
    assert look_at_server(desk.deps, database_url).tables is Tables.OLDER
    server().run("UPDATE alembic_version SET version_num = '9999'", name)
    with pytest.raises(Problem) as caught:
        look_at_server(desk.deps, database_url)
    assert caught.value.code == "database-newer"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("mysql://a@b/c", "database-setting"),
        ("postgresql://clerk:secret@127.0.0.1:1/desk", "server-unreachable"),
    ],
)
def test_an_address_that_cannot_be_used_is_told_without_its_password(desk: Desk, address: str, code: str) -> None:
    with pytest.raises(Problem) as caught:
        look_at_server(desk.deps, address)
    assert caught.value.code == code
    assert "secret" not in str(caught.value)


def test_a_folder_is_written_to_and_left_as_it_was(tmp_path) -> None:
    found = look_at_folder(tmp_path)
    assert 0 < found.free <= found.total
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(Problem) as caught:
        look_at_folder(tmp_path / "not there")
    assert caught.value.code == "no-folder"


def test_the_reason_of_a_release_stands_in_the_ledger(desk: Desk) -> None:
    case_id, sha256 = attached(desk)
    close_case(desk.deps, case_id)
    desk.set_time(LONG_AFTER)
    release_original(desk.deps, sha256, KEEP, reason="  disk full  ")
    with desk.deps.database.read() as unit:
        entry = unit.ledger.last()
    assert entry is not None
    assert json.loads(entry.payload)["reason"] == "disk full"
    assert verify_ledger(desk.deps).ok
