"""Drafts the statement of a submission, in Chinese, out of facts that are in the case and nothing else.

Plain sentences in the order: what came back, what was sent, what is attached, what is asked for. A fact that is not
known leaves its sentence out; a proof that is not attached is never named.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from app.domain.cases.case import Case
from app.domain.cases.event import Event, standing
from app.domain.rules.appeal import AmountRule, Appeal
from app.domain.rules.limits import TextLimits

SPARSE, COMFORTABLE = 120, 220
"""Characters that a reviewer wants at least and still reads (a practitioner's figures): below the first, lesser facts
are added; above the second, what matters least goes.
"""

_LONGEST = 300
"""Never more than this, also where a platform states no limit."""
_CORE = 8
"""From this weight on a sentence goes only when a limit forces it out."""
_MOST_NAMED = 6
_SHANGHAI = ZoneInfo("Asia/Shanghai")
_LONGEST_GOODS = 24
_CENT = Decimal("0.01")

_FOUND = {
    "empty": "包裹内没有商品",
    "short": "商品数量少于发出数量",
    "swapped": "内装商品不是本店发出的那一件",
    "damaged": "商品已破损",
    "activated_or_opened": "商品已拆封或激活",
    "account_locked": "商品仍绑定个人账号，无法再使用",
}
"""By scenario: what was found when the parcel was opened."""

_MATTERS = {
    "empty": "退回的包裹与申请退货的内容不符",
    "short": "缺少的部分没有退回",
    "swapped": "原商品没有退回",
    "damaged": "商品状态已影响再次销售",
    "activated_or_opened": "商品状态已影响再次销售",
    "account_locked": "买家退出账号之前，商品无法再次销售",
    "not_resalable": "商品状态已影响再次销售",
}
"""By scenario: why it matters."""

_CLAIMED = {
    "claim_empty": "收到的是空包",
    "claim_short": "收到的包裹少件",
    "claim_not_received": "没有收到商品",
    "claim_damaged": "收到的商品破损",
    "claim_wrong": "收到的不是所购商品",
    "claimed_short": "收到空包或少件",
}
"""By scenario: what the buyer says of what was sent out; nothing came back."""

_WEIGHED = frozenset({"empty", "short", "swapped"})

_ASKS = {
    "return_evidence": "支持本店拒绝本次退款",
    "verdict": "更正本单的责任判定",
    "goods_payment": "退回本店货款",
    "freight": "退回本店承担的运费",
    "quick_refund": "重新审核本次极速退款",
    "intervention_proof": "支持本店拒绝本次退款",
    "verdict_appeal": "更正本单的责任判定",
    "refusal_proof": "支持本店拒绝本次售后申请",
    "dispute_proof": "支持本店拒绝本次售后申请",
    "complaint_response": "判定本次投诉不成立",
    "compensation_slip_appeal": "撤销本次赔付单",
    "negative_experience_appeal": "撤销本次负向体验记录",
    "review_proof": "按以上事实审核本单售后",
}
"""By the appeal's short id: what is asked for."""
_ENDED = {"lapsed": "买家超时未处理", "declined": "买家未同意"}
"""By the outcome of a negotiation: how it ended without agreement."""
_TO_BUYER = {"negotiation": "请您核对以上内容，并在售后页面处理本次协商"}
"""By the appeal's short id: a message that the buyer reads, not the platform."""


@dataclass(frozen=True, slots=True)
class StatementFacts:
    """What a statement may say. `attached` are the Chinese names of what the upload really holds, in order;
    `waybill_shown`: an attached video was read and shows the case's own waybill number.
    """

    case: Case
    appeals: tuple[Appeal, ...]
    attached: tuple[str, ...]
    events: tuple[Event, ...] = ()
    amounts: Mapping[str, Decimal] = field(default_factory=dict)
    waybill_shown: bool = False
    situation: str = ""
    """The scenario's Chinese title, for scenarios that this module has no sentence of its own for."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """`weight`: what is light goes first when there is too much to say."""

    words: str
    weight: int


def draft_text(facts: StatementFacts, limits: TextLimits | None) -> str:
    """The statement: as a rule 120 to 220 characters, never beyond the platform's limit; empty when nothing fits."""
    before, after = [*_came_back(facts), *_was_sent(facts)], [*_talked_over(facts), *_attached(facts), *_asked(facts)]
    for lesser in _lesser(facts):
        if after and len(_joined([*before, *after])) < SPARSE:
            before.append(lesser)
    sentences = [*before, *after]
    while len(_joined(sentences)) > COMFORTABLE or not _bearable(_joined(sentences), limits):
        if not sentences:
            break
        lightest = min(sentences, key=lambda sentence: sentence.weight)
        if lightest.weight >= _CORE and _bearable(_joined(sentences), limits):
            break
        sentences.remove(lightest)
    return _joined(sentences)


def _bearable(words: str, limits: TextLimits | None) -> bool:
    return len(words) <= _LONGEST and fits(words, limits)


def fits(words: str, limits: TextLimits | None) -> bool:
    """Whether a text is within a platform's limits; limits that are not stated do not bind."""
    if limits is None:
        return True
    if limits.characters is not None and characters_of(words) > limits.characters:
        return False
    return limits.bytes is None or bytes_of(words, limits.encoding) <= limits.bytes


def characters_of(words: str) -> int:
    """Length as a form in a browser counts it: signs outside the common plane, as emoji, count as two."""
    return len(words.encode("utf-16-le", errors="surrogatepass")) // 2


def bytes_of(words: str, encoding: str) -> int:
    """Length in bytes; signs that the encoding does not have count as four, the most that GB 18030 takes."""
    return sum(len(sign.encode(encoding, errors="ignore")) or 4 for sign in words)


def _joined(sentences: list[_Sentence]) -> str:
    return "".join(f"{sentence.words}。" for sentence in sentences)


def _came_back(facts: StatementFacts) -> Iterator[_Sentence]:
    case, scenario = facts.case, _scenario(facts.case)
    if scenario in _CLAIMED:
        yield from _was_delivered(facts, _CLAIMED[scenario])
        return
    number = f"（运单号{case.waybill}）" if case.waybill else ""
    refused, signed = _when(facts, "rejected_delivery"), _when(facts, "signed")
    found = f"，拆开后发现{_FOUND[scenario]}" if scenario in _FOUND else ""
    if refused and not signed:
        yield _Sentence(f"本单包裹{number}于{refused}派送时被拒收，退回本店{found}", 9)
    elif signed:
        yield _Sentence(f"本单退货包裹{number}于{signed}签收{found}", 9)
    elif found:
        yield _Sentence(f"本单退货包裹{number}退回本店{found}", 9)
    elif number:
        yield _Sentence(f"本单退货运单号为{case.waybill}", 6)
    if scenario in _MATTERS:
        yield _Sentence(_MATTERS[scenario], 4)
    elif facts.situation and scenario not in _FOUND and not refused:
        yield _Sentence(_situation(facts.situation), 6)


def _situation(title: str) -> str:
    """`投诉：错发、漏发` and `已签收，买家只申请退款（…）` as part of a sentence."""
    kind, colon, rest = title.partition("（")[0].partition("：")
    return f"本单的{kind}事项为{rest}" if colon else f"本单情形为{kind}"


def _lesser(facts: StatementFacts) -> Iterator[_Sentence]:
    """Facts that are only worth a sentence where there is little else to say."""
    case = facts.case
    if case.outbound_waybill and _scenario(case) not in _CLAIMED:
        yield _Sentence(f"发货运单号为{case.outbound_waybill}", 2)
    if case.paid:
        yield _Sentence(f"本单实付{_yuan(case.paid)}元", 1)
    if agreed := _when(facts, "agreed"):
        yield _Sentence(f"本店于{agreed}同意退货", 1)
    if case.order:
        yield _Sentence(f"订单编号为{case.order}", 0)


def _was_delivered(facts: StatementFacts, claimed: str) -> Iterator[_Sentence]:
    yield _Sentence(f"买家反馈{claimed}", 9)
    number = f"（运单号{facts.case.outbound_waybill}）" if facts.case.outbound_waybill else ""
    if received := _when(facts, "received"):
        yield _Sentence(f"本单发货包裹{number}于{received}签收", 8)
    elif number:
        yield _Sentence(f"本单发货运单号为{facts.case.outbound_waybill}", 6)


def _was_sent(facts: StatementFacts) -> Iterator[_Sentence]:
    case = facts.case
    sent = [f"商品为{_shortened(case.goods)}"] if case.goods else []
    if case.serial:
        sent.append(f"{'' if sent else '商品'}序列号为{case.serial}")
    shipped = _when(facts, "shipped")
    if sent:
        yield _Sentence((f"本店于{shipped}发货，" if shipped else "本店发出的") + "，".join(sent), 6)
    if case.outbound_weight_g and case.returned_weight_g and _scenario(case) in _WEIGHED:
        yield _Sentence(f"发出时重{case.outbound_weight_g}克，退回时重{case.returned_weight_g}克", 7)
    said = next((event.attributes["reason"] for event in _held(facts, "applied") if event.attributes.get("reason")), "")
    if said:
        yield _Sentence(f"买家申请售后时填写的原因是“{_shortened(said)}”", 3)
    refunded = _when(facts, "refunded")
    if refunded and not any(appeal.before_refund for appeal in facts.appeals):
        money = f"{_yuan(case.refunded)}元" if case.refunded else ""
        yield _Sentence(f"本单已于{refunded}退款{money}", 5)


def _talked_over(facts: StatementFacts) -> Iterator[_Sentence]:
    """What was done for the buyer and talked over with him, where the outcome was recorded."""
    if completed := _when(facts, "service_completed"):
        yield _Sentence(f"本单服务已于{completed}完成", 7)
    told = [
        (event.attributes["outcome"], event.at) for event in _held(facts, "negotiated") if "outcome" in event.attributes
    ]
    if not told or told[0][0] not in _ENDED:
        return
    ended = _ENDED[told[0][0]]
    invited = next((at for outcome, at in told if outcome == "invited"), None)
    if invited:
        yield _Sentence(f"本店于{_moment(invited)}发起售后协商，{ended}", 7)
    else:
        yield _Sentence(f"本店已与买家协商，{ended}", 6)


def _attached(facts: StatementFacts) -> Iterator[_Sentence]:
    names = tuple(dict.fromkeys(name for name in facts.attached if name))
    if names:
        more = f"等{len(names)}项" if len(names) > _MOST_NAMED else ""
        yield _Sentence(f"随本次提交附上{'、'.join(names[:_MOST_NAMED])}{more}", 10)
        if facts.waybill_shown and facts.case.waybill:
            yield _Sentence(f"画面中可以看清运单号{facts.case.waybill}", 5)


def _asked(facts: StatementFacts) -> Iterator[_Sentence]:
    asks = []
    told = [_TO_BUYER[appeal.short_id] for appeal in facts.appeals if appeal.short_id in _TO_BUYER]
    if told:
        yield _Sentence(told[0], 8)
        return
    for appeal in facts.appeals:
        amount = facts.amounts.get(appeal.short_id)
        money = f"{_yuan(amount)}元" if amount and appeal.amount is not AmountRule.NONE else ""
        ask = _ASKS.get(appeal.short_id, "重新审核本单")
        asks.append(f"{ask}（{money}）" if money else ask)
    if asks:
        *first, last = dict.fromkeys(asks)
        yield _Sentence(f"请平台核对以上内容，{'、'.join(first)}{'，并' if first else ''}{last}", 8)


def _scenario(case: Case) -> str:
    return case.scenario.rpartition(".")[2]


def _held(facts: StatementFacts, kind: str) -> tuple[Event, ...]:
    """The events of a kind that still hold, the last one first."""
    return tuple(event for event in reversed(standing(facts.events)) if event.kind == kind)


def _when(facts: StatementFacts, kind: str) -> str:
    """The moment of the last event of a kind on a Chinese clock, as `11月20日14:05`; empty when there is none."""
    return next((_moment(event.at) for event in _held(facts, kind)), "")


def _moment(at: datetime) -> str:
    local = at.astimezone(_SHANGHAI)
    return f"{local.month}月{local.day}日{local:%H:%M}"


def _shortened(words: str) -> str:
    one_line = " ".join(words.split()).rstrip("。.")
    return one_line if len(one_line) <= _LONGEST_GOODS else one_line[: _LONGEST_GOODS - 1] + "…"


def _yuan(amount: Decimal | None) -> str:
    return str((amount or Decimal(0)).quantize(_CENT))
