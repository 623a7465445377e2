"""Parses a rule's formula from text to a tree: `rate * count = total`.

Operators from the tightest: `^`, a leading minus, `* /`, `+ -`; one comparison joins the two sides. Names are roles,
calls are functions of `rules.functions`, quoted texts name units or queries, `12%` is 0.12.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from checker.model.formula import Assertion, Call, Expression, Name, Number, Operation, Text
from checker.rules.functions import FUNCTIONS
from checker.rules.wording import guess

PUBLISHED = "published"
"""The name of the draft's date in formulas of rules whose figures are apart from one another."""
LONGEST = 500
DEEPEST = 50
MOST_OPERATORS = 100
LARGEST_EXPONENT = 8
COMPARISONS = {
    "=": "=",
    "==": "=",
    "!=": "!=",
    "≠": "!=",
    "<": "<",
    "<=": "<=",
    "≤": "<=",
    ">": ">",
    ">=": ">=",
    "≥": ">=",
}
TIGHTNESS = {"+": 10, "-": 10, "*": 20, "/": 20, "^": 40}
MINUS = 30
OPERATORS = {"×": "*", "·": "*", "÷": "/", "−": "-", "**": "^"}
"""Alternative spellings of operators."""


class FormulaError(ValueError):
    """A formula that can't be read; `column` counts from 1 in the formula's text."""

    def __init__(self, message: str, column: int, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.column = column
        self.hint = hint


@lru_cache(maxsize=1000)
def parse_formula(text: str) -> Assertion:
    """The assertion written in `text`; a quarter of the packs' are written in several rules.

    Raises:
        FormulaError: the text is not an assertion, is too long or too deep, or names an unknown function.
    """
    if len(text) > LONGEST:
        raise FormulaError(f"a formula has at most {LONGEST} characters, this one {len(text)}", LONGEST + 1)
    reader = _Reader(text)
    left = reader.expression(0, 0)
    comparison = reader.next()
    if comparison.kind != "comparison":
        raise FormulaError(
            f"expected a comparison, found {_shown(comparison)}", comparison.column, "as in: rate * count = total"
        )
    right = reader.expression(0, 0)
    rest = reader.next()
    if rest.kind == "comparison":
        raise FormulaError("a formula has one comparison", rest.column, "write two checks instead")
    if rest.kind != "end":
        raise FormulaError(f"expected an operator or the end, found {_shown(rest)}", rest.column)
    return Assertion(left, COMPARISONS[comparison.text], right, text)


@lru_cache(maxsize=1000)
def names(assertion: Assertion) -> tuple[str, ...]:
    """The roles that the assertion names, each once, in text order."""
    return tuple(dict.fromkeys(name.role for name in _names(assertion)))


def expressions(expression: Expression) -> Iterator[Expression]:
    """The expression and all its parts, from left to right."""
    yield expression
    if isinstance(expression, Operation):
        yield from expressions(expression.left)
        yield from expressions(expression.right)
    elif isinstance(expression, Call):
        for argument in expression.arguments:
            yield from expressions(argument)


def _names(assertion: Assertion) -> Iterator[Name]:
    for side in (assertion.left, assertion.right):
        yield from (part for part in expressions(side) if isinstance(part, Name))


class _Lexeme(NamedTuple):
    kind: str
    text: str
    column: int


@cache
def _lexemes() -> re.Pattern[str]:
    return re.compile(
        r"""\s*(?:
            (?P<number>(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3})?(?![\w.]))
          | (?P<name>[a-z_][a-z0-9_]*)
          | (?P<text>'[^'\n]*'|"[^"\n]*")
          | (?P<comparison><=|>=|!=|==|[=<>≤≥≠])
          | (?P<operator>\*\*|[-+*/^×·÷−])
          | (?P<mark>[(),%])
          | (?P<end>$)
        )""",
        re.VERBOSE | re.ASCII,
    )


class _Reader:
    """Reads lexemes one by one, and expressions by operator precedence (a Pratt parser)."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._peeked: _Lexeme | None = None
        self._operators = 0

    def peek(self) -> _Lexeme:
        if self._peeked is None:
            found = _lexemes().match(self._text, self._at)
            if found is None or found.lastgroup is None:
                rest = self._text[self._at :].lstrip()
                column = len(self._text) - len(rest) + 1
                raise FormulaError(f"a formula can't hold {rest[:1]!r}", column, _stray(rest))
            text = found[found.lastgroup]
            text = OPERATORS.get(text, text) if found.lastgroup == "operator" else text
            self._peeked = _Lexeme(found.lastgroup, text, found.start(found.lastgroup) + 1)
            self._at = found.end()
        return self._peeked

    def next(self) -> _Lexeme:
        lexeme = self.peek()
        self._peeked = None
        return lexeme

    def expect(self, mark: str, after: str) -> None:
        lexeme = self.next()
        if lexeme.text != mark or lexeme.kind != "mark":
            raise FormulaError(f"expected `{mark}` {after}, found {_shown(lexeme)}", lexeme.column)

    def expression(self, tightness: int, depth: int) -> Expression:
        """The longest expression from here whose operators bind more tightly than `tightness`."""
        if depth > DEEPEST:
            raise FormulaError(f"a formula is at most {DEEPEST} levels deep", self.peek().column)
        left = self._operand(depth)
        while self.peek().kind == "operator" and TIGHTNESS[self.peek().text] > tightness:
            self._operators += 1
            if self._operators > MOST_OPERATORS:
                raise FormulaError(
                    f"a formula has at most {MOST_OPERATORS} operators", self.peek().column, "use sum(…)"
                )
            operator = self.next().text
            right = self._exponent() if operator == "^" else self.expression(TIGHTNESS[operator], depth + 1)
            left = Operation(operator, left, right)
        return left

    def _operand(self, depth: int) -> Expression:
        lexeme = self.next()
        match lexeme.kind:
            case "number":
                return self._number(lexeme)
            case "text":
                return Text(lexeme.text[1:-1])
            case "name" if self.peek().text == "(":
                return self._call(lexeme, depth)
            case "name":
                return Name(lexeme.text, lexeme.column)
        if lexeme.text == "(":
            inner = self.expression(0, depth + 1)
            self.expect(")", f"to close the one in column {lexeme.column}")
            return inner
        if lexeme.text == "-":
            return Operation("-", Number(Decimal(0)), self.expression(MINUS, depth + 1))
        raise FormulaError(f"expected a figure, a number or `(`, found {_shown(lexeme)}", lexeme.column)

    def _number(self, lexeme: _Lexeme) -> Number:
        value = Decimal(lexeme.text.replace("_", ""))
        if self.peek().text == "%":
            self.next()
            return Number(value / 100)
        return Number(value)

    def _exponent(self) -> Number:
        sign = -1 if self.peek().text == "-" and self.next() else 1
        lexeme = self.next()
        if lexeme.kind != "number" or not lexeme.text.isdecimal() or len(lexeme.text) > 2:
            raise FormulaError(f"an exponent is a whole number, not {_shown(lexeme)}", lexeme.column)
        if int(lexeme.text) > LARGEST_EXPONENT:
            raise FormulaError(f"an exponent is at most {LARGEST_EXPONENT}, not {lexeme.text}", lexeme.column)
        if self.peek().text == "^":
            raise FormulaError("powers can't be stacked", self.peek().column, "use parentheses")
        return Number(Decimal(sign * int(lexeme.text)))

    def _call(self, name: _Lexeme, depth: int) -> Call:
        function = FUNCTIONS.get(name.text)
        if function is None:
            raise FormulaError(f"there is no function `{name.text}`", name.column, guess(name.text, sorted(FUNCTIONS)))
        self.next()
        arguments: list[Expression] = []
        while self.peek().text != ")":
            if arguments:
                self.expect(",", f"or `)` after an argument of `{name.text}`")
            arguments.append(self.expression(0, depth + 1))
        self.next()
        if not function.fewest <= len(arguments) <= function.most:
            wanted = "one argument" if function.most == 1 else f"{function.fewest} arguments"
            raise FormulaError(f"`{name.text}` takes {wanted}, not {len(arguments)}", name.column)
        return Call(name.text, tuple(arguments), name.column)


def _shown(lexeme: _Lexeme) -> str:
    return "the end" if lexeme.kind == "end" else f"`{lexeme.text}`"


def _stray(rest: str) -> str | None:
    if rest[:1] in {"'", '"'}:
        return "this quotation is not closed"
    return "names are in snake_case" if rest[:1].isupper() else None
