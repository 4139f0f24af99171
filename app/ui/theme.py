"""The look of the window: tokens.toml becomes palette, style sheet and icons; no colour is written anywhere else."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from string import Template
from typing import Any
from weakref import WeakKeyDictionary

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QIcon, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QStyleFactory, QWidget
from shiboken6 import isValid

from app.settings import Theme as ThemeChoice

FALLBACK_FAMILIES = ("Noto Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC")
_BORDER = 2
_FIXED_SIZES = frozenset({"rail", "radius", "gap"})
"""Measures that stay when texts grow: the rail's words fit as they are, and gaps are no text."""
_STRONG = "contrast"
"""How the names of the themes with strong contrast begin."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of tokens: colours as written in the file, sizes in device-independent pixels."""

    name: str
    colours: Mapping[str, str]
    sizes: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that the look is made of, read once at the start."""

    themes: Mapping[str, Theme]
    sheet: str
    icons: Mapping[str, str]
    strong_sheet: str = ""
    """What comes on top of the sheet in the themes with strong contrast: thicker edges and focus."""


def read_parts(resources: Path) -> Parts:
    """Read tokens, style sheet and icons."""
    tokens = tomllib.loads((resources / "theme" / "tokens.toml").read_text(encoding="utf-8"))
    sizes = tokens.pop("size")
    icons = {path.stem: path.read_text(encoding="utf-8") for path in (resources / "icons").glob("*.svg")}
    sheet, strong = (
        (resources / "theme" / name).read_text(encoding="utf-8") for name in ("window.qss", "contrast.qss")
    )
    return Parts({name: Theme(name, colours, sizes) for name, colours in tokens.items()}, sheet, icons, strong)


def scaled(theme: Theme, percent: int) -> Theme:
    """The same colours with texts, and all that holds texts, larger or smaller."""
    sizes = {name: px if name in _FIXED_SIZES else round(px * percent / 100) for name, px in theme.sizes.items()}
    return replace(theme, sizes=sizes)


def palette(theme: Theme) -> QPalette:
    """Qt's own roles, for everything that the style sheet does not reach."""
    built = QPalette()
    roles = {
        QPalette.ColorRole.Window: "canvas",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunken",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.PlaceholderText: "text_faint",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.BrightText: "danger",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.ToolTipBase: "surface",
        QPalette.ColorRole.ToolTipText: "text",
    }
    for role, token in roles.items():
        built.setColor(role, QColor(theme.colours[token]))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        built.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.colours["text_faint"]))
    return built


def style_sheet(parts: Parts, theme: Theme, pieces: Path) -> str:
    """The filled style sheet. `pieces`: the folder of the tinted pictures, which a style sheet can only name."""
    sizes = theme.sizes
    derived = {
        "control_inner_px": sizes["control"] - _BORDER,
        "control_spin_px": sizes["control"] - 2 * _BORDER,
        "control_focus_px": sizes["control"] - 2 * _BORDER,
        "control_large_inner_px": sizes["control_large"] - _BORDER,
        "control_large_focus_px": sizes["control_large"] - 2 * _BORDER,
        "control_strong_px": sizes["control"] - 4 * _BORDER,
        "control_large_strong_px": sizes["control_large"] - 4 * _BORDER,
        "chip_focus_px": sizes["chip"] - _BORDER,
        "chip_strong_px": sizes["chip"] - 3 * _BORDER,
        "chip_radius_px": sizes["chip"] // 2 + 1,
        "arrow_down": (pieces / f"down-{theme.name}.svg").as_posix(),
        "arrow_up": (pieces / f"up-{theme.name}.svg").as_posix(),
        "tick": (pieces / f"tick-{theme.name}.svg").as_posix(),
    }
    named = {f"{name}_px": value for name, value in sizes.items()}
    sheet = parts.sheet + (parts.strong_sheet if theme.name.startswith(_STRONG) else "")
    return Template(sheet).substitute({**theme.colours, **named, **derived})


class Look(QObject):
    """The theme in force. There is one per process, as there is one QApplication."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._parts = Parts({}, "", {})
        self._drawn = QTemporaryDir()
        self._pieces = Path()
        self._theme = Theme("", {}, {})
        self._choice: ThemeChoice = "system"
        self._percent = 100
        self._fitted: WeakKeyDictionary[QWidget, dict[Callable[[Any, int], object], tuple[str, int]]] = (
            WeakKeyDictionary()
        )
        self._icons: WeakKeyDictionary[QObject, tuple[str, str, int]] = WeakKeyDictionary()

    def start(self, parts: Parts) -> None:
        """Take the parts; tint the pictures that a style sheet can only name as files, in a folder of their own."""
        self._parts = parts
        self._drawn = QTemporaryDir()
        self._pieces = pieces = Path(self._drawn.path())
        for theme in parts.themes.values():
            for name, token in (("down", "text_soft"), ("up", "text_soft"), ("tick", "on_accent")):
                drawn = parts.icons[name].replace("currentColor", theme.colours[token])
                (pieces / f"{name}-{theme.name}.svg").write_text(drawn, encoding="utf-8")
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed, Qt.ConnectionType.UniqueConnection)
        hints.accessibility().contrastPreferenceChanged.connect(
            self._on_system_changed, Qt.ConnectionType.UniqueConnection
        )

    def choose(self, choice: ThemeChoice, percent: int | None = None) -> None:
        """Put a theme into force for the whole program; `percent`: how large texts are, where that changes too."""
        self._choice = choice
        self._percent = self._percent if percent is None else percent
        name = _system_theme() if choice == "system" else choice
        self._theme = scaled(self._parts.themes[name], self._percent)
        _pixmap.cache_clear()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            font = application.font()
            font.setPixelSize(self._theme.sizes["text"])
            application.setFont(font)
            application.setStyle(QStyleFactory.create("Fusion"))
            application.setPalette(palette(self._theme))
            application.setStyleSheet(style_sheet(self._parts, self._theme, self._pieces))
        for widget, fitted in list(self._fitted.items()):
            if isValid(widget):
                for setter, (token, more) in fitted.items():
                    setter(widget, self.size(token) + more)
        for owner, (name, token, size) in list(self._icons.items()):
            if isValid(owner):
                self._tint(owner, name, token, size)
        self.changed.emit()

    def colour(self, token: str) -> QColor:
        """A colour of the theme in force."""
        return QColor(self._theme.colours[token])

    def size(self, token: str) -> int:
        """A measure in device-independent pixels."""
        return self._theme.sizes[token]

    def scaled(self, pixels: int) -> int:
        """A measure that no token names, as large as the texts are now."""
        return round(pixels * self._percent / 100)

    def fit(self, owner: QWidget, setter: Callable[[Any, int], object], token: str, more: int = 0) -> None:
        """Give a widget a measure (as `QWidget.setFixedHeight`) that follows the size of texts."""
        self._fitted.setdefault(owner, {})[setter] = (token, more)
        if self._theme.sizes:
            setter(owner, self.size(token) + more)

    def pixmap(self, name: str, token: str, size: int, ratio: float = 1.0) -> QPixmap:
        """An icon as a picture in a token's colour."""
        return _pixmap(self._parts.icons[name], self._theme.colours[token], size, ratio)

    def set_icon(self, owner: QAbstractButton | QLabel, name: str, token: str = "text_soft", size: int = 18) -> None:  # noqa: S107
        """Give a button or label an icon that follows the theme."""
        self._icons[owner] = (name, token, size)
        if self._parts.icons:
            self._tint(owner, name, token, size)

    def _tint(self, owner: QObject, name: str, token: str, size: int) -> None:
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        size = self.scaled(size)
        picture = self.pixmap(name, token, size, ratio)
        if isinstance(owner, QLabel):
            owner.setPixmap(picture)
        elif isinstance(owner, QAbstractButton):
            icon = QIcon(picture)
            icon.addPixmap(self.pixmap(name, "text_faint", size, ratio), QIcon.Mode.Disabled)
            owner.setIcon(icon)
            owner.setIconSize(QSize(size, size))

    def _on_system_changed(self) -> None:
        if self._choice == "system":
            self.choose("system")


def _system_theme() -> str:
    """What the desktop asks for: dark or not, and strong contrast where Qt can tell (Windows, GNOME, macOS)."""
    hints = QGuiApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast_dark" if dark else "contrast"
    return "dark" if dark else "light"


@lru_cache(maxsize=256)
def _pixmap(drawing: str, colour: str, size: int, ratio: float) -> QPixmap:
    image = QImage(round(size * ratio), round(size * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode())).render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)


def load_fonts(resources: Path, pixels: int) -> None:
    """Use the program's own fonts: Chinese text looks the same on every PC. The system's where they are absent."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    families: dict[str, None] = {}
    for path in sorted((resources / "fonts").glob("*.otf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    font = application.font()
    font.setFamilies([*families, *FALLBACK_FAMILIES, *font.families()])
    font.setPixelSize(pixels)
    application.setFont(font)


look = Look()
