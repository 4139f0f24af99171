from pathlib import Path

import cv2
import pytest

from tests import samples
from tests.flow.command_line import Desk

NUMBER = "YT8812345678901"


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path / "data", capsys)


@pytest.fixture(scope="session")
def take(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A parcel filmed in one take, its waybill shown."""
    path = tmp_path_factory.mktemp("take") / "开箱 [1].mp4"
    samples.parcel_take(path, number=NUMBER, seconds=6)
    return path


@pytest.fixture(scope="session")
def picture(take: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A photo that shows goods and waybill: a picture of the take."""
    path = tmp_path_factory.mktemp("picture") / "photo.jpg"
    reader = cv2.VideoCapture(str(take))
    reader.set(cv2.CAP_PROP_POS_MSEC, 3000)
    _, pixels = reader.read()
    reader.release()
    path.write_bytes(cv2.imencode(".jpg", pixels)[1].tobytes())
    return path
