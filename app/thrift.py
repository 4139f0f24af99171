"""Takes no more of the computer than is used: room of large things that were freed, threads that wait for nothing."""

import ctypes
import os
import sys
from contextlib import suppress

if sys.platform == "linux":
    _TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
    _LARGE = 4 << 20
    """Bytes from which on a thing is mapped by itself and gone when freed: pictures of more than 1080p, and what the
    recognition of characters works with. Set by hand it stays; else it grows with what is freed, up to 32 MB.
    """
    _TOP = 32 << 20
    """Bytes that may lie free at the end before they are given back; glibc's own 128 KB cost 2 % of an inspection."""
    _ARENAS = 2

    def give_back() -> None:
        """Call it before threads start. Changes nothing where there is no glibc.

        A hundred videos, two at a time, with character recognition: 954 MB of all processes at most before, 725 since.
        """
        with suppress(OSError, AttributeError):
            set_option = ctypes.CDLL("libc.so.6").mallopt
            for option, value in ((_ARENA_MAX, _ARENAS), (_MMAP_THRESHOLD, _LARGE), (_TRIM_THRESHOLD, _TOP)):
                set_option(option, value)

else:

    def give_back() -> None:
        """Windows gives large things back by itself."""


def calculate_alone() -> None:
    """Call it before NumPy is loaded: its library for matrices would start a thread for each core, which turn round for
    0.06 s of processor time before they sleep. Ours are of three by three; who set the number himself knows better.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
