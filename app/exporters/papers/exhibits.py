"""The papers' part on proof: each exhibit with its moments, and what the checks found."""

from collections.abc import Iterator
from typing import Any

from app.domain.cases.numbers.expected_waybill import expected_waybill
from app.domain.media.copy import WORK_TAG, mark_of
from app.domain.media.finding import Finding, Inspection, Verdict
from app.domain.media.waybill import Reading
from app.exporters.base import Exhibit, PacketContent
from app.exporters.names import beijing
from app.exporters.papers import words as say
from app.exporters.papers.breaks import word_on
from app.exporters.papers.moments import moment, start_of, stretches
from app.media.reading.waybill import tidy_number

_MOST_MARKS = 12


def exhibits(content: PacketContent, *, handout: bool = False) -> list[dict[str, Any]]:
    """One entry an exhibit, in order."""
    return [_exhibit(content, exhibit, handout=handout) for exhibit in content.exhibits]


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


def shown_marks(exhibit: Exhibit, waybill: str) -> list[str]:
    """The stretches of a video in which the case's own waybill was read, as a player shows their times."""
    if exhibit.evidence.media_type != "video":
        return []
    start_s = start_of(exhibit.inspection)
    return list(stretches(reading.at_s - start_s for reading in shown_readings(exhibit.inspection, waybill)))


def _exhibit(content: PacketContent, exhibit: Exhibit, *, handout: bool) -> dict[str, Any]:
    item = exhibit.evidence
    waybill = expected_waybill(content.case, exhibit.evidence.kind)
    marks = shown_marks(exhibit, waybill)
    return {
        "number": exhibit.number,
        "title": exhibit.title,
        "medium": item.media_type,
        "rows": [[label, words] for label, words in _facts(exhibit, handout=handout) if words],
        "look_for": [one.zh for one in exhibit.kind.must_show] if exhibit.kind else [],
        "marks": marks[:_MOST_MARKS],
        "more_marks": max(0, len(marks) - _MOST_MARKS),
        "faces": _faces(exhibit),
        "waybill": waybill,
        "sha256": item.sha256,
        "bytes": f"{item.bytes:,}",
        "name": item.name,
        "frames": [],
        "picture": None,
    }


def _facts(exhibit: Exhibit, *, handout: bool) -> Iterator[tuple[str, str]]:
    item = exhibit.evidence
    yield "文件名", item.name
    kind = [say.MEDIA.get(item.media_type, item.media_type), f"{item.bytes:,} 字节"]
    media = exhibit.inspection.media if exhibit.inspection else None
    if media and media.duration_s is not None:
        kind.append(f"时长 {moment(media.duration_s)}")
    if media and media.video:
        kind.append(f"{media.video.width} × {media.video.height}，{media.video.codec}")
    yield "类别", " · ".join(kind)
    yield from _copied(exhibit)
    yield "收录时间", f"{beijing(item.attached_at)}（北京时间）"
    yield "说明", "" if handout else item.note
    yield "SHA-256", item.sha256


def _faces(exhibit: Exhibit) -> str:
    """The moments at which a person saw the six faces of the closed parcel; empty where nobody said."""
    found = exhibit.inspection.findings if exhibit.inspection else ()
    word = next((one.judged for one in found if one.check == "six_faces" and one.judged), None)
    if word is None or word.verdict is not Verdict.PASS or not word.moments_s:
        return ""
    start_s = start_of(exhibit.inspection)
    return "、".join(moment(at - start_s) for at in sorted(word.moments_s))


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


def checks(content: PacketContent) -> list[dict[str, Any]]:
    """The findings of each exhibit that was inspected."""
    return [
        {
            "title": f"凭证 {exhibit.number} {exhibit.title}",
            "verdict": exhibit.inspection.verdict.value,
            "verdict_words": verdict_words(exhibit.inspection.verdict),
            "rows": [
                _finding(content, finding, start_of(exhibit.inspection)) for finding in exhibit.inspection.findings
            ],
        }
        for exhibit in content.exhibits
        if exhibit.inspection is not None
    ]


def verdict_words(verdict: Verdict) -> str:
    """Sign and word."""
    return f"{say.SIGNS[verdict]} {say.VERDICTS[verdict]}"


def _figures(finding: Finding) -> str:
    """What was measured against what is allowed, where both are figures."""
    if finding.value is None or isinstance(finding.value, str):
        return ""
    limit = "" if finding.limit is None or isinstance(finding.limit, str) else f" / {_plain(finding.limit)}"
    return _plain(finding.value) + limit


def _plain(figure: float) -> str:
    return f"{figure:,}" if isinstance(figure, int) else f"{figure:,.2f}".rstrip("0").rstrip(".")


def _finding(content: PacketContent, finding: Finding, start_s: float) -> dict[str, str]:
    return {
        "check": say.CHECKS.get(finding.check, finding.check),
        "verdict": finding.verdict.value,
        "verdict_words": verdict_words(finding.verdict),
        "figures": _figures(finding),
        "judged": word_on(finding.judged, say.VERDICTS),
        "text": content.chinese.say(finding.text),
        "moments": "、".join(list(stretches(at - start_s for at in sorted(finding.moments_s)))[:_MOST_MARKS]),
        "source": finding.source,
    }
