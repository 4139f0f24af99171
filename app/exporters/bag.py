"""The BagIt bag of the originals (RFC 8493), for archives and whoever reads this in ten years.

The tag files are written here and not by bagit.make_bag, which moves files and changes the working folder of the whole
program; the bagit library then reads every bag back and has to accept it.
"""

import hashlib
import logging
from collections.abc import Iterable, Iterator
from pathlib import Path

import bagit

from app.domain.errors import Problem
from app.domain.proof.packet import PacketFile, Role
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.exporters.base import PROGRAM, Exhibit, Exporter, PacketContent, Stage
from app.exporters.names import SHANGHAI, ending, safe
from app.exporters.originals import copy_original, put_bytes

FOLDER = "bag"
_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
# It would log every file's name, and names can hold people's names and numbers.
logging.getLogger(bagit.LOGGER.name).setLevel(logging.CRITICAL + 1)


def write(
    content: PacketContent, folder: Path, _earlier: tuple[PacketFile, ...], report: Report
) -> tuple[PacketFile, ...]:
    """Copy each original once, write the tag files, have the library look whether the bag is complete.

    Its hashes are those of the packet's manifest, which every file is held against when the packet is finished.
    """
    payload = {
        exhibit.evidence.sha256: copy_original(exhibit, folder, path, Role.ORIGINAL, (), report)
        for path, exhibit in _payload(content)
    }
    (folder / FOLDER / "data").mkdir(parents=True, exist_ok=True)
    tags = tuple(_tag_files(content, folder, tuple(payload.values())))
    _read_back(folder / FOLDER)
    return (*payload.values(), *tags)


def planned_originals(content: PacketContent) -> tuple[PacketFile, ...]:
    """What the bag would hold of originals, before a byte is copied."""
    return tuple(
        PacketFile(path, exhibit.evidence.sha256, exhibit.evidence.bytes, Role.ORIGINAL)
        for path, exhibit in _payload(content)
    )


def _payload(content: PacketContent) -> Iterator[tuple[str, Exhibit]]:
    """Each original once, with its path in the packet."""
    seen: set[str] = set()
    for exhibit in content.exhibits:
        if exhibit.evidence.sha256 not in seen:
            seen.add(exhibit.evidence.sha256)
            name = safe(f"{exhibit.number:02d}-{exhibit.title}", ending(exhibit.evidence.name, ""))
            yield f"{FOLDER}/data/{name}", exhibit


def _tag_files(content: PacketContent, folder: Path, payload: tuple[PacketFile, ...]) -> Iterable[PacketFile]:
    written = {
        "bagit.txt": _DECLARATION,
        "bag-info.txt": _info(content, payload),
        "manifest-sha256.txt": _listing((file.sha256, file.path.removeprefix(f"{FOLDER}/")) for file in payload),
    }
    hashes = ((hashlib.sha256(words.encode()).hexdigest(), name) for name, words in written.items())
    written["tagmanifest-sha256.txt"] = _listing(hashes)
    for name, words in written.items():
        yield put_bytes(words.encode(), folder, f"{FOLDER}/{name}", Role.ORIGINAL)


def _listing(entries: Iterable[tuple[str, str]]) -> str:
    """Lines as sha256sum writes them, in order of path."""
    return "".join(f"{sha256}  {path}\n" for sha256, path in sorted(entries, key=lambda entry: entry[1]))


def _info(content: PacketContent, payload: tuple[PacketFile, ...]) -> str:
    """No name of a person or a machine; the date is that of the case's last event."""
    octets = sum(file.bytes for file in payload)
    tags = {
        "Bag-Software-Agent": PROGRAM,
        "Bagging-Date": content.made_at.astimezone(SHANGHAI).date().isoformat(),
        "External-Description": f"{content.platform.title.zh} {'、'.join(one.title.zh for one in content.appeals)}",
        "External-Identifier": content.packet,
        "Internal-Sender-Identifier": content.case.id,
        "Payload-Oxum": f"{octets}.{len(payload)}",
    }
    return "".join(f"{name}: {value}\n" for name, value in tags.items())


def _read_back(bag: Path) -> None:
    try:
        bagit.Bag(str(bag)).validate(processes=1, completeness_only=True)
    except bagit.BagError as error:
        raise Problem(
            "bag-refused",
            text(
                QT_TRANSLATE_NOOP("packet", "The copies of the originals do not match what was read: {why}."),
                why=str(error),
            ),
            text(QT_TRANSLATE_NOOP("packet", "The disk may be failing: build into a folder on another one.")),
        ) from error


EXPORTER = Exporter("bag", Stage.CONTENTS, write)
