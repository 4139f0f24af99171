"""`case export ID --out FILE.zip` and `case import FILE.zip`: one whole case to and from another computer."""

from pathlib import Path

from app.cli.case_json import case_json
from app.cli.session import Session
from app.domain.errors import Problem
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.exchange.pack_case import pack_case
from app.workflow.exchange.take_case import take_case
from app.workflow.exchange.unpack_packets import unpack_packets


def is_whole_case(file: Path) -> bool:
    """Whether a file is meant as a whole case: the ending tells, a table never ends so."""
    return file.suffix.lower() == ".zip"


def take_whole_case(session: Session, file: Path, packets: Path | None, *, dry_run: bool) -> int:
    """Take a case in; what it is and whether it was new. `packets`: where its packets go, when they are wanted."""
    if dry_run:
        raise Problem(
            "no-dry-run",
            text(QT_TRANSLATE_NOOP("exchange", "A whole case cannot be tried first.")),
            text(
                QT_TRANSLATE_NOOP(
                    "exchange", "Import it: it is proven before anything is written, and nothing is lost."
                )
            ),
        )
    taken = take_case(session.deps, file, report=session.report())
    unpacked = unpack_packets(file, packets, report=session.report()) if packets else ()
    number, head = taken.source_ledger
    session.fact(
        {
            **case_json(taken.case),
            "new": taken.new,
            "originals": taken.originals,
            "packets": [str(folder) for folder in unpacked],
            "source_ledger": {"entries": number, "head": head},
        }
    )
    session.line(taken.told, "bold")
    return 0


def give_whole_case(session: Session, ids: tuple[str, ...], out: Path, *, with_packets: bool) -> int:
    """Write one case with everything."""
    if len(ids) != 1:
        raise Problem(
            "one-case",
            text(QT_TRANSLATE_NOOP("exchange", "A .zip holds one whole case: name exactly one.")),
            text(QT_TRANSLATE_NOOP("exchange", "For a list of cases choose .xlsx or .csv.")),
        )
    packed = pack_case(session.deps, ids[0], out, with_packets=with_packets, report=session.report())
    session.fact(
        {
            "case": packed.case,
            "out": str(packed.path),
            "sha256": packed.sha256,
            "originals": packed.originals,
            "absent": list(packed.absent),
            "packets": packed.packets,
        }
    )
    session.line(
        text(
            QT_TRANSLATE_NOOP("exchange", "Wrote case {case} with {count} files to {path}."),
            case=packed.case,
            count=packed.originals,
            path=str(packed.path),
        ),
        "bold",
    )
    if packed.absent:
        session.note(
            text(
                QT_TRANSLATE_NOOP("exchange", "{count} originals were let go before and are not in it."),
                count=len(packed.absent),
            )
        )
    return 0
