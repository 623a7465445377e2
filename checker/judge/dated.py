"""Counts between dates."""

from __future__ import annotations

from checker.model.formula import Call, Expression
from checker.rules.functions import FUNCTIONS, Takes


def dated(expression: Expression) -> bool:
    """Whether it comes to a count between dates, which may be the one number or the other, but none between."""
    return isinstance(expression, Call) and FUNCTIONS[expression.function].takes in {Takes.DATES, Takes.RANGE}
