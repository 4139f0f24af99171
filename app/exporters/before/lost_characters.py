"""What would be printed as a replacement: told before anything is built."""

from app.exporters.base import PacketContent
from app.exporters.papers.data import paper_data
from app.exporters.papers.lettering import Lettering


def lost_characters(content: PacketContent) -> tuple[str, ...]:
    """The characters of this content that no font of ours holds, in order of appearance."""
    letters = Lettering(content.resources / "fonts")
    letters.all_printable(paper_data(content))
    return tuple(letters.lost)
