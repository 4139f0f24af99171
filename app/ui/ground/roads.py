"""The roads between pages: a page says where the person wants to go, the frame leads there; no page knows another."""

from PySide6.QtCore import QObject, Signal


class Roads(QObject):
    """One per window, on the desk. Emit to go somewhere."""

    page_wanted = Signal(str)
    """Name of a page of the table in `frame/pages.py`."""
    case_wanted = Signal(str)
    """Id of the case to show."""
    evidence_wanted = Signal(str, str)
    """Case id and kind of evidence: show the case and its slot for that proof."""
    event_wanted = Signal(str, str, str)
    """Case id, kind of event and the clock that waits for it: show the case with the form to record it."""
    packet_wanted = Signal(str)
    """Id of the case whose packet is to be built."""
    video_wanted = Signal(str, str)
    """Case id and evidence id of an attached video to be looked at."""
    files_wanted = Signal(object, str)
    """Paths of files to check as videos, and the case that they are meant for (empty: none yet)."""
    new_case_wanted = Signal(str)
    """Begin a new case with this waybill (empty: not known yet)."""
    import_wanted = Signal(str)
    """Take in an order list; the path of the table, empty to ask for it."""
    reply_wanted = Signal(str, str)
    """Case id and reply id (either may be empty): show replies, filled from the case."""
    rule_wanted = Signal(str, str)
    """Platform id and rule id: show what the book says."""
    help_wanted = Signal(str)
    """Name of a page of the handbook."""
