"""A real PostgreSQL server for tests: made in a temporary folder, on a free port of this computer, gone afterwards.

`server()` starts it once per run; where it cannot be started, the test that asks is skipped and says why.
"""

import atexit
import itertools
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import psycopg
import pytest

from app.storage.database import Database

USER, PASSWORD = "clerk", "right-password"
BOTH = ("sqlite", pytest.param("postgresql", marks=pytest.mark.postgres))
"""Parameters of a fixture whose tests run on a file and on a server."""
_SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "max_connections": "60",
    "shared_buffers": "32MB",
    "listen_addresses": "127.0.0.1",
    "lc_messages": "C",
}
_NUMBERS = itertools.count(1)


class NoServer(Exception):
    """Why no server can be started here."""


@dataclass(frozen=True)
class Server:
    port: int

    def url(self, name: str, user: str = USER, password: str = PASSWORD) -> str:
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{name}"

    def run(self, statement: str, name: str = "postgres") -> list[tuple]:
        with psycopg.connect(self.url(name), autocommit=True) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    @contextmanager
    def fresh(self, template: str = "template0") -> Iterator[str]:
        """The name of a new database that is dropped afterwards."""
        name = f"desk_{os.getpid()}_{next(_NUMBERS)}"
        self.run(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY')
        try:
            yield name
        finally:
            self.run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def server() -> Server:
    """The server of this run; skips the test where there can be none."""
    found = _started()
    if isinstance(found, NoServer):
        pytest.skip(f"no PostgreSQL server: {found}")
    return found


@contextmanager
def desk_url(wanted: str) -> Iterator[str]:
    """`server` for a `Database`: empty for `sqlite`, else the address of a new database with today's tables."""
    if wanted == "sqlite":
        yield ""
        return
    one = server()
    with one.fresh(_template()) as name:
        yield one.url(name)


@cache
def _template() -> str:
    """Migrated once; copying it takes a tenth of the time."""
    one, folder = server(), Path(mkdtemp(prefix="desk-template-"))
    one.run("CREATE DATABASE desk_template TEMPLATE template0")
    database = Database(folder / "desk.sqlite3", server=one.url("desk_template"))
    with database.read():
        pass
    database.close()
    shutil.rmtree(folder)
    return "desk_template"


@cache
def _started() -> Server | NoServer:
    try:
        return _start()
    except NoServer as why:
        return why


def _start() -> Server:
    programs = _programs()
    owner = "postgres" if hasattr(os, "geteuid") and os.geteuid() == 0 else ""
    folder = Path(mkdtemp(prefix="desk-pg-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    _hand_over(folder, owner)
    (folder / "password").write_text(PASSWORD, encoding="ascii")
    (folder / "password").chmod(0o644)
    data = folder / "data"
    how = ["-U", USER, "--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en-US", "--no-sync"]
    auth = ["--auth-local=trust", "--auth-host=scram-sha-256", f"--pwfile={folder / 'password'}"]
    _run(owner, [programs / "initdb", "-D", data, *how, *auth])
    port = _free_port()
    given = " ".join(f"-c {name}={value}" for name, value in {**_SETTINGS, "port": port}.items())
    control = [programs / "pg_ctl", "-D", data, "-w"]
    _run(owner, [*control, "-l", folder / "log", "-o", f"{given} -k {folder}", "start"])
    atexit.register(_run, owner, [*control, "-m", "immediate", "stop"])
    return Server(port)


def _programs() -> Path:
    """Debian keeps them out of the search path."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    kept = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not kept:
        raise NoServer("the programs initdb and pg_ctl are not installed (Debian: apt install postgresql)")
    return kept[-1].parent


def _hand_over(folder: Path, owner: str) -> None:
    """A server refuses to run as root."""
    if not owner:
        return
    try:
        shutil.chown(folder, owner, owner)
    except LookupError:
        raise NoServer("root may not run it, and there is no user postgres") from None


def _run(owner: str, words: list) -> None:
    command = [str(word) for word in words]
    if owner:
        command = ["runuser", "-u", owner, "--", *command]
    try:
        done = subprocess.run(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/", timeout=120, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoServer(str(error)) from error
    if done.returncode:
        raise NoServer(f"{Path(str(words[0])).name}: {done.stderr.decode(errors='replace').strip()[-300:]}")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(condition, seconds: float = 10.0) -> None:
    """Until a condition of another program holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)
