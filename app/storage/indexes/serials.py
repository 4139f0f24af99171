"""Serial numbers: in which case which number was sold or came back, found by the number however it was written."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, delete, select

from app.domain.proof.serials import Role, SerialUse, plain_serial
from app.storage.indexes.tables import SERIAL_USES
from app.storage.tables import CASES

_LENGTH = 200


class SerialStore:
    """The index of serial numbers of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def uses(self, serials: Collection[str]) -> tuple[SerialUse, ...]:
        """Every use of these numbers, sold ones first, newest case first; signs without a number are no number."""
        plain = {_key(serial) for serial in serials} - {""}
        if not plain:
            return ()
        chosen = (
            select(SERIAL_USES.c.case, SERIAL_USES.c.written, SERIAL_USES.c.role, CASES.c.flags)
            .join(CASES, CASES.c.id == SERIAL_USES.c.case)
            .where(SERIAL_USES.c.plain.in_(plain))
            .order_by(SERIAL_USES.c.role.desc(), CASES.c.opened_at.desc(), CASES.c.id)
        )
        return tuple(
            SerialUse(case, written, Role(role), role == Role.SOLD and "subsidy" in flags)
            for case, written, role, flags in self._connection.execute(chosen)
        )

    def put(self, cases: Collection[str], uses: Sequence[SerialUse]) -> None:
        """Take in what holds of these cases now, in the place of what held before."""
        self._connection.execute(delete(SERIAL_USES).where(SERIAL_USES.c.case.in_(cases)))
        rows = [
            {"plain": _key(use.serial), "role": use.role.value, "case": use.case, "written": use.serial}
            for use in uses
            if _key(use.serial)
        ]
        if rows:
            self._connection.execute(SERIAL_USES.insert(), rows)

    def clear(self) -> None:
        """Throw the index away."""
        self._connection.execute(delete(SERIAL_USES))


def _key(serial: str) -> str:
    return plain_serial(serial)[:_LENGTH]
