"""A trap for whoever follows a pointer out of a video: a loopback server, and a second local file that is watched."""

import contextlib
import ctypes
import os
import socket
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECRET = b"#EXTM3U\n#EXTINF:1,\nSECRET-OF-ANOTHER-FILE\n"
_OPENED = 0x20
_NONBLOCK = 0o4000


@dataclass
class Trap:
    """`address`: of a server that counts who comes; `secret`: a file that tells when it is opened."""

    address: str
    secret: Path
    visits: list[str] = field(default_factory=list)
    _watch: int = -1

    def opened(self) -> int:
        """How often the second file was opened since last asked (Linux only; elsewhere its time of access tells)."""
        if self._watch < 0:
            return 0
        with contextlib.suppress(BlockingIOError):
            return len(os.read(self._watch, 1 << 16)) // 16
        return 0

    def sprung(self) -> list[str]:
        """What fell into the trap since last asked."""
        found = [f"visit: {visit}" for visit in self.visits] + ["opened"] * self.opened()
        self.visits.clear()
        return found


@contextlib.contextmanager
def trap(folder: Path) -> Iterator[Trap]:
    secret = folder / "second-file.ts"
    secret.write_bytes(SECRET)
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.1)
    made = Trap(f"127.0.0.1:{server.getsockname()[1]}", secret)
    made._watch = _watched(secret)
    done = threading.Event()
    waiter = threading.Thread(target=_serve, args=(server, made, done), daemon=True)
    waiter.start()
    try:
        yield made
    finally:
        done.set()
        waiter.join()
        server.close()
        if made._watch >= 0:
            os.close(made._watch)


def _watched(path: Path) -> int:
    if sys.platform != "linux":
        return -1
    libc = ctypes.CDLL(None, use_errno=True)
    handle = int(libc.inotify_init1(_NONBLOCK))
    assert handle >= 0
    assert libc.inotify_add_watch(handle, os.fsencode(path), _OPENED) >= 0
    return handle


def _serve(server: socket.socket, made: Trap, done: threading.Event) -> None:
    while not done.is_set():
        try:
            visitor, _ = server.accept()
        except TimeoutError:
            continue
        with visitor:
            visitor.settimeout(0.5)
            with contextlib.suppress(OSError):
                made.visits.append(visitor.recv(200).decode("latin-1").split("\r\n")[0] or "connected")
                visitor.sendall(b"HTTP/1.0 200 OK\r\nContent-Length: 4\r\n\r\nbait")
