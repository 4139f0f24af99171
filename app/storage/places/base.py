"""What a place of records must be able to do, so that tables, stores and verbs need not know which one it is."""

from contextlib import AbstractContextManager
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine


class Manner(StrEnum):
    """How a transaction begins: a consistent look, one writer at a time, or alone (migration, restore)."""

    READ = "read"
    WRITE = "write"
    ALONE = "alone"


class Place(Protocol):
    """A database of this program, made or not made yet."""

    @property
    def shown(self) -> str:
        """How a person is told of it; never a password."""

    @property
    def head(self) -> Path:
        """The file on this computer that holds how far the ledger reached."""

    def prepare(self, *, anew: bool = False) -> None:
        """Refuse a place that cannot hold records, or, unless `anew`, one whose records are gone; make what must be
        there. Raises `Problem`.
        """

    def engine(self, *, create: bool) -> Engine:
        """An engine; nothing is opened yet. Without `create` records that are gone are an error, never begun anew."""

    def told(self) -> AbstractContextManager[None]:
        """Turn the engine's complaints into `Problem`; a broken constraint stays what it is, a fault of ours."""

    def tables(self, connection: Connection) -> frozenset[str]:
        """The names of all tables, without what the engine keeps for itself."""

    def after_migration(self, connection: Connection) -> None:
        """What the tables need beside what the migrations made; in the same transaction."""

    def settle(self, engine: Engine) -> None:
        """What is set once per use, after the tables are up to date."""

    def facts(self, connection: Connection) -> dict[str, str]:
        """Name and version of the engine, for the self-test."""

    def damage(self, connection: Connection) -> str | None:
        """What the engine's own check complains about first; None where it finds nothing."""

    def size(self, connection: Connection) -> int:
        """Bytes that the records take."""


def begin_as(engine: Engine, manner: Manner) -> Engine:
    """The same engine, whose transactions begin in another manner than `READ`."""
    return engine.execution_options(desk_begin=manner)


def manner_of(connection: Connection) -> Manner:
    """In which manner the transaction of a connection is to begin."""
    return Manner(connection.get_execution_options().get("desk_begin", Manner.READ))
