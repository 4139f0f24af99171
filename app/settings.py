"""What a person can set: one field each, documented, with a default that works."""

import json
import tomllib
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import write_bytes

Language = Literal["zh_CN", "en"]
Theme = Literal["system", "light", "dark", "contrast", "contrast_dark"]
_PLACES = ("database", "vault", "ffmpeg", "backup_folder", "watched_folder")
"""Fields that say where things lie on this computer."""


class Settings(BaseSettings):
    """Read from the data folder's settings.toml; an environment variable EVIDENCE_DESK_<FIELD> wins."""

    model_config = SettingsConfigDict(env_prefix="EVIDENCE_DESK_", extra="ignore", frozen=True)

    language: Language = Field(
        "zh_CN", description="Language of the screen. What goes to a platform is always Chinese."
    )
    theme: Theme = Field(
        "system", description="Light, dark, or strong contrast (contrast, contrast_dark); system follows the desktop."
    )
    text_scale: int = Field(100, ge=90, le=150, description="Size of all texts of the window, in per cent.")
    platform: str = Field("pdd", description="Platform that new cases and checks start with.")
    shop: str = Field("", max_length=60, description="Name of your shop; new cases start with it.")
    started: bool = Field(default=False, description="The questions of the first start were answered.")
    thresholds: tuple[str, ...] = Field(
        (), description="The shop's own thresholds of its measures, as pdd.dispute_rate=0.01 (one per cent)."
    )
    favourite_replies: tuple[str, ...] = Field((), description="Ids of the replies that stand first on their page.")
    ffmpeg: Path | None = Field(None, description="Another FFmpeg binary than the one that comes with the program.")
    frames: int = Field(3, ge=1, le=20, description="How many waybill frames are picked from a video.")
    database: str = Field(
        "",
        pattern=r"^$|^postgres(ql)?://\S+$",
        description="PostgreSQL server that several PCs share, as postgresql://user@server:5432/name; empty: a file in "
        "the data folder. Passwords belong into the system's password file (.pgpass). Holds from the next start.",
    )
    vault: str = Field(
        "",
        description="Folder of the originals that several PCs share; one folder belongs to one database. Empty: in the "
        "data folder. Holds from the next start.",
    )
    backup_folder: str = Field(
        "", description="Folder on another disk that the window writes backups to. Empty: it asks for one."
    )
    watched_folder: str = Field(
        "",
        description="Folder whose new videos are checked by themselves while the window is open. Empty: none. Holds "
        "from the next start; at once on the page of videos.",
    )
    remind_minutes: str = Field(
        "120,30",
        pattern=r"^(\s*\d{1,5}\s*([,，]\s*\d{1,5}\s*)*)?$",
        description="How many minutes before a window ends the program reminds of it, as 120,30; at the end it always "
        "does.",
    )
    remind_tray: bool = Field(default=True, description="Reminders also appear as a notice of the desktop.")
    remind_sound: bool = Field(default=True, description="Reminders also sound the system's signal.")
    keep_days: int = Field(
        1095,
        ge=0,
        le=36500,
        description="How many days originals and packets are held after a case was closed and its last clock ended.",
    )

    @classmethod
    def settings_customise_sources(  # noqa: D102 - pydantic's own hook
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        file = settings_cls.model_config.get("toml_file")
        return (init_settings, env_settings, TomlConfigSettingsSource(settings_cls, file))

    def changed(self, **changes: object) -> Self:
        """A copy with other values. Raises `Problem` for one that does not fit."""
        try:
            return type(self).model_validate({**self.model_dump(), **changes})
        except ValidationError as error:
            value = str(error.errors()[0]["input"])[:80]
            said = QT_TRANSLATE_NOOP("settings", "“{value}” cannot be used here; the setting stays as it was.")
            raise Problem("bad-setting", text(said, value=value)) from error


def read_settings(file: Path) -> Settings:
    """Read the settings; a missing file gives the defaults. Raises `Problem` naming the field that is wrong."""

    class Here(Settings):
        model_config = SettingsConfigDict(**{**Settings.model_config, "toml_file": file})

    try:
        found = Here.model_validate({})
    except ValidationError as error:
        first = error.errors()[0]
        where, why = ".".join(str(part) for part in first["loc"]), first["msg"]
    except (ValueError, OSError) as error:  # TOML that cannot be read
        where, why = "-", str(error)
    else:
        return Settings.model_construct(**found.model_dump())  # of a class that has a name: it goes to the annex
    raise Problem(
        "bad-settings",
        text(
            QT_TRANSLATE_NOOP("settings", "The settings file {file} is wrong at {field}: {why}."),
            file=str(file),
            field=where,
            why=why,
        ),
        text(QT_TRANSLATE_NOOP("settings", "Correct that line, or delete the file to go back to the defaults.")),
    )


def settings_bytes(settings: Settings) -> bytes:
    """The settings file: every field that differs from its default, one a line."""
    lines = [
        f"{name} = {json.dumps(str(value) if isinstance(value, Path) else value, ensure_ascii=False)}"
        for name, value in settings.model_dump().items()
        if value != type(settings).model_fields[name].default
    ]
    return ("\n".join(lines) + "\n").encode()


def save_settings(settings: Settings, file: Path) -> None:
    """Write the settings file, whole or not at all."""
    write_bytes(file, settings_bytes(settings))


def travelling(settings: Settings) -> Settings:
    """What of the settings goes along to another computer: not where things lie on this one, and no password."""
    return settings.changed(**{name: Settings.model_fields[name].default for name in _PLACES})


def arrived(data: bytes, file: Path) -> Settings:
    """The settings out of a backup, with the places that this computer's own file names; nothing from the environment.
    Raises `ValueError` for what are none, `OSError`.
    """
    own = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    fields = Settings.model_fields
    told = {name: value for name, value in tomllib.loads(data.decode()).items() if name in fields}
    here = {name: own.get(name, fields[name].default) for name in _PLACES}
    return Settings.model_validate({name: field.default for name, field in fields.items()} | told | here)
