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


def unit_at(s: Stretch, at: int) -> tuple[int, Unit] | None:
    """The end and meaning of the unit at `at`, including powers and products."""
    found = plain_unit_at(s, at)
    if found is None:
        return _raised_at(s, at)
    after, name = found
    unit = s.units.parse(name)
    after, power = _power(s, after)
    unit = _raised(unit, power)
    for _ in range(MOST_FACTORS):
        factor = plain_unit_at(s, after) if not s.touches(after) else None
        if factor is None:
            break
        end, power = _power(s, factor[0])
        if end == factor[0]:
            break
        unit, after = _times(unit, s.units.parse(factor[1]), power), end
    return after, unit


def _raised_at(s: Stretch, at: int) -> tuple[int, Unit] | None:
    """The unit of "s²" or "s2" after a slash, in which the power is part of the word."""
    text = s.text(at)
    power = read_superscript(text[-1:]) if len(text) > 1 and s.text(at - 1) == "/" else None
    found = s.lexicon.units.at([text[:-1]], 0) if power in (2, 3) else None
    return (at + 1, _raised(s.units.parse(found[1]), power)) if found is not None and power is not None else None


def plain_unit_at(s: Stretch, at: int) -> tuple[int, str] | None:
    """The end and pint's name of the unit at `at`. Only short forms are case-sensitive."""
    if at >= len(s.texts):
        return None
    exact = s.lexicon.units.at(s.texts, at)
    small = s.lexicon.units.at(s.words, at) if len(s.words[at]) > TYPED else None
    if exact is None or (small is not None and small[0] > exact[0]):
        exact = small
    if exact is None or (exact[0] == at + 1 and _doubtful(s, at)):
        return None
    if exact[0] == len(s.texts) and s.texts[-1] == "." and exact[0] > at + 1:
        return exact[0] - 1, exact[1]  # the full stop of "ft." also ends the sentence
    return exact


def _doubtful(s: Stretch, at: int) -> bool:
    """Whether the form at `at` is a unit only in certain contexts: "2 in thick", 9"."""
    if s.texts[at] == '"':
        return s.texts.index('"') < at or not s.touches(at)
    if len(s.texts[at]) == 1 and s.texts[at].isupper() and not s.touches(at) and _is_joined(s, at):
        return True  # eighteen B-17s, four K-pop bands
    if len(s.texts[at]) == 1 and s.texts[at].isalpha() and s.word(at - 1) in s.lexicon.numbers.cardinals:
        return True  # one B share
    if s.text(at).isupper() and s.listed("people_by_age", at + 1):
        return True  # 3759 TB patients
    if s.words[at] in s.lexicon.numbers.fractions and s.past_dash(at + 1) > at + 1:
        return True  # two quarter-mile races
    if s.words[at] in s.lexicon.calendar.halves_of_day:
        hour = s.text(at - 1)
        return hour.isdecimal() and int(hour) <= NOON  # 7-9pm is not picometres
    if s.listed("turning_units", at):
        return not s.says("turning_words")
    if s.listed("inductance_letters", at) and s.text(at).isupper():
        return not s.says("inductance_words")
    if not s.listed("doubtful_units", at):
        return False
    if s.touches(at) and s.text(at - 1)[-1:].isdigit() and s.listed("length_letters", at):  # 1.2in of rain
        return False
    following = s.word(s.past_dash(at + 1))  # "one-in-five"
    foot = s.lexicon.units.at(s.words, at - 2) if at > 1 else None
    if foot is not None and foot[1] == "foot":  # 12 ft 2 in
        return False
    if s.listed("temperature_letters", at):
        exact = s.touches(at) and "." in s.text(at - 1) and s.text(at).isupper()  # 1.5C
        exact = exact or _is_converted(s, at)
        return not exact and not s.says("temperature_words") and s.text(at - 2) not in DASHES
    return following[:1].isalnum() and not s.listed("length_words", at + 1)


def _is_joined(s: Stretch, at: int) -> bool:
    """Whether a hyphen, not a minus, joins the token at `at` to the next."""
    return s.text(at + 1) in HYPHENS and s.past_dash(at + 1) > at + 1


def _is_converted(s: Stretch, at: int) -> bool:
    """Whether a conversion to the other scale is beside the letter at `at`: "35C (95F)", "35C/95F"."""
    after, before = at + 2, at - 2
    after += s.text(after) in DASHES
    before -= s.text(before) in DASHES
    opened = s.text(at + 1) in OPENING and s.listed("temperature_letters", after + 1)
    inside = s.text(before) in OPENING and s.listed("temperature_letters", before - 1)
    return (opened and s.word(after + 1) != s.word(at)) or (inside and s.word(before - 1) != s.word(at))


def _power(s: Stretch, at: int) -> tuple[int, int]:
    """The end and value of a power at `at`: "−1" of "s−1", "²", "cubed"; 1 if there is none."""
    if s.touches(at):
        raised = read_superscript(s.text(at))
        if raised is not None and 0 < abs(raised) <= MAX_POWER:
            return at + 1, raised
        hyphened = s.text(at - 2) in DASHES and s.touches(at - 1)  # 6-foot-2
        sign = -1 if s.text(at) in DASHES and not hyphened else 1 if s.text(at) == "^" else 0
        digit = s.text(at + 1)
        if sign and (s.touches(at + 1) or s.text(at) == MINUS) and digit in ("1", "2", "3", "4"):
            return at + 2, sign * int(digit)  # g−1, and g− 1 as in some journals
    for power, part in ((2, "squared"), (3, "cubed")):
        after = s.after(part, at)
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
