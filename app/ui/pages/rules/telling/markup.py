"""The few pieces of HTML that an entry is told in; every word is escaped, every colour comes with a class."""

from collections.abc import Iterable, Sequence
from html import escape

from app.ui.theme import look

_FIRST = "38%"
"""How wide the first column of a table is: it says what the others are about."""
_LARGE = ("title", "heading")


def esc(words: object) -> str:
    """Words as they are, whatever signs stand in them."""
    return escape(str(words))


def para(inner: str, kind: str = "") -> str:
    """A paragraph; `kind` is a class of the style sheet below."""
    return f'<p class="{kind}">{inner}</p>' if kind else f"<p>{inner}</p>"


def heading(inner: str) -> str:
    """A heading inside an entry; Qt's own `h2` would grow with the font twice."""
    return f'<p class="heading">{inner}</p>'


def bullets(parts: Iterable[str], *, numbered: bool = False) -> str:
    """A list; nothing for no parts."""
    lines = "".join(f"<li>{part}</li>" for part in parts)
    tag = "ol" if numbered else "ul"
    return f'<{tag} style="-qt-list-indent: 0;">{lines}</{tag}>' if lines else ""


def pairs(rows: Iterable[tuple[str, str]]) -> str:
    """Names on the left, values on the right."""
    lines = "".join(
        f'<tr><td class="name" width="168">{name}</td><td class="value">{value}</td></tr>' for name, value in rows
    )
    return f'<table width="100%" cellspacing="0" cellpadding="5">{lines}</table>' if lines else ""


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with a line of headings."""
    widths = (f' width="{_FIRST}"', *("" for _ in heads[1:]))
    top = "".join(f'<th align="left"{width}>{head}</th>' for width, head in zip(widths, heads, strict=True))
    body = "".join("<tr>" + "".join(f'<td class="cell">{cell}</td>' for cell in cells) + "</tr>" for cells in rows)
    return f'<table width="100%" cellspacing="0" cellpadding="6"><tr>{top}</tr>{body}</table>' if body else ""


def link(target: str, inner: str) -> str:
    """A word that leads somewhere."""
    return f'<a href="{esc(target)}">{inner}</a>'


def soft(inner: str) -> str:
    """Words beside the main ones."""
    return f'<span class="soft">{inner}</span>'


def strong(inner: str) -> str:
    """Words that count."""
    return f"<b>{inner}</b>"


def warned(inner: str) -> str:
    """Words of warning."""
    return f'<span class="warn">{inner}</span>'


def sheet() -> str:
    """The style of these pieces in the theme in force."""
    colour = {name: look.colour(name).name() for name in ("text", "text_soft", "accent", "warn", "sunken", "line")}
    text = look.size("text")
    sizes = "".join(
        f".{name} {{ font-size: {look.size(name)}px; font-weight: 600; margin: 12px 0 4px 0; }}" for name in _LARGE
    )
    return (
        f"body, p, li, td, th {{ font-size: {text}px; color: {colour['text']}; }}"
        f"p {{ margin: 4px 0; }} {sizes} ul, ol {{ margin-top: 4px; margin-bottom: 4px; }}"
        f"li {{ margin: 3px 0 3px 16px; }}"
        f"a {{ color: {colour['accent']}; text-decoration: none; }}"
        f".name, .soft {{ color: {colour['text_soft']}; }} .warn {{ color: {colour['warn']}; font-weight: 600; }}"
        f"th {{ color: {colour['text_soft']}; font-weight: normal; background: {colour['sunken']}; }}"
    )
