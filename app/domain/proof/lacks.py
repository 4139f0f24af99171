"""Gathers what a submission lacks and what is doubtful about it, each told once, in the order found."""

from dataclasses import dataclass, field

from app.domain.proof.packet import Missing
from app.domain.text import Text


@dataclass(slots=True)
class Lacks:
    """`missing` keeps a packet from being ready; `warnings` do not."""

    missing: list[Missing] = field(default_factory=list)
    warnings: list[Text] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def lack(self, code: str, why: Text, evidence: str | None = None, source: str = "") -> None:
        """Something without which it is not ready."""
        found = Missing(code, why, evidence, source)
        if not any((one.code, one.text, one.evidence) == (code, why, evidence) for one in self.missing):
            self.missing.append(found)

    def warn(self, why: Text) -> None:
        """Something that a person should know."""
        if why not in self.warnings:
            self.warnings.append(why)

    def leave_out(self, item: str) -> None:
        """An attached item that must not be uploaded."""
        if item not in self.left_out:
            self.left_out.append(item)
