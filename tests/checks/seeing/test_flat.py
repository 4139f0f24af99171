"""Pictures as flat as a damaged header or a panorama makes them: the flow is taken without harm."""

import subprocess
import sys

FLOW = """
import cv2, numpy as np
from app.checks.seeing.shaking import flow_between
chance = np.random.default_rng(1)
method = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_ULTRAFAST)
for high, wide in ((1, 96), (6, 96), (16, 96), (27, 96), (31, 96), (96, 1), (96, 27), (54, 96)):
    one, other = (chance.integers(0, 255, (high, wide), np.uint8) for _ in range(2))
    assert flow_between(method, one, other).shape == (high, wide, 2)
"""


def test_flat_pictures_do_not_end_the_program() -> None:
    """In a process of its own: what is guarded against is a crash of the library."""
    done = subprocess.run([sys.executable, "-c", FLOW], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
