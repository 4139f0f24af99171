"""Moments of a video that a person marks: where the problem shows, the seal, the contents; kept as a person's word."""

from collections.abc import Iterable, Mapping

from app.domain.media.judgement import Judgement

MARK_KINDS = ("problem", "seal", "contents")
_PREFIX = "moment_"


def finding_of(kind: str) -> str:
    """Under which name the moments of a kind are kept among the judgements; no check has it."""
    return _PREFIX + kind


def marked(judgements: Iterable[Judgement]) -> Mapping[str, tuple[float, ...]]:
    """The moments by kind, as the latest word on each has them; `judgements` from old to new."""
    said = {one.finding: one.moments_s for one in judgements}
    return {kind: said.get(finding_of(kind), ()) for kind in MARK_KINDS}
