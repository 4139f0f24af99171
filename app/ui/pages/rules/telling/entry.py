"""One entry of the rule book as a page to read: title, source, fields, longer parts, contradictions that bite it."""

import json
from collections.abc import Mapping
from typing import Any

from app.domain.rules.guide import Contradiction
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.ui.pages.rules.telling.kinds import FIELDS
from app.ui.pages.rules.telling.markup import bullets, esc, heading, pairs, para, sheet, soft, warned
from app.ui.pages.rules.telling.names import BASES, KINDS
from app.ui.pages.rules.telling.sections import SECTIONS
from app.ui.pages.rules.telling.values import Reader, span
from app.ui.speech import Sayable, say
from app.workflow.queries.book.rule_shelf import RuleShelf
from app.workflow.queries.rule_rows import RuleRow

_EMPTY: tuple[object, ...] = (None, "", [], {})


def entry_html(shelf: RuleShelf, row: RuleRow) -> str:
    """The whole entry; needs no more than the shelf."""
    reader, detail = Reader(shelf, row), json.loads(row.detail)
    parts = [
        para(esc(say(row.title)), "title"),
        para(" · ".join(esc(say(one)) for one in _heads(shelf, row)), "soft"),
        para(reader.source(row.source) + esc(f" · {row.source_date.lstrip('-') or '–'}"), "soft"),
        pairs(_fields(row, detail, reader)),
        *(section(detail, reader) for section in SECTIONS.get(row.kind, ())),
        _contradictions(shelf, row, reader),
        _origin(row, reader),
    ]
    return f"<html><head><style>{sheet()}</style></head><body>{''.join(parts)}</body></html>"


def field_name(kind: str, path: str) -> Sayable:
    """What the screen calls a field, from a path such as `starts[0].event`; the path where nobody named it."""
    first = path.partition(".")[0].partition("[")[0]
    named = {field.key: field.name for field in FIELDS.get(kind, ())}
    if path.startswith("title."):
        return QT_TRANSLATE_NOOP("rulewords", "Title")
    return named.get(first, path)


def field_value(path: str, value: str | None) -> str:
    """One value of a difference: spans of time in words, all else as it is written; – where there is none."""
    if value is None:
        return "–"
    if path.endswith("_s"):
        try:
            return span(float(value))
        except ValueError:
            return value
    return value


def _heads(shelf: RuleShelf, row: RuleRow) -> tuple[Sayable, ...]:
    everywhere = QT_TRANSLATE_NOOP("rulewords", "holds for all platforms")
    return (KINDS.get(row.kind, row.kind), shelf.platforms.get(row.platform, everywhere), row.id)


def _fields(row: RuleRow, detail: Mapping[str, Any], reader: Reader) -> list[tuple[str, str]]:
    told = []
    for field in FIELDS.get(row.kind, ()):
        value = detail.get(field.key)
        said = "" if value in _EMPTY else field.say(value, reader)
        if said:
            told.append((esc(say(field.name)), said))
    if row.kind == "clock" and not any(detail.get(key) for key in ("length_s", "hours", "promise")):
        none = QT_TRANSLATE_NOOP("rulewords", "The text states no length: only the back office tells the time left.")
        told.insert(1, (esc(say(QT_TRANSLATE_NOOP("rulewords", "How long"))), warned(esc(say(none)))))
    return told


def _contradictions(shelf: RuleShelf, row: RuleRow, reader: Reader) -> str:
    biting = [one for one in shelf.contradictions.get(row.platform, ()) if row.id in one.bites]
    if not biting:
        return ""
    said = QT_TRANSLATE_NOOP("rulewords", "Where the texts do not agree")
    return heading(warned(esc(say(said)))) + "".join(_contradiction(one, shelf, row, reader) for one in biting)


def _contradiction(one: Contradiction, shelf: RuleShelf, row: RuleRow, reader: Reader) -> str:
    taken = QT_TRANSLATE_NOOP("rulewords", "Taken: {words}")
    known = shelf.by_key.get(("contradiction", row.platform, one.id))
    title = reader.leads(known) if known is not None else esc(say(one.title))
    readings = bullets(f"{esc(say(each.says))} {soft(reader.source(each.source))}" for each in one.readings)
    return para(title) + readings + para(esc(say(text(taken, words=one.taken))))


def _origin(row: RuleRow, reader: Reader) -> str:
    date = row.source_date.lstrip("-") or "–"
    lines = (
        (QT_TRANSLATE_NOOP("rulewords", "Source"), reader.source(row.source)),
        (QT_TRANSLATE_NOOP("rulewords", "As of"), esc(date)),
        (QT_TRANSLATE_NOOP("rulewords", "Stands on"), esc(say(BASES[str(row.basis)]))),
        (QT_TRANSLATE_NOOP("rulewords", "Compared with the text on"), esc(row.reviewed_on.isoformat())),
    )
    mind = QT_TRANSLATE_NOOP(
        "rulewords", "Not the platform's own page of today: what the back office shows is what counts."
    )
    told = heading(esc(say(QT_TRANSLATE_NOOP("rulewords", "Where it comes from"))))
    return told + pairs((esc(say(name)), value) for name, value in lines) + para(esc(say(mind)), "soft")
