"""Where things lie: the program's resources, the user's data folder."""

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

APP_NAME = "unboxing-evidence-desk"
RESOURCES = Path(__file__).resolve().parent.parent / "resources"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The user's own folder and what is in it."""

    root: Path

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.root / "desk.sqlite3"

    @property
    def vault(self) -> Path:
        """Originals by SHA-256."""
        return self.root / "vault"

    @property
    def packets(self) -> Path:
        """Where the window builds packets."""
        return self.root / "packets"

    @property
    def rules(self) -> Path:
        """The user's own rule entries."""
        return self.root / "rules"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.root / "settings.toml"

    @property
    def window(self) -> Path:
        """Where the window stood last."""
        return self.root / "window.json"

    @property
    def looked(self) -> Path:
        """How far the changes of others were looked at on this computer."""
        return self.root / "looked.json"

    @property
    def reminders(self) -> Path:
        """Which reminders were shown on this computer."""
        return self.root / "reminders.json"

    @property
    def logs(self) -> Path:
        """Log files; no names, phones, addresses or numbers go there."""
        return self.root / "logs"

    @property
    def cache(self) -> Path:
        """Pictures that can be made again."""
        return self.root / "cache"


def data_folder(chosen: Path | None = None) -> DataFolder:
    """The chosen folder, else EVIDENCE_DESK_DATA, else the user's data folder."""
    named = os.environ.get("EVIDENCE_DESK_DATA")
    if chosen is not None:
        return DataFolder(chosen.absolute())
    return DataFolder(Path(named).absolute() if named else user_data_path(APP_NAME, appauthor=False))
