"""The user's own number patterns of couriers, which belong to no platform."""

from app.domain.rules.courier import Courier
from app.domain.rules.origin import Basis
from app.rulebook import build
from app.rulebook.couriers import example_faults
from app.rulebook.entries import RuleEntry, courier_entry
from app.rulebook.overrides.applying import Override, broken, state_of
from app.rulebook.overrides.reading import OwnEntry
from app.rulebook.sources import Sources


def own_couriers(
    shipped: tuple[Courier, ...], own: tuple[OwnEntry, ...], sources: Sources
) -> tuple[tuple[Courier, ...], tuple[Override, ...]]:
    """The couriers with the user's own in their places, and what became of each."""
    couriers = {one.id: one for one in shipped}
    told = []
    for one in own:
        if one.table != "courier":
            continue
        faults = one.faults
        if not faults and one.id in couriers:
            faults = tuple(one.fault(place, why) for place, why in example_faults(one.model))
            source = sources.fault_of(one.model.source)
            faults += (one.fault(("source",), source),) if source else ()
        if faults or one.id not in couriers:
            told.append(broken(one, faults))
            continue
        before, mine = couriers[one.id], build.courier(one.model)
        couriers[one.id] = mine
        told.append(_told(one, _entry(before, sources), _entry(mine, sources)))
    return tuple(couriers.values()), tuple(told)


def _entry(courier: Courier, sources: Sources) -> RuleEntry:
    return courier_entry(courier, sources.origin(courier.source, Basis.PRACTICE))


def _told(one: OwnEntry, shipped: RuleEntry, mine: RuleEntry) -> Override:
    state = state_of(one.replaces, shipped)
    return Override("courier", one.id, "", one.path, one.line, one.replaces, state, shipped, mine)
