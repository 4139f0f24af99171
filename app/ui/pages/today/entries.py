"""The words of one row: a line of the morning as the screen says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.cases.clock import ClockState
from app.domain.reminders.snooze import Snooze
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Text, Words, text
from app.domain.today.arranging import Line
from app.domain.today.days import Day
from app.domain.today.groups import Group
from app.domain.today.matter import Act, Matter
from app.ui.figures import PLATFORM_ZONE, moment, money
from app.ui.speech import Sayable, say
from app.ui.terms import ACTORS, CLOCK_SIGNS, EVENTS, START_UNKNOWN, Sign, name_of

NOT_KNOWN = QT_TRANSLATE_NOOP("today", "not known")
CHANGED = QT_TRANSLATE_NOOP("today", "Changed elsewhere")
IDLE = Sign(QT_TRANSLATE_NOOP("today", "No window runs"), "waiting", "text_soft", "quiet")
GROUPS: Mapping[Group, Phrase] = {
    Group.ALL: QT_TRANSLATE_NOOP("today", "All"),
    Group.TODAY: QT_TRANSLATE_NOOP("today", "Runs out today"),
    Group.NO_PROOF: QT_TRANSLATE_NOOP("today", "Signed without proof"),
    Group.HANDLE: QT_TRANSLATE_NOOP("today", "48 h to handle"),
    Group.SUPPLEMENT: QT_TRANSLATE_NOOP("today", "Supplement asked"),
    Group.APPEAL: QT_TRANSLATE_NOOP("today", "Can be appealed"),
    Group.RESULT: QT_TRANSLATE_NOOP("today", "Waiting for a result"),
    Group.BUYER: QT_TRANSLATE_NOOP("today", "Waits for the buyer"),
    Group.UNKNOWN: QT_TRANSLATE_NOOP("today", "Start unknown"),
    Group.OVERDUE: QT_TRANSLATE_NOOP("today", "Overdue"),
    Group.WEEKEND: QT_TRANSLATE_NOOP("today", "At the weekend"),
    Group.NEW: QT_TRANSLATE_NOOP("today", "New since yesterday"),
}
DAYS: Mapping[Day, Phrase] = {
    Day.OVERDUE: QT_TRANSLATE_NOOP("today", "Overdue"),
    Day.UNKNOWN: QT_TRANSLATE_NOOP("today", "Start unknown"),
    Day.TODAY: QT_TRANSLATE_NOOP("today", "Runs out today"),
    Day.TOMORROW: QT_TRANSLATE_NOOP("today", "Tomorrow"),
    Day.THIS_WEEK: QT_TRANSLATE_NOOP("today", "This week"),
    Day.WEEKEND: QT_TRANSLATE_NOOP("today", "This weekend"),
    Day.LATER: QT_TRANSLATE_NOOP("today", "Later"),
    Day.NONE: QT_TRANSLATE_NOOP("today", "No window runs"),
    Day.LONG_OVERDUE: QT_TRANSLATE_NOOP("today", "Overdue for more than 3 days"),
}
ACTS: Mapping[Act, Phrase] = {
    Act.RECORD: QT_TRANSLATE_NOOP("today", "Record it"),
    Act.ATTACH: QT_TRANSLATE_NOOP("today", "Attach proof"),
    Act.PACKET: QT_TRANSLATE_NOOP("today", "Packet"),
    Act.TALK: QT_TRANSLATE_NOOP("today", "Reply"),
    Act.LOOK: QT_TRANSLATE_NOOP("today", "Open"),
}
ACT_ICONS: Mapping[Act, str] = {
    Act.RECORD: "edit",
    Act.ATTACH: "attach",
    Act.PACKET: "packet",
    Act.TALK: "reply",
    Act.LOOK: "next",
}
_LIST = QT_TRANSLATE_NOOP("today", "{first}, {rest}")


@dataclass(frozen=True, slots=True)
class DueEntry:
    """`due_at` None: nobody knows when the window began, or none runs. `step`: what to do; `about`: which window;
    `lacks`: what is missing, empty: nothing. `who`: whose turn it is.
    """

    key: str
    case_id: str
    sign: Sign
    due_at: datetime | None
    until: Sayable
    step: Sayable
    about: Sayable
    lacks: Sayable
    goods: str
    shop: Sayable
    order: str
    waybill: str
    yuan: Sayable
    who: Sayable
    act: Act
    changed: bool = False
    put_off: Sayable = ""
    """Until when its reminder is silent, and why."""


def entry_of(line: Line, now: datetime, *, changed: bool = False, snooze: Snooze | None = None) -> DueEntry:
    """What stands in the row."""
    one = line.matter
    case, clock = one.case, one.clock
    until: Sayable = ""
    if clock is not None:
        until = _end(clock.due_at, now)
    return DueEntry(
        key=one.key,
        case_id=case.id,
        sign=_sign(one, now),
        due_at=clock.due_at if clock is not None else None,
        until=until,
        step=ask_start(one) if one.missing is not None else one.step.title,
        about=_about(one),
        lacks=lacks_words(one),
        goods=case.goods,
        shop=case.shop or one.platform,
        order=case.order or case.after_sale or case.id,
        waybill=case.waybill,
        yuan=money(one.stake) if one.stake is not None else NOT_KNOWN,
        who=_who(one),
        act=one.act,
        changed=changed,
        put_off=_put_off(snooze, now),
    )


def _put_off(snooze: Snooze | None, now: datetime) -> Sayable:
    if snooze is None or snooze.until_at <= now:
        return ""
    return text(
        QT_TRANSLATE_NOOP("today", "Reminder put off until {moment}: {reason}"),
        moment=_end(snooze.until_at, now),
        reason=snooze.reason,
    )


def _end(at: datetime, now: datetime) -> str:
    """When it ends; of a time of today the hour is enough."""
    local, today = at.astimezone(PLATFORM_ZONE), now.astimezone(PLATFORM_ZONE)
    return f"{local:%H:%M}" if local.date() == today.date() else moment(at, now)


def tip(entry: DueEntry) -> str:
    """Everything of the row, also what its width has no room for."""
    lines = (
        (entry.step,),
        (entry.about,),
        (entry.lacks,),
        (entry.put_off,),
        (entry.goods, entry.shop),
        (entry.order, entry.waybill),
        (entry.yuan, entry.who),
    )
    said = (" · ".join(filter(None, map(say, parts))) for parts in lines)
    return "\n".join(filter(None, said))


def spoken(entry: DueEntry) -> str:
    """The row as a screen reader says it."""
    parts = (entry.sign.word, entry.until, entry.goods, entry.order, entry.step, entry.lacks, entry.yuan, entry.who)
    first = [say(CHANGED)] if entry.changed else []
    return " · ".join([*first, *(said for said in map(say, parts) if said)])


def lacks_words(one: Matter) -> Sayable:
    """What is missing, in one line; empty: nothing."""
    if not one.lacks:
        return ""
    return text(QT_TRANSLATE_NOOP("today", "Missing: {proofs}"), proofs=_listed([lack.title for lack in one.lacks]))


def ask_start(one: Matter) -> Text:
    """Which event has to be recorded before the time left can be told."""
    kind = one.missing.events[0] if one.missing is not None and one.missing.events else "signed"
    return text(QT_TRANSLATE_NOOP("today", "Record: {event}"), event=name_of(EVENTS, kind))


def _sign(one: Matter, now: datetime) -> Sign:
    if one.clock is not None:
        return CLOCK_SIGNS[ClockState.MISSED if one.clock.left_s(now) < 0 else one.clock.state]
    return START_UNKNOWN if one.missing is not None else IDLE


def _about(one: Matter) -> Sayable:
    if one.clock is not None and one.clock.state is ClockState.MISSED:
        return text(
            QT_TRANSLATE_NOOP("today", "{clock}: {consequence}"), clock=one.clock.title, consequence=one.clock.if_missed
        )
    if one.clock is not None:
        return one.clock.title
    return one.missing.title if one.missing is not None else ""


def _who(one: Matter) -> Sayable:
    if one.operator:
        return text(QT_TRANSLATE_NOOP("today", "{actor} · {name}"), actor=text(ACTORS[one.actor]), name=one.operator)
    return ACTORS[one.actor]


def _listed(titles: list[Words]) -> Text | Words:
    if len(titles) == 1:
        return titles[0]
    return text(_LIST, first=titles[0], rest=_listed(titles[1:]))
