"""Proposes moments at which the six faces of the closed parcel show; a person confirms or moves each of them."""

from app.checks.seeing.faces import FACES, Face, choose
from app.checks.seeing.turning import TurnWatch
from app.checks.video.base import Check, Context, Decode, Outcome, Running, Wants
from app.domain.media.finding import FaceView, Finding, Verdict
from app.domain.text import QT_TRANSLATE_NOOP, Text, text
from app.media.reader import Full, Small

_WATCHED_S = 90.0
"""The platform wants the faces at the start of the video; six of them at leisure take a minute."""
_LEAST_TURNED = 2.0
"""Less turning than this in all (pixels of the small flow picture): nothing was turned, the camera only trembled."""
_LEAST_VIEWS = 2
"""One view alone was not turned to."""

_NOT_TURNED = QT_TRANSLATE_NOOP(
    "checks",
    "Could not tell: no parcel that is turned was found in the first {seconds} s. Mark the six faces yourself.",
)
_TOO_FEW = QT_TRANSLATE_NOOP(
    "checks",
    "Could not tell without you: only {count} views that may be faces of the closed parcel were found, at {moments} s"
    " (first {seconds} s looked at). Confirm or move them, and mark the missing faces.",
)
_PROPOSED = QT_TRANSLATE_NOOP(
    "checks",
    "Could not tell without you: {count} views are proposed as the six faces of the closed parcel, at {moments} s"
    " (first {seconds} s looked at). Confirm or move each.",
)


class _SixFaces(Running):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._watch = TurnWatch()
        self._since_s: float | None = None

    def look(self, picture: Small | Full) -> None:
        if self._since_s is None:
            self._since_s = picture.at_s
        if isinstance(picture, Small) and picture.at_s - self._since_s <= _WATCHED_S:
            self._watch.look(picture.at_s, picture.pixels)

    def verdict(self, decode: Decode) -> Outcome:
        """Never a pass: a machine cannot vouch for six faces, so it is unknown until a person has confirmed them."""
        looks = self._watch.looks()
        turned = looks[-1].turned - looks[0].turned if looks else 0.0
        faces = choose(looks) if turned >= _LEAST_TURNED else []
        views = tuple(self._view(one) for one in faces) if len(faces) >= _LEAST_VIEWS else ()
        finding = Finding(
            "six_faces", Verdict.UNKNOWN, _said(views, decode), len(views), FACES, tuple(one.at_s for one in views)
        )
        return Outcome(finding, faces=views)

    def _view(self, face: Face) -> FaceView:
        video = self.context.media.video if self.context.media else None
        if face.box is None or video is None:
            return FaceView(face.look.at_s, face.confidence)
        across, down = (video.height, video.width) if video.rotation in {90, 270} else (video.width, video.height)
        left, top, right, bottom = face.box
        box = (left * across, top * down, (right - left) * across, (bottom - top) * down)
        return FaceView(face.look.at_s, face.confidence, box)


def _said(views: tuple[FaceView, ...], decode: Decode) -> Text:
    if decode.pictures == 0:
        return text(QT_TRANSLATE_NOOP("checks", "Could not tell: no pictures to look for the six faces in."))
    if not views:
        return text(_NOT_TURNED, seconds=round(_WATCHED_S))
    phrase = _TOO_FEW if len(views) < FACES else _PROPOSED
    moments = ", ".join(f"{one.at_s:.1f}" for one in views)
    return text(phrase, count=len(views), moments=moments, seconds=round(_WATCHED_S))


CHECK = Check("six_faces", 70, _SixFaces, Wants.SMALL)
