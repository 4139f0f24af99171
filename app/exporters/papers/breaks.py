"""The papers' part on interruptions: where the take is, or may be, broken, why it is thought so, what a person said."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.domain.media.finding import Break, BreakKind, Judged, Verdict
from app.exporters.base import Exhibit, PacketContent
from app.exporters.names import beijing
from app.exporters.papers import words as say
from app.exporters.papers.moments import fine_moment, start_of

_PERCENT = 100


def breaks(content: PacketContent, *, handout: bool) -> list[dict[str, Any]]:
    """One entry a video that was looked at whole; a handout holds only what is proven or a person confirmed."""
    return [
        {
            "number": exhibit.number,
            "title": exhibit.title,
            "rows": [_row(exhibit, number, one) for number, one in _told(exhibit, handout=handout)],
            "pictures": [],
        }
        for exhibit in content.exhibits
        if exhibit.evidence.media_type == "video"
        and exhibit.inspection is not None
        and not exhibit.inspection.quick
        and (any(_told(exhibit, handout=handout)) or not handout)
    ]


def _told(exhibit: Exhibit, *, handout: bool) -> Iterator[tuple[int, Break]]:
    """Numbered from 1 in order of time, the same number in both papers."""
    found = exhibit.inspection.breaks if exhibit.inspection else ()
    for number, one in enumerate(sorted(found, key=lambda one: one.at_s), start=1):
        if not handout or proven(one) or (one.judged is not None and one.judged.verdict is Verdict.FAIL):
            yield number, one


def proven(one: Break) -> bool:
    """Only time stamps prove an interruption."""
    return one.kind is BreakKind.GAP and one.verdict is Verdict.FAIL


def _row(exhibit: Exhibit, number: int, one: Break) -> list[str]:
    at = fine_moment(one.at_s - start_of(exhibit.inspection))
    length = f"，约 {one.length_s:.1f} 秒" if one.length_s else ""
    sure = "已证实" if proven(one) else f"疑似，把握 {round(one.confidence * _PERCENT)}%"
    why = f"{sure}。{say.WHY_BREAK[one.kind]}{_heard(one)}"
    return [f"{number}", at, say.BREAKS[one.kind] + length, why, word_on(one.judged, say.WORD_ON_BREAK) or "尚未判断"]


def word_on(judged: Judged | None, words: Mapping[Verdict, str]) -> str:
    """What a person said, when, and with which remark; empty where nobody did."""
    if judged is None:
        return ""
    note = f"：{judged.note}" if judged.note else ""
    return f"{words.get(judged.verdict, say.VERDICTS[judged.verdict])}{note}（{beijing(judged.at)}）"


def _heard(one: Break) -> str:
    if one.heard is None:
        return ""
    return "声音也在此处中断。" if one.heard else "声音在此处连续。"
