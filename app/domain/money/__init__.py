"""Pure arithmetic of money: the formulas that calculators of the rule files name, and what a result is."""
