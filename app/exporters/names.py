"""File names of a packet: valid on Windows, short, in Chinese where the reader is."""

from datetime import datetime
from pathlib import PurePath
from zoneinfo import ZoneInfo

from pathvalidate import Platform, sanitize_filename

SHANGHAI = ZoneInfo("Asia/Shanghai")
_LONGEST = 80
_LONGEST_ENDING = 6


def ending(name: str, fallback: str) -> str:
    """The ending of a file name with its dot, lower case; `fallback` where it is none that a form would know."""
    found = PurePath(name).suffix.lower()
    sound = 1 < len(found) <= _LONGEST_ENDING and found[1:].isascii() and found[1:].isalnum()
    return found if sound else fallback


def safe(stem: str, suffix: str = "") -> str:
    """A file name that every system takes, of at most 80 characters.

    A percent sign would be read as an escape by BagIt tools; a leading dot hides, a leading dash looks like an option.
    """
    plain = stem.replace("%", "_").strip(" .-") or "file"
    plain = str(sanitize_filename(plain, replacement_text="_", platform=Platform.WINDOWS)).lstrip(" .-") or "file"
    plain = plain[: _LONGEST - len(suffix)].rstrip(" .") or "file"
    return plain + suffix


def beijing(at: datetime) -> str:
    """An instant as it is read on a Chinese clock, to the minute."""
    return at.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M")
