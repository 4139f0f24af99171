import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.media.fit.leftovers import PREFIX, held, sweep

HOLD = """
import sys, time
from pathlib import Path
from app.media.fit.leftovers import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def folder_in(tmp_path: Path, name: str = "x") -> Path:
    folder = tmp_path / f"{PREFIX}{name}"
    folder.mkdir()
    (folder / "half.mp4").write_bytes(b"half")
    return folder


def test_what_is_in_use_stays_and_goes_when_its_owner_was_killed(tmp_path: Path) -> None:
    folder = folder_in(tmp_path)
    owner = subprocess.Popen([sys.executable, "-c", HOLD, str(folder)], stdout=subprocess.PIPE, text=True)
    assert owner.stdout is not None
    try:
        assert owner.stdout.readline() == "held\n"
        sweep(tmp_path)
        assert (folder / "half.mp4").exists()
    finally:
        owner.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        owner.wait()
        owner.stdout.close()
    sweep(tmp_path)
    assert not folder.exists()


def test_what_is_in_use_in_the_same_program_stays(tmp_path: Path) -> None:
    folder = folder_in(tmp_path)
    with held(folder):
        sweep(tmp_path)
        assert folder.exists()
    sweep(tmp_path)
    assert not folder.exists()


@pytest.mark.parametrize("name", [".part-other", ".part-fit-just-begun", "copy"])
def test_folders_of_others_and_such_as_just_begin_stay(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    (folder / "file").write_bytes(b"mine")
    sweep(tmp_path)
    assert (folder / "file").exists()
