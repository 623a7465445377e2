"""Slips in the formula: a wrong base, points for percent, the wrong direction."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.judge import english
from checker.judge.altered import rewritings, with_formula
from checker.judge.comparing.scene import unit_of
from checker.judge.comparing.sides import named
from checker.judge.slips.mismatch import Explanation, Mismatch, slip
from checker.judge.slips.suggestion import renamed
from checker.model.figure import Kind
from checker.model.formula import Call, Expression, Name, Number, Operation
from checker.model.rule import Grade
from checker.rules.formula import expressions
from checker.rules.p_values import TWO_TAILED, test_named


def wrong_base(mismatch: Mismatch) -> Explanation | None:
    """The share or change was taken of another figure: "12% more" of the new figure instead of the old.

    For guessed bindings, another base would be another relation: a rise of 348 (14%) to 2,834.
    """
    if mismatch.claim.grade is Grade.GUESSED:
        return None
    for formula, base in _rebased(mismatch.compared.sides.computed):
        if _holds(mismatch, formula):
            return Explanation(slip("wrong-base", stated=mismatch.quoted(), base=_said(mismatch, base)))
    return None


def ratio_for_change(mismatch: Mismatch) -> Explanation | None:
    """A ratio is given where the change is meant: "up 110%" from 10 to 11."""

    def ratio(part: Expression) -> list[Expression]:
        match part:
            case Operation("/", Operation("-", Name() as new, Name() as old), Name(base)) if old.role == base:
                return [Operation("/", new, old)]
        return []

    for formula in _unsigned(rewritings(mismatch.compared.sides.computed, ratio)):
        if _holds(mismatch, formula):
            return Explanation(slip("ratio-for-change", stated=mismatch.quoted()))
    return None


def one_tailed(mismatch: Mismatch) -> Explanation | None:
    """The p value is half that of the two-tailed test."""
    computed = mismatch.compared.sides.computed
    tests = {test_named(b.word.list, b.word.text) for b in mismatch.claim.bindings if b.word}
    if not (isinstance(computed, Call) and computed.function == "p_value" and tests & TWO_TAILED):
        return None
    return Explanation(slip("one-tailed", stated=mismatch.quoted())) if mismatch.reaches(Decimal(2)) else None


def points_for_percent(mismatch: Mismatch) -> Explanation | None:
    """The difference of two percentages is called a percentage of the first."""

    def difference(part: Expression) -> list[Expression]:
        match part:
            case Operation("/", Operation("-", Name(), Name()) as numerator, Name()):
                return [numerator]
        return []

    if not _percentages(mismatch):
        return None
    for formula in rewritings(mismatch.compared.sides.computed, difference):
        if _holds(mismatch, formula):
            points = renamed(mismatch.stated, english.PERCENTS, english.POINTS[0]) if mismatch.stated else None
            return Explanation(slip("points-for-percent", stated=mismatch.quoted()), points)
    return None


def percent_for_points(mismatch: Mismatch) -> Explanation | None:
    """The relative change of two percentages is called percentage points."""

    def relative(part: Expression) -> list[Expression]:
        match part:
            case Operation("-", Name(), Name() as old):
                return [Operation("/", part, old)]
        return []

    stated = mismatch.stated
    if not (_percentages(mismatch) and stated and stated.figure and stated.figure.kind in {Kind.POINTS, Kind.PERCENT}):
        return None
    for formula in rewritings(mismatch.compared.sides.computed, relative):
        if _holds(mismatch, formula):
            percent = renamed(stated, english.POINTS, english.PERCENTS[0])
            return Explanation(slip("percent-for-points", stated=mismatch.quoted()), percent)
    return None


def direction(mismatch: Mismatch) -> Explanation | None:
    """A rise is called a fall, or the two figures are swapped."""
    computed = mismatch.compared.sides.computed
    words = [binding.word.text for binding in named(mismatch.claim, computed) if binding.word]
    if words and _holds(mismatch, Operation("-", Number(Decimal(0)), computed)):
        return Explanation(slip("direction", word=words[0]))
    for formula in _swapped(computed):
        if _holds(mismatch, formula):
            return Explanation(slip("swapped"))
    return None


def _rebased(computed: Expression) -> Iterator[tuple[Expression, Expression]]:
    """The formula with another divisor, and that divisor, for each possible divisor."""
    for part in list(expressions(computed)):
        if not (isinstance(part, Operation) and part.operator == "/"):
            continue
        for base in _bases(part):

            def exchanged(other: Expression, old: Expression = part, base: Expression = base) -> list[Expression]:
                return [Operation("/", old.left, base)] if other is old and isinstance(old, Operation) else []

            for formula in rewritings(computed, exchanged):
                yield formula, base


def _bases(quotient: Operation) -> list[Expression]:
    inner = [*expressions(quotient.left), *expressions(quotient.right)]
    others: dict[str, Expression] = {part.role: part for part in inner if isinstance(part, Name)}
    if isinstance(quotient.right, Name):
        others.pop(quotient.right.role)
    if isinstance(quotient.left, Name):
        others.pop(quotient.left.role, None)
        rest = Operation("-", quotient.right, quotient.left)
        return [*others.values(), *([rest] if isinstance(quotient.right, Name) else [])]
    words = {a.role for part in inner if isinstance(part, Call) for a in part.arguments if isinstance(a, Name)}
    return [name for role, name in others.items() if role not in words]


def _swapped(computed: Expression) -> list[Expression]:
    """The formula with its two figures swapped, if it has exactly two."""
    called = {id(a) for part in expressions(computed) if isinstance(part, Call) for a in part.arguments}
    roles = list(dict.fromkeys(p.role for p in expressions(computed) if isinstance(p, Name) and id(p) not in called))
    if len(roles) != 2:
        return []
    other = {roles[0]: Name(roles[1]), roles[1]: Name(roles[0])}
    return [_renamed(computed, other)]


def _renamed(expression: Expression, other: dict[str, Name]) -> Expression:
    match expression:
        case Name(role):
            return other.get(role, expression)
        case Operation(operator, left, right):
            return Operation(operator, _renamed(left, other), _renamed(right, other))
    return expression


def _unsigned(formulas: Iterator[Expression]) -> Iterator[Expression]:
    """Each formula and, where a word gives it a sign, the formula without it: a ratio has no sign."""
    for formula in formulas:
        yield formula
        match formula:
            case Operation("*", rest, Call("sign")) | Operation("*", Call("sign"), rest):
                yield rest


def _percentages(mismatch: Mismatch) -> bool:
    units = [unit_of(operand) for operand in mismatch.inputs()]
    return bool(units) and all(unit.is_percent for unit in units)


def _holds(mismatch: Mismatch, computed: Expression) -> bool:
    """Whether the other formula gives the stated value; "over" and "under" give no leeway here."""
    return mismatch.nearer(with_formula(mismatch.undirected(), computed, mismatch.compared.sides.stated))


def _said(mismatch: Mismatch, base: Expression) -> str:
    roles = [part.role for part in expressions(base) if isinstance(part, Name)]
    said = {binding.role: " + ".join(o.text for o in binding.operands) for binding in mismatch.claim.bindings}
    return " − ".join(said.get(role, role) for role in roles)
