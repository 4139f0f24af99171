"""Which column is what: header words as the platforms' exports use them, in Chinese and English."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.exchange.table import Row

LEFT_OUT = "skip"
"""What a person maps a column to that is to be left out."""

WORDS: Mapping[str, tuple[str, ...]] = {
    "order": (
        *("订单号", "订单编号", "主订单编号", "主订单号", "平台订单号", "交易编号", "交易单号", "原订单号"),
        *("order", "ordernumber", "orderno", "orderid", "ordersn"),
    ),
    "after_sale": (
        *("售后编号", "售后单号", "售后单编号", "售后服务单号", "服务单号", "退款编号", "退款单号", "售后id"),
        "退款单编号",
        *("aftersale", "aftersalenumber", "aftersaleno", "aftersaleid", "refundid", "refundno", "refundnumber"),
    ),
    "waybill": (
        *("退货运单号", "退货物流单号", "退货快递单号", "退回运单号", "退回快递单号", "退货运单", "退货快递号"),
        *("退货物流运单号", "买家退货运单号", "买家退货物流单号", "买家退货快递单号", "寄回运单号", "寄回快递单号"),
        *("waybill", "returnwaybill", "returnwaybillnumber", "waybillnumber", "returntrackingnumber"),
    ),
    "outbound_waybill": (
        *("发货运单号", "发货物流单号", "发货快递单号", "发货单号", "快递单号", "物流单号", "运单号"),
        *("物流运单号", "快递号"),
        *("outboundwaybill", "outboundwaybillnumber", "trackingnumber", "trackingno"),
    ),
    "courier": (
        *("退货快递公司", "退货物流公司", "退货快递", "退货物流", "快递公司", "物流公司", "承运商"),
        *("courier", "carrier"),
    ),
    "goods": (
        *("商品名称", "商品标题", "宝贝标题", "宝贝名称", "货品名称", "商品", "商品信息"),
        *("goods", "product", "productname", "item", "title"),
    ),
    "serial": (
        *("序列号", "商品序列号", "sn", "sn码", "串号", "机身码", "imei", "imei/sn"),
        *("serial", "serialnumber"),
    ),
    "shop": ("店铺", "店铺名称", "店铺名", "商家名称", "shop", "shopname", "store"),
    "paid": (
        *("实付金额", "买家实付金额", "买家实付", "实付款", "买家实际支付金额", "用户实付金额", "支付金额", "付款金额"),
        *("paid", "amountpaid"),
    ),
    "refunded": (
        *("退款金额", "实退金额", "实际退款金额", "退款总金额", "售后退款金额", "买家退款金额", "退货退款金额"),
        *("refunded", "amountrefunded", "refundamount"),
    ),
    "freight": ("运费", "退货运费", "邮费", "快递费", "运费金额", "freight", "freightamount", "postage"),
    "outbound_weight_g": ("发货重量", "发出重量", "outboundweight"),
    "returned_weight_g": ("退回重量", "退货重量", "returnedweight"),
    "scenario": ("场景", "scenario"),
    "flags": ("标记", "flags"),
    "note": ("备注", "商家备注", "售后备注", "note", "remark"),
    "platform": ("平台", "platform"),
    "applied_kind": ("售后类型", "退款类型"),
    "ordered_at": ("下单时间", "拍下时间", "订单创建时间", "ordered", "orderedat", "ordertime"),
    "paid_at": ("付款时间", "支付时间", "订单付款时间", "paidat", "paymenttime"),
    "shipped_at": ("发货时间", "订单发货时间", "shipped", "shippedat", "shippingtime"),
    "received_at": ("收货时间", "确认收货时间", "买家收货时间", "买家签收时间", "received", "receivedat"),
    "applied_at": ("申请时间", "售后申请时间", "退款申请时间", "退款的申请时间", "applied", "appliedat"),
    "agreed_at": ("同意时间", "商家同意时间", "同意退货时间", "agreed", "agreedat"),
    "refused_at": ("拒绝时间", "商家拒绝时间", "refused", "refusedat"),
    "return_posted_at": ("退货时间", "退货发货时间", "买家退货时间", "买家寄回时间", "returnposted", "returnpostedat"),
    "signed_at": ("商家签收时间", "退货签收时间", "退货物流签收时间", "商家收货时间", "signed", "signedat"),
    "escalated_at": ("平台介入时间", "介入时间", "客服介入时间", "escalated", "escalatedat"),
    "judged_at": ("判责时间", "判定时间", "judged", "judgedat"),
    "refunded_at": ("退款时间", "退款成功时间", "退款完成时间", "退款完结时间", "refundedat", "refundtime"),
}
"""Header words by target, the surest first. A target is a field of a case, `platform`, `applied_kind`, or an event's
kind with `_at`. Words that mean different things on different platforms (签收时间, 金额) are in none:
a person maps them.
"""
TARGETS = (*WORDS, LEFT_OUT)
KEYS = ("order", "after_sale", "waybill", "outbound_waybill")
_LOOKED_AT = 20
_IGNORED = re.compile(r"[\s_\-:：*＊'\"“”]|[\(（\[【](元|克|g|￥|¥|yuan|rmb|cny|必填|选填|北京时间)[\)）\]】]")


@dataclass(frozen=True, slots=True)
class Column:
    """`target` empty: nothing is taken from it. `how`: typed, remembered, guessed, or empty."""

    place: int
    heading: str
    target: str = ""
    how: str = ""


def plain_heading(heading: object) -> str:
    """A heading as headings are compared: without blanks, units, marks, and differences of width and capitals."""
    words = unicodedata.normalize("NFKC", str(heading if heading is not None else "")).lower()
    return _IGNORED.sub("", words)[:200]


_TARGET_OF = {word: (target, rank) for target, words in WORDS.items() for rank, word in enumerate(words)}


def guessed(heading: str) -> tuple[str, int] | None:
    """What a heading means and how sure that is (0 is the surest)."""
    return _TARGET_OF.get(plain_heading(heading))


def heading_rows(rows: Sequence[Row], known: Mapping[str, str]) -> tuple[int, int] | None:
    """Which rows are the headings: (first, how many) as places in `rows`; None when there are none.

    `known`: further headings that a person named, as `plain_heading` gives them. Titles above are passed over; a second
    row belongs to the headings when it names more columns under merged cells.
    """
    counted = [(_recognised(row, known), -place) for place, row in enumerate(rows[:_LOOKED_AT])]
    best, place = max(counted, default=(0, 0))
    if best < 1:
        return None
    first = -place
    if first > 0 and _is_upper(rows[first - 1], rows[first], known):
        return first - 1, 2
    if first + 1 < len(rows) and _is_upper(rows[first], rows[first + 1], known):
        return first, 2
    return first, 1


def _recognised(row: Row, known: Mapping[str, str]) -> int:
    return sum(_names(cell, known) for cell in row.cells)


def _names(cell: object, known: Mapping[str, str]) -> bool:
    return isinstance(cell, str) and (plain_heading(cell) in known or guessed(cell) is not None)


def _is_upper(upper: Row, lower: Row, known: Mapping[str, str]) -> bool:
    """Whether two rows make one heading: both name columns, and the lower one says nothing but that."""
    filled = [cell for cell in lower.cells if cell not in (None, "")]
    pairs = zip(upper.cells, lower.cells, strict=False)
    return (
        _recognised(upper, known) > 0
        and _recognised(lower, known) > 0
        and all(isinstance(cell, str) for cell in filled)
        and any(above in (None, "") and _names(below, known) for above, below in pairs)
    )


def headings_of(rows: Sequence[Row]) -> tuple[str, ...]:
    """One heading per column, of one row or two."""
    width = max(len(row.cells) for row in rows)
    said = [""] * width
    for row in rows:
        for place, cell in enumerate(row.cells):
            words = "" if cell is None else str(cell).strip()
            if words and (not said[place] or guessed(words)):
                said[place] = words[:200]
    return tuple(said)


def matched(headings: Sequence[str], typed: Mapping[int, str], remembered: Mapping[str, str]) -> tuple[Column, ...]:
    """What each column is: as typed (by place), as remembered (by plain heading), else guessed; a target is taken once,
    from the surest column.
    """
    taken = {target for target in typed.values() if target != LEFT_OUT}
    chosen: dict[int, tuple[str, str]] = {place: (target, "typed") for place, target in typed.items()}
    for place, heading in enumerate(headings):
        target = remembered.get(plain_heading(heading)) if heading else None
        if target is not None and place not in chosen and target not in taken:
            chosen[place] = (target, "remembered")
            taken |= {target} - {LEFT_OUT}
    guesses = sorted((guess[1], place, guess[0]) for place, name in enumerate(headings) if (guess := guessed(name)))
    for _rank, place, target in guesses:
        if place not in chosen and target not in taken:
            chosen[place] = (target, "guessed")
            taken.add(target)
    return tuple(Column(place, heading, *chosen.get(place, ("", ""))) for place, heading in enumerate(headings))
