import os
import subprocess
import sys

import pytest

from app.thrift import calculate_alone

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only glibc keeps what was freed")

_WORK = """
import numpy as np
from app import thrift

if {thrifty}:
    thrift.give_back()
del thrift

def held() -> int:
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096

np.ones(6 << 20, np.uint8)
before = held()
small, large = [], []
for _ in range(20):
    large.append(np.ones(6 << 20, np.uint8))
    small.append(np.ones(100_000, np.uint8))
del large
print(held() - before)
"""


def kept(*, thrifty: bool) -> int:
    """Bytes that a process still holds after it freed 120 MB in pieces, each with something small behind it."""
    command = [sys.executable, "-c", _WORK.format(thrifty=thrifty)]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def test_what_was_freed_is_given_back() -> None:
    assert kept(thrifty=True) < 20 << 20 < kept(thrifty=False)


def test_matrices_start_no_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    work = "from app.thrift import calculate_alone; calculate_alone(); import numpy, os"
    command = [sys.executable, "-c", f"{work}; print(len(os.listdir('/proc/self/task')))"]
    assert int(subprocess.run(command, capture_output=True, text=True, check=True).stdout) == 1


def test_who_wants_more_threads_gets_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "3")
    calculate_alone()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "3"
