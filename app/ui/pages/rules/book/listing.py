"""The entries of the rule book as groups of a list."""

from collections.abc import Sequence

from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.pages.rules.book.own import SIGNS
from app.ui.pages.rules.telling.names import KINDS
from app.ui.widgets.grouped.model import Group, Item
from app.workflow.queries.book.rule_shelf import Hit, Key, RuleShelf
from app.workflow.queries.rule_rows import RuleRow

_EVERYWHERE = QT_TRANSLATE_NOOP("replies", "All platforms")
_OWN = QT_TRANSLATE_NOOP("rules", "own")


def key_of(row: RuleRow) -> str:
    """Kind, platform and id in one string."""
    return "|".join(row.key)


def parts_of(key: str) -> Key:
    """The reverse of `key_of`."""
    kind, platform, name = key.split("|")
    return kind, platform, name


def groups_of(shelf: RuleShelf, hits: Sequence[Hit]) -> tuple[Group, ...]:
    """By kind, in the order in which a clerk asks; what is found in a title stands before what is found inside."""
    kinds = dict.fromkeys((*KINDS, *(hit.row.kind for hit in hits)))
    groups = ((kind, tuple(_item(shelf, hit) for hit in hits if hit.row.kind == kind)) for kind in kinds)
    return tuple(Group(KINDS.get(kind, kind), items) for kind, items in groups if items)


def _item(shelf: RuleShelf, hit: Hit) -> Item:
    row = hit.row
    own = shelf.own_of(row)
    where = shelf.platforms.get(row.platform, _EVERYWHERE)
    lower = (hit.passage,) if hit.passage is not None else (where, row.source)
    sign = SIGNS[own.override.state] if own is not None else None
    return Item(key_of(row), row.title, lower, side=_OWN if own is not None else "", sign=sign)
