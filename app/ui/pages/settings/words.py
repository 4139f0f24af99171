"""What the settings are called and where each is found; a field that is not named here shows by its own description."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.text import QT_TRANSLATE_NOOP, Phrase, Words

TITLES: Mapping[str, Phrase] = {
    "language": QT_TRANSLATE_NOOP("settings", "Language"),
    "theme": QT_TRANSLATE_NOOP("settings", "Appearance"),
    "text_scale": QT_TRANSLATE_NOOP("settings", "Size of texts"),
    "started": QT_TRANSLATE_NOOP("settings", "First questions answered"),
    "platform": QT_TRANSLATE_NOOP("settings", "Platform"),
    "shop": QT_TRANSLATE_NOOP("settings", "Shop"),
    "thresholds": QT_TRANSLATE_NOOP("settings", "Thresholds of measures"),
    "favourite_replies": QT_TRANSLATE_NOOP("settings", "Favourite replies"),
    "ffmpeg": QT_TRANSLATE_NOOP("settings", "FFmpeg of your own"),
    "frames": QT_TRANSLATE_NOOP("settings", "Frames per video"),
    "watched_folder": QT_TRANSLATE_NOOP("settings", "Watched folder"),
    "remind_minutes": QT_TRANSLATE_NOOP("settings", "Minutes before the end"),
    "remind_tray": QT_TRANSLATE_NOOP("settings", "Notices of the desktop"),
    "remind_sound": QT_TRANSLATE_NOOP("settings", "Sound"),
    "database": QT_TRANSLATE_NOOP("settings", "Database on a server"),
    "vault": QT_TRANSLATE_NOOP("settings", "Shared folder of the originals"),
    "backup_folder": QT_TRANSLATE_NOOP("settings", "Backup folder"),
    "keep_days": QT_TRANSLATE_NOOP("settings", "Days to keep"),
}
WORDS: Mapping[str, Phrase] = {
    "language": QT_TRANSLATE_NOOP("settings", "Language of the screen. What goes to a platform is always Chinese."),
    "theme": QT_TRANSLATE_NOOP("settings", "Strong contrast draws thick edges and pure black and white."),
    "text_scale": QT_TRANSLATE_NOOP("settings", "Everything that holds texts grows with them."),
    "started": QT_TRANSLATE_NOOP("settings", "Switched off, the next start asks them again."),
    "platform": QT_TRANSLATE_NOOP("settings", "Platform that new cases and checks start with."),
    "shop": QT_TRANSLATE_NOOP("settings", "New cases start with it."),
    "thresholds": QT_TRANSLATE_NOOP(
        "settings", "Best typed on the page Measures; here as pdd.dispute_rate=0.01 for one per cent."
    ),
    "favourite_replies": QT_TRANSLATE_NOOP(
        "settings", "Marked with a star on the page Replies; they stand first there."
    ),
    "ffmpeg": QT_TRANSLATE_NOOP("settings", "Another FFmpeg than the one that comes along; holds from the next start."),
    "frames": QT_TRANSLATE_NOOP("settings", "How many waybill frames are picked from a video."),
    "watched_folder": QT_TRANSLATE_NOOP(
        "settings", "New videos in it are checked by themselves while the window is open; holds from the next start."
    ),
    "remind_minutes": QT_TRANSLATE_NOOP(
        "settings", "When to remind before a window ends, as 120,30; at the end it always does."
    ),
    "remind_tray": QT_TRANSLATE_NOOP("settings", "Reminders also appear there while the window is behind others."),
    "remind_sound": QT_TRANSLATE_NOOP("settings", "Reminders also sound the system's signal."),
    "database": QT_TRANSLATE_NOOP(
        "settings",
        "Address of a PostgreSQL database that several computers share, as postgresql://user@server:5432/name; "
        "empty: a file on this one. Holds from the next start.",
    ),
    "vault": QT_TRANSLATE_NOOP(
        "settings", "Where several computers keep the originals; empty: on this one. Holds from the next start."
    ),
    "backup_folder": QT_TRANSLATE_NOOP(
        "settings", "On another disk or a share: a backup beside the records goes with them."
    ),
    "keep_days": QT_TRANSLATE_NOOP(
        "settings", "How long originals and packets of a closed case are held at least; nothing is deleted by itself."
    ),
}
VALUES: Mapping[str, Phrase | Words] = {
    "zh_CN": Words("简体中文", "简体中文"),
    "en": Words("English", "English"),
    "system": QT_TRANSLATE_NOOP("settings", "As the system"),
    "light": QT_TRANSLATE_NOOP("settings", "Light"),
    "dark": QT_TRANSLATE_NOOP("settings", "Dark"),
    "contrast": QT_TRANSLATE_NOOP("settings", "Strong contrast, black on white"),
    "contrast_dark": QT_TRANSLATE_NOOP("settings", "Strong contrast, white on black"),
}
UNITS: Mapping[str, Phrase] = {
    "text_scale": QT_TRANSLATE_NOOP("settings", " %"),
    "frames": QT_TRANSLATE_NOOP("settings", " pictures"),
    "keep_days": QT_TRANSLATE_NOOP("settings", " days"),
}
STEPS: Mapping[str, int] = {"text_scale": 5, "keep_days": 30}
FOLDERS = ("vault", "_folder")
"""How the names of fields end that hold a folder."""


@dataclass(frozen=True, slots=True)
class Group:
    """`fields`: names of settings, and beginnings of names (`remind_`) for all that begin so."""

    title: Phrase
    icon: str
    fields: tuple[str, ...]


GROUPS: Mapping[str, Group] = {
    "general": Group(
        QT_TRANSLATE_NOOP("settings", "General"), "settings", ("language", "theme", "text_scale", "started")
    ),
    "platforms": Group(
        QT_TRANSLATE_NOOP("settings", "Platforms and shops"),
        "rules",
        ("platform", "shop", "thresholds", "favourite_replies"),
    ),
    "reminders": Group(QT_TRANSLATE_NOOP("settings", "Reminders"), "bell", ("remind",)),
    "videos": Group(QT_TRANSLATE_NOOP("settings", "Videos"), "videos", ("frames", "ffmpeg", "watch", "video")),
    "keeping": Group(
        QT_TRANSLATE_NOOP("settings", "Originals and backup"), "save", ("backup_folder", "keep_days", "backup")
    ),
    "sharing": Group(QT_TRANSLATE_NOOP("settings", "Several computers"), "person", ("database", "vault")),
    "about": Group(QT_TRANSLATE_NOOP("settings", "This installation"), "health", ()),
}


def group_of(name: str) -> str:
    """Where a field is found; what nobody placed stands under the first group."""
    exact = (key for key, group in GROUPS.items() if name in group.fields)
    begins = (key for key, group in GROUPS.items() if any(name.startswith(part) for part in group.fields))
    return next(exact, None) or next(begins, None) or next(iter(GROUPS))
