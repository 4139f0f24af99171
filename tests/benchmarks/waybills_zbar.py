"""Asks ZBar, as a separate tool in an environment of its own, what it reads in pictures."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

_SCRIPT = """
import json, sys
import cv2
from pyzbar.pyzbar import ZBarSymbol, decode
kinds = [ZBarSymbol.CODE128, ZBarSymbol.CODE39, ZBarSymbol.CODE93]
for path in json.load(sys.stdin):
    picture = cv2.imread(path, cv2.IMREAD_GRAYSCALE)
    codes = [] if picture is None else decode(picture, symbols=kinds)
    print(json.dumps([path, [code.data.decode("utf-8", "replace") for code in codes]]))
"""


def read_by_zbar(python: str, paths: Sequence[Path]) -> dict[Path, list[str]]:
    """Texts by picture; `python` is an interpreter that has pyzbar and OpenCV."""
    asked = json.dumps([str(path) for path in paths])
    done = subprocess.run([python, "-c", _SCRIPT], input=asked, capture_output=True, text=True, check=True)
    return {Path(path): said for path, said in map(json.loads, done.stdout.splitlines())}
