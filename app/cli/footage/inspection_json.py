"""An inspection as others read it: the fields that commands.md promises."""

from app.domain.media.copy import mark_of
from app.domain.media.finding import Break, FaceView, Finding, Inspection, Judged
from app.domain.media.video import MediaInfo
from app.domain.media.waybill import Confirmed, Waybill
from app.texts import Catalog


def inspection_json(inspection: Inspection, catalog: Catalog) -> dict[str, object]:
    """One object per file; seconds are rounded to a thousandth."""
    return {
        "file": inspection.file,
        "sha256": inspection.sha256,
        "platform": inspection.platform,
        "rules": inspection.rules,
        "verdict": str(inspection.verdict),
        "elapsed_s": round(inspection.elapsed_s, 3),
        "quick": inspection.quick,
        "first_reading_s": _seconds(inspection.first_reading_s),
        "media": _media(inspection),
        "copy": inspection.media and _copy(inspection.media),
        "findings": [finding_json(finding, catalog) for finding in inspection.findings],
        "waybills": [_waybill(waybill) for waybill in inspection.waybills],
        "others": [_waybill(waybill) for waybill in inspection.others],
        "confirmed": _confirmed(inspection.confirmed),
        "ocr_s": _seconds(inspection.ocr_s),
        "to_confirm": list(inspection.to_confirm),
        "breaks": [_break(entry) for entry in inspection.breaks],
        "faces": [_face(face) for face in inspection.faces],
    }


def picture_json(look: Inspection, catalog: Catalog) -> dict[str, object]:
    """The same of a picture, without what only videos have; `as`: the kind of evidence that it was looked at as."""
    whole = inspection_json(look, catalog)
    left_out = ("quick", "first_reading_s", "copy", "confirmed", "ocr_s", "breaks", "faces", "others")
    return {**{name: value for name, value in whole.items() if name not in left_out}, "as": look.kind}


def _media(inspection: Inspection) -> dict[str, object] | None:
    if inspection.picture is None:
        return media_json(inspection.media) if inspection.media else None
    info = inspection.picture
    return {
        "width": info.width,
        "height": info.height,
        "format": info.format,
        "bytes": info.bytes,
        "turned": info.turned,
        "derived_from": info.derived_from or None,
    }


def judged_json(word: Judged | None) -> dict[str, object] | None:
    """A person's word beside the machine's; `null` where nobody said anything."""
    if word is None:
        return None
    return {
        "verdict": str(word.verdict),
        "note": word.note,
        "at": word.at.isoformat(),
        "moments_s": [round(at, 3) for at in word.moments_s],
    }


def media_json(media: MediaInfo) -> dict[str, object]:
    """Container and streams; `null` where something could not be known."""
    video, audio = media.video, media.audio
    return {
        "container": media.container,
        "bytes": media.bytes,
        "duration_s": _seconds(media.duration_s),
        "header_duration_s": _seconds(media.header_duration_s),
        "pictures": len(media.frame_times_s),
        "video": video
        and {
            "codec": video.codec,
            "width": video.width,
            "height": video.height,
            "fps": round(video.fps, 3),
            "vfr": video.vfr,
            "rotation": video.rotation,
        },
        "audio": audio and {"codec": audio.codec},
    }


def _copy(media: MediaInfo) -> dict[str, object] | None:
    """What a copy that `fit` made says about itself; `null` for every other file."""
    mark = mark_of(media.tags)
    if mark is None:
        return None
    return {
        "of": mark.source_sha256,
        "part": mark.part,
        "parts": mark.parts,
        "starts_at_s": _seconds(mark.start_s),
        "overlap_s": _seconds(mark.overlap_s),
    }


def _seconds(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def finding_json(finding: Finding, catalog: Catalog) -> dict[str, object]:
    """One finding, with a person's word on it."""
    place = finding.region
    return {
        "check": finding.check,
        "verdict": str(finding.verdict),
        "text": catalog.say(finding.text),
        "value": finding.value,
        "limit": finding.limit,
        "moments_s": [round(moment, 3) for moment in finding.moments_s],
        "rule": finding.rule,
        "source": finding.source,
        "region": place and {"x": place.x, "y": place.y, "width": place.width, "height": place.height},
        "judged": judged_json(finding.judged),
    }


def _waybill(waybill: Waybill) -> dict[str, object]:
    return {
        "number": waybill.number,
        "symbology": waybill.symbology,
        "frames": waybill.frames,
        "first_s": _seconds(waybill.first_s),
        "best_s": _seconds(waybill.best_s),
        "courier": waybill.courier,
        "matches": waybill.matches,
        "accepted": waybill.accepted,
        "role": waybill.role,
        "doubt": waybill.doubt,
    }


def _confirmed(confirmed: Confirmed | None) -> dict[str, object] | None:
    """`seen` has one mark per character of the number: `=` as expected, `?` otherwise, `-` not seen."""
    if confirmed is None:
        return None
    return {
        "number": confirmed.number,
        "seen": confirmed.seen,
        "agreeing": confirmed.agreeing,
        "at_s": _seconds(confirmed.at_s),
        "confidence": round(confirmed.confidence, 3),
    }


def _break(entry: Break) -> dict[str, object]:
    return {
        "at_s": _seconds(entry.at_s),
        "kind": str(entry.kind),
        "verdict": str(entry.verdict),
        "confidence": round(entry.confidence, 3),
        "length_s": _seconds(entry.length_s),
        "before_s": _seconds(entry.before_s),
        "heard": entry.heard,
        "judged": judged_json(entry.judged),
    }


def _face(face: FaceView) -> dict[str, object]:
    return {
        "at_s": _seconds(face.at_s),
        "confidence": round(face.confidence, 3),
        "box": face.box and [round(value, 1) for value in face.box],
    }
