"""What no longer is what it was, file by file: said alike of packets and of the originals."""

from collections.abc import Iterable

from app.cli.session import Session
from app.domain.proof.manifest import Damage


def damages_json(damages: Iterable[Damage]) -> list[dict[str, str]]:
    """The fields of each."""
    return [{"path": entry.path, "what": entry.what, "detail": entry.detail} for entry in damages]


def say_damages(session: Session, damages: Iterable[Damage]) -> None:
    """One line each."""
    for entry in damages:
        session.line(f"  {entry.path}: {entry.what} {entry.detail}".rstrip(), "red")
