"""A formula in the draft's own words: "10,000 soldiers × $2,000 a month"."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.judge import english
from checker.model.claim import Claim, Operand
from checker.model.formula import Call, Expression, Name, Number, Operation, Text
from checker.model.interval import ZERO
from checker.rules.functions import FUNCTIONS, Takes

_TIGHTNESS = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}


def resolved(expression: Expression, claim: Claim) -> Expression:
    """The expression with each `sign(word)` folded into its operators: new − diff × sign(fell) is new + diff."""
    match expression:
        case Operation("*", rest, Call("sign", (Name(role),))):
            signs = [binding.word.sign for binding in claim.bindings if binding.role == role and binding.word]
            inner = resolved(rest, claim)
            return _negative(inner) if signs == [-1] else inner
        case Operation(operator, left, right):
            sides = resolved(left, claim), resolved(right, claim)
            match operator, sides[1]:
                case (("-" | "+"), Operation("-", Number(value), negated)) if not value:
                    return Operation("+" if operator == "-" else "-", sides[0], negated)
            return Operation(operator, *sides)
    return expression


def _negative(expression: Expression) -> Expression:
    return Operation("-", Number(Decimal(0)), expression)


def spell(expression: Expression, claim: Claim, above: int = 0) -> str:
    """The expression with each name as the draft writes it, and parentheses where needed.

    Args:
        expression: what to spell.
        claim: what its names refer to.
        above: the precedence of the enclosing operator.
    """
    match expression:
        case Number(value):
            return f"{value:f}" if abs(value.adjusted()) < 15 else str(value)
        case Text(value):
            return value
        case Name(role):
            return _added(_names(role, claim))
        case Operation("-", Number(value), right) if not value:
            return f"−{spell(right, claim, 3)}"
        case Operation(operator, left, right):
            tightness = _TIGHTNESS[operator]
            sides = spell(left, claim, tightness), spell(right, claim, tightness + 1)
            text = english.SIGNS.get(operator, operator).join(sides)
            return f"({text})" if tightness < above else text
        case Call():
            return _call(expression, claim, above)


def _call(call: Call, claim: Claim, above: int) -> str:
    said = [text for each in call.arguments for text in _said_arguments(each, claim)]
    function = FUNCTIONS[call.function]
    match call.function:
        case "sum" if len(said) > 1:
            return f"({_added(said)})" if above > 1 else _added(said)
        case "mean" if len(said) > 1:
            return f"({_added(said)}) ÷ {len(said)}"
        case "sum" | "mean":
            return said[0]
        case "nearest_mean":
            return english.NEAREST_MEAN.format(mean=said[0], count=said[1])
        case "between":
            return english.RANGE.format(low=said[0], high=said[1])
    if function.unit is not None and function.takes is Takes.QUANTITIES and len(said) == 1:
        number = re.sub(r"(?<=[0-9])(st|nd|rd|th)$", "", said[0])
        return f"{number} {call.function.removesuffix('s') if number == '1' else call.function}"
    if call.function == "abs":
        return spell(_larger_first(call.arguments[0], claim), claim, above)
    if call.function in english.ENDS and isinstance(call.arguments[0], Name):
        return _end(call.function, call.arguments[0].role, claim) or said[0]
    if function.takes in {Takes.RANGE, Takes.WRITTEN}:
        return said[0]
    if function.takes is Takes.DATES:
        return english.SPAN.format(start=said[0], end=said[1]) if len(said) == 2 else said[0]
    return f"{call.function}({', '.join(said)})"


def _end(function: str, role: str, claim: Claim) -> str | None:
    """One end of a role's range, as the draft writes it."""
    figures = [operand.figure for b in claim.bindings if b.role == role for operand in b.operands]
    ends = figures[0].ends if figures and figures[0] else None
    return ends[list(english.ENDS).index(function)].text if ends else None


def _larger_first(expression: Expression, claim: Claim) -> Expression:
    """A difference with the larger figure first, since the distance between them is meant."""
    match expression:
        case Operation("-", Name(one), Name(other)):
            sizes = {b.role: o.core.scaled(o.unit.factor).high for b in claim.bindings for o in b.operands}
            turned = sizes.get(one, ZERO) < sizes.get(other, ZERO)
            return Operation("-", Name(other), Name(one)) if turned else expression
    return expression


def said_with_sign(operand: Operand) -> str:
    """The operand's words, with a minus if it is negative and they don't show it, as in a table's brackets."""
    negative = operand.figure is not None and operand.core.high <= 0 and operand.core.low < 0
    read = operand.figure.number if operand.figure else None
    return f"−{operand.text}" if negative and read is not None and read > 0 else operand.text


def _added(said: list[str]) -> str:
    """The parts of a sum; negative ones are subtracted."""
    text = said[0]
    for part in said[1:]:
        sign = "-" if part[:1] in {"-", "−"} else "+"
        text += english.SIGNS[sign] + (part if sign == "+" else part[1:])
    return text


def _said_arguments(argument: Expression, claim: Claim) -> list[str]:
    return _names(argument.role, claim) if isinstance(argument, Name) else [spell(argument, claim, 1)]


def _names(role: str, claim: Claim) -> list[str]:
    for binding in claim.bindings:
        if binding.role == role:
            return [said_with_sign(operand) for operand in binding.operands] or (
                [binding.word.text] if binding.word else [role]
            )
    return [role]
