"""A number as written, without anything around it."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from checker.find.numbers.word_groups import HUNDRED, ONE, TEN, THOUSAND


class Form(Enum):
    """How a number is written, which decides what else may accompany it."""

    DIGITS = "digits"
    WORDS = "words"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    ORDINAL = "ordinal"
    VAGUE = "vague"
    SEVERAL = "several"
    ARTICLE = "article"

    __hash__ = object.__hash__  # Enum's own is pure Python, and a form is looked up for every figure


class Number(NamedTuple):
    """A number, in tokens `first` up to but not including `last`.

    `value`, `place` and `high` include `magnitude` as a factor.
    """

    first: int
    last: int
    value: Decimal
    place: Decimal
    """One unit of the last significant place; 0 if nothing is rounded."""
    form: Form = Form.DIGITS
    magnitude: Decimal = Decimal(1)
    high: Decimal | None = None
    """The upper end of a vague number."""
    spread: Decimal | None = None
    """The stated error either way: 0.5 in "1.3 ± 0.5"."""
    glued: bool = False
    """Whether its magnitude is a letter that could also be a unit: "5m"."""

    def times(self, factor: Decimal, last: int | None = None) -> Number:
        """The number multiplied by `factor`, extended to `last`."""
        return self._replace(
            last=self.last if last is None else last,
            value=self.value * factor,
            place=self.place * factor,
            high=None if self.high is None else self.high * factor,
            spread=None if self.spread is None else self.spread * factor,
        )

    def magnified(self, magnitude: Decimal, last: int | None = None, *, glued: bool = False) -> Number:
        """The number with the magnitude after it."""
        return self.times(magnitude, last)._replace(magnitude=self.magnitude * magnitude, glued=glued)

    @property
    def negated(self) -> Number:
        """The number with its sign reversed."""
        return self._replace(value=-self.value, high=None)

    @property
    def whole(self) -> bool:
        """Whether it is a whole number written without a magnitude."""
        return self.magnitude == 1 and self.value == self.value.to_integral_value()


def last_place(value: Decimal) -> Decimal:
    """One unit of the last significant place of `value`.

    Trailing zeros of a whole number are significant only up to the second digit: 1,200 has hundreds, 10,000 thousands,
    40 ones.
    """
    digits = str(value)
    if not digits.isdecimal():
        exponent = int(value.as_tuple().exponent)
        if exponent < 0 or not value:
            return ONE.scaleb(min(exponent, 0))
        digits = str(value.to_integral_value()).lstrip("-")
    zeros = len(digits) - max(2, len(digits.rstrip("0")))
    return ONE.scaleb(zeros) if zeros > 0 else ONE


def of_like_size(number: Number, other: Number) -> Number:
    """The number with the magnitude of the one beside it, only for words: "five or six hundred"."""
    if number.form is not Form.WORDS or other.form is not Form.WORDS or number.value >= HUNDRED:
        return number
    size = other.magnitude if other.magnitude > 1 else HUNDRED if HUNDRED <= other.value < TEN * THOUSAND else ONE
    return number.magnified(size) if other.value % size == 0 and number.value < other.value / size else number
