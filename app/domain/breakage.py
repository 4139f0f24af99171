"""What is told of a fault in the program itself: where it broke, and nothing that could name anybody."""

import re
import traceback


class Broken(Exception):
    """A fault that another process of this program met and told of already."""

    def __init__(self, report: str) -> None:
        super().__init__(report.partition("\n")[0])
        self.report = report


_LONG_NUMBER = re.compile(r"[0-9A-Za-z-]*\d{5,}[0-9A-Za-z-]*")
_SPEAK_OF_CODE = (TypeError, AttributeError, NameError, ImportError)
_CHINESE = re.compile(r"[\u3400-\u9fff]+")


def crash_report(failure: BaseException) -> str:
    """Where it broke, for the makers: kind and places. Only messages that speak of code are kept, numbers blotted out:
    others may hold names, orders or addresses.
    """
    if isinstance(failure, Broken):
        return failure.report
    message = str(failure).partition("\n")[0] if isinstance(failure, _SPEAK_OF_CODE) else "…"
    blotted = _CHINESE.sub("…", _LONG_NUMBER.sub("#", message))
    frames = traceback.extract_tb(failure.__traceback__)
    lines = [
        f"  {'/'.join(frame.filename.replace(chr(92), '/').split('/')[-3:])}:{frame.lineno} {frame.name}"
        for frame in frames
    ]
    return "\n".join([f"{type(failure).__name__}: {blotted}", *lines])
