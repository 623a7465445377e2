"""Mismatches that show by themselves that figures were taken for what they are not."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

from checker.judge.comparing.scene import has_operation
from checker.model.claim import Claim
from checker.model.figure import Figure, Kind
from checker.model.formula import Assertion, Call, Name, Operation
from checker.model.rule import Grade
from checker.rules.formula import expressions, names

_MEASURED = frozenset({Kind.DURATION, Kind.QUANTITY})
_MARKS_OF_UNITS = frozenset("°'\"′″")
_AMOUNTS = frozenset({Kind.DURATION, Kind.MONEY, Kind.NUMBER, Kind.PERCENT, Kind.QUANTITY})
_SIGNS_OF_BOUNDS = frozenset("<>≤≥")
_ALIKE = Decimal("0.15")
"""Two sizes of units closer than this ratio are one: a hundredweight has 100 pounds here and 112 there."""
_CLOSE = 3
"""Characters between an estimate and the ends of its interval: a space and a bracket, a comma and a space."""
_LATER = 2
"""A time this many times another is no rounding of it."""
_PAIR, _THREE = 2, 3
_FAR_MORE = 10_000
"""How many times as much all get as one, at least."""


def is_misread(claim: Claim) -> bool:
    """Whether a claim that fails relates figures that can't be related so."""
    return any(reading(claim) for reading in _READINGS)


def _is_no_conversion(claim: Claim) -> bool:
    """Whether of two quantities in two units, said to be the same, one is not the whole of what the other is.

    It may have its unit from the end of a list ("5 min, or 1, 12 or 36 hours") or be one of several ("100 slots of
    1,200 bytes each (120 kB)").
    """
    figures = [figure for figure in _compared(claim) if figure.kind in _MEASURED]
    if has_operation(claim.rule.assertion) or len({figure.unit for figure in figures}) < _PAIR:
        return False
    last = max(figures, key=lambda figure: figure.span.start)
    return not _has_a_unit(last) or len({figure.each for figure in figures}) > 1


def _defines_its_unit(claim: Claim) -> bool:
    """Whether the second of two measures says how much one unit of the first is: "20,900,000 cwt (100 lb)"."""
    figures = sorted([figure for figure in _compared(claim) if figure.kind in _MEASURED], key=lambda each: each.span)
    if has_operation(claim.rule.assertion) or len(figures) != _PAIR or figures[0].number == 1:
        return False
    first, second = (figure.unit for figure in figures)
    size = figures[1].number
    return first is not None and second is not None and size is not None and _equal(size * second.factor, first.factor)


def _equal(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= _ALIKE * abs(other)


def _has_a_unit(figure: Figure) -> bool:
    return any(character.isalpha() or character in _MARKS_OF_UNITS for character in figure.text)


def _adds_spreads(claim: Claim) -> bool:
    """Whether the parts of a sum are ranges, and their total is none: "475 (408-582) against 585 (525-637)" minutes."""
    match claim.rule.assertion.left:
        case Call("sum", (Name(part),)) if claim.grade is Grade.GUESSED:
            spread = [figure.number is None for role, figure in claim.figures() if role == part]
            return all(spread) and any(figure.number is not None for _, figure in claim.figures())
        case _:
            return False


def _lists_times(claim: Claim) -> bool:
    """Whether durations that a slash joins are times, of which none is another's size: "1 month/3 months/1 year"."""
    spans = [figure for figure in _compared(claim) if figure.kind is Kind.DURATION and figure.number and figure.unit]
    if claim.grade is Grade.EXPLICIT or has_operation(claim.rule.assertion) or len(spans) != _PAIR:
        return False
    sizes = sorted(figure.number * figure.unit.factor for figure in spans if figure.number and figure.unit)
    return sizes[1] > _LATER * sizes[0]


def _is_an_interval(claim: Claim) -> bool:
    """Whether a sum's total lies between its two bare parts, as an estimate in its interval: "1.01 (0.98, 1.04)"."""
    parts, total = _summed(claim)
    bare = all(figure.kind is Kind.NUMBER and figure.noun is None for figure in parts)
    sizes = [figure.number for figure in parts if figure.number is not None]
    if total is None or total.number is None or not bare or len(sizes) != _PAIR or len(parts) != _PAIR:
        return False
    spans = [total.span, *[figure.span for figure in parts]]
    close = all(0 <= after.start - before.end <= _CLOSE for before, after in pairwise(spans))
    return close and sizes[0] < total.number < sizes[1]


def cannot_add_up(claim: Claim) -> bool:
    """Whether a sum's total is less than each of its parts, or no whole number though they all are.

    "14,894 homes, comprising 26,201 rooms and 176,841 beds", "at 10.5 T, made up of 31 loops and a coil".
    """
    parts, total = _summed(claim)
    sizes = [figure.number for figure in parts if figure.number is not None]
    if total is None or total.number is None or len(sizes) < _PAIR or len(sizes) != len(parts):
        return False
    whole = all(size == size.to_integral_value() for size in sizes)
    return total.number < min(sizes) or (whole and total.number != total.number.to_integral_value())


def _summed(claim: Claim) -> tuple[list[Figure], Figure | None]:
    """The parts and the total of a claim that a sum is a total; no parts where it says something else."""
    match claim.rule.assertion:
        case Assertion(Call("sum", (Name(part),)), "=", Name(total)):
            figures = list(claim.figures())
            whole = [figure for role, figure in figures if role == total]
            return [figure for role, figure in figures if role == part], whole[0] if len(whole) == 1 else None
        case _:
            return [], None


def _bounds_a_share(claim: Claim) -> bool:
    """Whether a share of two counts is said to lie beyond a bound, by a sign: "in 5 rounds (< 43%), in 3 (< 40%)"."""
    match claim.rule.assertion:
        case Assertion(Name(share), "=", Operation("/", Name(), _)):
            shares = [figure for role, figure in claim.figures() if role == share and figure.kind is Kind.PERCENT]
        case _:
            return False
    return any(figure.text[:1] in _SIGNS_OF_BOUNDS for figure in shares)


def _is_of_a_range(claim: Claim) -> bool:
    """Whether of a part and its whole only one is a range: "0.57% during days 1 through 12, and 614 (0.27%) later"."""
    match claim.rule.assertion:
        case Assertion(Name(share), "=", Operation("/", Name(part), Name(whole))):
            bound = {role: figure for role, figure in claim.figures() if role in (share, part, whole)}
        case _:
            return False
    if len(bound) < _THREE or bound[share].kind is not Kind.PERCENT:
        return False
    return (bound[whole].number is None) != (bound[part].number is None)


def outnumbers_others(claim: Claim) -> bool:
    """Whether a part is more than its whole and counts other things: "65 eyes (44.5%) of 49 patients"."""
    match claim.rule.assertion.right:
        case Operation("/", Name(part), Name(whole)):
            counts = [figure for role in (part, whole) for name, figure in claim.figures() if name == role]
            counts = [figure for figure in counts if figure.kind is Kind.NUMBER]
        case _:
            return False
    sizes = [figure.number for figure in counts if figure.number is not None]
    return len({figure.noun.lemma for figure in counts if figure.noun}) > 1 and sizes == sorted(sizes, reverse=True)


def _lies_between_others(claim: Claim) -> bool:
    """Whether a range stands for the change from one exact figure to another: "a 5-9% loss at 265 to 329 mg"."""
    if not _subtracts(claim):
        return False
    spread = [figure.number is None for figure in _compared(claim) if figure.kind in _AMOUNTS]
    return any(spread) and not all(spread)


def _is_a_time_beside(claim: Claim) -> bool:
    """Whether a time stands for the change of what is none, or is told in another unit: "up from 9 to 14 by week 6"."""
    side = claim.rule.assertion.left
    if not _subtracts(claim) or not isinstance(side, Name):
        return False
    changes = [figure.unit for role, figure in claim.figures() if role == side.role and figure.kind is Kind.DURATION]
    others = [figure for role, figure in claim.figures() if role != side.role and figure in _compared(claim)]
    units = {figure.unit for figure in others if figure.kind in _AMOUNTS}
    return bool(changes) and len(units) == 1 and changes[0] not in units


def _is_of_each_and_all(claim: Claim) -> bool:
    """Whether what is paid for one is subtracted from what is for all: a "$2.4bn takeover, $1 a share below $77"."""
    sums = [figure for figure in _compared(claim) if figure.kind is Kind.MONEY and figure.number]
    sizes = [abs(figure.number) for figure in sums if figure.number]
    return _subtracts(claim) and len({figure.per for figure in sums}) > 1 and max(sizes) > _FAR_MORE * min(sizes)


def _subtracts(claim: Claim) -> bool:
    sides = (claim.rule.assertion.left, claim.rule.assertion.right)
    return any(isinstance(part, Operation) and part.operator == "-" for side in sides for part in expressions(side))


def _compared(claim: Claim) -> list[Figure]:
    """The figures that the formula names."""
    named = set(names(claim.rule.assertion))
    return [figure for role, figure in claim.figures() if role in named]


_READINGS: tuple[Callable[[Claim], bool], ...] = (
    _is_no_conversion,
    _defines_its_unit,
    _lists_times,
    _is_an_interval,
    _bounds_a_share,
    _adds_spreads,
    _is_of_a_range,
    _lies_between_others,
    _is_a_time_beside,
    _is_of_each_and_all,
)
