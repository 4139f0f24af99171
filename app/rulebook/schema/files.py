"""The files that hold for every platform: documents and couriers' number patterns."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from app.rulebook.schema.basics import Bilingual, Count, Name, Pattern, Said, Sourced, SourceDate, Strict


class Part(Strict):
    """Lines of a document that carry a date of their own."""

    first: Count
    last: Count
    date: SourceDate


class Document(Strict):
    """A text that rules are taken from; its title in our own words."""

    code: Annotated[str, Field(pattern=r"^[a-z0-9]+$")]
    title: Bilingual
    date: SourceDate | None = None
    reviewed_on: dt.date
    part: list[Part] = Field(default_factory=list)


class SourcesFile(Strict):
    """platforms/sources.toml."""

    document: Annotated[list[Document], Field(min_length=1)]


class CourierEntry(Sourced):
    """A number pattern with examples that it must take and must leave."""

    id: Name
    title: Bilingual
    pattern: Pattern
    good: Annotated[list[Said], Field(min_length=1)]
    bad: Annotated[list[Said], Field(min_length=1)]


class CouriersFile(Strict):
    """couriers.toml."""

    courier: Annotated[list[CourierEntry], Field(min_length=1)]
