"""The sum in one line: "10,000 soldiers × $2,000 a month = $20 million a month = $240 million a year, but …"."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from checker.judge import english
from checker.judge.comparing.compare import Compared
from checker.judge.comparing.decisions import ALPHA, changes_conclusion
from checker.judge.comparing.literal import compare_literally, exact_result, is_exact, literal_result
from checker.judge.comparing.scene import unit_of
from checker.judge.comparing.sides import MIRRORED, is_count_of_dates, named, stated_operand
from checker.judge.wording.amounts import in_words, say
from checker.judge.wording.repetition import is_between, is_repetition, repetition
from checker.judge.wording.spelling import resolved, spell
from checker.model.claim import Claim, Operand
from checker.model.figure import Kind
from checker.model.formula import Call, Expression, Name, Number, Operation
from checker.model.interval import CONTEXT
from checker.model.unit import ONE, Unit
from checker.model.verdict import HOLDING, TRUE_BUT_FAR, Status
from checker.rules.dimensions import uncounted
from checker.rules.formula import expressions
from checker.rules.functions import FUNCTIONS

_TENTH = Decimal("0.1")
SHORT = 40
"""Letters shown of each listed thing."""


def derive(claim: Claim, compared: Compared) -> str:
    """The claim's sum as an editor reads it, next to what is stated."""
    sides = compared.sides
    special = _special(sides.computed)
    if special is not None:
        return special(claim, compared)
    if is_repetition(claim, compared) or is_between(sides.computed):
        return repetition(claim, compared)
    if sides.operator != "=":
        return _compared(claim, compared) if named(claim, sides.computed) else _limited(claim, compared)
    shown, turned = _signless(sides.computed, claim)
    words = [turned] if turned else []
    stated = " … ".join([*words, spell(sides.stated, claim)])
    sums = _sums(claim, compared, shown)
    text = english.SAYS[_outcome(compared.status)].format(sum=" = ".join(sums), stated=stated)
    return text + _leeway(claim, compared)


def _leeway(claim: Claim, compared: Compared) -> str:
    """What lets a sum agree whose result is not the number stated; nothing if it is that number, or disagrees."""
    if compared.status not in HOLDING or is_exact(claim, compared):
        return ""
    return english.SAYS["loose" if compared.status is Status.LOOSE else "rounded"]


def _special(computed: Expression) -> Callable[[Claim, Compared], str] | None:
    """How a side with a function that has a sentence of its own is put into words; None for all others."""
    whole = OF_WHOLE_SIDES.get(computed.function) if isinstance(computed, Call) else None
    if whole is not None:
        return whole
    called = [part.function for part in expressions(computed) if isinstance(part, Call)]
    return next((OF_PARTS[function] for function in OF_PARTS if function in called), None)


def _compared(claim: Claim, compared: Compared) -> str:
    """A sum compared with another: "$310 is less than $380", "54 + 61 = 115%, which is more than 100%"."""
    sides = compared.sides
    left, operator, right = _without_minus(
        resolved(sides.computed, claim), sides.operator, resolved(sides.stated, claim)
    )
    sums = _sums(claim, compared, left)
    held = compared.status is not Status.CONTRADICTION
    return english.SAYS["compared" if len(sums) > 1 else "compared figure"].format(
        sum=" = ".join(sums),
        comparison=english.COMPARISONS[operator if held else english.VIOLATED[operator]],
        right=_limit(right, claim, compared) or spell(right, claim),
    )


def _limit(right: Expression, claim: Claim, compared: Compared) -> str | None:
    """A number of the rule as a percentage, if it is what percentages are compared with; None for all else."""
    unit = compared.computed.unit
    if not isinstance(right, Number) or not unit.is_percent:
        return None
    return say(
        CONTEXT.divide(right.value, unit.factor), unit, claim, named(claim, compared.sides.computed)[0].operands[0]
    )


def _sums(claim: Claim, compared: Compared, shown: Expression) -> list[str]:
    """The computed side, as a formula and as its results."""
    return list(dict.fromkeys([spell(resolved(shown, claim), claim), *_results(claim, compared, shown)]))


def _without_minus(left: Expression, operator: str, right: Expression) -> tuple[Expression, str, Expression]:
    """The comparison without a minus that both sides share: −5% is more than −9%, so 5% is less than 9%."""
    match left, right:
        case Operation("-", Number(zero), one), Operation("-", Number(nought), other) if not zero and not nought:
            return one, MIRRORED[operator], other
    return left, operator, right


def _limited(claim: Claim, compared: Compared) -> str:
    """A figure compared with a limit from the rule: "“aged 204” is more than 125 years"."""
    held = compared.status is not Status.CONTRADICTION
    turned = MIRRORED[compared.sides.operator]
    return english.SAYS["compared figure"].format(
        sum=f"“{spell(compared.sides.stated, claim)}”",
        comparison=english.COMPARISONS[turned if held else english.VIOLATED[turned]],
        right=say(
            literal_result(compared) or Decimal(0), compared.computed.unit, claim, stated_operand(claim, compared.sides)
        ),
    )


def _listed(claim: Claim, compared: Compared) -> str:
    """How many things are listed, and which: "3 are listed (cost, speed and safety), but “two aims” is stated"."""
    things = [
        operand.text for argument in _arguments(compared) for b in named(claim, argument) for operand in b.operands
    ]
    shown = english.listing([thing if len(thing) <= SHORT else f"{thing[:SHORT].rstrip()} …" for thing in things])
    text = english.SAYS["listed"].format(number=len(things), things=shown)
    return english.SAYS[_outcome(compared.status)].format(sum=text, stated=spell(compared.sides.stated, claim))


def _outcome(status: Status) -> str:
    if status is Status.CONTRADICTION:
        return "differs"
    return "only reaches" if status in TRUE_BUT_FAR else "agrees"


def _weekday(claim: Claim, compared: Compared) -> str:
    agrees = compared.status is Status.CONSISTENT
    return english.SAYS["weekday agrees" if agrees else "weekday differs"].format(
        date=spell(_arguments(compared)[0], claim),
        computed=english.WEEKDAYS[int(compared.computed.core.low) % 7],
        stated=spell(compared.sides.stated, claim),
    )


def _end_of_range(claim: Claim, compared: Compared, end: str) -> str:
    """An end of a range in the unit of another: "the upper end of 5 to 7 inches is 17.8 cm"."""
    other = named(claim, compared.sides.stated)[0].operands[0]
    middle, unit = compared.computed.core.middle() or Decimal(0), unit_of(other)
    like = other._replace(figure=other.figure.ends[1]) if other.figure and other.figure.ends else other
    value = say(CONTEXT.divide(middle - unit.offset, unit.factor), unit, claim, like)
    text = english.ENDS[end].format(range=spell(_arguments(compared)[0], claim), value=value)
    return english.SAYS[_outcome(compared.status)].format(sum=text, stated=spell(compared.sides.stated, claim))


def _weekday_of_no_year(claim: Claim, compared: Compared) -> str:
    return english.SAYS["weekday of no year"]


def _in_zones(claim: Claim, compared: Compared) -> str:
    return english.SAYS["zones"].format(hours=say(compared.computed.core.high, ONE, claim, None))


def _clocks(claim: Claim, compared: Compared) -> str:
    sides = (compared.sides.computed, compared.sides.stated)
    local, other = (operand.text for side in sides for binding in named(claim, side) for operand in binding.operands)
    ends = compared.computed.core.low, compared.stated.core.low
    return english.SAYS["zones agree" if compared.status is Status.CONSISTENT else "zones differ"].format(
        left=local, right=other, minutes=abs(ends[0] - ends[1])
    )


def _in_currencies(claim: Claim, compared: Compared) -> str:
    left, right = (spell(argument, claim) for argument in _arguments(compared))
    form = "two currencies" if compared.status in HOLDING else "one currency"
    return english.SAYS[form].format(left=left, right=right)


def _arguments(compared: Compared) -> tuple[Expression, ...]:
    """The arguments of the function that is the whole computed side."""
    return compared.sides.computed.arguments if isinstance(compared.sides.computed, Call) else ()


def _in_dollars(claim: Claim, compared: Compared) -> str:
    """What two amounts were worth in US dollars: "£600m is 618 million to 1.69 billion and $1.1bn 1.1 billion"."""
    amounts = [
        (operand.text, _worth(operand))
        for side in (compared.sides.computed, compared.sides.stated)
        for binding in named(claim, side)
        for operand in binding.operands
    ]
    (left, one), (right, other) = amounts
    form = "of one size" if compared.status in HOLDING else "of two sizes"
    return english.SAYS[form].format(left=left, one=one, right=right, other=other)


def _worth(operand: Operand) -> str:
    number, worth = operand.figure.number if operand.figure else None, operand.unit.worth
    if number is None or worth is None:
        return operand.text
    ends = (in_words(CONTEXT.multiply(number, end)) for end in (worth.low, worth.high))
    return " to ".join(dict.fromkeys(ends))


def _tested(claim: Claim, compared: Compared) -> str:
    """The p value of a reported test: "t(28) = 2.20 gives p = .036, and “.04” is stated"."""
    values = [english.p_value(end) for end in (compared.computed.core.low, compared.computed.core.high)]
    computed = values[0] if values[0] == values[1] else english.RANGE.format(low=values[0], high=values[1])
    form = "p agrees" if compared.status is Status.CONSISTENT else "p differs"
    if compared.sides.operator != "=":
        form = "p only"
    stated = spell(compared.sides.stated, claim)
    text = english.SAYS[form].format(test=test_said(claim), computed=computed, stated=stated)
    changed = compared.status is Status.CONTRADICTION and changes_conclusion(claim)
    return text + english.SAYS["decision"].format(alpha=english.p_value(ALPHA)) if changed else text


def test_said(claim: Claim) -> str:
    """A reported test as papers write it: "F(2, 28) = 4.1"."""
    said = {binding.role: [operand.text for operand in binding.operands] for binding in claim.bindings}
    names = [binding.word.text for binding in claim.bindings if binding.word]
    freedom, (statistic,) = ", ".join(said.get("df", ())), said["stat"]
    sign = "" if statistic[:1] in {"<", ">"} else "= "
    return f"{names[0]}{f'({freedom})' if freedom else ''} {sign}{statistic}"


def _signless(expression: Expression, claim: Claim) -> tuple[Expression, str | None]:
    """The expression without the factor `sign(word)`, whose effect shows in the result's sign, and the word."""
    match expression:
        case Operation("*" | "/", rest, Call("sign", (Name(role),))) | Operation(
            "*", Call("sign", (Name(role),)), rest
        ):
            words = [b.word.text for b in claim.bindings if b.role == role and b.word]
            return rest, words[0] if words else None
    return expression, None


def _results(claim: Claim, compared: Compared, shown: Expression) -> list[str]:
    """The results of the sum: first in its figures' own unit, then in the stated one."""
    if isinstance(shown, Call) and shown.function == "between":
        return []
    assertion = claim.rule.assertion._replace(left=shown, comparison="=", right=compared.sides.stated)
    taken = compare_literally(claim._replace(rule=claim.rule._replace(assertion=assertion)), compared)
    natural = _natural(shown, claim)
    if isinstance(shown, Name) and (_is_bare(claim, shown) or taken.computed.unit.factor == natural.factor):
        return []
    texts = [_in_natural_unit(taken, shown, claim), _in_stated_unit(taken, shown, claim)]
    return [text for text in texts if text is not None]


def _is_bare(claim: Claim, name: Name) -> bool:
    """Whether a name is one number without a unit: "61" of "61 to 52%" is not 6,100%."""
    operands = [operand for binding in named(claim, name) for operand in binding.operands]
    figure = operands[0].figure if len(operands) == 1 else None
    return figure is not None and figure.kind is Kind.NUMBER and operands[0].unit == ONE


def _in_stated_unit(taken: Compared, shown: Expression, claim: Claim) -> str | None:
    unit, like, ends = taken.computed.unit, stated_operand(claim, taken.sides), taken.computed.core
    if is_count_of_dates(shown) and ends.low < ends.high:
        low, high = (say(end.quantize(_TENTH), unit, claim, like) for end in (ends.low, ends.high))
        alike = low.partition(" ")[2] == high.partition(" ")[2]
        return english.RANGE.format(low=low.partition(" ")[0] if alike else low, high=high)
    value = literal_result(taken)
    return None if value is None else say(value, unit, claim, like)


def _in_natural_unit(taken: Compared, shown: Expression, claim: Claim) -> str | None:
    """The result before months become years, in the unit of the figure that determines its unit."""
    unit, natural, value = taken.computed.unit, _natural(shown, claim), exact_result(taken)
    dimension = uncounted(unit.dimension)
    if value is None or not dimension or natural.factor == unit.factor or isinstance(shown, Name):
        return None
    for binding in named(claim, shown):
        for operand in binding.operands:
            if unit_of(operand).factor == natural.factor and uncounted(operand.unit.dimension) == dimension:
                factor = CONTEXT.divide(unit.factor, natural.factor)
                return say(CONTEXT.multiply(value, factor), operand.unit, claim, operand)
    return None


def _natural(expression: Expression, claim: Claim) -> Unit:
    """The unit that follows from the expression's figures."""
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


OF_WHOLE_SIDES: dict[str, Callable[[Claim, Compared], str]] = {
    "weekday": _weekday,
    "past_quarter": _clocks,
    "dollars": _in_dollars,
    "currencies": _in_currencies,
    "count": _listed,
    **{end: partial(_end_of_range, end=end) for end in english.ENDS},
}
"""Functions that have a sentence of their own where one is the whole computed side."""
OF_PARTS: dict[str, Callable[[Claim, Compared], str]] = {
    "p_value": _tested,
    "weekday_before": _weekday_of_no_year,
    "round_the_clock": _in_zones,
}
"""Functions that have one wherever they stand in the computed side."""
