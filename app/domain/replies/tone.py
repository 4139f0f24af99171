"""Holds a text against the lists of rude, absolute, empty and polite words: told to the clerk, never blocked."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.rules.reply import Tone, Wording


@dataclass(frozen=True, slots=True)
class ToneRemark:
    """What is odd about a text. `found`: the words of the list that stand in it; empty where a polite one is wanted."""

    wording: Wording
    found: tuple[str, ...]


def tone_remarks(body: str, wordings: Iterable[Wording]) -> tuple[ToneRemark, ...]:
    """One remark per list, in the order of the lists; empty when there is nothing to say."""
    plain = body.casefold()
    remarks = []
    for wording in wordings:
        found = tuple(word for word in wording.words if word.casefold() in plain)
        if wording.tone is Tone.POLITE and not found:
            remarks.append(ToneRemark(wording, ()))
        if wording.tone is not Tone.POLITE and found:
            remarks.append(ToneRemark(wording, found))
    return tuple(remarks)
