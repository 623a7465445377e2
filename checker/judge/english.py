"""What a verdict says, in English: every phrase of the stage, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

MAGNITUDES: tuple[dict[str, Decimal], ...] = (
    {"million": Decimal("1e6"), "billion": Decimal("1e9"), "trillion": Decimal("1e12")},
    {"m": Decimal("1e6"), "bn": Decimal("1e9"), "tn": Decimal("1e12")},
    {"mn": Decimal("1e6"), "bn": Decimal("1e9"), "trn": Decimal("1e12")},
    {"mln": Decimal("1e6"), "bln": Decimal("1e9"), "trln": Decimal("1e12")},
    {"M": Decimal("1e6"), "B": Decimal("1e9"), "T": Decimal("1e12")},
)
"""Sets of words for large numbers that are used together; a computed figure uses the stated one's set."""

SIGNS = {"+": " + ", "-": " − ", "*": " × ", "/": " ÷ "}
POWERS = {"2": "square", "3": "cubic"}
"""A power of a length as it is said: "square miles"."""
SAYS = {
    "agrees": "{sum}, and “{stated}” is stated",
    "differs": "{sum}, but “{stated}” is stated",
    "rounded": ", which rounding allows",
    "loose": ", off in its last place",
    "only reaches": "{sum}, and only “{stated}” is stated",
    "same": "“{left}” and “{right}” agree",
    "not the same": "“{left}” and “{right}” disagree",
    "apart": "{both} are {gap} apart",
    "both": "they",
    "each": "“{left}” and “{right}”",
    "above": "“{left}” is above “{end}”, the upper end",
    "below": "“{left}” is below “{end}”, the lower end",
    "listed": "{number} are listed ({things})",
    "of one size": "in US dollars, {left} is {one} and {right} {other}",
    "of two sizes": "in US dollars, {left} would be {one}, but {right} {other}",
    "one currency": "“{left}” and “{right}” are in one currency",
    "two currencies": "“{left}” and “{right}” are in two currencies",
    "weekday differs": "{date} is a {computed}, but “{stated}” is stated",
    "weekday agrees": "{date} is a {computed}, as stated",
    "p agrees": "{test} gives p = {computed}, and “{stated}” is stated",
    "p differs": "{test} gives p = {computed}, but “{stated}” is stated",
    "decision": ", which changes the conclusion at {alpha}",
    "p only": "{test} gives p = {computed}",
    "zones differ": "zones lie whole quarters of an hour apart; “{left}” and “{right}” are {minutes} minutes off that",
    "weekday of no year": "by the draft's own date it is another day of the week, in its year and in the next",
    "zones": "with the hours of their zones taken off, the two are {hours} hours apart",
    "zones agree": "“{left}” and “{right}” are whole quarters of an hour apart, as zones are",
    "compared": "{sum}, which is {comparison} {right}",
    "compared figure": "{sum} is {comparison} {right}",
    "no such day": "There is no {date}",
}
COMPARISONS = {
    "=": "the same as",
    "!=": "different from",
    "<": "less than",
    "<=": "at most",
    ">": "more than",
    ">=": "at least",
}
VIOLATED = {"!=": "=", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}
"""The comparison that holds if this one doesn't."""
RANGE = "{low} to {high}"
ENDS = {
    "low_end": "the lower end of {range} is {value}",
    "high_end": "the upper end of {range} is {value}",
}
"""How the functions for the two ends of a range are said, in the order of the ends."""
NEAREST_MEAN = "the mean of whole numbers, of {count}, that is nearest to {mean}"
SPAN = "from {start} to {end}"
PER = " {article} {unit}"
PERCENTS = ("%", "per cent", "percent")
POINTS = ("percentage points", "percentage point", "points", "point")
"""How percentages and their differences are written; suggestions use the first form."""


FEW = 6
"""Of more things than that, only this many are shown."""
LEAST_P = Decimal("0.0001")


def p_value(value: Decimal) -> str:
    """A p value as papers print it: ".036"."""
    if value < LEAST_P:
        return f"< {LEAST_P}".replace("0.", ".")
    if value == value.quantize(Decimal("0.01")):
        return f"{value:.2f}".removeprefix("0")
    places = 3 if value >= LEAST_P * 10 else 4
    return f"{value:.{places}f}".removeprefix("0")


def listing(things: Sequence[str]) -> str:
    """Things in a row as a sentence lists them: the first few of many."""
    if len(things) > FEW:
        return f"{', '.join(things[:FEW])} …"
    return " and ".join(part for part in (", ".join(things[:-1]), things[-1]) if part)


def in_points(value: Decimal) -> str:
    """A difference of percentages: "0.6 percentage points"."""
    number = value.quantize(Decimal("0.01")).normalize()
    return f"{number:,f} {POINTS[1] if number == 1 else POINTS[0]}"


def article(word: str) -> str:
    """The indefinite article of a unit's name."""
    return "an" if word[:1] in "aeio" or word.startswith("hour") else "a"


def plural(word: str, value: Decimal) -> str:
    """A unit's name as it follows `value`."""
    irregular = {"foot": "feet", "inch": "inches", "century": "centuries", "hertz": "hertz"}
    return word if abs(value) == 1 else irregular.get(word, f"{word}s")


MISSES = {
    "gap": "off by {by} {unit}",
    "high": "{by} too high",
    "low": "{by} too low",
    "times high": "too high by a factor of about {by}",
    "times low": "too low by a factor of about {by}",
    "sign": "with the opposite sign",
}

REASONS = {
    "scipy": "reported tests are recomputed where scipy is installed: pip install 'figcheck[statistics]'",
    "far": "its figures may not belong together: they are far apart, and no known slip explains it",
    "witness": "nothing else in the draft bears out this reading of it",
    "rival": "another reading of the same words holds, or is reported already",
    "where": "what the rule asks for before it applies does not hold",
}

FINDINGS = {
    "sum": "{head}: {sum}",
    "miss": ", {miss}",
    "slip": "; {slip}",
    "understated": "“{stated}” is true but far below what the figures give",
    "overstated": "“{stated}” is true but far above what the figures give",
}

SLIPS = {
    "direction": "“{word}” looks like the wrong direction: the size fits",
    "swapped": "the two figures look exchanged",
    "wrong-base": "“{stated}” would be right if measured against “{base}”: the wrong base?",
    "ratio-for-change": "“{stated}” is the one figure as a share of the other, not the change between them",
    "one-tailed": "“{stated}” is what a one-tailed test would give",
    "points-for-percent": "“{stated}” is the difference in percentage points, not the change in per cent",
    "percent-for-points": "“{stated}” is the change in per cent, not the difference in percentage points",
    "off-by-one": "“{stated}” is off by one",
    "turned-round": "the conversion looks turned round: divided where it should be multiplied, or the reverse",
    "neighbouring-unit": "was a {one} taken for a {other}, or the reverse?",
    "signs-exchanged": "the two currencies look exchanged",
    "far-rate": "no other day's rate is that far off",
    "period": "the figures fit if {taken}",
    "magnitude": "“{figure}” looks off by a factor of {factor}",
    "transposed": "two digits of “{figure}” look transposed",
    "doubled": "a digit of “{figure}” looks doubled",
    "mistyped": "one digit of “{figure}” looks mistyped",
    "dropped": "a digit of “{figure}” looks left out",
    "copied": "“{stated}” stands beside it as well, where it fits: copied?",
}
PERIODS = {
    "a month was taken for a year": Decimal(12),
    "a quarter was taken for a year": Decimal(4),
    "a month was taken for a quarter": Decimal(3),
    "a week was taken for a year": Decimal(52),
    "a day was taken for a year": Decimal(365),
    "a day was taken for a week": Decimal(7),
}
"""Periods that people confuse, and how many of one make the other."""
