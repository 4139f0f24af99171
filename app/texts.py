"""Says a text in a language: reads the translations of resources/i18n, the same files that Qt's tools maintain."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from app.domain.text import Phrase, Text, Words

SOURCE_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Catalog:
    """The sentences of one language. What has no translation is said in English, never left out."""

    language: str
    sentences: Mapping[Phrase, str]

    def say(self, value: Text | Words | Phrase | str | float) -> str:
        """Any text in this language."""
        if isinstance(value, Phrase):
            return self.sentences.get(value, value.source)
        if isinstance(value, Words):
            return value.en if self.language == SOURCE_LANGUAGE else value.zh
        if isinstance(value, Text):
            places = {
                name: self.say(part) if isinstance(part, (Text, Words)) else part for name, part in value.values.items()
            }
            return self.say(value.phrase).format_map(places)
        return str(value)


def read_catalog(folder: Path, language: str) -> Catalog:
    """Read `app_<language>.ts`; the source language needs no file. `language` is as `zh_CN`."""
    path = folder / f"app_{language}.ts"
    if language == SOURCE_LANGUAGE or not path.exists():
        return Catalog(language, {})
    sentences: dict[Phrase, str] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file, shipped with the program
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and translation.get("type") is None:
                sentences[Phrase(name, message.findtext("source") or "")] = translation.text
    return Catalog(language, sentences)


def languages(folder: Path) -> tuple[str, ...]:
    """Every language there is: the source language and one per file."""
    return (SOURCE_LANGUAGE, *sorted(path.stem.removeprefix("app_") for path in folder.glob("app_*.ts")))
