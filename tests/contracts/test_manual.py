"""The handbook: the same ten pages in both languages, with pictures that are made and links that lead somewhere."""

import re

import pytest

from app.ui.frame.handbook import PAGES
from tests.contracts.source_tree import APP, ROOT

MANUAL = ROOT / "resources" / "manual"
LANGUAGES = ("zh_CN", "en")
PICTURES = {"start", "today", "videos", "case", "packet", "replies", "rules", "measures", "settings"}
"""What the script that makes pictures takes."""
FEWEST, MOST = 25, 60
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_KEYS = re.compile(r"`((?:Ctrl|Alt|Shift)\+[^`]+|F\d{1,2})`")


def page(language: str, name: str) -> str:
    return (MANUAL / language / f"{name}.md").read_text("utf-8")


def told(pattern: str, language: str, name: str) -> list[str]:
    return re.findall(pattern, page(language, name), re.MULTILINE)


def test_both_languages_have_the_same_ten_pages() -> None:
    for language in LANGUAGES:
        assert {path.stem for path in (MANUAL / language).glob("*.md")} == set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_the_same_shape_in_both_languages(name: str) -> None:
    for pattern in (r"^#+ ", r"^## ", r"^\d+\. ", r"^\| ", r"^- ", r"!\[", r"^# "):
        counts = {language: len(told(pattern, language, name)) for language in LANGUAGES}
        assert len(set(counts.values())) == 1, (pattern, counts)
    assert len(told(r"^# ", "en", name)) == 1
    for language in LANGUAGES:
        assert FEWEST <= len(page(language, name).splitlines()) <= MOST


@pytest.mark.parametrize("name", PAGES)
def test_links_and_pictures_lead_somewhere_and_are_the_same(name: str) -> None:
    for language in LANGUAGES:
        pictures = told(r"!\[[^\]]*\]\(([^)]+)\)", language, name)
        assert {path.removeprefix("pictures/").removesuffix(".png") for path in pictures} <= PICTURES
        assert all(path.startswith("pictures/") for path in pictures)
        links = told(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", language, name)
        assert {link.removesuffix(".md") for link in links} <= set(PAGES) - {name}
    both = [told(r"\]\(([^)]+)\)", language, name) for language in LANGUAGES]
    assert sorted(both[0]) == sorted(both[1])


def test_every_picture_that_is_made_is_shown() -> None:
    shown = {path for name in PAGES for path in told(r"\(pictures/(\w+)\.png\)", "en", name)}
    assert shown == PICTURES


@pytest.mark.parametrize("name", PAGES)
def test_both_languages_name_the_same_keys(name: str) -> None:
    found = [sorted(_KEYS.findall(page(language, name))) for language in LANGUAGES]
    assert found[0] == found[1]


def test_each_language_speaks_its_own() -> None:
    for name in PAGES:
        assert len(_CHINESE.findall(page("zh_CN", name))) > 200
        assert len(_CHINESE.findall(page("en", name))) == 0


def test_every_page_of_the_window_has_its_handbook_page() -> None:
    named = {}
    for path in sorted((APP / "ui" / "pages").glob("*/page.py")):
        found = re.findall(r'^    handbook = "(\w+)"', path.read_text("utf-8"), re.MULTILINE)
        named[path.parent.name] = found[0] if found else "start"
    assert named
    assert {name: leaf for name, leaf in named.items() if leaf not in PAGES} == {}
    assert {name for name, leaf in named.items() if leaf != name} == set()


def test_the_keys_of_pages_are_those_of_the_frame() -> None:
    actions = (APP / "ui" / "frame" / "actions.py").read_text("utf-8")
    for key in ("Ctrl+K", "Ctrl+N", "Ctrl+O", "Ctrl+I", "F1", "Ctrl+F"):
        assert f'"{key}"' in actions
        assert f"`{key}`" in "".join(page("en", name) for name in PAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pictures_were_taken(language: str) -> None:
    assert {path.stem for path in (MANUAL / language / "pictures").glob("*.png")} == PICTURES
