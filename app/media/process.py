"""Start, limit and end a child process: the one place where POSIX and Windows differ, with a half for each."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from typing import BinaryIO

MEMORY_BYTES = 1 << 30
"""What a child that reads may hold. Measured peaks (data; resident): 4K HEVC of 10 bits with eight threads 758; 568 MB,
8K HEVC with two 602 MB; 476 MB, 1080p 289 MB; 112 MB. What asks for more shows no parcel, or lies about its size."""
WRITING_BYTES = 3 << 30
"""What a child that encodes may hold: x264 keeps some fifty pictures to look ahead, at whatever size."""
NICENESS = 5
"""Below what a person works with, so that the window stays smooth; above what only runs when all else sleeps."""
PIPE_BYTES = 1 << 20

Child = subprocess.Popen[bytes]

if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    _KILL_ON_CLOSE, _PROCESS_MEMORY, _EXTENDED_LIMITS = 0x2000, 0x0100, 9

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
            ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("BasicLimitInformation", _BasicLimits),
            ("IoInfo", ctypes.c_ulonglong * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    def _job(child: Child, memory: int) -> int:
        """Put the child into a job object that bounds its memory and dies with our last handle on it."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        job: int = kernel.CreateJobObjectW(None, None)
        limits = _ExtendedLimits()
        limits.BasicLimitInformation.LimitFlags = _KILL_ON_CLOSE | _PROCESS_MEMORY
        limits.ProcessMemoryLimit = memory
        handle = wintypes.HANDLE(job)
        kernel.SetInformationJobObject(handle, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
        # the process handle is what Popen keeps under this name; there is no public one
        kernel.AssignProcessToJobObject(handle, wintypes.HANDLE(int(child._handle)))  # type: ignore[attr-defined]  # noqa: SLF001
        return job

    _jobs: dict[int, int] = {}

    def start(args: Sequence[str], *, feeds: bool = False, memory: int | None = None) -> Child:
        """Run a program in its own group, limited; `feeds`: its standard input is ours to write. Raises `OSError`."""
        child = subprocess.Popen(  # noqa: S603 - a list of arguments to a binary of our choice, never a shell
            args,
            stdin=subprocess.PIPE if feeds else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            creationflags=subprocess.CREATE_NEW_PROCESS_GROUP
            | subprocess.CREATE_NO_WINDOW
            | subprocess.BELOW_NORMAL_PRIORITY_CLASS,
        )
        _jobs[child.pid] = _job(child, memory or MEMORY_BYTES)
        return child

    def locked_now(file: BinaryIO) -> bool:
        """Whether an open file is ours alone from now on; the system lets go of it when we end, however we end."""
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _kill(child: Child) -> None:
        child.kill()

    def _release(child: Child) -> None:
        job = _jobs.pop(child.pid, None)
        if job is not None:
            ctypes.WinDLL("kernel32").CloseHandle(wintypes.HANDLE(job))

else:
    import fcntl
    import resource

    _SET_PIPE_SIZE = getattr(fcntl, "F_SETPIPE_SZ", None)

    def start(args: Sequence[str], *, feeds: bool = False, memory: int | None = None) -> Child:
        """Run a program in its own group, limited; `feeds`: its standard input is ours to write. Raises `OSError`."""
        child = subprocess.Popen(  # noqa: S603 - a list of arguments to a binary of our choice, never a shell
            args,
            stdin=subprocess.PIPE if feeds else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            process_group=0,
        )
        with contextlib.suppress(ProcessLookupError, PermissionError):
            own = os.getpriority(os.PRIO_PROCESS, 0)
            os.setpriority(os.PRIO_PROCESS, child.pid, max(own, NICENESS))  # its threads, started later, inherit it
        if sys.platform == "linux":
            # Set from outside: a function run between fork and exec is unsafe in a program with threads. The limit is
            # on data, not on address space, which threads reserve by the gigabyte and never touch.
            most = memory or MEMORY_BYTES
            with contextlib.suppress(ProcessLookupError):
                resource.prlimit(child.pid, resource.RLIMIT_DATA, (most, most))
        if _SET_PIPE_SIZE is not None and child.stdout is not None:
            with contextlib.suppress(OSError):  # a bigger pipe is only faster
                fcntl.fcntl(child.stdout.fileno(), _SET_PIPE_SIZE, PIPE_BYTES)
        return child

    def locked_now(file: BinaryIO) -> bool:
        """Whether an open file is ours alone from now on; the system lets go of it when we end, however we end."""
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _kill(child: Child) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)

    def _release(child: Child) -> None:
        """Nothing is held here but the process itself."""


def stop(child: Child) -> None:
    """End the child if it still runs, at once: what it writes to is a pipe that nobody reads any more, or a file that
    is thrown away; asking first cost 0.2 s each time, because a writer blocked on its pipe does not hear.
    """
    if child.poll() is None:
        _kill(child)


def end(child: Child) -> int:
    """Make sure that the child is gone, close what we read and write of it, give its exit code."""
    stop(child)
    code = child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()
    _release(child)
    return code
