"""Names of cases: short, readable, and the same on no two computers."""

import secrets
from datetime import datetime

from app.domain.cases.deadline import PLATFORM_TIME

SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""What the last four signs of a case's id are made of: no I, O, 0, 1, which are misread."""


def drawn_id(now: datetime) -> str:
    """The day in Beijing and four signs by chance, as 261122-K7QM; whether it is taken, the database knows."""
    return f"{now.astimezone(PLATFORM_TIME):%y%m%d}-{''.join(secrets.choice(SIGNS) for _ in range(4))}"
