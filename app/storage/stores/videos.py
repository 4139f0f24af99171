"""Videos: a video is its hash, so registering it twice is one record."""

from dataclasses import fields

from sqlalchemy import Connection, select

from app.domain.errors import Problem
from app.domain.media.video import Video
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.storage.records import values_of
from app.storage.tables import VIDEOS

_COLUMNS = tuple(VIDEOS.c[field.name] for field in fields(Video))


class VideoStore:
    """The videos of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, sha256: str) -> Video:
        """One video; raises `Problem` `no-video`."""
        row = self._connection.execute(select(*_COLUMNS).where(VIDEOS.c.sha256 == sha256)).one_or_none()
        if row is None:
            raise Problem(
                "no-video",
                text(QT_TRANSLATE_NOOP("storage", "No video with the hash {sha256} is registered."), sha256=sha256),
            )
        return Video(*row)

    def add(self, video: Video) -> Video:
        """Register a video; one that is known already stays as it is and is given back."""
        row = self._connection.execute(select(*_COLUMNS).where(VIDEOS.c.sha256 == video.sha256)).one_or_none()
        if row is not None:
            return Video(*row)
        self._connection.execute(VIDEOS.insert().values(**values_of(video)))
        return video

    def all(self) -> tuple[Video, ...]:
        """Every registered video, oldest first."""
        rows = self._connection.execute(select(*_COLUMNS).order_by(VIDEOS.c.registered_at, VIDEOS.c.sha256))
        return tuple(Video(*row) for row in rows)
