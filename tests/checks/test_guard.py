"""A check that breaks reads as unknown, the others go on, and the log holds nothing of the file."""

import logging

import numpy as np
import pytest

from app.checks.guard import Guarded
from app.checks.video.base import Check, Context, Decode, Outcome, Running, Wants
from app.domain.errors import Cancelled
from app.domain.media.finding import Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.media.reader import Full, Small
from tests.checks.contexts import context

SMALL, FULL = Small(0.0, np.zeros((4, 4), np.uint8)), Full(0.0, np.zeros((4, 4), np.uint8))


class Breaking(Running):
    """Breaks where it is told to."""

    where = ""
    seen: list[object]

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.seen = []
        self._maybe("begin")

    def _maybe(self, here: str) -> None:
        if self.where == here:
            raise ValueError("773411223344556 in /home/张三/开箱.mp4")
        if self.where == f"cancel {here}":
            raise Cancelled

    def look(self, picture: Small | Full) -> None:
        self._maybe("look")
        self.seen.append(picture)

    def settled(self) -> bool:
        self._maybe("settled")
        return False

    def verdict(self, decode: Decode) -> Outcome:  # noqa: ARG002
        self._maybe("verdict")
        return Outcome(Finding("odd", Verdict.PASS, text(QT_TRANSLATE_NOOP("t", "Fine.")), len(self.seen)))


def guarded(where: str, wants: Wants = Wants.SMALL) -> Guarded:
    kind = type("Odd", (Breaking,), {"where": where})
    return Guarded(Check("odd", 1, kind, wants), context())


@pytest.mark.parametrize("where", ["begin", "look", "settled", "verdict"])
def test_a_broken_check_is_unknown_and_says_so(where: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        check = guarded(where)
        check.look(SMALL)
        check.look(SMALL)
        assert check.settled() is (where in {"begin", "look", "settled"})
        finding = check.verdict(Decode(2)).finding
    assert (finding.check, finding.verdict) == ("odd", "unknown")
    assert "broke" in finding.text.english()
    assert len(caplog.records) == 1, "told once"
    assert "ValueError" in caplog.text
    assert "7734" not in caplog.text
    assert "张三" not in caplog.text


@pytest.mark.parametrize("where", ["cancel begin", "cancel look", "cancel verdict"])
def test_a_wish_to_stop_goes_through(where: str) -> None:
    def run() -> None:
        check = guarded(where)
        check.look(SMALL)
        check.verdict(Decode())

    with pytest.raises(Cancelled):
        run()


def test_a_check_gets_only_the_pictures_that_it_wants() -> None:
    for wants, count in ((Wants.NOTHING, 0), (Wants.SMALL, 1), (Wants.FULL, 1), (Wants.SMALL | Wants.FULL, 2)):
        check = guarded("", wants)
        check.look(SMALL)
        check.look(FULL)
        assert check.verdict(Decode()).finding.value == count
