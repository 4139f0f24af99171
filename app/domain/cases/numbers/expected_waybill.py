"""Which waybill a proof has to show: what left the shop shows the outbound one, what came back the return's."""

from app.domain.cases.case import Case

OUTBOUND_KINDS = frozenset(("packing_video", "outbound_weight"))
"""Kinds of evidence that are made while the parcel is packed."""
REFUSED_AT_DOOR = "refused_at_door"


def expected_waybill(case: Case, kind: str) -> str:
    """The number that evidence of a kind should show; empty when the case does not know it.

    A parcel that was refused at the door comes back under its outbound number.
    """
    if kind in OUTBOUND_KINDS:
        return case.outbound_waybill
    if case.waybill or REFUSED_AT_DOOR not in case.flags:
        return case.waybill
    return case.outbound_waybill
