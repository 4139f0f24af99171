"""What is typed into a platform's form: each text as it is to be pasted, counted as the form counts it."""

from dataclasses import dataclass

from app.domain.proof.wording.statement import bytes_of, characters_of
from app.domain.rules.limits import TextLimits

STATEMENT, REASON, AMOUNT = "statement", "reason", "amount"


@dataclass(frozen=True, slots=True)
class Typed:
    """One text. `place` is `statement`, `reason` or `amount`; `title` is what the form calls it, in Chinese;
    `appeal` its short id, empty where the text is for all of them. Limits are None where none is stated.
    """

    place: str
    title: str
    words: str
    characters: int
    bytes: int
    appeal: str = ""
    most_characters: int | None = None
    most_bytes: int | None = None
    encoding: str = "utf-8"

    @property
    def fits(self) -> bool:
        """Whether the form takes it whole."""
        within = self.most_characters is None or self.characters <= self.most_characters
        return within and (self.most_bytes is None or self.bytes <= self.most_bytes)


def typed(place: str, title: str, words: str, limits: TextLimits | None = None, appeal: str = "") -> Typed:
    """A text with its counts and the limits that hold for it."""
    encoding = limits.encoding if limits else "utf-8"
    return Typed(
        place,
        title,
        words,
        characters_of(words),
        bytes_of(words, encoding),
        appeal,
        limits.characters if limits else None,
        limits.bytes if limits else None,
        encoding,
    )
