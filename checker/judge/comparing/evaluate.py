"""Evaluates a formula over the figures of a claim."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from checker.judge import english
from checker.judge.comparing import calendar
from checker.judge.comparing.arithmetic import Ranged, Undecided, applied, constants
from checker.judge.comparing.image import image, natural_image
from checker.judge.comparing.scene import Scene
from checker.model.figure import CalendarDate
from checker.model.formula import Call, Expression, Name, Number, Operation, Text
from checker.model.interval import Interval, Toward
from checker.rules.formula import expressions
from checker.rules.functions import FUNCTIONS, Takes
from checker.rules.p_values import TESTS, available

_NO_DATE = CalendarDate()
_NO_SIZE = {Takes.DATES, Takes.DAY, Takes.KINDS, Takes.RANGE, Takes.UNIT, Takes.WORD, Takes.WRITTEN}
"""Arguments that don't depend on where in its box a figure's value lies."""


class Result(NamedTuple):
    """The value of an expression in base units, and the direction in which its figures' hedges point."""

    core: Interval
    toward: Toward


def evaluate(expression: Expression, scene: Scene) -> Result:
    """The value of `expression` in `scene`.

    Raises:
        Undecided: it has no value: a divisor may be zero, a date lacks its year, a name refers to a list.
    """
    if isinstance(expression, Name):  # true of one side nearly always
        index = _index(expression.role, scene)
        return Result(scene.boxes[index], scene.towards[index])
    if _is_fixed(expression):
        found = _walk(expression, scene, constants(scene.boxes))
    else:
        exact = natural_image if _names_each_once(expression) else image
        found = exact(lambda variables: _walk(expression, scene, variables), scene.boxes)
    return Result(found.core, _toward(found, scene))


@lru_cache(maxsize=1000)
def _is_fixed(expression: Expression) -> bool:
    """Whether its value is the same wherever its figures lie within their boxes."""
    match expression:
        case Operation(_, left, right):
            return _is_fixed(left) and _is_fixed(right)
        case Call(function, arguments):
            takes = FUNCTIONS[function].takes
            return takes in _NO_SIZE or (takes is not Takes.TEST and all(map(_is_fixed, arguments)))
    return not isinstance(expression, Name)


@lru_cache(maxsize=1000)
def _names_each_once(expression: Expression) -> bool:
    """Whether no figure stands twice in it."""
    roles = [part.role for part in expressions(expression) if isinstance(part, Name)]
    return len(roles) == len(set(roles))


def _toward(found: Ranged, scene: Scene) -> Toward:
    """The direction that the formula's slopes carry from its figures to its result; none if they disagree."""
    directions = set()
    for variable, slope in found.slopes.items():
        if scene.towards[variable] is not Toward.NONE:
            sign = slope.sign()
            directions.add(Toward.NONE if sign is None else scene.towards[variable].times(sign))
    return directions.pop() if len(directions) == 1 else Toward.NONE


def _walk(expression: Expression, scene: Scene, variables: Sequence[Ranged]) -> Ranged:
    match expression:
        case Number(value):
            return Ranged(Interval.point(value))
        case Name(role):
            return _single(role, scene, variables)
        case Operation("^", left, Number(exponent)):
            return _walk(left, scene, variables).power(int(exponent))
        case Operation(operator, left, right):
            return _joined(operator, _walk(left, scene, variables), _walk(right, scene, variables))
        case Call():
            return _called(expression, scene, variables)
        case Text():
            raise Undecided("a quoted text has no value")


def _joined(operator: str, left: Ranged, right: Ranged) -> Ranged:
    match operator:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
    return left / right


def _called(call: Call, scene: Scene, variables: Sequence[Ranged]) -> Ranged:
    function, given = FUNCTIONS[call.function], call.arguments
    match function.takes:
        case Takes.QUANTITIES:
            arguments = _quantities(given, scene, variables)
        case Takes.DATES:
            arguments = [Ranged(days) for days in _days(given, scene)]
        case Takes.DAY:
            arguments = [Ranged(_day(argument, scene)) for argument in given]
        case Takes.WORD:
            arguments = [Ranged(_sign(argument, scene)) for argument in given]
        case Takes.TEST:
            arguments = _test(given, scene, variables)
        case Takes.WRITTEN:
            arguments = [_written(argument, scene) for argument in given]
        case Takes.UNIT:
            arguments = [Ranged(_size(argument, scene)) for argument in given]
        case Takes.WORTH:
            arguments = [_dollars(argument, scene, variables) for argument in given]
        case Takes.KINDS:
            arguments = [Ranged(_kinds(given, scene))]
        case Takes.RANGE:
            arguments = [Ranged(end) for argument in given for end in _ends(argument, scene)]
    return applied(function, arguments)


def _quantities(arguments: Sequence[Expression], scene: Scene, variables: Sequence[Ranged]) -> list[Ranged]:
    """The value of each argument; a role with several figures gives one value for each."""
    found: list[Ranged] = []
    for argument in arguments:
        if isinstance(argument, Name):
            found += [variables[index] for index in scene.roles.get(argument.role, ())]
        else:
            found.append(_walk(argument, scene, variables))
    return found


def _test(arguments: Sequence[Expression], scene: Scene, variables: Sequence[Ranged]) -> list[Ranged]:
    """The arguments of a reported test: the test as a number, its statistic, its degrees of freedom."""
    if not available():
        raise Undecided(english.REASONS["scipy"])
    test, statistic, *degrees = (each.role for each in arguments if isinstance(each, Name))
    name, size = scene.test(test), scene.reported(statistic)
    if name is None or size is None:
        raise Undecided("no test is named, or it has no statistic")
    freedom = [Ranged(variables[index].core) for role in degrees for index in scene.roles.get(role, ())]
    number = Interval.point(Decimal(TESTS.index(name)))
    return [Ranged(number), Ranged(size), *freedom]


def _single(role: str, scene: Scene, variables: Sequence[Ranged]) -> Ranged:
    return variables[_index(role, scene)]


def _index(role: str, scene: Scene) -> int:
    indices = scene.roles.get(role, ())
    if len(indices) != 1:
        raise Undecided(f"{role} stands for {len(indices) or 'no'} figures where the formula takes one")
    return indices[0]


def _days(arguments: Sequence[Expression], scene: Scene) -> Sequence[Interval]:
    """The days that each date may mean; of two dates, one may take its year from the other."""
    dates = [(scene.date(each.role) if isinstance(each, Name) else None) or _NO_DATE for each in arguments]
    if len(dates) == 2:
        dates = [*calendar.completed(*dates)]
    found = [days for date in dates if (days := calendar.days(date)) is not None]
    if len(found) < len(dates):
        raise Undecided("a date lacks its year")
    return found


def _day(argument: Expression, scene: Scene) -> Interval:
    date = scene.date(argument.role) if isinstance(argument, Name) else None
    if date is None or date.day is None:
        raise Undecided("a date lacks its day")
    return Interval.point(Decimal(date.day))


def _kinds(arguments: Sequence[Expression], scene: Scene) -> Interval:
    dimensions = {scene.dimension(argument.role) for argument in arguments if isinstance(argument, Name)}
    return Interval.point(Decimal(len(dimensions)))


def _dollars(argument: Expression, scene: Scene, variables: Sequence[Ranged]) -> Ranged:
    unit = scene.unit(argument.role) if isinstance(argument, Name) else None
    if unit is None or unit.worth is None or not isinstance(argument, Name):
        raise Undecided("what the currency is worth is not known")
    return _single(argument.role, scene, variables) * Ranged(unit.worth)


def _written(argument: Expression, scene: Scene) -> Ranged:
    middle = _walk(argument, scene, constants(scene.boxes)).core.middle()
    if middle is None:
        raise Undecided("a number is open at one end")
    return Ranged(Interval.point(middle))


def _size(argument: Expression, scene: Scene) -> Interval:
    unit = scene.unit(argument.role) if isinstance(argument, Name) else None
    if unit is None:
        raise Undecided("a unit is asked for of what has none")
    return Interval.point(unit.factor)


def _ends(argument: Expression, scene: Scene) -> tuple[Interval, Interval]:
    ends = scene.ends(argument.role) if isinstance(argument, Name) else None
    if ends is None:
        raise Undecided("the ends are asked for of what is no range")
    return ends


def _sign(argument: Expression, scene: Scene) -> Interval:
    sign = scene.sign(argument.role) if isinstance(argument, Name) else None
    if sign is None:
        raise Undecided("a word is missing that tells the direction")
    return Interval.point(Decimal(sign))
