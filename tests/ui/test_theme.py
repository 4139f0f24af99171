"""The tokens: every colour comes from them, every text can be read on what it stands on."""

import re
import tomllib
from typing import get_args

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from app.paths import RESOURCES
from app.settings import Theme as ThemeChoice
from app.ui import theme as theme_module
from app.ui.theme import look, palette, read_parts, style_sheet
from app.ui.widgets.controls import button
from tests.media_folder import ROOT

TOKENS = tomllib.loads((RESOURCES / "theme" / "tokens.toml").read_text("utf-8"))
TEXTS_ON = {
    "text": (
        "canvas",
        "surface",
        "sunken",
        "hover",
        "accent_soft",
        "danger_soft",
        "warn_soft",
        "good_soft",
        "unknown_soft",
    ),
    "text_soft": ("canvas", "surface", "sunken", "hover", "accent_soft", "danger_soft", "warn_soft"),
    "text_faint": ("canvas", "surface", "sunken", "hover", "accent_soft"),
    "accent": ("canvas", "surface", "hover", "accent_soft"),
    "danger": ("canvas", "surface", "danger_soft", "accent_soft"),
    "warn": ("canvas", "surface", "warn_soft", "accent_soft"),
    "good": ("canvas", "surface", "good_soft", "accent_soft"),
    "unknown": ("canvas", "surface", "unknown_soft", "accent_soft"),
    "on_accent": ("accent", "accent_hover"),
    "rail_text": ("rail", "rail_hover"),
    "rail_text_active": ("rail", "rail_hover", "rail_active"),
}
SHAPES_ON = {"line_strong": ("surface", "canvas"), "accent": ("surface", "canvas", "sunken")}


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


LEAST = {"light": 4.5, "dark": 4.5, "contrast": 7.0, "contrast_dark": 7.0}
"""WCAG AA for the ordinary themes, AAA for those with strong contrast."""


def test_every_theme_is_held_against_its_contrast_and_can_be_set() -> None:
    assert TOKENS.keys() - {"size"} == LEAST.keys() == set(get_args(ThemeChoice)) - {"system"}


@pytest.mark.parametrize("theme", LEAST)
def test_every_text_can_be_read(theme) -> None:
    colours = TOKENS[theme]
    poor = {
        f"{text} on {ground}": round(contrast(colours[text], colours[ground]), 2)
        for text, grounds in TEXTS_ON.items()
        for ground in grounds
        if contrast(colours[text], colours[ground]) < LEAST[theme]
    }
    assert poor == {}


@pytest.mark.parametrize("theme", LEAST)
def test_edges_of_inputs_can_be_seen(theme) -> None:
    colours = TOKENS[theme]
    for shape, grounds in SHAPES_ON.items():
        for ground in grounds:
            assert contrast(colours[shape], colours[ground]) >= 3.0, (shape, ground)


def test_all_themes_name_the_same_colours() -> None:
    for theme in LEAST:
        assert TOKENS["light"].keys() == TOKENS[theme].keys()


def test_no_colour_is_written_outside_the_tokens() -> None:
    colour = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b|\brgba?\(|\bhsl\(|QColor\(\s*\d|GlobalColor")
    files = [
        *(ROOT / "app" / "ui").rglob("*.py"),
        *(RESOURCES / "theme").glob("*.qss"),
        *(RESOURCES / "icons").glob("*.svg"),
    ]
    assert len(files) > 40
    assert [path.name for path in files if colour.search(path.read_text("utf-8"))] == []


def test_the_style_sheet_uses_every_token_it_names_and_qt_understands_it(dressed) -> None:
    parts = read_parts(RESOURCES)
    assert "$" not in dressed.styleSheet()
    named = set(re.findall(r"\$\{?([a-z_]+)\}?", parts.sheet))
    colours = set(TOKENS["light"])
    assert named & colours
    for icon in parts.icons.values():
        assert "currentColor" in icon


def test_a_change_of_theme_reaches_widgets_and_icons(qtbot) -> None:
    label, press = QLabel("text"), QPushButton("press")
    qtbot.addWidget(label)
    qtbot.addWidget(press)
    look.set_icon(press, "plus", "accent", 18)
    bright = press.icon().pixmap(18).toImage()
    look.choose("dark")
    application = QApplication.instance()
    assert application.palette().color(QPalette.ColorRole.Window) == QColor(TOKENS["dark"]["canvas"])
    assert TOKENS["dark"]["surface"] in application.styleSheet()
    assert press.icon().pixmap(18).toImage() != bright
    assert look.colour("danger") == QColor(TOKENS["dark"]["danger"])


def test_the_palette_is_made_of_tokens_only() -> None:
    theme = read_parts(RESOURCES).themes["light"]
    built, known = palette(theme), {QColor(value).name() for value in theme.colours.values()}
    for role in (
        QPalette.ColorRole.Window,
        QPalette.ColorRole.Base,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.Highlight,
    ):
        assert built.color(role).name() in known


def test_larger_texts_reach_fonts_controls_and_icons_at_once_and_go_back(qtbot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    press, only_icon = button("Save", icon="save"), button("Open", icon="folder", icon_only=True)
    label = QLabel("text")
    for widget in (press, only_icon, label):
        widget.setParent(page)
        widget.ensurePolished()
    before = (press.sizeHint(), label.sizeHint(), only_icon.width(), press.iconSize())
    look.choose("light", 150)
    large = (press.sizeHint(), label.sizeHint(), only_icon.width(), press.iconSize())
    assert (look.size("text"), look.size("control"), look.size("radius")) == (21, 54, TOKENS["size"]["radius"])
    assert large[0].height() == 54
    assert large[1].height() >= 1.4 * before[1].height()
    assert large[2] == 58
    assert large[3] == QSize(27, 27)
    look.choose("light", 100)
    assert (press.sizeHint(), label.sizeHint(), only_icon.width(), press.iconSize()) == before


@pytest.mark.parametrize("theme", LEAST)
def test_what_has_the_focus_is_framed_in_every_theme(qtbot, theme) -> None:
    look.choose(theme)
    page = QWidget()
    page.resize(400, 300)
    qtbot.addWidget(page)
    widgets = [button("Save"), button("Save", kind="primary"), button("Save", kind="quiet"), QLineEdit(), QComboBox()]
    for place, widget in enumerate(widgets):
        widget.setParent(page)
        widget.setGeometry(10, 10 + place * 56, 200, 36)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    for widget in widgets:
        widget.clearFocus()
        without = edge_of(widget)
        widget.setFocus()
        assert edge_of(widget) != without, (theme, type(widget).__name__, widget.property("kind"))


def edge_of(widget) -> list[str]:
    picture: QImage = widget.grab().toImage()
    return [picture.pixelColor(100, y).name() for y in range(6)]


def test_a_desktop_that_asks_for_contrast_gets_it(dressed, monkeypatch) -> None:
    monkeypatch.setattr(theme_module, "_system_theme", lambda: "contrast_dark")
    look.choose("system")
    assert dressed.palette().color(QPalette.ColorRole.Window) == QColor(TOKENS["contrast_dark"]["canvas"])
    assert look.colour("text") == QColor(TOKENS["contrast_dark"]["text"])


def test_strong_contrast_has_thicker_edges_than_the_others() -> None:
    parts = read_parts(RESOURCES)
    sheets = {name: style_sheet(parts, theme, RESOURCES) for name, theme in parts.themes.items()}
    assert "border: 4px solid" in sheets["contrast"]
    assert "border: 4px solid" in sheets["contrast_dark"]
    assert "border: 4px solid" not in sheets["light"] + sheets["dark"]
