"""The dimensions of a formula's sides, and whether they match."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from checker.model.formula import Assertion, Call, Expression, Name, Number, Operation
from checker.model.unit import NO_DIMENSION, Dimension, combined
from checker.rules.formula import FormulaError
from checker.rules.functions import FUNCTIONS, Takes

CLASSES: dict[str, Dimension] = {
    "age": (("time", 1),),
    "area": (("length", 2),),
    "count": NO_DIMENSION,
    "duration": (("time", 1),),
    "length": (("length", 1),),
    "mass": (("mass", 1),),
    "money": (("money", 1),),
    "number": NO_DIMENSION,
    "percent": NO_DIMENSION,
    "points": NO_DIMENSION,
    "ratio": NO_DIMENSION,
    "speed": (("length", 1), ("time", -1)),
    "temperature": (("temperature", 1),),
    "time": (("time", 1),),
    "volume": (("length", 3),),
}
"""The words by which a rule declares a figure's unit. Other words, such as a unit's name, are left to the draft."""


class DimensionError(ValueError):
    """Two quantities are added or compared that can't be."""

    def __init__(self, left: Dimension, right: Dimension) -> None:
        super().__init__(f"{shown(left)} and {shown(right)} can't be added or compared")
        self.left = left
        self.right = right


def check_dimensions(assertion: Assertion, declared: Mapping[str, str]) -> None:
    """Check that the two sides can be compared, as far as the dimensions `declared` for its roles tell.

    Args:
        assertion: the formula.
        declared: by role, words such as "money / time".

    Raises:
        FormulaError: they can't be; the message names both sides.
    """
    known = {role: declared_dimension(words) for role, words in declared.items()}
    try:
        agreed(dimension_of(assertion.left, known), dimension_of(assertion.right, known))
    except DimensionError as error:
        column = assertion.text.find(assertion.comparison) + 1
        raise FormulaError(str(error), max(column, 1), "check the units of the figures that it names") from None


def declared_dimension(words: str) -> Dimension | None:
    """The dimension that words such as "money / time" declare; None if one of them is not a class of units."""
    dimension, sign = NO_DIMENSION, 1
    for word in words.replace("*", " * ").replace("/", " / ").split():
        if word in {"*", "/"}:
            sign = 1 if word == "*" else -1
        elif word in CLASSES:
            dimension = combined(dimension, CLASSES[word], sign)
        else:
            return None
    return dimension


def dimension_of(expression: Expression, known: Mapping[str, Dimension | None]) -> Dimension | None:
    """The expression's dimension, given those of its names; None if it is unknown, or compatible with any.

    Counted nouns are ignored: 30 men and 20 women are 50 people.

    Raises:
        DimensionError: it adds or compares quantities that can't be.
    """
    match expression:
        case Number(value):
            return NO_DIMENSION if value else None
        case Name(role):
            found = known.get(role)
            return None if found is None else uncounted(found)
        case Operation("^", left, Number(exponent)):
            base = dimension_of(left, known)
            return None if base is None else tuple((name, power * int(exponent)) for name, power in base if exponent)
        case Operation(operator, left, right):
            sides = dimension_of(left, known), dimension_of(right, known)
            if operator in {"+", "-"}:
                return agreed(*sides)
            if sides[0] is None or sides[1] is None:
                return None
            return combined(sides[0], sides[1], 1 if operator == "*" else -1)
        case Call(function, arguments):
            return _call_dimension(function, arguments, known)
    return None


def agreed(left: Dimension | None, right: Dimension | None) -> Dimension | None:
    """The common dimension of both; None is compatible with any.

    Raises:
        DimensionError: they have different dimensions.
    """
    if left is None or right is None:
        return right if left is None else left
    if left != right:
        raise DimensionError(left, right)
    return left


@lru_cache(maxsize=1000)
def uncounted(dimension: Dimension) -> Dimension:
    """The dimension without its counted nouns."""
    return tuple((name, power) for name, power in dimension if not name.startswith("#"))


def shown(dimension: Dimension) -> str:
    """The dimension as messages show it: "money / time"."""
    above = [_power(name, power) for name, power in dimension if power > 0]
    below = [_power(name, -power) for name, power in dimension if power < 0]
    return " / ".join([" * ".join(above) or ("1" if below else "a bare number"), *below])


def _power(name: str, power: int) -> str:
    return name if power == 1 else f"{name}^{power}"


def _call_dimension(
    name: str, arguments: tuple[Expression, ...], known: Mapping[str, Dimension | None]
) -> Dimension | None:
    function = FUNCTIONS[name]
    if function.unit is not None:
        return function.unit.dimension
    if function.takes is not Takes.QUANTITIES:
        return None
    common: Dimension | None = None
    for argument in arguments:
        common = agreed(common, dimension_of(argument, known))
    return common
