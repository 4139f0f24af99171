"""Every sentence of the screen is there in every language, with the same places for values."""

import re
from string import Formatter
from xml.etree import ElementTree as ET

import pytest

from app.domain.text import QT_TRANSLATE_NOOP, Words, text
from app.paths import RESOURCES
from app.texts import languages, read_catalog
from tests.contracts.source_tree import sentences

OTHERS = [language for language in languages(RESOURCES / "i18n") if language != "en"]


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_chinese_is_there() -> None:
    assert "zh_CN" in OTHERS


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_is_translated_with_the_same_places(language: str) -> None:
    catalog = read_catalog(RESOURCES / "i18n", language)
    missing, differing = [], []
    for path, context, source in sentences():
        said = catalog.sentences.get(QT_TRANSLATE_NOOP(context, source))
        if said is None:
            missing.append(f"{path.name}: [{context}] {source}")
        elif places(said) != places(source):
            differing.append(f"{source} -> {said}")
    assert missing == []
    assert differing == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_translation_outlives_its_sentence(language: str) -> None:
    used = {(context, source) for _, context, source in sentences()}
    root = ET.parse(RESOURCES / "i18n" / f"app_{language}.ts").getroot()
    listed = {
        (context.findtext("name"), message.findtext("source"))
        for context in root.iter("context")
        for message in context.iter("message")
    }
    assert listed - used == set()


def test_chinese_sentences_are_chinese() -> None:
    catalog = read_catalog(RESOURCES / "i18n", "zh_CN")
    letters = re.compile(r"[A-Za-z]{3,}")
    plain = [
        source
        for _, source in {(phrase.context, phrase.source) for phrase in catalog.sentences}
        if letters.search(re.sub(r"\{.*?\}", "", source))
        and len(source.split()) > 2
        and not re.search(
            r"[\u4e00-\u9fff]", catalog.sentences[next(p for p in catalog.sentences if p.source == source)]
        )
    ]
    assert plain == []


def test_values_are_said_in_the_same_language() -> None:
    catalog = read_catalog(RESOURCES / "i18n", "zh_CN")
    inner = text(QT_TRANSLATE_NOOP("verdict", "could not tell"))
    outer = text(QT_TRANSLATE_NOOP("tests-only", "{a} and {b}"), a=inner, b=Words("调包", "swapped"))
    assert catalog.say(outer) == "无法判断 and 调包"
    assert outer.english() == "could not tell and swapped"
