"""How much of the proof that a submission requires is there: one figure, to weigh an appeal against its effort."""

from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal

from app.domain.proof.held import Held, State
from app.domain.proof.matrix import required_for
from app.domain.rules.appeal import Appeal
from app.domain.rules.evidence_kind import Need


def completeness(appeals: Sequence[Appeal], scenario: str, held: Sequence[Held]) -> Decimal | None:
    """The share of required lines that are met by good proof or a substitute, each line once; cut to a whole percent.

    None when nothing is required by what is known: then there is no share to tell (source: 000:L246).
    """
    good = {one.item.kind for one in held if one.state is State.GOOD}
    lines = {
        (line.evidence, line.substitutes)
        for appeal in appeals
        for line in required_for(appeal, scenario)
        if line.need is Need.REQUIRED
    }
    if not lines:
        return None
    met = sum(not good.isdisjoint((kind, *substitutes)) for kind, substitutes in lines)
    return (Decimal(met) / Decimal(len(lines))).quantize(Decimal("0.01"), ROUND_DOWN)
