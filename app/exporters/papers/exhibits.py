"""The papers' part on proof: each exhibit with its moments, and what the checks found."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domain.media.copy import WORK_TAG, mark_of
from app.domain.media.finding import Finding, Inspection
from app.domain.media.waybill import Reading
from app.exporters.base import Exhibit, PacketContent
from app.exporters.names import beijing
from app.exporters.papers import words as say
from app.media.reading.waybill import tidy_number

_TOGETHER_S = 1.5
"""Readings closer than this are one stretch: full pictures are looked at four times a second."""
_MOST_MARKS = 12
_HOUR_S = 3600


def exhibits(content: PacketContent) -> list[dict[str, Any]]:
    """One entry an exhibit, in order."""
    return [_exhibit(content, exhibit) for exhibit in content.exhibits]


def shown_numbers(inspection: Inspection | None, waybill: str) -> frozenset[str]:
    """The numbers that were read as this case's own waybill and are accepted."""
    if inspection is None or not waybill:
        return frozenset()
    return frozenset(entry.number for entry in inspection.waybills if entry.accepted and entry.matches)


def shown_readings(inspection: Inspection | None, waybill: str) -> tuple[Reading, ...]:
    """The readings of the case's own waybill, ascending by time."""
    numbers = {tidy_number(number) for number in shown_numbers(inspection, waybill)}
    read = inspection.readings if inspection else ()
    found = (reading for reading in read if tidy_number(reading.number) in numbers)
    return tuple(sorted(found, key=lambda reading: reading.at_s))


def moment(at_s: float) -> str:
    """A moment of a video as its player shows it: `03:25`, with hours only where there are any."""
    minutes, seconds = divmod(int(max(at_s, 0.0)), 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}" if at_s >= _HOUR_S else f"{minutes:02d}:{seconds:02d}"


def fine_moment(at_s: float) -> str:
    """The same to the hundredth of a second, as `03:25.40`."""
    hundredths = round(max(at_s, 0.0) * 100)
    return f"{moment(hundredths / 100)}.{hundredths % 100:02d}"


def _stretches(times: Iterable[float]) -> Iterator[str]:
    first = last = None
    for at in times:
        if first is None or last is None:
            first = last = at
        elif at - last > _TOGETHER_S:
            yield _stretch(first, last)
            first = at
        last = at
    if first is not None and last is not None:
        yield _stretch(first, last)


def _stretch(first: float, last: float) -> str:
    start, end = moment(first), moment(last)
    return start if start == end else f"{start}–{end}"


def _exhibit(content: PacketContent, exhibit: Exhibit) -> dict[str, Any]:
    item, inspection = exhibit.evidence, exhibit.inspection
    start_s = start_of(inspection)
    times = [reading.at_s - start_s for reading in shown_readings(inspection, content.case.waybill)]
    marks = list(_stretches(times))
    return {
        "number": exhibit.number,
        "title": exhibit.title,
        "medium": item.media_type,
        "rows": [[label, words] for label, words in _facts(exhibit) if words],
        "marks": marks[:_MOST_MARKS],
        "more_marks": max(0, len(marks) - _MOST_MARKS),
        "waybill": content.case.waybill,
        "sha256": item.sha256,
        "bytes": f"{item.bytes:,}",
        "name": item.name,
        "frames": [],
        "picture": None,
    }


def _facts(exhibit: Exhibit) -> Iterator[tuple[str, str]]:
    item = exhibit.evidence
    yield "文件名", item.name
    yield "类别", say.MEDIA.get(item.media_type, item.media_type)
    yield "大小", f"{item.bytes:,} 字节"
    media = exhibit.inspection.media if exhibit.inspection else None
    if media and media.duration_s is not None:
        yield "时长", moment(media.duration_s)
    if media and media.video:
        yield "画面", f"{media.video.width} × {media.video.height}，{media.video.codec}"
    yield from _copied(exhibit)
    yield "收录时间", f"{beijing(item.attached_at)}（北京时间）"
    yield "说明", item.note


def _copied(exhibit: Exhibit) -> Iterator[tuple[str, str]]:
    """A copy is called one: from which file, by which commands."""
    media = exhibit.inspection.media if exhibit.inspection else None
    mark = mark_of(media.tags) if media else None
    if media is None or mark is None:
        return
    part = f"，第 {mark.part} 段，共 {mark.parts} 段" if mark.parts > 1 else ""
    repeated = f"，开头 {mark.overlap_s:g} 秒与上一段重复" if mark.overlap_s else ""
    yield "副本", f"本文件是为符合平台限制制作的副本{part}{repeated}；来源文件 SHA-256：{mark.source_sha256}"
    yield "制作命令", media.tags.get(WORK_TAG, "")


def start_of(inspection: Inspection | None) -> float:
    """Presentation time of the first picture: players count from there."""
    return inspection.media.start_s if inspection and inspection.media else 0.0


def checks(content: PacketContent) -> list[dict[str, Any]]:
    """The findings of each exhibit that was inspected."""
    return [
        {
            "title": f"凭证 {exhibit.number} {exhibit.title}",
            "verdict": exhibit.inspection.verdict.value,
            "verdict_words": say.VERDICTS[exhibit.inspection.verdict],
            "rows": [
                _finding(content, finding, start_of(exhibit.inspection)) for finding in exhibit.inspection.findings
            ],
        }
        for exhibit in content.exhibits
        if exhibit.inspection is not None
    ]


def _finding(content: PacketContent, finding: Finding, start_s: float) -> dict[str, str]:
    return {
        "check": say.CHECKS.get(finding.check, finding.check),
        "verdict": finding.verdict.value,
        "verdict_words": say.VERDICTS[finding.verdict],
        "text": content.chinese.say(finding.text),
        "moments": "、".join(list(_stretches(at - start_s for at in sorted(finding.moments_s)))[:_MOST_MARKS]),
        "source": finding.source,
    }
