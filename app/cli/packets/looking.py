"""`packet list` and `packet show`: every packet, and a last look at one before it is sent."""

from typing import Annotated

import typer

from app.cli.packets.as_json import packet_json, remark_json, typed_json
from app.cli.packets.building import say_missing
from app.cli.session import Session
from app.domain.proof.wording.typed import Typed
from app.domain.text import QT_TRANSLATE_NOOP, text
from app.workflow.packets.show_packet import show_packet
from app.workflow.queries.list_packets import list_packets


def list_all(
    context: typer.Context, case: Annotated[str | None, typer.Option(help="Only of this case.")] = None
) -> int:
    """Every packet that was built."""
    session: Session = context.obj
    for packet in list_packets(session.deps, case):
        session.fact(packet_json(packet, session))
        session.line(f"{packet.id}  {packet.case}  {', '.join(packet.appeals)}  {packet.path}")
    return 0


def show(context: typer.Context, packet: Annotated[str, typer.Argument(help="The packet's id, or its folder.")]) -> int:
    """A last look before it is sent: what is typed and uploaded, how long it is, what is doubtful."""
    session: Session = context.obj
    last = show_packet(session.deps, packet, report=session.report())
    session.fact(
        {
            **packet_json(last.packet, session),
            "texts": [typed_json(one) for one in last.packet.typed],
            "upload": [{"path": file.path, "bytes": file.bytes} for file in last.upload],
            "remarks": [remark_json(one, session) for one in last.remarks],
            "unchanged": last.unchanged,
            "sound": last.sound,
        }
    )
    session.line(f"{last.packet.id}  {', '.join(last.packet.appeals)}", "bold")
    for one in last.packet.typed:
        session.line(f"{one.title}  {_length(one)}", "bold" if one.fits else "bold red")
        session.line(one.words)
    for file in last.upload:
        session.line(f"  {file.path}  {file.bytes:,}")
    for remark in last.remarks:
        place = f"{remark.start}-{remark.end}"
        session.line(f"  {place}: {session.catalog.say(remark.text)}", "red" if remark.blocks else "yellow")
    say_missing(session, last.packet.missing, last.packet.warnings)
    if not last.unchanged:
        session.line(text(QT_TRANSLATE_NOOP("packets", "Its files changed or are gone: build it again.")), "bold red")
    once = QT_TRANSLATE_NOOP("packets", "Most forms cannot be changed once they are sent: read it once more.")
    session.line(text(once), "bold")
    return 0 if last.sound else 1


def _length(typed: Typed) -> str:
    """`196/300`, and bytes where the limit is one of bytes."""
    most = f"/{typed.most_characters}" if typed.most_characters is not None else ""
    size = f", {typed.bytes}/{typed.most_bytes} {typed.encoding.upper()}" if typed.most_bytes is not None else ""
    return f"{typed.characters}{most}{size}"
