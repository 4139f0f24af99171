"""Light in levels, and spells of what is bad."""

import numpy as np

from app.checks.seeing.exposure import light_of
from app.checks.seeing.spells import Spells


def test_the_brightest_twentieth_and_the_burnt_share() -> None:
    picture = np.full((100, 100), 40, np.uint8)
    picture[:10] = 200
    assert light_of(picture).bright == 200
    assert light_of(picture).burnt == 0
    picture[:50] = 255
    assert light_of(picture).burnt == 0.5
    picture[:] = 30
    picture[:4] = 220
    assert light_of(picture).bright == 30, "a lamp in the picture does not light it"


def test_spells_are_told_where_they_begin_and_short_ones_are_not() -> None:
    spells = Spells()
    bad = {3.0, 3.25, 3.5, 3.75, 8.0}
    for number in range(40):
        at_s = number / 4
        spells.add(at_s, bad=None if at_s == 9.0 else at_s in bad)
    assert (spells.seen, spells.judged, spells.bad) == (40, 39, 5)
    assert spells.moments_s() == (3.0,)
    assert Spells().share == 0.0


def test_one_bad_picture_is_told_where_there_is_no_other() -> None:
    spells = Spells()
    spells.add(0.0, bad=True)
    assert (spells.share, spells.moments_s()) == (1.0, (0.0,))
