"""What the names of a formula refer to in one claim, in base units."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple, Self

from checker.judge.comparing import calendar
from checker.judge.comparing.arithmetic import Undecided
from checker.judge.comparing.exactness import as_exact_as_the_rest
from checker.model.claim import Binding, Claim, Operand, Word
from checker.model.figure import CalendarDate, Figure, Kind
from checker.model.formula import Assertion, Operation
from checker.model.interval import Interval, Toward
from checker.model.rule import ScopeKind
from checker.model.unit import NO_DIMENSION, Dimension, Unit
from checker.rules.dimensions import uncounted
from checker.rules.formula import expressions
from checker.rules.functions import YEAR
from checker.rules.p_values import reported, test_named

IN_WORDS = {Kind.FRACTION, Kind.MULTIPLE}
ZERO = Decimal(0)
THOUSAND = Decimal(1000)
"""A listed number of this size may be rounded ("in thousands"); a smaller one only in a table."""
WORDED = Decimal("0.05")
"""How far, as a share, a fraction or multiple in words may be from the value meant: 24% is "a quarter"."""


class Scene(NamedTuple):
    """The variables of a formula, one for each operand, and the variables of each role."""

    boxes: tuple[Interval, ...]
    """The possible values of each variable, in base units."""
    offset: bool
    """Whether temperatures are measured from their zero."""
    towards: tuple[Toward, ...]
    roles: Mapping[str, Sequence[int]]
    bindings: Mapping[str, Binding]
    taken: Mapping[str, Interval] = MappingProxyType({})
    """Sizes to assume for the numbers of these roles, whatever is written."""

    @classmethod
    def of(cls, claim: Claim, assertion: Assertion) -> Self:
        """The scene of an assertion about the figures of `claim`, each as exact as written."""
        roles: dict[str, range] = {}
        start = 0
        for binding in claim.bindings:
            roles[binding.role] = range(start, start + len(binding.operands))
            start += len(binding.operands)
        offset = from_zero(assertion)
        return cls(
            boxes=_boxes(claim, loose=False, offset=offset),
            offset=offset,
            towards=tuple([operand.toward for binding in claim.bindings for operand in binding.operands]),
            roles=roles,
            bindings={binding.role: binding for binding in claim.bindings},
        )

    def loosened(self, claim: Claim) -> Iterator[Self]:
        """The scenes of the same claim in each of which one figure is off by up to a unit of its last place."""
        for at, box in enumerate(_boxes(claim, loose=True, offset=self.offset)):
            if box != self.boxes[at]:
                yield self._replace(boxes=(*self.boxes[:at], box, *self.boxes[at + 1 :]))

    def dimension(self, role: str) -> Dimension | None:
        """The dimension of a role's figures, without what they count; None for a role that is a word.

        Raises:
            Undecided: they have several dimensions.
        """
        dimensions = [uncounted(unit_of(operand).dimension) for operand in self._operands(role)]
        if any(dimension != dimensions[0] for dimension in dimensions):
            raise Undecided("its figures are of different kinds")
        return dimensions[0] if dimensions else None

    def unit(self, role: str) -> Unit | None:
        """The unit of a role's figures."""
        operands = self._operands(role)
        return unit_of(operands[0]) if operands else None

    def ends(self, role: str) -> tuple[Interval, Interval] | None:
        """The possible values of the two ends of a role's one range, in base units."""
        return _ends(self._operands(role), offset=self.offset)

    def reported(self, role: str) -> Interval | None:
        """The possible size of the role's one bare number before it was rounded, as test statistics are."""
        return self.taken.get(role) or _reported(self._operands(role))

    def date(self, role: str) -> CalendarDate | None:
        """The role's one date, if it exists in a calendar."""
        operands = self._operands(role)
        date = operands[0].date if len(operands) == 1 else None
        return date if date and calendar.exists(date) else None

    def sign(self, role: str) -> int | None:
        """The sign of the role's word: -1 for "fell"."""
        word = self._word(role)
        return word.sign if word else None

    def test(self, role: str) -> str | None:
        """The statistical test that the role's word names."""
        word = self._word(role)
        return test_named(word.list, word.text) if word else None

    def _operands(self, role: str) -> tuple[Operand, ...]:
        return self.bindings[role].operands if role in self.bindings else ()

    def _word(self, role: str) -> Word | None:
        return self.bindings[role].word if role in self.bindings else None


@lru_cache(maxsize=1000)
def has_operation(assertion: Assertion) -> bool:
    """Whether figures are added, subtracted, multiplied or divided, by signs and not by functions."""
    parts = [part for side in (assertion.left, assertion.right) for part in expressions(side)]
    return any(isinstance(part, Operation) for part in parts)


def from_zero(assertion: Assertion) -> bool:
    """Whether temperatures are measured from their zero: in a conversion, but not in a sum or a difference."""
    return not has_operation(assertion)


def unit_of(operand: Operand) -> Unit:
    """The operand's unit; an age without one ("Ms Hall, 64") is in years."""
    if operand.unit.dimension == NO_DIMENSION and operand.figure and operand.figure.kind is Kind.AGE:
        return YEAR
    return operand.unit


def _boxes(claim: Claim, *, loose: bool, offset: bool) -> tuple[Interval, ...]:
    listed = any(len(binding.operands) > 1 for binding in claim.bindings)
    fewest = ZERO if claim.rule.within.kind is ScopeKind.TABLE else THOUSAND
    operands = [operand for binding in claim.bindings for operand in binding.operands]
    if not _restates(claim):
        operands = as_exact_as_the_rest(operands, summed=listed)
    return tuple(
        _box(operand, _values(operand, loose=loose, rounded_from=fewest if listed else None), offset=offset)
        for operand in operands
    )


def _is_in_words(figure: Figure) -> bool:
    """Whether a share or multiple is told as in speech: "a quarter", "two in 5"."""
    return not any(map(str.isdecimal, figure.text)) or (figure.hedge is None and figure.text[0].isalpha())


def _restates(claim: Claim) -> bool:
    """Whether nothing is computed: one figure is said twice, as in a headline, which may round it."""
    return not has_operation(claim.rule.assertion) and all(len(binding.operands) <= 1 for binding in claim.bindings)


def _box(operand: Operand, values: Interval, *, offset: bool) -> Interval:
    figure = operand.figure
    if figure and figure.kind is Kind.WEEKDAY and figure.date and figure.date.weekday is not None:
        return Interval.point(Decimal(figure.date.weekday))
    unit = unit_of(operand)
    box = values.scaled(unit.factor)
    return box + Interval.point(unit.offset) if offset and unit.offset else box


def _values(operand: Operand, *, loose: bool, rounded_from: Decimal | None) -> Interval:
    """The operand's possible values: its core, or wider if `loose` and the figure is rounded.

    A bound ("at least 10,000") is not rounded, nor is a count of heads. A bare number of `rounded_from` or more may be
    rounded, however exact it looks. "A quarter" and "doubled" also describe values that come near.
    """
    figure = operand.figure
    if operand.toward is not Toward.NONE:
        return operand.core
    if figure and figure.kind in IN_WORDS and _is_in_words(figure):
        near = WORDED if not loose else 2 * WORDED
        return operand.core.hull(operand.core.scaled(1 - near)).hull(operand.core.scaled(1 + near))
    bare = figure is not None and figure.kind is Kind.NUMBER and figure.noun is None
    listed = bare and rounded_from is not None and abs(operand.core.high) >= rounded_from
    rounded = operand.core.low < operand.core.high or listed
    return operand.step if loose and operand.step and rounded else operand.core


def _ends(operands: Sequence[Operand], *, offset: bool) -> tuple[Interval, Interval] | None:
    figure = operands[0].figure if len(operands) == 1 else None
    if figure is None:
        return None
    if figure.kind is Kind.YEAR and isinstance(figure.value, tuple):
        return Interval.point(figure.core.low), Interval.point(figure.core.high)
    if figure.ends is None:
        return None
    unit = unit_of(operands[0])
    zero = Interval.point(unit.offset if offset else Decimal(0))
    low, high = figure.ends
    return low.core.scaled(unit.factor) + zero, high.core.scaled(unit.factor) + zero


def _reported(operands: Sequence[Operand]) -> Interval | None:
    operand = operands[0] if len(operands) == 1 else None
    number = operand.figure.number if operand and operand.figure and operand.figure.kind is Kind.NUMBER else None
    value = operand.core.middle() if operand else None
    if operand is None or number is None or value is None:
        return None
    return reported(value, -min(int(number.as_tuple().exponent), 0), operand.toward)
