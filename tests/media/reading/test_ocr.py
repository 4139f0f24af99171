"""Characters on a label: read from files of the package, quietly, with places in the whole picture."""

import socket
import sys
from pathlib import Path
from subprocess import run

import cv2
import numpy as np
import pytest

from app.media.reading import ocr
from app.media.reading.labels import Area
from app.media.reading.ocr import ocr_ready, read_characters


def label() -> np.ndarray:
    picture = np.full((300, 700), 255, np.uint8)
    cv2.putText(picture, "773411223344556", (60, 160), cv2.FONT_HERSHEY_SIMPLEX, 1.6, 0, 3)
    return picture


def test_digits_are_read_without_network_and_noise(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    lines = read_characters(label(), at_s=2.5)
    assert any("773411223344556" in line.text.replace(" ", "") for line in lines)
    assert all(line.at_s == 2.5 and 0.5 <= line.confidence <= 1 for line in lines)
    assert capfd.readouterr() == ("", "")


def test_corners_are_of_the_whole_picture() -> None:
    whole = np.full((900, 1600), 255, np.uint8)
    whole[500:800, 800:1500] = label()
    (line,) = read_characters(Area(800, 500, 700, 300).of(whole), Area(800, 500, 700, 300))
    xs, ys = [x for x, _ in line.corners], [y for _, y in line.corners]
    assert 840 < min(xs) < max(xs) < 1480
    assert 600 < min(ys) < max(ys) < 700


def test_a_sparing_reading_gives_the_same_number_and_the_corners_of_the_whole_picture() -> None:
    large = cv2.resize(label(), None, fx=4, fy=4, interpolation=cv2.INTER_CUBIC)
    full, spared = (read_characters(large, sparing=sparing) for sparing in (False, True))
    (line,) = (one for one in spared if "773411223344556" in one.text.replace(" ", ""))
    (other,) = (one for one in full if "773411223344556" in one.text.replace(" ", ""))
    for (x, y), (wanted_x, wanted_y) in zip(line.corners, other.corners, strict=True):
        assert (x, y) == (pytest.approx(wanted_x, abs=60), pytest.approx(wanted_y, abs=60))


@pytest.mark.parametrize("shape", [(16, 268), (344, 104), (2000, 2000), (4320, 7680), (1200, 100), (700, 1500), (1, 1)])
def test_a_sparing_reading_looks_at_few_pixels(monkeypatch: pytest.MonkeyPatch, shape: tuple[int, int]) -> None:
    seen = list[tuple[int, ...]]()
    monkeypatch.setattr(ocr, "_engine", lambda: lambda colour, **_: seen.append(colour.shape))
    assert read_characters(np.full(shape, 255, np.uint8), sparing=True) == ()
    high, wide, _ = seen[0]
    enlarged = max(1.0, 736 / min(high, wide))
    assert max(high, wide) <= 1600
    assert high * wide * enlarged**2 <= 1_250_000


def test_an_empty_picture_says_nothing() -> None:
    assert read_characters(np.full((120, 200), 255, np.uint8)) == ()


def test_it_is_ready_and_loaded_only_when_needed() -> None:
    assert ocr_ready()
    code = "import sys, app.media.reading.ocr; sys.exit('onnxruntime' in sys.modules)"
    assert run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parents[3]).returncode == 0
