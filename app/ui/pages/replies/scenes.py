"""What the replies page calls scenes and addressees, and how the replies are put into groups."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from app.domain.rules.reply import Audience
from app.domain.text import QT_TRANSLATE_NOOP, Phrase, text
from app.ui.speech import Sayable
from app.ui.terms import Sign
from app.ui.widgets.grouped.model import Group, Item
from app.workflow.queries.book.reply_shelf import ReplyShelf
from app.workflow.queries.reply_rows import ReplyRow

SCENES: Mapping[str, Phrase] = {
    "presale": QT_TRANSLATE_NOOP("replies", "Before the sale"),
    "aftersale": QT_TRANSLATE_NOOP("replies", "After the sale"),
    "return": QT_TRANSLATE_NOOP("replies", "Return"),
    "refund": QT_TRANSLATE_NOOP("replies", "Refund"),
    "refuse": QT_TRANSLATE_NOOP("replies", "Refusing"),
    "shipping": QT_TRANSLATE_NOOP("replies", "Shipping"),
    "late": QT_TRANSLATE_NOOP("replies", "Late delivery"),
    "not_received": QT_TRANSLATE_NOOP("replies", "Not received"),
    "claim": QT_TRANSLATE_NOOP("replies", "Buyer claims"),
    "quality": QT_TRANSLATE_NOOP("replies", "Quality"),
    "complaint": QT_TRANSLATE_NOOP("replies", "Complaint"),
    "promise": QT_TRANSLATE_NOOP("replies", "Promise"),
    "price_protection": QT_TRANSLATE_NOOP("replies", "Price protection"),
    "invoice": QT_TRANSLATE_NOOP("replies", "Invoice"),
    "installation": QT_TRANSLATE_NOOP("replies", "Installation"),
    "report": QT_TRANSLATE_NOOP("replies", "Report to the account manager"),
    "mail": QT_TRANSLATE_NOOP("replies", "Mail"),
    "ticket": QT_TRANSLATE_NOOP("replies", "Ticket"),
    "agent_opened": QT_TRANSLATE_NOOP("replies", "Opened for the buyer"),
    "no_return_goods": QT_TRANSLATE_NOOP("replies", "Goods that cannot be returned"),
    "virtual_done": QT_TRANSLATE_NOOP("replies", "Virtual goods, delivered"),
    "agreed_cancel": QT_TRANSLATE_NOOP("replies", "Cancelled by agreement"),
}
AUDIENCES: Mapping[Audience, Sign] = {
    Audience.BUYER: Sign(QT_TRANSLATE_NOOP("replies", "To the buyer"), "person", "text_soft", "quiet"),
    Audience.ACCOUNT_MANAGER: Sign(
        QT_TRANSLATE_NOOP("replies", "To the platform's account manager"), "reply", "accent", "calm"
    ),
    Audience.PLATFORM: Sign(QT_TRANSLATE_NOOP("replies", "Into the platform's form"), "packet", "warn", "warn"),
}
_FAVOURITES = QT_TRANSLATE_NOOP("replies", "Favourites")
_LATELY = QT_TRANSLATE_NOOP("replies", "Used last")
_MEANT = QT_TRANSLATE_NOOP("replies", "For this case: {scenario}")
_MEANT_HERE = QT_TRANSLATE_NOOP("replies", "For this case")
ALL_PLATFORMS = QT_TRANSLATE_NOOP("replies", "All platforms")
DIGITS = 9
"""How many replies a key of their own takes."""


def scene_name(scene: str) -> Phrase | str:
    """The screen's name of a scene; its id where a rule file brought a new one."""
    return SCENES.get(scene, scene)


@dataclass(frozen=True, slots=True)
class Habits:
    """What the person likes (favourites) and used last, newest first; `copied`: taken since the case was chosen."""

    favourites: Collection[str] = ()
    lately: Sequence[str] = ()
    copied: Collection[str] = ()


def groups_of(shelf: ReplyShelf, rows: Sequence[ReplyRow], habits: Habits) -> tuple[Group, ...]:
    """Favourites, those used last, those for the case's scenario, then by scene; each reply once."""
    left = {row.reply.id: row for row in rows}
    meant = shelf.case.scenario if shelf.case else ""
    title: Sayable = text(_MEANT, scenario=shelf.scenario) if shelf.scenario else _MEANT_HERE
    cut: list[tuple[Sayable, list[ReplyRow]]] = [
        (_FAVOURITES, [left.pop(key) for key in list(left) if key in habits.favourites]),
        (_LATELY, [left.pop(key) for key in habits.lately if key in left]),
        (title, [left.pop(key) for key in _meant_for(meant, left)]),
    ]
    scenes: dict[str, list[ReplyRow]] = {}
    for row in left.values():
        scenes.setdefault(row.reply.scene, []).append(row)
    cut += [(scene_name(scene), found) for scene, found in scenes.items()]
    digits = iter(range(1, DIGITS + 1))
    named = [scene_name(scene) for scene in scenes]
    return tuple(
        Group(name, tuple(_item(row, next(digits, 0), shelf, habits, scene=name not in named) for row in found))
        for name, found in cut
        if found
    )


def _meant_for(scenario: str, rows: Mapping[str, ReplyRow]) -> list[str]:
    return [key for key, row in rows.items() if scenario and scenario in row.reply.scenarios]


def _item(row: ReplyRow, digit: int, shelf: ReplyShelf, habits: Habits, *, scene: bool) -> Item:
    reply = row.reply
    lower: list[Sayable] = [AUDIENCES[reply.audience].word]
    if scene:
        lower.append(scene_name(reply.scene))
    if shelf.case is None:
        lower.append(shelf.platforms.get(reply.id.partition(".")[0], ALL_PLATFORMS))
    return Item(reply.id, reply.title, tuple(lower), digit=str(digit or ""), marked=reply.id in habits.copied)
