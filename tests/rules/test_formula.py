"""Formulas: what is read, how tightly it binds, and what a mistake is told."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.formula import Assertion, Call, Expression, Name, Number, Operation, Text
from checker.rules.dimensions import check_dimensions
from checker.rules.formula import FormulaError, names, parse_formula


def shape(expression: Expression) -> str:
    """The tree, with all its parentheses."""
    match expression:
        case Number(value):
            return str(value)
        case Text(value):
            return repr(value)
        case Name(role):
            return role
        case Operation(operator, left, right):
            return f"({shape(left)} {operator} {shape(right)})"
        case Call(function, arguments):
            return f"{function}({', '.join(map(shape, arguments))})"


def written(assertion: Assertion) -> str:
    return f"{shape(assertion.left)} {assertion.comparison} {shape(assertion.right)}"


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("rate * count = total", "(rate * count) = total"),
        ("a - b - c = d", "((a - b) - c) = d"),
        ("a + b * c = d", "(a + (b * c)) = d"),
        ("a / b * c = d", "((a / b) * c) = d"),
        ("(a + b) * c = d", "((a + b) * c) = d"),
        ("-a ^ 2 = b", "(0 - (a ^ 2)) = b"),
        ("a * -b = c", "(a * (0 - b)) = c"),
        ("a ^ -2 = b", "(a ^ -2) = b"),
        ("change = (new - old) / old * sign(dir)", "change = (((new - old) / old) * sign(dir))"),
        ("sum(parts, rest) = total", "sum(parts, rest) = total"),
        ("share <= 100%", "share <= 1"),
        ("part ≤ whole", "part <= whole"),
        ("a ≥ b", "a >= b"),
        ("a == b", "a = b"),
        ("a ≠ b", "a != b"),
        ("a × b ÷ 2 − 1 = c", "(((a * b) / 2) - 1) = c"),
        ("a = 1_000.5", "a = 1000.5"),
        ("a = 2e3", "a = 2E+3"),
        ("a = 'USD / year'", "a = 'USD / year'"),
    ],
)
def test_reads(text, tree):
    assert written(parse_formula(text)) == tree


@pytest.mark.parametrize(
    ("text", "message", "column"),
    [
        ("", "expected a figure, a number or `(`, found the end", 1),
        ("rate * count", "expected a comparison, found the end", 13),
        ("a = b = c", "a formula has one comparison", 7),
        ("a = (b + c", "expected `)` to close the one in column 5, found the end", 11),
        ("a = b c", "expected an operator or the end, found `c`", 7),
        ("a = b +", "expected a figure, a number or `(`, found the end", 8),
        ("total = summ(parts)", "there is no function `summ`", 9),
        ("abs(a, b) = c", "`abs` takes one argument, not 2", 1),
        ("weekday() = c", "`weekday` takes one argument, not 0", 1),
        ("a ^ 9 = b", "an exponent is at most 8, not 9", 5),
        ("a ^ 2 ^ 2 = b", "powers can't be stacked", 7),
        ("a ^ b = c", "an exponent is a whole number, not `b`", 5),
        ("Rate = 2", "a formula can't hold 'R'", 1),
        ("a = b; c", "a formula can't hold ';'", 6),
        ("a = 'USD", "a formula can't hold \"'\"", 5),
        ("__import__('os') = 1", "there is no function `__import__`", 1),
        ("a.b = 1", "a formula can't hold '.'", 2),
        ("a = 12rate", "a formula can't hold '1'", 5),
        ("(" * 60 + "a" + ")" * 60 + " = b", "a formula is at most 50 levels deep", 52),
        ("+".join(["a"] * 150) + "=b", "a formula has at most 100 operators", 202),
        ("a" * 600, "a formula has at most 500 characters, this one 600", 501),
    ],
)
def test_a_mistake_is_told_where_it_stands(text, message, column):
    with pytest.raises(FormulaError) as told:
        parse_formula(text)
    assert (told.value.message, told.value.column) == (message, column)


def test_hints_name_what_was_meant():
    with pytest.raises(FormulaError) as told:
        parse_formula("total = summ(parts)")
    assert told.value.hint == "did you mean `sum`?"


def test_names_stand_in_the_order_of_the_text():
    assert names(parse_formula("change = (new - old) / old * sign(dir)")) == ("change", "new", "old", "dir")


@pytest.mark.parametrize(
    ("text", "declared", "fits"),
    [
        ("rate * count = total", {"rate": "money / time", "count": "count", "total": "money / time"}, True),
        ("rate * count = total", {"rate": "money / time", "count": "count", "total": "money"}, False),
        ("rate * time = total", {"rate": "money / time", "time": "time", "total": "money"}, True),
        ("change = (new - old) / old", {"change": "percent", "new": "money", "old": "money"}, True),
        ("change = new - old", {"change": "percent", "new": "money", "old": "money"}, False),
        ("change = new - old", {"change": "points", "new": "percent", "old": "percent"}, True),
        ("years_between(born, died) = age", {"age": "age"}, True),
        ("years_between(born, died) = age", {"age": "money"}, False),
        ("area = width ^ 2", {"area": "area", "width": "length"}, True),
        ("sum(parts) = total", {"parts": "mass", "total": "length"}, False),
        ("-loss = profit", {"loss": "money", "profit": "money"}, True),
        ("speed * time = way", {"speed": "speed", "time": "duration", "way": "length"}, True),
        ("first = second", {"first": "furlong", "second": "money"}, True),
    ],
)
def test_dimensions_must_fit(text, declared, fits):
    assertion = parse_formula(text)
    if fits:
        check_dimensions(assertion, declared)
    else:
        with pytest.raises(FormulaError, match="can't be added or compared"):
            check_dimensions(assertion, declared)


def test_a_wrong_dimension_names_both_sides():
    declared = {"rate": "money / time", "count": "count", "total": "money"}
    with pytest.raises(FormulaError) as told:
        check_dimensions(parse_formula("rate * count = total"), declared)
    assert told.value.message == "money / time and money can't be added or compared"
    assert told.value.column == 14


@given(st.text(alphabet="ab12.() +-*/^=<>!,'\"%_é\n", max_size=60))
def test_any_text_is_read_or_refused(text):
    try:
        column = len(parse_formula(text).text)
    except FormulaError as error:
        column = error.column
    assert 1 <= column <= len(text) + 1


@given(
    st.recursive(st.sampled_from(["a", "b", "7"]), lambda s: st.tuples(s, st.sampled_from("+-*/"), s), max_leaves=20)
)
def test_parentheses_are_what_the_tree_keeps(tree):
    def text(node: object) -> str:
        return node if isinstance(node, str) else f"({text(node[0])} {node[1]} {text(node[2])})"

    assert shape(parse_formula(f"{text(tree)} = z").left) == text(tree)


def test_a_number_is_exact():
    assert parse_formula("a = 0.1").right == Number(Decimal("0.1"))
