"""Powers in digits: "3.7 × 10⁶", "10^5", "2^-3", and those that lost their superscript in copying: "3.7 × 106"."""

from __future__ import annotations

from decimal import Decimal

from checker.find.numbers.number import Number, last_place
from checker.find.numbers.numerals import read_superscript
from checker.find.sentence.stretch import DASHES, Stretch

MAX_POWER = 60
LONGEST_POWER = 2
TEN = Decimal(10)
LARGEST_BASE = 10_000
_SIGNS = ("×", "x", "X", "*", "·")


def with_power(stretch: Stretch, number: Number) -> Number:
    """The number raised to its power, or multiplied by the power of ten after it."""
    at = number.last
    power = read_superscript(stretch.text(at)) if stretch.touches(at) else None
    if power is not None and number.value == TEN and abs(power) <= MAX_POWER:  # 10⁶; "12⁶" is a footnote mark
        return number._replace(last=at + 1, value=TEN**power, place=TEN**power)
    caret = _after_caret(stretch, at)
    if caret is not None and 0 < number.value < LARGEST_BASE:
        value = number.value ** caret[1]
        return number._replace(last=caret[0], value=value, place=value if number.value == TEN else last_place(value))
    if stretch.text(at) not in _SIGNS:
        return number
    lost = stretch.text(at + 1)
    if lost[:2] == "10" and lost.isdecimal() and 3 <= len(lost) <= 4 and lost[2] != "0" and abs(number.value) < TEN:
        return number.times(TEN ** int(lost[2:]), at + 2)
    if lost != "10":
        return number
    raised = _raised(stretch, at + 2)
    return number if raised is None else number.times(TEN ** raised[1], raised[0])


def _raised(stretch: Stretch, at: int) -> tuple[int, int] | None:
    """The end and value of the power that touches the 10 before `at`: "⁵", "^5", "−5"."""
    power = read_superscript(stretch.text(at)) if stretch.touches(at) else None
    if power is not None:
        return (at + 1, power) if abs(power) <= MAX_POWER else None
    caret = _after_caret(stretch, at)
    if caret is None and stretch.text(at) in DASHES and stretch.touches(at):  # "10-6" in scientific notation
        return _signed(stretch, at)
    return caret


def _after_caret(stretch: Stretch, at: int) -> tuple[int, int] | None:
    return _signed(stretch, at + 1) if stretch.text(at) == "^" and stretch.touches(at) else None


def _signed(stretch: Stretch, at: int) -> tuple[int, int] | None:
    """The end and value of the signed whole number at `at`, without a space in it."""
    if not stretch.touches(at):
        return None
    negative = stretch.text(at) in DASHES
    at += negative or stretch.text(at) == "+"
    digits = stretch.text(at)
    if not stretch.touches(at) or not (digits.isascii() and digits.isdecimal()):
        return None
    if len(digits) > LONGEST_POWER or int(digits) > MAX_POWER:
        return None
    return at + 1, -int(digits) if negative else int(digits)
