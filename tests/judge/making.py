"""Claims made by hand, as the binder would make them of "about $2,000 a month" and its like."""

from __future__ import annotations

import re
from decimal import Decimal as D

from checker.model.claim import Binding, Claim, Operand, Word
from checker.model.figure import CalendarDate, Figure, Kind
from checker.model.interval import Interval, Toward
from checker.model.rule import Grade, Rule, Severity
from checker.model.span import Span
from checker.model.unit import ONE, Unit
from checker.rules.formula import parse_formula

USD = Unit("USD", D(1), (("USD", 1),))
EUR = Unit("EUR", D(1), (("EUR", 1),))
DAY = Unit("day", D(86400), (("time", 1),))
WEEK = Unit("week", D(604800), (("time", 1),))
HOUR = Unit("hour", D(3600), (("time", 1),))
MONTH = Unit("month", D(2629800), (("time", 1),))
YEAR = Unit("year", D(31557600), (("time", 1),))
PERCENT = Unit("percent", D("0.01"), ())
POINT = Unit("percentage_point", D("0.01"), ())
METER = Unit("meter", D(1), (("length", 1),))
KILOMETER = Unit("kilometer", D(1000), (("length", 1),))
MILE = Unit("mile", D("1609.344"), (("length", 1),))
SEA_MILE = Unit("nautical_mile", D(1852), (("length", 1),))
CELSIUS = Unit("degree_Celsius", D(1), (("temperature", 1),), D("273.15"))
FAHRENHEIT = Unit("degree_Fahrenheit", D(5) / D(9), (("temperature", 1),), D("459.67") * 5 / 9)
MAGNITUDES = {"million": D("1e6"), "m": D("1e6"), "billion": D("1e9"), "bn": D("1e9")}
HEDGES = {
    "about": ("widen", Toward.NONE),
    "roughly": ("widen", Toward.NONE),
    "some": ("widen", Toward.NONE),
    "over": ("", Toward.UP),
    "more than": ("", Toward.UP),
    "at least": ("", Toward.UP),
    "under": ("", Toward.DOWN),
    "up to": ("", Toward.DOWN),
    "nearly": ("below", Toward.DOWN),
}


def figure(text: str, unit: Unit | None = None, kind: Kind | None = None, exact: bool = False, at: int = 0) -> Figure:
    """A figure written `text`: a hedge, a numeral and what follows, as exact as it is written."""
    hedge = next((h for h in sorted(HEDGES, key=len, reverse=True) if text.startswith(h)), None)
    found = re.search(r"(\d[\d,]*(?:\.\d+)?)\s?([a-z]+)?", text)
    assert found
    scale = MAGNITUDES.get(found[2] or "", D(1))
    digits = found[1].replace(",", "")
    value = D(digits) * scale
    step = D(1).scaleb(-len(digits.partition(".")[2]))
    if "." not in digits:
        zeros = len(digits) - len(digits.rstrip("0"))
        step = D(10) ** max(0, min(zeros, len(digits) - 2))
    step *= scale
    if exact:
        step = D(0) if scale != 1 else D(1)
    core = Interval.point(value) if exact else Interval(value - step / 2, value + step / 2)
    toward = Toward.NONE
    if hedge:
        how, toward = HEDGES[hedge]
        core = {
            "": Interval.point(value),
            "widen": Interval(value * D("0.9"), value * D("1.1")),
            "below": Interval(value * D("0.9"), value),
        }[how]
    kind = kind or (Kind.MONEY if unit and "USD" in unit.name else Kind.PERCENT if unit == PERCENT else Kind.NUMBER)
    return Figure(Span(at, at + len(text)), text, kind, value, core, step, toward, unit, hedge)


def operand(made: Figure) -> Operand:
    """The figure as a formula takes it."""
    assert made.number is not None
    step = Interval.point(made.number).widened(made.step).hull(made.core) if made.step else None
    return Operand(made.core, step, made.toward, made.unit or ONE, made, made.text)


def clock(text: str, hours: str, at: int = 0) -> Figure:
    """A time of day, in hours since midnight."""
    return Figure(Span(at, at + len(text)), text, Kind.TIME, D(hours), Interval.point(D(hours)))


def weekday(text: str, number: int, at: int = 0) -> Figure:
    """A weekday named in the text; Monday is 0."""
    where = Span(at, at + len(text))
    value = D(number)
    return Figure(where, text, Kind.WEEKDAY, value, Interval.point(value), date=CalendarDate(weekday=number))


def day(text: str, year: int | None, month: int | None = None, number: int | None = None, at: int = 0) -> Figure:
    """A date, as far as it is stated."""
    value = D(year or number or 0)
    where = Span(at, at + len(text))
    return Figure(where, text, Kind.DATE, value, Interval.point(value), date=CalendarDate(year, month, number))


def word(text: str, sign: int) -> Word:
    """A word that tells the direction."""
    return Word(text, "rise" if sign > 0 else "fall", sign, Span(0, len(text)))


def claim(formula: str, grade: Grade = Grade.EXPLICIT, rival: str | None = None, **roles: object) -> Claim:
    """A claim of a rule that asserts `formula`; each role is a figure, a word, or a list of figures."""
    rule = Rule("made", "The figures disagree", parse_formula(formula), "tests", grade=grade, severity=Severity.ERROR)
    bindings, at = [], 0
    for role, value in roles.items():
        if isinstance(value, Word):
            bindings.append(Binding(role, word=value))
            continue
        figures = value if isinstance(value, list) else [value]
        placed = []
        for each in figures:
            assert isinstance(each, Figure)
            placed.append(each._replace(span=Span(at, at + len(each.text))))
            at += len(each.text) + 1
        bindings.append(Binding(role, tuple(operand(each) for each in placed)))
    return Claim(rule, tuple(bindings), grade, rival)
