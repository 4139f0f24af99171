"""Finds replies by words, whichever script they are typed in: 退货 finds what 退貨 finds."""

from collections.abc import Iterable

from app.domain.replies.scripts import simplified
from app.domain.rules.reply import Reply


def matching(replies: Iterable[Reply], words: str) -> tuple[Reply, ...]:
    """The replies that hold every word somewhere, in the order in which they stand; no words: all of them."""
    wanted = simplified(words).casefold().split()
    return tuple(reply for reply in replies if all(word in _held(reply) for word in wanted))


def _held(reply: Reply) -> str:
    parts = (reply.id, reply.title.zh, reply.title.en, reply.scene, *reply.keywords, reply.body)
    return simplified("\n".join(parts)).casefold()
