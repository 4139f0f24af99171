"""A vault in a folder that several computers share: never made anew where the share is away."""

from pathlib import Path

import pytest

from app.domain.errors import Problem
from app.storage.vault import Vault


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"film")
    return path


def test_two_computers_use_one_folder(tmp_path: Path, film: Path):
    (tmp_path / "share").mkdir()
    first, second = (Vault(tmp_path / "share", shared=True) for _ in range(2))
    taken = first.take(film)
    assert second.take(film) == type(taken)(taken.sha256, taken.bytes, new=False)
    assert second.original(taken.sha256).read_bytes() == b"film"


def test_a_share_that_is_away_is_told_and_not_made(tmp_path: Path, film: Path):
    vault = Vault(tmp_path / "share", shared=True)
    for use in (
        lambda: vault.take(film),
        vault.files,
        lambda: vault.original("a" * 64),
        lambda: vault.put("a" * 64, []),
    ):
        with pytest.raises(Problem) as caught:
            use()
        assert caught.value.code == "vault-away"
        assert str(tmp_path / "share") in caught.value.text.english()
    assert not (tmp_path / "share").exists()


def test_a_share_without_rights_of_its_own_takes_originals_all_the_same(
    tmp_path: Path, film: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "share").mkdir()
    monkeypatch.setattr("app.storage.vault.make_read_only", no_rights)
    assert Vault(tmp_path / "share", shared=True).take(film).new
    with pytest.raises(Problem):
        Vault(tmp_path / "own").take(film)


def no_rights(_path: Path) -> None:
    raise PermissionError(1, "not here")
