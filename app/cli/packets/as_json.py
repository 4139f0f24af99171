"""Packets, plans and statements as JSON."""

from collections.abc import Sequence

from app.cli.session import Session
from app.domain.proof.packet import Missing, Packet
from app.domain.proof.wording.lint import Remark
from app.domain.proof.wording.typed import Typed
from app.workflow.packets.check_packet import PacketPlan


def packet_json(packet: Packet, session: Session) -> dict[str, object]:
    """A packet as commands.md promises it."""
    return {
        "packet": packet.id,
        "case": packet.case,
        "appeals": list(packet.appeals),
        "attempt": packet.attempt,
        "path": packet.path,
        "ready": packet.ready,
        "draft": packet.draft,
        "missing": missing_json(packet.missing, session),
        "warnings": [session.catalog.say(entry) for entry in packet.warnings],
        "files": [
            {"path": file.path, "sha256": file.sha256, "bytes": file.bytes, "role": str(file.role)}
            for file in packet.files
        ],
        "manifest_sha256": packet.manifest_sha256,
    }


def missing_json(missing: Sequence[Missing], session: Session) -> list[dict[str, object]]:
    """Why it is not ready."""
    return [
        {
            "code": entry.code,
            "text": session.catalog.say(entry.text),
            "evidence": entry.evidence,
            "source": entry.source,
        }
        for entry in missing
    ]


def typed_json(typed: Typed) -> dict[str, object]:
    """A text with its counts; `most_…` is null where the platform states no limit."""
    return {
        "place": typed.place,
        "appeal": typed.appeal,
        "title": typed.title,
        "words": typed.words,
        "characters": typed.characters,
        "bytes": typed.bytes,
        "encoding": typed.encoding,
        "most_characters": typed.most_characters,
        "most_bytes": typed.most_bytes,
        "fits": typed.fits,
    }


def remark_json(remark: Remark, session: Session) -> dict[str, object]:
    """`start` and `end` count characters of the statement."""
    return {
        "code": remark.code,
        "text": session.catalog.say(remark.text),
        "start": remark.start,
        "end": remark.end,
        "found": remark.found,
        "blocks": remark.blocks,
    }


def plan_json(plan: PacketPlan, session: Session) -> dict[str, object]:
    """The fields of a packet that is not written, and under `plan` what it would hold."""
    return {
        "packet": "",
        "case": plan.case,
        "appeals": list(plan.appeals),
        "attempt": plan.attempt,
        "path": "",
        "ready": plan.ready,
        "draft": False,
        "missing": missing_json(plan.missing, session),
        "warnings": [session.catalog.say(entry) for entry in plan.warnings],
        "files": [],
        "manifest_sha256": "",
        "plan": {
            "slots": [_slot_json(plan, number, session) for number in range(len(plan.slots))],
            "left_out": [{"name": name, "why": why} for name, why in plan.left_out],
            "free_pictures": plan.free_pictures,
            "texts": [typed_json(one) for one in plan.typed],
            "remarks": [remark_json(one, session) for one in plan.remarks],
            "limits": _limits_json(plan),
        },
    }


def _slot_json(plan: PacketPlan, number: int, session: Session) -> dict[str, object]:
    slot = plan.slots[number]
    return {
        "id": slot.id,
        "title": session.catalog.say(slot.title),
        "need": str(slot.need),
        "pictures": slot.pictures,
        "videos": slot.videos,
        "files": [
            {
                "name": one.name,
                "upload_name": one.upload_name,
                "medium": one.entry.medium,
                "fit": str(one.fit),
                "bytes_before": one.bytes_before,
                "bytes": one.bytes_after,
                "width": one.width or None,
                "height": one.height or None,
                "quality": one.quality,
            }
            for one in plan.entries
            if one.slot.id == slot.id
        ],
    }


def _limits_json(plan: PacketPlan) -> dict[str, object]:
    """What is stated; null is "not stated"."""
    profile = plan.profile
    video, pictures, words = profile.video, profile.pictures, profile.text
    return {
        "takes_video": profile.takes_video,
        "video_bytes": video.bytes_sure if video else None,
        "video_bytes_doubtful": video.bytes_doubtful if video else None,
        "video_seconds": video.seconds if video else None,
        "picture_bytes": pictures.bytes if pictures else None,
        "picture_formats": list(pictures.formats) if pictures else [],
        "picture_longest_side": pictures.longest_side if pictures else None,
        "text_characters": words.characters if words else None,
        "text_bytes": words.bytes if words else None,
        "text_encoding": words.encoding if words else None,
        "sources": list(profile.sources),
    }
