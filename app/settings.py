"""What a person can set: one field each, documented, with a default that works."""

import json
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.files import write_bytes

Language = Literal["zh_CN", "en"]
Theme = Literal["system", "light", "dark"]


class Settings(BaseSettings):
    """Read from the data folder's settings.toml; an environment variable EVIDENCE_DESK_<FIELD> wins."""

    model_config = SettingsConfigDict(env_prefix="EVIDENCE_DESK_", extra="ignore", frozen=True)

    language: Language = Field(
        "zh_CN", description="Language of the screen. What goes to a platform is always Chinese."
    )
    theme: Theme = Field("system", description="Light or dark; system follows the desktop.")
    platform: str = Field("pdd", description="Platform that new cases and checks start with.")
    ffmpeg: Path | None = Field(None, description="Another FFmpeg binary than the one that comes with the program.")
    frames: int = Field(3, ge=1, le=20, description="How many waybill frames are picked from a video.")

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
        """A copy with other values, validated. Raises pydantic's `ValidationError`."""
        return type(self).model_validate({**self.model_dump(), **changes})


def read_settings(file: Path) -> Settings:
    """Read the settings; a missing file gives the defaults. Raises `Problem` naming the field that is wrong."""

    class Here(Settings):
        model_config = SettingsConfigDict(**{**Settings.model_config, "toml_file": file})

    try:
        return Here.model_validate({})
    except ValidationError as error:
        first = error.errors()[0]
        where, why = ".".join(str(part) for part in first["loc"]), first["msg"]
    except (ValueError, OSError) as error:  # TOML that cannot be read
        where, why = "-", str(error)
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


def save_settings(settings: Settings, file: Path) -> None:
    """Write every field that differs from its default, whole or not at all."""
    lines = [
        f"{name} = {json.dumps(str(value) if isinstance(value, Path) else value, ensure_ascii=False)}"
        for name, value in settings.model_dump().items()
        if value != type(settings).model_fields[name].default
    ]
    write_bytes(file, ("\n".join(lines) + "\n").encode())
