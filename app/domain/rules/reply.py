"""A reply (话术): what a clerk may write to a buyer or to the account manager, with places for the case's data."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.rules.origin import Origin
from app.domain.text import Words


class Audience(StrEnum):
    """Whom a reply is written to."""

    BUYER = "buyer"
    ACCOUNT_MANAGER = "account_manager"
    PLATFORM = "platform"
    """A message or statement in the platform's own form."""


@dataclass(frozen=True, slots=True)
class Reply:
    """`body` is Chinese: it goes to a platform. `places` are the names in braces in it. `scenarios`: last parts of the
    ids of the scenarios that it suits; empty: any.
    """

    id: str
    title: Words
    scene: str
    audience: Audience
    body: str
    places: tuple[str, ...]
    scenarios: tuple[str, ...]
    keywords: tuple[str, ...]
    note: Words | None
    origin: Origin


class Tone(StrEnum):
    """What a list of words is about. POLITE words are wanted, all others are told."""

    RUDE = "rude"
    ABSOLUTE = "absolute"
    EMPTY = "empty"
    JARGON = "jargon"
    POLITE = "polite"


@dataclass(frozen=True, slots=True)
class Wording:
    """A list of words and what to do about them; told, never blocked."""

    id: str
    title: Words
    tone: Tone
    words: tuple[str, ...]
    advice: Words
    origin: Origin


PLACES: Mapping[str, Words] = {
    "order": Words("订单号", "order number"),
    "waybill": Words("退货运单号", "return waybill number"),
    "outbound_waybill": Words("发货运单号", "outbound waybill number"),
    "after_sale": Words("售后单号", "after-sale number"),
    "goods": Words("商品名称", "goods"),
    "serial": Words("序列号", "serial number"),
    "shop": Words("店铺名称", "shop"),
    "courier": Words("快递公司", "courier"),
    "paid": Words("实付金额", "amount paid"),
    "refunded": Words("退款金额", "amount refunded"),
    "freight": Words("运费金额", "freight amount"),
    "amount": Words("金额", "amount"),
    "reason": Words("原因", "reason"),
    "problem": Words("问题", "problem"),
    "solution": Words("处理方案", "solution"),
    "proof": Words("凭证", "proof"),
    "date": Words("日期", "date"),
    "link": Words("链接", "link"),
    "address": Words("地址", "address"),
    "number": Words("单号", "number"),
    "gift": Words("赠品", "gift"),
}
"""What may stand in braces in a reply. The first eleven come from the case; the others are typed."""
