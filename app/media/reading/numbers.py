"""What a number's own shape tells: check digits where couriers use them, and numbers that are no waybill's."""

import re

_UPS = re.compile(r"1Z[0-9A-Z]{15}\d")
_S10 = re.compile(r"([A-Z]{2})(\d{8})(\d)([A-Z]{2})")
_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_ORDER = re.compile(r"\d{6}-\d{15}")
"""Six digits of the date, hyphen, fifteen: an order number (notes:A2), printed as a barcode on packing slips."""


def check_digit_holds(number: str) -> bool | None:
    """Whether a number's check digit is right; None for shapes that have none.

    UPS (1Z): every second digit twice, letters as (code - 63) mod 10, the sum to the next ten. UPU S10: weights 8 6 4 2
    3 5 9 7, 11 minus the rest of 11, with 10 as 0 and 11 as 5.
    """
    if _UPS.fullmatch(number):
        values = [int(letter) if letter.isdigit() else (ord(letter) - 63) % 10 for letter in number[2:-1]]
        total = sum(values[::2]) + 2 * sum(values[1::2])
        return (10 - total % 10) % 10 == int(number[-1])
    if shape := _S10.fullmatch(number):
        total = sum(weight * int(digit) for weight, digit in zip(_S10_WEIGHTS, shape[2], strict=True))
        return {10: 0, 11: 5}.get(11 - total % 11, 11 - total % 11) == int(shape[3])
    return None


def is_order_number(number: str) -> bool:
    """Whether it is a platform's order number, which is no waybill's."""
    return _ORDER.fullmatch(number) is not None
