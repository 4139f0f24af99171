"""Write the packets that came with a whole case into a folder, each as it left."""

from pathlib import Path

from app.domain.report import SILENT, Report
from app.files import folder_beside
from app.storage.transfer.case_file import CaseFile
from app.storage.upgrade import revisions

_FOLDER = "packets"


def unpack_packets(path: Path, target: Path, *, report: Report = SILENT) -> tuple[Path, ...]:
    """Write every packet in the file of a case below `target`, by its id; one that lies there already stays as it is.

    Every byte is held against the manifest. Raises `Problem` for a damaged file and when the disk refuses, `Cancelled`;
    no packet is left in part. (`packet verify` tells whether one is still what was built.)
    """
    with CaseFile(path.absolute(), revisions()) as source:
        names = source.named(_FOLDER)
        packets = sorted({name.split("/")[1] for name in names})
        written = [target / packet for packet in packets if not (target / packet).exists()]
        for folder in written:
            inside = f"{_FOLDER}/{folder.name}/"
            with folder_beside(folder) as beside:
                for name in names:
                    if name.startswith(inside):
                        _write(source, name, beside / name.removeprefix(inside), report)
    return tuple(written)


def _write(source: CaseFile, name: str, target: Path, report: Report) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        for block in source.blocks(name):
            report.check()
            file.write(block)
