"""The manifest as bytes: one canonical form, so that the same packet always has the same manifest."""

import hashlib
import json
from dataclasses import asdict
from datetime import datetime
from pathlib import PurePosixPath, PureWindowsPath

from app.domain.media.copy import mark_of
from app.domain.proof.manifest import MANIFEST_HASH_NAME, MANIFEST_NAME, Manifest
from app.domain.proof.packet import PacketFile, Role
from app.exporters.base import PROGRAM, PacketContent


class BadManifest(Exception):
    """The bytes are no manifest; the message says where."""


def manifest_of(content: PacketContent, files: tuple[PacketFile, ...]) -> Manifest:
    """The manifest of these files, in order of path."""
    return Manifest(
        packet=content.packet,
        case=content.case.id,
        platform=content.platform.id,
        appeals=tuple(appeal.short_id for appeal in content.appeals),
        attempt=content.attempt,
        rules=content.platform.snapshot,
        made_at=content.made_at.isoformat(),
        program=PROGRAM,
        files=tuple(sorted(files, key=lambda file: file.path)),
        draft=content.draft,
        content=content.digest,
        copies={
            exhibit.evidence.sha256: mark.source_sha256
            for exhibit in content.exhibits
            if exhibit.inspection and exhibit.inspection.media and (mark := mark_of(exhibit.inspection.media.tags))
        },
    )


def manifest_bytes(manifest: Manifest) -> bytes:
    """Sorted keys, two spaces, UTF-8, one newline at the end."""
    return (json.dumps(asdict(manifest), sort_keys=True, ensure_ascii=False, indent=2) + "\n").encode()


def hash_line(manifest: bytes) -> bytes:
    """What `manifest.sha256` has to hold, to the byte."""
    return f"{hashlib.sha256(manifest).hexdigest()}  {MANIFEST_NAME}\n".encode()


def read_manifest(data: bytes) -> Manifest:
    """The manifest that these bytes say. Raises `BadManifest`, also for paths that lead out of the packet."""
    try:
        raw = json.loads(data)
        files = tuple(
            PacketFile(_inside(file["path"]), str(file["sha256"]), int(file["bytes"]), Role(file["role"]))
            for file in raw["files"]
        )
        plain = {name: str(raw[name]) for name in ("packet", "case", "platform", "rules", "program", "content")}
        datetime.fromisoformat(raw["made_at"])
        return Manifest(
            **plain,
            appeals=tuple(str(name) for name in raw["appeals"]),
            attempt=int(raw["attempt"]),
            made_at=str(raw["made_at"]),
            files=files,
            draft=bool(raw["draft"]),
            copies={str(copy): str(source) for copy, source in raw.get("copies", {}).items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BadManifest(str(error)) from error


def _inside(path: object) -> str:
    """A path of a packet's file as it may stand in a manifest."""
    if not isinstance(path, str) or path in {MANIFEST_NAME, MANIFEST_HASH_NAME}:
        raise BadManifest(f"{path!r}")
    parts = PurePosixPath(path).parts
    if not parts or ".." in parts or "\\" in path or PurePosixPath(path).is_absolute() or PureWindowsPath(path).drive:
        raise BadManifest(f"{path!r}")
    if str(PurePosixPath(path)) != path:
        raise BadManifest(f"{path!r}")
    return path
