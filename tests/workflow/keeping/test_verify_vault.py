"""The vault's check finds one changed byte, a missing file, and tells what does not belong there."""

import os

import pytest

from app.domain.errors import Cancelled
from app.domain.proof.manifest import Damage
from app.domain.report import Report
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.keeping.verify_vault import verify_vault
from tests.workflow.desk import Desk


@pytest.fixture
def originals(desk: Desk) -> list[str]:
    case_id = open_case(desk.deps, platform="pdd", order="1").case.id
    files = [desk.file(f"{number}.mp4", os.urandom(5000)) for number in range(3)]
    return sorted(attach_evidence(desk.deps, case_id, file, "opening_video").sha256 for file in files)


def test_untouched(desk: Desk, originals: list[str]):
    check = verify_vault(desk.deps)
    assert (check.ok, check.files, check.damages, check.unused, check.strangers) == (True, 3, (), 0, ())


def test_before_anything_was_attached(desk: Desk):
    assert verify_vault(desk.deps).ok


def test_one_flipped_byte(desk: Desk, originals: list[str]):
    path = desk.deps.vault.path(originals[1])
    path.chmod(0o600)
    data = bytearray(path.read_bytes())
    data[4321] ^= 1
    path.write_bytes(data)
    check = verify_vault(desk.deps)
    assert not check.ok
    assert [(damage.path, damage.what) for damage in check.damages] == [
        (f"{originals[1][:2]}/{originals[1][2:]}", "changed")
    ]


def test_a_missing_original(desk: Desk, originals: list[str]):
    desk.deps.vault.path(originals[0]).unlink()
    check = verify_vault(desk.deps)
    assert check.damages == (Damage(f"{originals[0][:2]}/{originals[0][2:]}", "missing"),)
    assert check.files == 2


def test_what_does_not_belong_there_harms_nothing(desk: Desk, originals: list[str]):
    desk.deps.vault.take(desk.file("unattached.mp4", b"orphan"))
    (desk.deps.vault.path(originals[0]).parent / "Thumbs.db").write_bytes(b"x")
    check = verify_vault(desk.deps)
    assert (check.ok, check.files, check.unused) == (True, 4, 1)
    assert check.strangers == (f"{originals[0][:2]}/Thumbs.db",)


def test_it_can_be_stopped(desk: Desk, originals: list[str]):
    with pytest.raises(Cancelled):
        verify_vault(desk.deps, report=Report(stop=lambda: True))
