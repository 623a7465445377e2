"""The sum in one line: "10,000 soldiers × $2,000 a month = $20 million a month = $240 million a year, but …"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.judge import wording
from checker.judge.amounts import say
from checker.judge.arithmetic import Undecided
from checker.judge.compare import Compared, Sides, compare, named, stated_operand
from checker.judge.scene import unit_of
from checker.judge.settings import JudgeSettings
from checker.model.claim import Claim, Operand
from checker.model.formula import Call, Expression, Name, Number, Operation, Text
from checker.model.interval import Interval
from checker.model.unit import ONE, Unit
from checker.model.verdict import Amount, Status
from checker.rules.dimensions import uncounted
from checker.rules.functions import FUNCTIONS, Takes

_TIGHTNESS = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}


def derive(claim: Claim, compared: Compared) -> str:
    """The claim's sum as an editor reads it, with what is stated beside it."""
    sides = compared.sides
    if isinstance(sides.computed, Call) and sides.computed.function == "weekday":
        return _weekday(claim, compared, sides.computed)
    shown, turned = _signless(sides.computed, claim)
    sums = list(dict.fromkeys([_render(shown, claim), *_results(claim, compared, shown)]))
    if sides.operator != "=":
        held = compared.status is not Status.CONTRADICTION
        return wording.SAYS["compared" if len(sums) > 1 else "compared figure"].format(
            sum=" = ".join(sums),
            comparison=wording.COMPARISONS[sides.operator if held else wording.VIOLATED[sides.operator]],
            right=_render(sides.stated, claim),
        )
    words = [turned] if turned else []
    stated = " … ".join([*words, _render(sides.stated, claim)])
    return wording.SAYS[_outcome(compared.status)].format(sum=" = ".join(sums), stated=stated)


def nominal(claim: Claim, but: Operand | None = None) -> Claim:
    """The claim with each figure `but` one taken at its word: the number written, or the middle of what it may be."""

    def taken(operand: Operand) -> Operand:
        return operand if operand.figure and but and operand.figure is but.figure else _at_its_word(operand)

    return replace(claim, bindings=tuple(replace(b, operands=tuple(map(taken, b.operands))) for b in claim.bindings))


def nominal_amounts(claim: Claim, compared: Compared) -> tuple[Decimal, Decimal] | None:
    """What the sum comes to and what is stated, as single numbers; None where they are none."""
    try:
        taken = compare(nominal(claim), JudgeSettings())
    except Undecided:
        taken = compared
    ends = taken.computed.core.middle(), taken.stated.core.middle()
    return None if ends[0] is None or ends[1] is None else (ends[0], ends[1])


def _outcome(status: Status) -> str:
    if status is Status.CONTRADICTION:
        return "differs"
    return "only reaches" if status in {Status.UNDERSTATED, Status.OVERSTATED} else "agrees"


def _at_its_word(operand: Operand) -> Operand:
    value = operand.figure.number if operand.figure else None
    if value is None or not operand.core.holds(value):
        value = operand.core.middle()
    return operand if value is None else replace(operand, core=Interval.point(value), step=None)


def _weekday(claim: Claim, compared: Compared, call: Call) -> str:
    agrees = compared.status is Status.CONSISTENT
    return wording.SAYS["weekday agrees" if agrees else "weekday differs"].format(
        date=_render(call.arguments[0], claim),
        computed=wording.WEEKDAYS[int(compared.computed.core.low) % 7],
        stated=_render(compared.sides.stated, claim),
    )


def _signless(expression: Expression, claim: Claim) -> tuple[Expression, str | None]:
    """The expression without the factor `sign(word)`, which a reader sees in the result's sign, and the word."""
    match expression:
        case Operation("*" | "/", rest, Call("sign", (Name(role),))) | Operation(
            "*", Call("sign", (Name(role),)), rest
        ):
            words = [b.word.text for b in claim.bindings if b.role == role and b.word]
            return rest, words[0] if words else None
    return expression, None


def _results(claim: Claim, compared: Compared, shown: Expression) -> list[str]:
    """What the sum comes to: in the unit that its figures give it, then in the stated one's."""
    taken = nominal(claim)
    assertion = replace(claim.rule.assertion, left=shown, comparison="=", right=compared.sides.stated)
    try:
        amount = compare(replace(taken, rule=replace(claim.rule, assertion=assertion)), JudgeSettings()).computed
    except Undecided:
        amount = compared.computed
    like = stated_operand(claim, compared.sides)
    if isinstance(shown, Name) and amount.unit.factor == _natural(shown, claim).factor:
        return []
    return [
        text
        for text in (
            _in_natural_unit(amount, shown, claim, compared.sides),
            _said(amount, claim, like, dated=_dated(shown)),
        )
        if text is not None
    ]


def _said(amount: Amount, claim: Claim, like: Operand | None, *, dated: bool) -> str | None:
    value, ends = amount.core.middle(), (amount.core.low, amount.core.high)
    if value is None:
        return None
    if dated and ends[0] < ends[1]:
        low, high = (say(end, amount.unit, claim, like) for end in ends)
        return wording.RANGE.format(low=low, high=high)
    return say(value, amount.unit, claim, like)


def _dated(shown: Expression) -> bool:
    """Whether the result is a count between dates, which may be the one number or the other, but none between."""
    return isinstance(shown, Call) and FUNCTIONS[shown.function].takes is Takes.DATES


def _in_natural_unit(amount: Amount, shown: Expression, claim: Claim, sides: Sides) -> str | None:
    """The result before months become years, in the unit of the figure that it gets its unit from."""
    value, natural, dimension = amount.core.middle(), _natural(shown, claim), uncounted(amount.unit.dimension)
    if value is None or not dimension or natural.factor == amount.unit.factor or isinstance(shown, Name):
        return None
    for binding in named(claim, sides.computed):
        for operand in binding.operands:
            if unit_of(operand).factor == natural.factor and uncounted(operand.unit.dimension) == dimension:
                return say(value * amount.unit.factor / natural.factor, operand.unit, claim, operand)
    return None


def _natural(expression: Expression, claim: Claim) -> Unit:
    """The unit that the expression's figures give it."""
    match expression:
        case Name(role):
            operands = [o for b in claim.bindings if b.role == role for o in b.operands]
            return unit_of(operands[0]) if operands else ONE
        case Operation("*", left, right):
            return _natural(left, claim) * _natural(right, claim)
        case Operation("/", left, right):
            return _natural(left, claim) / _natural(right, claim)
        case Operation(_, left, _):
            return _natural(left, claim)
        case Call(function, arguments):
            return FUNCTIONS[function].unit or _natural(arguments[0], claim)
    return ONE


def _render(expression: Expression, claim: Claim, above: int = 0) -> str:
    """The expression with each name as the draft has it, and parentheses where they are needed."""
    match expression:
        case Number(value):
            return f"{value:f}" if abs(value.adjusted()) < 15 else str(value)
        case Text(value):
            return value
        case Name(role):
            return " + ".join(_names(role, claim))
        case Operation("-", Number(value), right) if not value:
            return f"−{_render(right, claim, 3)}"
        case Operation(operator, left, right):
            tightness = _TIGHTNESS[operator]
            sides = _render(left, claim, tightness), _render(right, claim, tightness + 1)
            text = wording.SIGNS.get(operator, operator).join(sides)
            return f"({text})" if tightness < above else text
        case Call():
            return _call(expression, claim, above)


def _call(call: Call, claim: Claim, above: int) -> str:
    said = [text for each in call.arguments for text in _said_arguments(each, claim)]
    function = FUNCTIONS[call.function]
    match call.function:
        case "sum" if len(said) > 1:
            return f"({' + '.join(said)})" if above > 1 else " + ".join(said)
        case "mean" if len(said) > 1:
            return f"({' + '.join(said)}) ÷ {len(said)}"
        case "sum" | "mean":
            return said[0]
    if function.takes is Takes.DATES:
        return wording.SPAN.format(start=said[0], end=said[1]) if len(said) == 2 else said[0]
    return f"{call.function}({', '.join(said)})"


def _said_arguments(argument: Expression, claim: Claim) -> list[str]:
    return _names(argument.role, claim) if isinstance(argument, Name) else [_render(argument, claim, 1)]


def _names(role: str, claim: Claim) -> list[str]:
    for binding in claim.bindings:
        if binding.role == role:
            return [operand.said for operand in binding.operands] or ([binding.word.text] if binding.word else [role])
    return [role]
