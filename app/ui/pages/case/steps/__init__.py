"""What to do in a case: the one next step, open questions, the steps with what bars them, the clocks."""
