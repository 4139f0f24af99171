"""What the papers say, as plain data for the template: every sentence in Chinese, every time in Beijing time."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from app.domain.cases.event import Event, standing
from app.domain.rules.origin import Origin
from app.exporters.base import PROGRAM, PacketContent
from app.exporters.names import beijing
from app.exporters.papers import words as say
from app.exporters.papers.exhibits import checks, exhibits
from app.exporters.upload_folder import entry_name, statement_name, texts

Row = list[str]
_CENT = Decimal("0.01")


def paper_data(content: PacketContent) -> dict[str, Any]:
    """Everything, in the order in which it is printed; the pictures' file names are added by the PDF exporter."""
    limits = content.platform.limits_for(content.appeals[0].place)
    most = limits.text.characters if limits and limits.text else None
    return {
        "packet": content.packet,
        "program": PROGRAM,
        "draft": content.draft,
        "platform": content.platform.title.zh,
        "kind": "举证材料" if all(appeal.before_refund for appeal in content.appeals) else "申诉材料",
        "appeals": [appeal.title.zh for appeal in content.appeals],
        "attempt": content.attempt,
        "made_at": beijing(content.made_at),
        "rules": content.platform.snapshot,
        "cover": _rows(_cover(content)),
        "facts": _rows(_facts(content)),
        "statement": content.statement,
        "statement_title": statement_name(content).removesuffix(".txt"),
        "statement_length": f"{len(content.statement)} 字" + (f"，上限 {most} 字" if most else ""),
        "fields": [[name.removesuffix(".txt"), words] for name, words in texts(content)[1:]],
        "slots": list(_slots(content)),
        "left_out": list(_left_out(content)),
        "missing": [content.chinese.say(entry.text) for entry in content.missing],
        "timeline": [_happening(content, event) for event in standing(content.events)],
        "clocks": list(_clocks(content)),
        "exhibits": exhibits(content),
        "checks": checks(content),
        "sources": list(_sources(content)),
        "check_back_office": content.platform.check_back_office.zh,
    }


def _rows(pairs: Iterator[tuple[str, str]]) -> list[Row]:
    return [[label, words] for label, words in pairs if words]


def _cover(content: PacketContent) -> Iterator[tuple[str, str]]:
    case = content.case
    yield "平台", content.platform.title.zh
    yield "提交类型", "、".join(appeal.title.zh for appeal in content.appeals)
    yield "第几次提交", f"第 {content.attempt} 次"
    yield "订单编号", case.order
    yield "售后单号", case.after_sale
    yield "退货运单号", case.waybill
    yield "商品", case.goods
    for appeal in content.appeals:
        amount = content.amounts.get(appeal.short_id)
        if amount is not None:
            yield f"{appeal.title.zh}金额", f"{_yuan(amount)} 元"
    yield "资料截至", f"{beijing(content.made_at)}（北京时间）"


def _facts(content: PacketContent) -> Iterator[tuple[str, str]]:
    case = content.case
    for field, label in say.FACTS:
        yield label, str(getattr(case, field))
    scenario = content.platform.scenario(case.scenario) if case.scenario else None
    yield "退货情况", scenario.title.zh if scenario else case.scenario
    courier = next((entry.title.zh for entry in content.platform.couriers if entry.id == case.courier), case.courier)
    yield "快递公司", courier
    for label, money in (("实付金额", case.paid), ("已退货款", case.refunded), ("运费", case.freight)):
        yield label, "" if money is None else f"{_yuan(money)} 元"
    for label, grams in (("发货重量", case.outbound_weight_g), ("退回重量", case.returned_weight_g)):
        yield label, "" if grams is None else f"{grams} 克"
    yield "标记", "、".join(words for flag, words in say.FLAGS.items() if flag in case.flags)


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
        appeal = content.platform.appeal(value)
        return appeal.title.zh if appeal else value
    return say.VALUES.get(value, value)


def _clocks(content: PacketContent) -> Iterator[Row]:
    for clock in content.clocks:
        seen = "（后台显示）" if clock.seen else ""
        yield [clock.title.zh, beijing(clock.starts_at), beijing(clock.due_at) + seen, say.CLOCKS[clock.state]]


def _sources(content: PacketContent) -> Iterator[Row]:
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
    for title, origin in entries.values():
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


def _yuan(amount: Decimal) -> str:
    return str(amount.quantize(_CENT))
