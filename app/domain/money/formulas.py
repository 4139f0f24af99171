"""The formulas by the names under which rule files ask for them, and what each needs to be given."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.money import ceilings, fines, payouts, subsidy, worth
from app.domain.money.calculation import Calculation, Outcome
from app.domain.money.given import Given, given_for
from app.domain.rules.calculator import Calculator

Run = Callable[[Mapping[str, Decimal], Given], Outcome]


@dataclass(frozen=True, slots=True)
class Formula:
    """`needs` and `takes`: inputs that must and that may be there; `figures`: rates, caps and thresholds it reads."""

    run: Run
    needs: frozenset[str]
    takes: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()


def _formula(run: Run, needs: str, takes: str = "", figures: str = "") -> Formula:
    return Formula(run, frozenset(needs.split()), frozenset(takes.split()), frozenset(figures.split()))


_CLAMP = "rate floor cap"

FORMULAS: Mapping[str, Formula] = {
    "clamped_share": _formula(payouts.clamped_share, "paid", "orders buyers", f"{_CLAMP} pair_cap"),
    "single_clamped_share": _formula(payouts.single_clamped_share, "paid", "", _CLAMP),
    "below_payout": _formula(payouts.below_payout, "paid", "", _CLAMP),
    "fraud_shipment": _formula(fines.fraud_shipment, "paid bad shipped", "", "floor cap least_orders least_share"),
    "times_order": _formula(fines.times_order, "amount", "", "times"),
    "unstated_base": _formula(fines.unstated_base, "", "paid subsidy", "times"),
    "closure": _formula(fines.closure, "daily_sales", "", "points days"),
    "ceiling": _formula(ceilings.ceiling, "paid", "", "rate"),
    "span": _formula(ceilings.span, "paid", "", "least_rate most_rate"),
    "undelivered_part": _formula(ceilings.undelivered_part, "paid whole open"),
    "subsidy_outcome": _formula(subsidy.subsidy_outcome, "outcome subsidy", "fault paid deducted", "rate"),
    "fee_back": _formula(subsidy.fee_back, "paid deducted", "", "rate"),
    "won_back": _formula(subsidy.won_back, "", "goods freight subsidy paid", "rate"),
    "worth_it": _formula(worth.worth_it, "amount complete minutes hourly", "threshold"),
    "max_bitrate": _formula(worth.max_bitrate, "", "seconds", "seconds bytes_sure bytes_doubtful"),
}


def calculate(calculator: Calculator, typed: Mapping[str, str]) -> Calculation:
    """Read what was typed and compute. Raises `Problem` naming the input that is unknown, missing or no good."""
    given = given_for(calculator, typed)
    figures = {figure.id: figure.value for figure in calculator.figures}
    outcome = FORMULAS[calculator.formula].run(figures, given)
    return Calculation(
        calculator.id, calculator.title, outcome, calculator.unit, calculator.note, calculator.origin.source
    )
