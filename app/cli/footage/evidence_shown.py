"""How the evidence of a case is shown: what was found on each file, what a person said, what it was made from."""

from app.cli.case_json import evidence_json
from app.cli.footage.inspection_json import finding_json, judged_json
from app.cli.session import VERDICT_WORDS, Session
from app.domain.cases.evidence import Evidence
from app.domain.media.finding import Inspection, Judged, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.texts import Catalog
from app.workflow.queries.case_view import CaseView

_GOOD = QT_TRANSLATE_NOOP("judge", "      a person says: it is good{note}")
_BAD = QT_TRANSLATE_NOOP("judge", "      a person says: it is not{note}")


def shown_evidence(view: CaseView) -> list[dict[str, object]]:
    """Every item; `derived_from`: SHA-256 of the original that it was made from, `null` for an original."""
    return [{**evidence_json(item), "derived_from": view.derived.get(item.sha256)} for item in view.evidence]


def looks_json(view: CaseView, catalog: Catalog) -> dict[str, object]:
    """`inspections`: videos; `pictures`: what was found on pictures, by evidence, with what a person said."""
    videos = {item.sha256 for item in view.evidence if item.media_type == "video"}
    return {
        "inspections": [
            {
                "sha256": sha256,
                "verdict": str(entry.verdict),
                "judged": _words(entry),
                "to_confirm": list(entry.to_confirm),
            }
            for sha256, entry in sorted(view.inspections.items())
            if sha256 in videos
        ],
        "pictures": [
            {
                "evidence": item.id,
                "sha256": item.sha256,
                "as": look.kind,
                "verdict": str(look.verdict),
                "findings": [finding_json(finding, catalog) for finding in look.findings],
                "to_confirm": list(look.to_confirm),
            }
            for item in view.evidence
            if (look := view.inspections.get(item.id)) is not None
        ],
    }


def _words(inspection: Inspection) -> list[dict[str, object]]:
    """What persons said of a video, on findings and on single breaks."""
    said: list[dict[str, object]] = [
        {"check": one.check, "at_s": None, **(judged_json(one.judged) or {})}
        for one in inspection.findings
        if one.judged is not None
    ]
    said += [
        {"check": "one_take", "at_s": round(one.at_s, 3), **(judged_json(one.judged) or {})}
        for one in inspection.breaks
        if one.judged is not None
    ]
    return said


def say_evidence(session: Session, view: CaseView) -> None:
    """One line an item, and below it what is not simply good."""
    for item in view.evidence:
        look = view.inspections.get(item.sha256 if item.media_type == "video" else item.id)
        word = f" ({session.catalog.say(VERDICT_WORDS[look.verdict])})" if look else ""
        session.line(f"  {item.kind}: {item.name}{word}")
        _say_source(session, view, item)
        for finding in look.findings if look else ():
            if finding.verdict is not Verdict.PASS or finding.judged is not None:
                session.verdict_line(finding.verdict, finding.text)
            if finding.judged is not None:
                session.line(_said(finding.judged))


def _said(word: Judged) -> Text:
    """A person's word as a sentence."""
    phrase = _GOOD if word.verdict is Verdict.PASS else _BAD
    return text(phrase, note=f" ({word.note})" if word.note else "")


def _say_source(session: Session, view: CaseView, item: Evidence) -> None:
    source = view.derived.get(item.sha256)
    if source is not None:
        said = QT_TRANSLATE_NOOP("judge", "    derived: made from the file with SHA-256 {source}")
        session.line(text(said, source=source))
