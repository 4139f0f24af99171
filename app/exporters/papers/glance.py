"""The cover: whom and what the packet is about, and how the matter stands, at a glance."""

from collections.abc import Iterator
from decimal import Decimal

from app.domain.cases.clock import ClockState
from app.domain.cases.numbers.expected_waybill import expected_waybill
from app.domain.media.finding import Verdict
from app.exporters.base import PacketContent
from app.exporters.names import beijing
from app.exporters.papers import words as say
from app.exporters.papers.exhibits import shown_marks

_CENT = Decimal("0.01")
_MOST_SHOWN = 3


def yuan(amount: Decimal) -> str:
    """An amount as money is printed."""
    return str(amount.quantize(_CENT))


def cover(content: PacketContent, *, handout: bool) -> Iterator[tuple[str, str]]:
    """Label and words, empty where nothing is known."""
    case = content.case
    yield "平台", content.platform.title.zh
    yield "提交类型", "、".join(appeal.title.zh for appeal in content.appeals)
    yield "第几次提交", "" if handout else f"第 {content.attempt} 次"
    yield "订单编号", case.order
    yield "售后单号", case.after_sale
    yield "退货运单号", case.waybill
    yield "商品", case.goods
    yield "资料截至", f"{beijing(content.made_at)}（北京时间）"


def glance(content: PacketContent, *, handout: bool) -> Iterator[tuple[str, str]]:
    """How it stands. In a handout only what can be seen in the proof; in the merchant's own file also the checks."""
    scenario = content.platform.scenario(content.case.scenario) if content.case.scenario else None
    yield "情况", scenario.title.zh if scenario else ""
    yield "请求", "；".join(_asked(content))
    yield "凭证", _counted(content)
    yield "面单", _readable(content)
    if handout:
        return
    yield "准备情况", f"尚缺 {len(content.missing)} 项，暂不可提交" if content.missing else "必需凭证齐全，可以提交"
    yield "视频检查", "；".join(_looks(content))
    yield "待人工确认", "；".join(_to_confirm(content))
    yield "最近的时效", _next_clock(content)


def _asked(content: PacketContent) -> Iterator[str]:
    for appeal in content.appeals:
        amount = content.amounts.get(appeal.short_id)
        reason = content.reasons.get(appeal.short_id)
        money = f" {yuan(amount)} 元" if amount is not None else ""
        yield appeal.title.zh + money + (f"（{reason.title.zh}）" if reason else "")


def _counted(content: PacketContent) -> str:
    media = [exhibit.evidence.media_type for exhibit in content.exhibits]
    parts = [f"{words} {media.count(name)} 个" for name, words in say.MEDIA.items() if name in media]
    return f"共 {len(media)} 件：{'、'.join(parts)}" if media else ""


def _readable(content: PacketContent) -> str:
    for exhibit in content.exhibits:
        waybill = expected_waybill(content.case, exhibit.evidence.kind)
        marks = shown_marks(exhibit, waybill)
        if marks:
            more = "等" if len(marks) > _MOST_SHOWN else ""
            return f"凭证 {exhibit.number} 的 {'、'.join(marks[:_MOST_SHOWN])}{more}可看清运单号 {waybill}"
    return ""


def _looks(content: PacketContent) -> Iterator[str]:
    for exhibit in content.exhibits:
        if exhibit.inspection is not None and exhibit.evidence.media_type == "video":
            odd = [
                say.CHECKS.get(found.check, found.check)
                for found in exhibit.inspection.findings
                if found.verdict is not Verdict.PASS and found.check not in exhibit.inspection.to_confirm
            ]
            told = f"（{'、'.join(odd)}）" if odd else ""
            yield f"凭证 {exhibit.number} {say.VERDICTS[exhibit.inspection.verdict]}{told}"


def _to_confirm(content: PacketContent) -> Iterator[str]:
    for exhibit in content.exhibits:
        if exhibit.inspection and exhibit.inspection.to_confirm:
            names = (say.CHECKS.get(name, name) for name in exhibit.inspection.to_confirm)
            yield f"凭证 {exhibit.number} {'、'.join(names)}"


def _next_clock(content: PacketContent) -> str:
    running = [one for one in content.clocks if one.state in (ClockState.RUNNING, ClockState.WARNED)]
    soonest = min(running, key=lambda one: one.due_at, default=None)
    return f"{soonest.title.zh}，截止 {beijing(soonest.due_at)}" if soonest else ""
