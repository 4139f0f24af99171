"""The longer parts of an entry, below its fields: steps, proofs, conditions, options, states, figures, items."""

from collections.abc import Callable, Mapping
from typing import Any

from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.pages.rules.telling.fields import joined
from app.ui.pages.rules.telling.markup import bullets, esc, heading, para, soft, strong, table, warned
from app.ui.pages.rules.telling.names import BASES
from app.ui.pages.rules.telling.values import Reader, fixed, measured, spoken
from app.ui.speech import say

Detail = Mapping[str, Any]
Section = Callable[[Detail, Reader], str]


def _headed(title: Phrase, inner: str) -> str:
    return heading(esc(say(title))) + inner if inner else ""


def _named(said: Phrase, inner: str) -> str:
    return para(soft(esc(say(said)) + " ") + inner) if inner else ""


def steps(detail: Detail, reader: Reader) -> str:
    """What to do, in order, with what has to be done before."""
    titles = {step["id"]: spoken(step["title"]) for step in detail["steps"]}
    return _headed(
        QT_TRANSLATE_NOOP("rulewords", "Steps, in this order"),
        bullets((_step(step, titles, reader) for step in detail["steps"]), numbered=True),
    )


def _step(step: Detail, titles: Mapping[str, str], reader: Reader) -> str:
    gate = [esc(titles.get(one, one)) for one in step["gate"]]
    blocks = step["gate_level"] == "blocks"
    done = [reader.event(one) for one in step["done_by"]] + [reader.named(one, "evidence") for one in step["done_with"]]
    parts = [strong(esc(spoken(step["title"]))), para(esc(spoken(step["why"])), "soft")]
    if step["path"]:
        parts.append(_named(QT_TRANSLATE_NOOP("rulewords", "Where:"), esc(spoken(step["path"]))))
    first = QT_TRANSLATE_NOOP("rulewords", "Only after:") if blocks else QT_TRANSLATE_NOOP("rulewords", "Better after:")
    parts.append(_named(first, joined(gate)))
    parts.append(_named(QT_TRANSLATE_NOOP("rulewords", "Done with:"), joined(done)))
    parts.append(
        _named(QT_TRANSLATE_NOOP("rulewords", "Only when:"), joined([reader.fact(one) for one in step["only_when"]]))
    )
    if step["submits"]:
        parts.append(_named(QT_TRANSLATE_NOOP("rulewords", "Hands in:"), reader.named(step["submits"], "appeal")))
    parts += [para(warned(esc(spoken(one)))) for one in step["warnings"]]
    parts += [para(_condition(one, reader)) for one in step["conditions"]]
    return "".join(parts) + para(reader.source(step["source"]), "soft")


def conditions(detail: Detail, reader: Reader) -> str:
    """What has to hold of the case, and what is said when it does not."""
    return _headed(
        QT_TRANSLATE_NOOP("rulewords", "What has to hold"),
        bullets(_condition(one, reader) for one in detail["conditions"]),
    )


def _condition(one: Detail, reader: Reader) -> str:
    return (
        f"{esc(fixed(one['level']))}: {reader.fact(one['fact'])}"
        + para(esc(spoken(one["why"])), "soft")
        + para(reader.source(one["source"]), "soft")
    )


def requirements(detail: Detail, reader: Reader) -> str:
    """The evidence matrix: which proof, needed how, replaced by what, where."""
    everywhere = esc(say(QT_TRANSLATE_NOOP("rulewords", "all")))
    rows = [
        (
            strong(reader.named(one["evidence"], "evidence"))
            + (para(esc(spoken(one["note"])), "soft") if one["note"] else "")
            + para(reader.source(one["source"]) + esc(f" · {say(BASES[one['basis']])}"), "soft"),
            esc(fixed(one["need"])),
            joined([reader.named(name, "evidence") for name in one["substitutes"]]) or "–",
            joined([reader.named(name, "scenario") for name in one["scenarios"]]) or everywhere,
        )
        for one in detail["requirements"]
    ]
    heads = (
        QT_TRANSLATE_NOOP("rulewords", "Proof"),
        QT_TRANSLATE_NOOP("rulewords", "Need"),
        QT_TRANSLATE_NOOP("rulewords", "Or instead"),
        QT_TRANSLATE_NOOP("rulewords", "In scenarios"),
    )
    return _headed(
        QT_TRANSLATE_NOOP("rulewords", "Which proof is needed"), table([esc(say(head)) for head in heads], rows)
    )


def slots(detail: Detail, _reader: Reader) -> str:
    """The upload places of the form."""
    lines = []
    for one in detail["slots"]:
        counts = [
            esc(say(text(phrase, count=one[key])))
            for key, phrase in (
                ("pictures", QT_TRANSLATE_NOOP("rulewords", "up to {count} pictures")),
                ("videos", QT_TRANSLATE_NOOP("rulewords", "up to {count} videos")),
            )
            if one[key] is not None
        ]
        lines.append(joined([esc(spoken(one["title"])), *counts]))
    return _headed(QT_TRANSLATE_NOOP("rulewords", "Upload places of the form"), bullets(lines))


def reasons(detail: Detail, _reader: Reader) -> str:
    """The form's list of reasons."""
    return _headed(
        QT_TRANSLATE_NOOP("rulewords", "Reasons to choose from"),
        bullets(esc(spoken(one["title"])) for one in detail["reasons"]),
    )


def attempts(detail: Detail, reader: Reader) -> str:
    """How often it may be handed in."""
    one = detail["attempts"]
    if not one:
        return ""
    lines = []
    if one["limit"] is not None:
        often = QT_TRANSLATE_NOOP("rulewords", "up to {count} times per {what}")
        lines.append(esc(say(text(often, count=one["limit"], what=fixed(one["per"])))))
    if one["last_chance"]:
        lines.append(esc(say(QT_TRANSLATE_NOOP("rulewords", "The second attempt is the last."))))
    if one["different_proof"]:
        lines.append(esc(say(QT_TRANSLATE_NOOP("rulewords", "A further attempt needs other proof."))))
    if one["note"]:
        lines.append(esc(spoken(one["note"])))
    lines.append(soft(reader.source(one["source"])))
    return _headed(QT_TRANSLATE_NOOP("rulewords", "How often"), bullets(lines))


def options(detail: Detail, reader: Reader) -> str:
    """The answers of a question and where they lead."""
    lines = []
    for one in detail["options"]:
        parts = [strong(esc(spoken(one["title"])))]
        if one["scenario"]:
            parts.append(_named(QT_TRANSLATE_NOOP("rulewords", "Leads to:"), reader.named(one["scenario"], "scenario")))
        if one["leads_to"]:
            parts.append(
                _named(QT_TRANSLATE_NOOP("rulewords", "Asks then:"), reader.named(one["leads_to"], "question"))
            )
        marks = [reader.fact(f"flag:{name}") for name in one["sets"]]
        parts.append(joined(marks))
        if one["note"]:
            parts.append(para(esc(spoken(one["note"])), "soft"))
        lines.append("".join(parts))
    return _headed(QT_TRANSLATE_NOOP("rulewords", "Answers"), bullets(lines))


def states(detail: Detail, reader: Reader) -> str:
    """The way of an order: each state, who acts, what leads on."""
    titles = {state["id"]: spoken(state["title"]) for state in detail["states"]}
    lines = []
    for state in detail["states"]:
        parts = [strong(esc(spoken(state["title"])))]
        if state["actor"]:
            parts.append(soft(esc(f" · {fixed(state['actor'])}")))
        clocks = joined([reader.named(one, "clock") for one in state["clocks"]])
        parts.append(_named(QT_TRANSLATE_NOOP("rulewords", "Deadlines:"), clocks))
        moves = [
            f"{reader.trigger(move)} → {esc(titles.get(move['to'], move['to']))}"
            + (para(esc(spoken(move["note"])), "soft") if move["note"] else "")
            for move in state["moves"]
        ]
        lines.append("".join(parts) + bullets(moves))
    return _headed(QT_TRANSLATE_NOOP("rulewords", "States"), bullets(lines, numbered=True))


def statements(detail: Detail, reader: Reader) -> str:
    """What the places of the texts say that do not agree."""
    return _headed(
        QT_TRANSLATE_NOOP("rulewords", "The texts say"),
        bullets(esc(spoken(one["says"])) + para(reader.source(one["source"]), "soft") for one in detail["readings"]),
    )


def figures(detail: Detail, reader: Reader) -> str:
    """The rates, caps and thresholds of a calculator."""
    rows = [
        (
            esc(spoken(one["title"])),
            strong(esc(measured(one["value"], one["unit"]))),
            soft(reader.source(one["source"])),
        )
        for one in detail["figures"]
    ]
    heads = (
        QT_TRANSLATE_NOOP("rulewords", "Figure"),
        QT_TRANSLATE_NOOP("rulewords", "Value"),
        QT_TRANSLATE_NOOP("rulewords", "Source"),
    )
    return _headed(QT_TRANSLATE_NOOP("rulewords", "Computed with"), table([esc(say(one)) for one in heads], rows))


def parameters(detail: Detail, _reader: Reader) -> str:
    """What a calculator asks for."""
    return _headed(
        QT_TRANSLATE_NOOP("rulewords", "Asks for"), bullets(esc(spoken(one["title"])) for one in detail["parameters"])
    )


def items(detail: Detail, reader: Reader) -> str:
    """What a checklist asks to tick."""
    return _headed(
        QT_TRANSLATE_NOOP("rulewords", "To tick"),
        bullets(
            strong(esc(spoken(one["title"])))
            + para(esc(spoken(one["why"])), "soft")
            + _named(
                QT_TRANSLATE_NOOP("rulewords", "Leaves behind:"),
                joined([reader.named(name, "evidence") for name in one["evidence"]]),
            )
            for one in detail["items"]
        ),
    )


def links(detail: Detail, reader: Reader) -> str:
    """Addresses of the platform's own reading, shown and not opened."""
    return _headed(
        QT_TRANSLATE_NOOP("rulewords", "To read further"),
        bullets(
            esc(spoken(one["title"])) + para(esc(one["address"]), "soft") + para(reader.source(one["source"]), "soft")
            for one in detail["links"]
        ),
    )


def stages(detail: Detail, reader: Reader) -> str:
    """The stages of a return's way."""
    return _headed(
        QT_TRANSLATE_NOOP("rulewords", "Stages"),
        bullets(
            strong(esc(spoken(one["title"])))
            + esc(": ")
            + joined([reader.event(name) for name in one["starts"]])
            + " → "
            + joined([reader.event(name) for name in one["ends"]])
            for one in detail["stages"]
        ),
    )


def roles(detail: Detail, _reader: Reader) -> str:
    """How much each role may offer."""
    own = say(QT_TRANSLATE_NOOP("rulewords", "the shop's own to set"))
    lines = [
        esc(f"{fixed(role)}: {own if most is None else measured(most, 'CNY')}")
        for role, most in detail["roles"].items()
    ]
    ceiling = detail["ceiling"]
    if ceiling:
        share = measured(ceiling["share"], "share")
        most = QT_TRANSLATE_NOOP("rulewords", "at most {share} of {what}")
        lines.append(esc(say(text(most, share=share, what=fixed(ceiling["of"])))))
    return _headed(QT_TRANSLATE_NOOP("rulewords", "Who may offer how much"), bullets(lines))


def marks(detail: Detail, _reader: Reader) -> str:
    """The marks that cases of a platform may carry."""
    return _headed(
        QT_TRANSLATE_NOOP("rulewords", "Marks of its own"),
        bullets(esc(spoken(one["title"])) for one in detail["flags"]),
    )


SECTIONS: Mapping[str, tuple[Section, ...]] = {
    "appeal": (conditions, requirements, slots, reasons, attempts),
    "scenario": (steps, conditions, requirements),
    "question": (options,),
    "process": (states,),
    "contradiction": (statements,),
    "calculator": (figures, parameters),
    "checklist": (items,),
    "note": (links,),
    "measure": (stages,),
    "rung": (roles,),
    "platform": (marks,),
}
