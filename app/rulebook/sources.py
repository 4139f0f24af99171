"""Which documents the rules are taken from, of which date, and when we last read them."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.rules.origin import Basis, Origin
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.rulebook.reading import BadRules, read_rule_file
from app.rulebook.schema import Document, SourcesFile

_NO_DOCUMENT = QT_TRANSLATE_NOOP("rulebook", "“{source}” names no document of sources.toml")
_TWICE = QT_TRANSLATE_NOOP("rulebook", "the code “{value}” is given twice")
_NO_DATE = QT_TRANSLATE_NOOP("rulebook", "sources.toml gives no date for “{source}”")


@dataclass(frozen=True, slots=True)
class Sources:
    """The documents by their code."""

    documents: dict[str, Document]

    def fault_of(self, source: str) -> Text | None:
        """Why a source cannot be used; None when all is well."""
        code, _, _place = source.partition(":")
        if code not in self.documents:
            return text(_NO_DOCUMENT, source=source)
        return None if self._date(source) else text(_NO_DATE, source=source)

    def origin(self, source: str, basis: Basis) -> Origin:
        """Where an entry comes from. Raises `KeyError` for a source that `fault_of` refuses."""
        document = self.documents[source.partition(":")[0]]
        return Origin(source, self._date(source), document.reviewed_on, basis)

    def _date(self, source: str) -> str:
        code, _, place = source.partition(":")
        document = self.documents[code]
        number = int(place[1:])
        parts = (part.date for part in document.part if part.first <= number <= part.last)
        return next(parts, document.date or "")


def read_sources(path: Path) -> Sources:
    """Read and index sources.toml. Raises `BadRules`, also when a code is given twice."""
    file = read_rule_file(path, SourcesFile)
    documents: dict[str, Document] = {}
    for position, document in enumerate(file.model.document):
        if document.code in documents:
            raise BadRules((file.fault(("document", position, "code"), text(_TWICE, value=document.code)),))
        documents[document.code] = document
    return Sources(documents)
