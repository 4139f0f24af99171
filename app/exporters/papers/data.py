"""What the papers say, as plain data for the template: every sentence in Chinese, every time in Beijing time."""

from collections.abc import Iterator
from typing import Any

from app.domain.cases.clock import ClockState
from app.domain.cases.event import Event, standing
from app.domain.rules.origin import Origin
from app.exporters.base import PROGRAM, PacketContent
from app.exporters.names import beijing
from app.exporters.papers import words as say
from app.exporters.papers.breaks import breaks
from app.exporters.papers.exhibits import checks, exhibits
from app.exporters.papers.glance import cover, glance, yuan
from app.exporters.upload_folder import entry_name, typed_texts

Row = list[str]


def paper_data(content: PacketContent, *, handout: bool = False) -> dict[str, Any]:
    """Everything, in the order in which it is printed; the pictures' file names are added by the PDF exporter.

    `handout`: for other hands. Without what the checks found and nobody confirmed, what the form was filled with, notes
    and marks of the shop, and what is missing.
    """
    statement, *fields = typed_texts(content)
    most = f"，上限 {statement.most_characters} 字" if statement.most_characters else ""
    most += f"，上限 {statement.most_bytes} 字节（{statement.encoding.upper()}）" if statement.most_bytes else ""
    return {
        "packet": content.packet,
        "program": PROGRAM,
        "handout": handout,
        "draft": content.draft,
        "platform": content.platform.title.zh,
        "kind": "举证材料" if all(appeal.before_refund for appeal in content.appeals) else "申诉材料",
        "appeals": [appeal.title.zh for appeal in content.appeals],
        "attempt": content.attempt,
        "made_at": beijing(content.made_at),
        "rules": content.platform.snapshot,
        "rules_as_of": max(origin.reviewed_on for _, origin in _leant_on(content)).isoformat(),
        "cover": _rows(cover(content, handout=handout)),
        "glance": _rows(glance(content, handout=handout)),
        "facts": _rows(_facts(content, handout=handout)),
        "statement": content.statement,
        "statement_title": statement.title,
        "statement_length": "" if handout else f"{statement.characters} 字{most}",
        "fields": [[one.title, one.words] for one in fields],
        "slots": [] if handout else list(_slots(content)),
        "left_out": [] if handout else list(_left_out(content)),
        "missing": [] if handout else [content.chinese.say(entry.text) for entry in content.missing],
        "timeline": [_happening(content, event) for event in _told(content, handout=handout)],
        "clocks": list(_clocks(content, handout=handout)),
        "exhibits": exhibits(content, handout=handout),
        "breaks": breaks(content, handout=handout),
        "checks": [] if handout else checks(content),
        "sources": list(_sources(content)),
        "check_back_office": content.platform.check_back_office.zh,
        "masked": content.mask,
    }


def _rows(pairs: Iterator[tuple[str, str]]) -> list[Row]:
    return [[label, words] for label, words in pairs if words]


def _facts(content: PacketContent, *, handout: bool) -> Iterator[tuple[str, str]]:
    case = content.case
    for field, label in say.FACTS:
        yield label, str(getattr(case, field))
    scenario = content.platform.scenario(case.scenario) if case.scenario else None
    yield "退货情况", scenario.title.zh if scenario else case.scenario
    courier = next((entry.title.zh for entry in content.platform.couriers if entry.id == case.courier), case.courier)
    yield "快递公司", courier
    for label, money in (("实付金额", case.paid), ("已退货款", case.refunded), ("运费", case.freight)):
        yield label, "" if money is None else f"{yuan(money)} 元"
    for label, grams in (("发货重量", case.outbound_weight_g), ("退回重量", case.returned_weight_g)):
        yield label, "" if grams is None else f"{grams} 克"
    if not handout:
        yield "标记", "、".join(_flags(content))


def _flags(content: PacketContent) -> Iterator[str]:
    own = {flag.id: flag.title.zh for flag in content.platform.flags}
    for flag in sorted(content.case.flags, key=lambda name: (name not in say.FLAGS, name)):
        yield say.FLAGS.get(flag) or own.get(flag, flag)


def _slots(content: PacketContent) -> Iterator[dict[str, Any]]:
    by_id = {exhibit.evidence.id: exhibit for exhibit in content.exhibits}
    for filled in content.plan.slots:
        rows = [
            [entry_name(by_id[entry.evidence], entry), f"凭证 {by_id[entry.evidence].number}"]
            for entry in filled.entries
        ]
        need = say.NEEDS.get(filled.slot.need, filled.slot.need)
        most = [
            f"{words}最多 {count} 个"
            for words, count in (("图片", filled.slot.pictures), ("视频", filled.slot.videos))
            if count is not None
        ]
        yield {"title": filled.slot.title.zh, "need": need, "most": "，".join(most), "rows": rows}


def _left_out(content: PacketContent) -> Iterator[Row]:
    by_id = {exhibit.evidence.id: exhibit for exhibit in content.exhibits}
    for left in content.plan.left_out:
        exhibit = by_id[left.evidence]
        yield [f"凭证 {exhibit.number} {exhibit.title}", say.LEFT_OUT[left.why]]


def _told(content: PacketContent, *, handout: bool) -> Iterator[Event]:
    """The standing events; the words of kept drafts are no event of the case, and notes stay in the house."""
    for event in standing(content.events):
        kept = event.kind == "note" and say.KEPT_STATEMENT in event.attributes
        if not kept and not (handout and event.kind in say.OWN_EVENTS):
            yield event


def _happening(content: PacketContent, event: Event) -> Row:
    details = "；".join(
        f"{say.DETAILS.get(name, name)}：{_detail(content, name, value)}"
        for name, value in sorted(event.attributes.items())
        if name not in say.HIDDEN
    )
    return [beijing(event.at), say.EVENTS.get(event.kind, event.kind), details]


def _detail(content: PacketContent, name: str, value: str) -> str:
    if name == "clock":
        return next((rule.title.zh for rule in content.platform.clocks if rule.id == value), value)
    if name == "appeal":
        found = (content.platform.appeal(one.strip()) for one in value.split(","))
        return "、".join(appeal.title.zh for appeal in found if appeal) or value
    return say.VALUES.get(value, value)


def _clocks(content: PacketContent, *, handout: bool) -> Iterator[Row]:
    """In a handout only what the merchant or the buyer did in time: what still runs is the house's own business."""
    for clock in content.clocks:
        seen = "（后台显示）" if clock.seen else ""
        if not handout:
            state = say.CLOCKS[clock.state]
            yield [clock.title.zh, beijing(clock.starts_at), beijing(clock.due_at) + seen, state]
        elif clock.state is ClockState.MET and clock.met_at:
            yield [clock.title.zh, beijing(clock.starts_at), beijing(clock.due_at) + seen, beijing(clock.met_at)]


def _leant_on(content: PacketContent) -> list[tuple[str, Origin]]:
    """Every rule that this packet leans on, once."""
    entries: dict[tuple[str, str], tuple[str, Origin]] = {}
    for appeal in content.appeals:
        entries["appeal", appeal.id] = (appeal.title.zh, appeal.origin)
        limits = content.platform.limits_for(appeal.place)
        if limits:
            entries["limits", limits.id] = (limits.title.zh, limits.origin)
    used = {clock.rule for clock in content.clocks}
    for rule in content.platform.clocks:
        if rule.id in used:
            entries["clock", rule.id] = (rule.title.zh, rule.origin)
    for exhibit in content.exhibits:
        if exhibit.kind:
            entries["evidence", exhibit.kind.id] = (exhibit.kind.title.zh, exhibit.kind.origin)
    return list(entries.values())


def _sources(content: PacketContent) -> Iterator[Row]:
    for title, origin in _leant_on(content):
        yield [
            title,
            _place(origin.source),
            _date(origin.source_date),
            origin.reviewed_on.isoformat(),
            say.BASES[origin.basis],
        ]


def _place(source: str) -> str:
    """`000:L57` as a reader finds it."""
    document, _, line = source.partition(":L")
    return f"文档 {document} 第 {line} 行" if line else f"资料 {source.replace(':', ' ')}"


def _date(written: str) -> str:
    """A source's date as far as it is known."""
    return f"{written.removeprefix('--')}（年份不详）" if written.startswith("--") else written
