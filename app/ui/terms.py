"""What the screen calls things: states, verdicts, events, fields, flags, kinds of break."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.cases.clock import ClockState
from app.domain.media.finding import BreakKind, Verdict
from app.domain.rules.clock_rule import Actor
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, text


@dataclass(frozen=True, slots=True)
class Sign:
    """How a state is told: by word, by shape (icon), and by colour (token; `tone` for surfaces)."""

    word: Phrase
    icon: str
    token: str
    tone: str


CLOCK_SIGNS: Mapping[ClockState, Sign] = {
    ClockState.RUNNING: Sign(QT_TRANSLATE_NOOP("states", "Running"), "running", "text_soft", "quiet"),
    ClockState.WARNED: Sign(QT_TRANSLATE_NOOP("states", "Urgent"), "warn", "warn", "warn"),
    ClockState.MET: Sign(QT_TRANSLATE_NOOP("states", "Met"), "pass", "good", "good"),
    ClockState.MISSED: Sign(QT_TRANSLATE_NOOP("states", "Overdue"), "fail", "danger", "danger"),
    ClockState.VOID: Sign(QT_TRANSLATE_NOOP("states", "No longer counts"), "void", "text_faint", "quiet"),
}
START_UNKNOWN = Sign(QT_TRANSLATE_NOOP("states", "Start unknown"), "unknown", "danger", "danger")
VERDICT_SIGNS: Mapping[Verdict, Sign] = {
    Verdict.PASS: Sign(QT_TRANSLATE_NOOP("verdict", "pass"), "pass", "good", "good"),
    Verdict.WARN: Sign(QT_TRANSLATE_NOOP("verdict", "warn"), "warn", "warn", "warn"),
    Verdict.FAIL: Sign(QT_TRANSLATE_NOOP("verdict", "fail"), "fail", "danger", "danger"),
    Verdict.UNKNOWN: Sign(QT_TRANSLATE_NOOP("verdict", "could not tell"), "unknown", "unknown", "unknown"),
}
ACTORS: Mapping[Actor, Phrase] = {
    Actor.MERCHANT: QT_TRANSLATE_NOOP("states", "You act"),
    Actor.BUYER: QT_TRANSLATE_NOOP("states", "Buyer acts"),
    Actor.PLATFORM: QT_TRANSLATE_NOOP("states", "Platform acts"),
}
CHECKS: Mapping[str, Phrase] = {
    "format": QT_TRANSLATE_NOOP("checks", "Format"),
    "size": QT_TRANSLATE_NOOP("checks", "File size"),
    "duration": QT_TRANSLATE_NOOP("checks", "Length"),
    "opens": QT_TRANSLATE_NOOP("checks", "Can be opened"),
    "one_take": QT_TRANSLATE_NOOP("checks", "One take"),
    "waybill": QT_TRANSLATE_NOOP("checks", "Waybill readable"),
    "six_faces": QT_TRANSLATE_NOOP("checks", "Six faces"),
    "sharpness": QT_TRANSLATE_NOOP("checks", "Sharpness"),
    "light": QT_TRANSLATE_NOOP("checks", "Lighting"),
    "steadiness": QT_TRANSLATE_NOOP("checks", "Steadiness"),
    "resolution": QT_TRANSLATE_NOOP("checks", "Resolution"),
    "goods": QT_TRANSLATE_NOOP("checks", "Goods beside the waybill"),
    "one_shot": QT_TRANSLATE_NOOP("checks", "One picture, not joined"),
    "seal": QT_TRANSLATE_NOOP("checks", "Red seal"),
    "weight": QT_TRANSLATE_NOOP("checks", "Weight on the scale"),
    "amount": QT_TRANSLATE_NOOP("checks", "Amount"),
    "chat": QT_TRANSLATE_NOOP("checks", "Chat screenshot"),
    "dates": QT_TRANSLATE_NOOP("checks", "Dates"),
    "order": QT_TRANSLATE_NOOP("checks", "Order number"),
    "serial": QT_TRANSLATE_NOOP("checks", "Serial number"),
    "track": QT_TRANSLATE_NOOP("checks", "Courier's track"),
    "words": QT_TRANSLATE_NOOP("checks", "Words that have to be there"),
}
BREAKS: Mapping[BreakKind, Phrase] = {
    BreakKind.GAP: QT_TRANSLATE_NOOP("breaks", "Time gap"),
    BreakKind.CUT: QT_TRANSLATE_NOOP("breaks", "Suspected cut"),
    BreakKind.JUMP: QT_TRANSLATE_NOOP("breaks", "Suspected jump"),
    BreakKind.FREEZE: QT_TRANSLATE_NOOP("breaks", "Frozen picture"),
    BreakKind.BLACK: QT_TRANSLATE_NOOP("breaks", "Black picture"),
    BreakKind.SPLICE: QT_TRANSLATE_NOOP("breaks", "Suspected splice"),
    BreakKind.EDITED: QT_TRANSLATE_NOOP("breaks", "Traces of an editor"),
}
EVENTS: Mapping[str, Phrase] = {
    "signed": QT_TRANSLATE_NOOP("events", "Return signed for (courier's track)"),
    "evidence_submitted": QT_TRANSLATE_NOOP("events", "Return evidence submitted"),
    "refused": QT_TRANSLATE_NOOP("events", "Refund refused"),
    "rejected_delivery": QT_TRANSLATE_NOOP("events", "Refused at the door"),
    "refunded": QT_TRANSLATE_NOOP("events", "Refunded to the buyer"),
    "appealed": QT_TRANSLATE_NOOP("events", "Appeal submitted"),
    "appeal_result": QT_TRANSLATE_NOOP("events", "Result of the appeal"),
    "supplement_asked": QT_TRANSLATE_NOOP("events", "Platform asks for more proof"),
    "deadline_seen": QT_TRANSLATE_NOOP("events", "Time left as the back office shows it"),
    "applied": QT_TRANSLATE_NOOP("events", "Buyer applied for after-sale"),
    "agreed": QT_TRANSLATE_NOOP("events", "Return agreed"),
    "return_posted": QT_TRANSLATE_NOOP("events", "Buyer entered the return waybill"),
    "negotiated": QT_TRANSLATE_NOOP("events", "Negotiated with the buyer"),
    "escalated": QT_TRANSLATE_NOOP("events", "Platform steps in"),
    "judged": QT_TRANSLATE_NOOP("events", "Platform decided"),
    "ordered": QT_TRANSLATE_NOOP("events", "Ordered"),
    "paid": QT_TRANSLATE_NOOP("events", "Paid"),
    "shipped": QT_TRANSLATE_NOOP("events", "Shipped"),
    "received": QT_TRANSLATE_NOOP("events", "Buyer received the goods"),
    "ticket": QT_TRANSLATE_NOOP("events", "Ticket"),
    "mail": QT_TRANSLATE_NOOP("events", "Mail"),
    "note": QT_TRANSLATE_NOOP("events", "Note"),
    "promised": QT_TRANSLATE_NOOP("events", "Promised"),
    "supplemented": QT_TRANSLATE_NOOP("events", "Supplement handed in"),
    "withdrawn": QT_TRANSLATE_NOOP("events", "Buyer withdrew the application"),
    "receipt_confirmed": QT_TRANSLATE_NOOP("events", "Receipt confirmed"),
    "reviewed": QT_TRANSLATE_NOOP("events", "Reviewed by the platform"),
    "intercepted": QT_TRANSLATE_NOOP("events", "Parcel intercepted"),
    "complaint_shown": QT_TRANSLATE_NOOP("events", "Complaint received"),
    "complaint_answered": QT_TRANSLATE_NOOP("events", "Complaint answered"),
    "complained": QT_TRANSLATE_NOOP("events", "Buyer complained"),
    "mail_answered": QT_TRANSLATE_NOOP("events", "Mail answered"),
    "ticket_answered": QT_TRANSLATE_NOOP("events", "Ticket answered"),
    "slip_shown": QT_TRANSLATE_NOOP("events", "Compensation slip shown"),
    "slip_answered": QT_TRANSLATE_NOOP("events", "Compensation slip answered"),
    "service_completed": QT_TRANSLATE_NOOP("events", "Service completed"),
    "card_sent": QT_TRANSLATE_NOOP("events", "After-sale card sent to the buyer"),
    "card_confirmed": QT_TRANSLATE_NOOP("events", "Buyer confirmed the card"),
    "card_edited": QT_TRANSLATE_NOOP("events", "Buyer edited the card"),
    "card_cancelled": QT_TRANSLATE_NOOP("events", "Card cancelled"),
    "price_difference_asked": QT_TRANSLATE_NOOP("events", "Buyer asks for the price difference"),
    "double_pay_asked": QT_TRANSLATE_NOOP("events", "Buyer asks for double the difference"),
    "limit_imposed": QT_TRANSLATE_NOOP("events", "Shop restricted"),
    "limit_lifted": QT_TRANSLATE_NOOP("events", "Restriction lifted"),
    "invoice_asked": QT_TRANSLATE_NOOP("events", "Buyer asks for an invoice"),
    "invoiced": QT_TRANSLATE_NOOP("events", "Invoice issued"),
}
"""In the order in which a clerk looks for them; those of single platforms last."""
FIELDS: Mapping[str, Phrase] = {
    "order": QT_TRANSLATE_NOOP("fields", "Order number"),
    "waybill": QT_TRANSLATE_NOOP("fields", "Return waybill"),
    "after_sale": QT_TRANSLATE_NOOP("fields", "After-sale number"),
    "outbound_waybill": QT_TRANSLATE_NOOP("fields", "Outbound waybill"),
    "courier": QT_TRANSLATE_NOOP("fields", "Courier of the return"),
    "shop": QT_TRANSLATE_NOOP("fields", "Shop"),
    "scenario": QT_TRANSLATE_NOOP("fields", "How it came back"),
    "goods": QT_TRANSLATE_NOOP("fields", "Goods"),
    "serial": QT_TRANSLATE_NOOP("fields", "Serial number"),
    "paid": QT_TRANSLATE_NOOP("fields", "Paid (yuan)"),
    "refunded": QT_TRANSLATE_NOOP("fields", "Refunded (yuan)"),
    "freight": QT_TRANSLATE_NOOP("fields", "Freight (yuan)"),
    "outbound_weight_g": QT_TRANSLATE_NOOP("fields", "Weight sent (g)"),
    "returned_weight_g": QT_TRANSLATE_NOOP("fields", "Weight returned (g)"),
    "note": QT_TRANSLATE_NOOP("fields", "Note"),
}
FLAGS: Mapping[str, Phrase] = {
    "free_shipping": QT_TRANSLATE_NOOP("flags", "Free shipping"),
    "quick_refund": QT_TRANSLATE_NOOP("flags", "Quick refund"),
    "subsidy": QT_TRANSLATE_NOOP("flags", "Subsidised goods"),
    "bulky": QT_TRANSLATE_NOOP("flags", "Bulky goods"),
    "shipped": QT_TRANSLATE_NOOP("flags", "Shipped before the refund"),
    "refused_at_door": QT_TRANSLATE_NOOP("flags", "Refused at the door"),
    "opened_notice_on_page": QT_TRANSLATE_NOOP("flags", "No-return notice on the page"),
}


def name_of(names: Mapping[str, Phrase], key: str) -> Text | str:
    """The screen's name of a thing; its id where a platform file brought one that the screen does not know."""
    return text(names[key]) if key in names else key
