"""What is held, what may go, and that nothing goes without a record of its own."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from app.domain.errors import Problem
from app.domain.keeping.removal import Kept
from app.domain.keeping.retention import Why
from app.domain.proof.packet import Packet
from app.files import sha256_of
from app.storage.vault import Vault
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.close_case import close_case
from app.workflow.cases.open_case import open_case
from app.workflow.keeping.back_up import back_up
from app.workflow.keeping.release_original import release_original
from app.workflow.keeping.release_packet import release_packet
from app.workflow.keeping.verify_ledger import verify_ledger
from app.workflow.keeping.verify_vault import verify_vault
from app.workflow.queries.keeping.forecast import forecast
from app.workflow.queries.keeping.retention import retention
from tests.workflow.desk import START, Desk

KEEP = timedelta(days=30)
LONG_AFTER = START + timedelta(days=100)


def attached(desk: Desk, order: str = "1", data: bytes = b"\x00\x00\x00\x18ftypisom film") -> tuple[str, str]:
    """A case and its one original."""
    case_id = open_case(desk.deps, platform="pdd", order=order).case.id
    return case_id, attach_evidence(desk.deps, case_id, desk.file("a.mp4", data), "opening_video").sha256


def why(desk: Desk) -> Why | None:
    found = retention(desk.deps, KEEP)
    if found.free:
        assert not found.held
        return None
    (reason,) = found.held
    return reason


def refused(desk: Desk, sha256: str) -> None:
    with pytest.raises(Problem) as caught:
        release_original(desk.deps, sha256, KEEP)
    assert caught.value.code == "still-held"
    assert desk.deps.vault.path(sha256).is_file()
    assert "original_released" not in {kind for kind, _case in desk.ledger()}


def test_held_while_the_case_is_open_then_for_the_chosen_time(desk: Desk):
    case_id, sha256 = attached(desk)
    desk.set_time(LONG_AFTER)
    assert why(desk) is Why.OPEN
    refused(desk, sha256)
    close_case(desk.deps, case_id)
    assert why(desk) is Why.TIME
    refused(desk, sha256)
    desk.set_time(LONG_AFTER + KEEP - timedelta(seconds=1))
    assert why(desk) is Why.TIME
    desk.set_time(LONG_AFTER + KEEP)
    assert why(desk) is None
    (thing,) = retention(desk.deps, KEEP).free
    assert (thing.kind, thing.item, thing.cases, thing.hold.until) == (
        Kept.ORIGINAL,
        sha256,
        {case_id},
        LONG_AFTER + KEEP,
    )


def test_held_while_a_clock_runs_even_in_a_closed_case(desk: Desk):
    case_id, sha256 = attached(desk)
    add_event(desk.deps, case_id, "signed", START)
    close_case(desk.deps, case_id)
    (hold,) = retention(desk.deps, timedelta(0)).held
    assert hold is Why.CLOCK
    with pytest.raises(Problem):
        release_original(desk.deps, sha256, timedelta(0))


def test_held_by_whichever_use_lasts_longest(desk: Desk):
    first, sha256 = attached(desk)
    close_case(desk.deps, first)
    second, same = attached(desk, "2")
    assert same == sha256
    desk.set_time(LONG_AFTER)
    assert why(desk) is Why.OPEN
    refused(desk, sha256)
    close_case(desk.deps, second)
    assert why(desk) is Why.TIME
    desk.set_time(LONG_AFTER + KEEP)
    assert why(desk) is None
    assert retention(desk.deps, KEEP, first.lower()).free[0].cases == {first, second}


def let_go(desk: Desk) -> tuple[str, str]:
    case_id, sha256 = attached(desk)
    close_case(desk.deps, case_id)
    desk.set_time(LONG_AFTER)
    release_original(desk.deps, sha256, KEEP)
    return case_id, sha256


def test_what_is_let_go_is_recorded_and_known_from_what_is_lost(desk: Desk, tmp_path: Path):
    case_id, sha256 = let_go(desk)
    assert not desk.deps.vault.path(sha256).exists()
    assert desk.ledger()[-1] == ("original_released", case_id)
    with desk.deps.database.read() as unit:
        (removal,) = unit.originals.removals()
    assert (removal.kind, removal.item, removal.name, removal.bytes) == (Kept.ORIGINAL, sha256, "a.mp4", 17)
    assert (removal.cases, removal.held_until, removal.removed_at) == ({case_id}, START + KEEP, LONG_AFTER)
    check = verify_vault(desk.deps)
    assert (check.ok, check.files, check.released) == (True, 0, 1)
    assert verify_ledger(desk.deps).ok
    assert retention(desk.deps, KEEP).free == ()
    assert back_up(desk.deps, tmp_path / "a.zip").missing == ()
    with pytest.raises(IntegrityError, match="never changed"), desk.deps.database.write() as unit:
        unit._connection.exec_driver_sql("DELETE FROM removals")


def test_attached_again_it_is_held_again(desk: Desk):
    case_id, sha256 = let_go(desk)
    second, same = attached(desk, "2")
    assert same == sha256
    assert why(desk) is Why.OPEN
    assert verify_vault(desk.deps).released == 0
    close_case(desk.deps, second)
    desk.set_time(LONG_AFTER + KEEP)
    release_original(desk.deps, sha256, KEEP)
    with desk.deps.database.read() as unit:
        assert [removal.cases for removal in unit.originals.removals()] == [{case_id}, {case_id, second}]


def test_killed_between_record_and_deletion_the_next_call_finishes_it(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    case_id, sha256 = attached(desk)
    close_case(desk.deps, case_id)
    desk.set_time(LONG_AFTER)
    with monkeypatch.context() as patched:
        patched.setattr(Vault, "remove", interrupted)
        with pytest.raises(KeyboardInterrupt):
            release_original(desk.deps, sha256, KEEP)
    assert verify_vault(desk.deps).ok
    assert [thing.item for thing in retention(desk.deps, KEEP).free] == [sha256]
    release_original(desk.deps, sha256, KEEP)
    assert not desk.deps.vault.path(sha256).exists()
    assert [kind for kind, _case in desk.ledger()].count("original_released") == 2


def interrupted(_vault: Vault, _sha256: str) -> None:
    raise KeyboardInterrupt


def packet(desk: Desk, case_id: str, folder: Path) -> Packet:
    """A packet's folder as it was recorded."""
    (folder / "upload").mkdir(parents=True)
    (folder / "upload" / "1.mp4").write_bytes(b"x" * 1000)
    (folder / "manifest.json").write_bytes(b"{}")
    made = Packet(
        id=folder.name,
        case=case_id,
        appeals=("goods_payment",),
        attempt=1,
        path=str(folder),
        ready=True,
        draft=False,
        missing=(),
        warnings=(),
        files=(),
        built_at=START,
        manifest_sha256=sha256_of(folder / "manifest.json"),
    )
    with desk.deps.database.write() as unit:
        unit.packets.add(made)
    return made


def test_packets_go_with_their_case_and_nothing_else_does(desk: Desk, tmp_path: Path):
    case_id = open_case(desk.deps, platform="pdd", order="1").case.id
    made = packet(desk, case_id, tmp_path / "packets" / "p1")
    foreign = packet(desk, case_id, tmp_path / "packets" / "p2")
    (Path(foreign.path) / "manifest.json").write_bytes(b"somebody else's")
    assert retention(desk.deps, KEEP).held == {Why.OPEN: (1, 1002)}
    close_case(desk.deps, case_id)
    desk.set_time(LONG_AFTER)
    (thing,) = retention(desk.deps, KEEP).free
    assert (thing.kind, thing.item, thing.bytes, thing.path) == (Kept.PACKET, "p1", 1002, Path(made.path))
    release_packet(desk.deps, thing.item, thing.path, thing.bytes, KEEP)
    assert not Path(made.path).exists()
    assert desk.ledger()[-1] == ("packet_released", case_id)
    with pytest.raises(Problem) as caught:
        release_packet(desk.deps, foreign.id, Path(foreign.path), 1, KEEP)
    assert caught.value.code == "no-packet"
    assert Path(foreign.path).is_dir()


def test_the_forecast_counts_each_original_once_and_only_weeks_of_use(desk: Desk):
    case_id, _sha256 = attached(desk, data=b"\x00\x00\x00\x18ftypisom" + b"x" * 988)
    attached(desk, "2", data=b"\x00\x00\x00\x18ftypisom" + b"x" * 988)
    desk.set_time(START + timedelta(days=8))
    attach_evidence(desk.deps, case_id, desk.file("b.mp4", b"\x00\x00\x00\x18ftypisom" + b"y" * 2988), "opening_video")
    desk.deps.vault.take(desk.file("orphan.mp4", b"orphan"))
    seen = forecast(desk.deps)
    assert [size for _start, size in seen.weeks] == [0, 0, 0, 0, 0, 0, 1000, 3000]
    assert seen.per_week == 2000
    assert seen.days_left == pytest.approx(seen.free / 2000 * 7)
    assert (seen.used["video"], seen.used["unnamed"], seen.used["copies"]) == (4000, 6, 0)
    assert seen.used["records"] > 0


def test_without_growth_nothing_is_foretold(desk: Desk):
    assert (forecast(desk.deps).per_week, forecast(desk.deps).days_left) == (0, None)
