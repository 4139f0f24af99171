"""One after-sale order."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Case:
    """Money is yuan. `rules` is the hash of the rule snapshot under which the case is worked. `version` grows with each
    change, so that a stale write is refused. Empty strings are "not known".
    """

    id: str
    platform: str
    order: str
    waybill: str
    """The return waybill's number."""
    rules: str
    opened_at: datetime
    version: int = 1
    shop: str = ""
    after_sale: str = ""
    outbound_waybill: str = ""
    courier: str = ""
    goods: str = ""
    serial: str = ""
    scenario: str = ""
    """Last part of a scenario's id, as `swapped`."""
    paid: Decimal | None = None
    refunded: Decimal | None = None
    """Goods money that was paid back to the buyer."""
    freight: Decimal | None = None
    """Freight that the merchant bore or that was paid back."""
    outbound_weight_g: int | None = None
    returned_weight_g: int | None = None
    flags: frozenset[str] = frozenset()
    """Out of FLAGS."""
    note: str = ""
    closed_at: datetime | None = None


FLAGS = ("free_shipping", "quick_refund", "subsidy", "bulky", "shipped", "refused_at_door", "opened_notice_on_page")
"""What a case can be marked with."""
