"""A turned parcel's faces are told apart from each other, and holding still, shaking and hands are no turning."""

import numpy as np
import pytest

from app.checks.seeing.faces import FACES, Face, choose, opening, outline
from app.checks.seeing.turning import Look, TurnWatch
from app.checks.seeing.views import Viewer
from tests.checks.moving import shot
from tests.turning_box import Shown, Turning, drawn


def watched(turning: Turning) -> tuple[list[Look], list[Shown]]:
    """Looks at a clip as the product would, without the way through FFmpeg."""
    watch, truth = TurnWatch(), []
    for picture, shown in drawn(turning):
        watch.look(shown.at_s, picture)
        truth.append(shown)
    return list(watch.looks()), truth


def shown_at(truth: list[Shown], at_s: float) -> Shown:
    return min(truth, key=lambda one: abs(one.at_s - at_s))


@pytest.mark.parametrize(("kind", "seed"), [("printed", 1), ("parcel", 3), ("plain", 4)])
def test_at_least_five_of_six_faces_are_proposed(kind: str, seed: int) -> None:
    looks, truth = watched(Turning(seed, kind, size=(192, 108), noise=2.0))
    faces = choose(looks)
    assert len(faces) <= FACES
    assert [one.look.at_s for one in faces] == sorted(one.look.at_s for one in faces)
    met = {shown_at(truth, one.look.at_s).face for one in faces if shown_at(truth, one.look.at_s).sealed}
    assert len(met) >= 5
    assert all(0 < one.confidence <= 0.9 for one in faces)


def test_the_same_face_is_recognised_and_another_is_not() -> None:
    looks, truth = watched(Turning(2, "printed", size=(192, 108), noise=2.0))
    viewer = Viewer()
    views = [(viewer.describe(one), shown_at(truth, one.at_s)) for one in looks if one.speed < 0.4]
    same, other = [], []
    for number, (view, shown) in enumerate(views):
        for later, also in views[number + 1 :]:
            if shown.sealed and also.sealed and min(shown.share, also.share) > 0.7:
                (same if shown.face == also.face else other).append(viewer.found_again(view, later).share)
    assert np.median(same) > 0.15 > max(other)


def still(at_s: float, *, speed: float, held_s: float) -> Face:
    moved = np.zeros((54, 96), np.uint8)
    return Face(Look(at_s, np.zeros((108, 192), np.uint8), speed, 0.0, at_s, at_s + held_s, moved), held_s)


def test_the_opening_begins_where_calm_ends() -> None:
    calm = [still(2.0 * n, speed=0.08, held_s=1.5) for n in range(6)]
    restless = [still(12.0 + n, speed=0.5, held_s=0.5) for n in range(4)]
    assert opening([*calm, *restless], 0.15) == 12.0
    assert opening(calm, 0.15) == float("inf")
    hasty = still(5.0, speed=0.4, held_s=0.5)
    assert opening([*calm[:3], hasty, *calm[3:], *restless], 0.15) == 12.0, "one hasty face is no opening"


def test_marks_must_agree_as_on_one_flat_face() -> None:
    (picture,) = shot(4, 1)
    turned = np.ascontiguousarray(np.rot90(picture, 2))
    viewer = Viewer()
    one, same_way, other_way, mirrored = (
        viewer.describe(Look(0.0, each, 0.1, 0.0, 0.0, 0.4, np.zeros((54, 96), np.uint8)))
        for each in (picture, picture, turned, np.ascontiguousarray(picture[:, ::-1]))
    )
    assert viewer.found_again(one, same_way).stayed, "what lies where it lay may be the table"
    assert not viewer.found_again(one, other_way).stayed
    assert viewer.found_again(one, other_way).share > 0.3
    assert viewer.found_again(one, mirrored).share < 0.1


def test_a_trembling_camera_turns_nothing() -> None:
    watch = TurnWatch()
    for number, picture in enumerate(shot(5, 150, shake=0.3)):
        watch.look(number / 30, picture)
    looks = watch.looks()
    assert looks[-1].turned - looks[0].turned < 2.0


def test_nothing_is_chosen_from_nothing_and_one_look_is_one_face() -> None:
    assert choose([]) == []
    picture = np.full((108, 192), 100, np.uint8)
    looks = [Look(n / 2, picture, 0.1, 0.0, n / 2, n / 2 + 0.4, np.zeros((54, 96), np.uint8)) for n in range(5)]
    (face,) = choose(looks)
    assert isinstance(face, Face)
    assert face.box is None


def test_the_outline_leaves_odd_spots_out() -> None:
    moved = np.zeros((54, 96), np.int32)
    moved[10:40, 30:60] = 3
    moved[50, 2] = 1
    left, top, right, bottom = outline(moved) or (0, 0, 0, 0)
    assert 28 / 96 < left < 40 / 96 < 52 / 96 < right < 62 / 96
    assert 8 / 54 < top < 18 / 54 < 34 / 54 < bottom < 42 / 54
    assert outline(np.zeros((54, 96), np.int32)) is None
