"""Counts between dates."""

from __future__ import annotations

from checker.model.formula import Call, Expression
from checker.rules.functions import FUNCTIONS, Takes


def dated(expression: Expression) -> bool:
    """Whether the result is a count between dates: one of two whole numbers, and nothing between them."""
    return isinstance(expression, Call) and FUNCTIONS[expression.function].takes in {Takes.DATES, Takes.RANGE}
