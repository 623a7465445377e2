"""Read units of measure in a sentence: "km", "square miles", "km/h" by its parts, "kg m−2", "4 km cubed"."""

from __future__ import annotations

from checker.find.numbers.numerals import read_superscript
from checker.find.sentence.stretch import DASHES, Stretch
from checker.model.unit import Unit

TYPED = 2
"""Forms of up to this many letters are case-sensitive."""
HYPHENS = frozenset("-‐‑")
MINUS = "−"
NOON = 12
MOST_FACTORS = 4
MAX_POWER = 4
OPENING = ("(", "[", "/")
"""Marks between a quantity and its conversion to another unit."""


def unit_at(stretch: Stretch, at: int) -> tuple[int, Unit] | None:
    """The end and meaning of the unit at `at`, including powers and products."""
    found = plain_unit_at(stretch, at)
    if found is None:
        return _raised_at(stretch, at)
    after, name = found
    unit = stretch.units.parse(name)
    after, power = _power(stretch, after)
    unit = _raised(unit, power)
    for _ in range(MOST_FACTORS):
        factor = plain_unit_at(stretch, after) if not stretch.touches(after) else None
        if factor is None:
            break
        end, power = _power(stretch, factor[0])
        if end == factor[0]:
            break
        unit, after = _times(unit, stretch.units.parse(factor[1]), power), end
    return after, unit


def _raised_at(stretch: Stretch, at: int) -> tuple[int, Unit] | None:
    """The unit of "s²" or "s2" after a slash, in which the power is part of the word."""
    text = stretch.text(at)
    power = read_superscript(text[-1:]) if len(text) > 1 and stretch.text(at - 1) == "/" else None
    found = stretch.lexicon.units.at([text[:-1]], 0) if power in (2, 3) else None
    return (at + 1, _raised(stretch.units.parse(found[1]), power)) if found is not None and power is not None else None


def plain_unit_at(stretch: Stretch, at: int) -> tuple[int, str] | None:
    """The end and pint's name of the unit at `at`. Only short forms are case-sensitive."""
    if at >= len(stretch.texts):
        return None
    exact = stretch.lexicon.units.at(stretch.texts, at)
    small = stretch.lexicon.units.at(stretch.words, at) if len(stretch.words[at]) > TYPED else None
    if exact is None or (small is not None and small[0] > exact[0]):
        exact = small
    if exact is None or (exact[0] == at + 1 and _doubtful(stretch, at)):
        return None
    if exact[0] == len(stretch.texts) and stretch.texts[-1] == "." and exact[0] > at + 1:
        return exact[0] - 1, exact[1]  # the full stop of "ft." also ends the sentence
    return exact


def _doubtful(stretch: Stretch, at: int) -> bool:
    """Whether the form at `at` is a unit only in certain contexts: "2 in thick", 9"."""
    if stretch.texts[at] == '"':
        return stretch.texts.index('"') < at or not stretch.touches(at)
    if (
        len(stretch.texts[at]) == 1
        and stretch.texts[at].isupper()
        and not stretch.touches(at)
        and _is_joined(stretch, at)
    ):
        return True  # eighteen B-17s, four K-pop bands
    if (
        len(stretch.texts[at]) == 1
        and stretch.texts[at].isalpha()
        and stretch.word(at - 1) in stretch.lexicon.numbers.cardinals
    ):
        return True  # one B share
    if stretch.text(at).isupper() and stretch.listed("people_by_age", at + 1):
        return True  # 3759 TB patients
    if stretch.words[at] in stretch.lexicon.numbers.fractions and stretch.past_dash(at + 1) > at + 1:
        return True  # two quarter-mile races
    if stretch.words[at] in stretch.lexicon.calendar.halves_of_day:
        hour = stretch.text(at - 1)
        return hour.isdecimal() and int(hour) <= NOON  # 7-9pm is not picometres
    if stretch.listed("turning_units", at):
        return not stretch.says("turning_words")
    if stretch.listed("inductance_letters", at) and stretch.text(at).isupper():
        return not stretch.says("inductance_words")
    if not stretch.listed("doubtful_units", at):
        return False
    if (
        stretch.touches(at) and stretch.text(at - 1)[-1:].isdigit() and stretch.listed("length_letters", at)
    ):  # 1.2in of rain
        return False
    following = stretch.word(stretch.past_dash(at + 1))  # "one-in-five"
    foot = stretch.lexicon.units.at(stretch.words, at - 2) if at > 1 else None
    if foot is not None and foot[1] == "foot":  # 12 ft 2 in
        return False
    if stretch.listed("temperature_letters", at):
        exact = stretch.touches(at) and "." in stretch.text(at - 1) and stretch.text(at).isupper()  # 1.5C
        exact = exact or _is_converted(stretch, at)
        return not exact and not stretch.says("temperature_words") and stretch.text(at - 2) not in DASHES
    return following[:1].isalnum() and not stretch.listed("length_words", at + 1)


def _is_joined(stretch: Stretch, at: int) -> bool:
    """Whether a hyphen, not a minus, joins the token at `at` to the next."""
    return stretch.text(at + 1) in HYPHENS and stretch.past_dash(at + 1) > at + 1


def _is_converted(stretch: Stretch, at: int) -> bool:
    """Whether a conversion to the other scale is beside the letter at `at`: "35C (95F)", "35C/95F"."""
    after, before = at + 2, at - 2
    after += stretch.text(after) in DASHES
    before -= stretch.text(before) in DASHES
    opened = stretch.text(at + 1) in OPENING and stretch.listed("temperature_letters", after + 1)
    inside = stretch.text(before) in OPENING and stretch.listed("temperature_letters", before - 1)
    return (opened and stretch.word(after + 1) != stretch.word(at)) or (
        inside and stretch.word(before - 1) != stretch.word(at)
    )


def _power(stretch: Stretch, at: int) -> tuple[int, int]:
    """The end and value of a power at `at`: "−1" of "s−1", "²", "cubed"; 1 if there is none."""
    if stretch.touches(at):
        raised = read_superscript(stretch.text(at))
        if raised is not None and 0 < abs(raised) <= MAX_POWER:
            return at + 1, raised
        hyphened = stretch.text(at - 2) in DASHES and stretch.touches(at - 1)  # 6-foot-2
        sign = -1 if stretch.text(at) in DASHES and not hyphened else 1 if stretch.text(at) == "^" else 0
        digit = stretch.text(at + 1)
        if sign and (stretch.touches(at + 1) or stretch.text(at) == MINUS) and digit in ("1", "2", "3", "4"):
            return at + 2, sign * int(digit)  # g−1, and g− 1 as in some journals
    for power, part in ((2, "squared"), (3, "cubed")):
        after = stretch.after(part, at)
        if after is not None:
            return after, power
    return at, 1


def _raised(unit: Unit, power: int) -> Unit:
    if power == 1:
        return unit
    size = abs(power)
    whole = unit
    for _ in range(size - 1):
        whole = whole * unit
    name = f"{unit.name} ** {size}" if size > 1 else unit.name
    if power < 0:
        return Unit(f"1 / {name}", 1 / whole.factor, tuple((base, -own) for base, own in whole.dimension))
    return Unit(name, whole.factor, whole.dimension)


def _times(unit: Unit, factor: Unit, power: int) -> Unit:
    return unit / _raised(factor, -power) if power < 0 else unit * _raised(factor, power)
