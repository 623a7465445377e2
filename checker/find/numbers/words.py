"""Read number words: "three hundred and twenty", "three lakh crore", "a dozen", "tens of thousands"."""

from __future__ import annotations

from decimal import Decimal

from checker.find.numbers.fractions import begins_share, ordinal_unit
from checker.find.numbers.number import Form, Number, last_place
from checker.find.numbers.word_groups import ONE, THOUSAND, ZERO, Group, below_hundred, below_thousand, past_and
from checker.find.sentence.nouns import noun_after
from checker.find.sentence.stretch import DASHES, Stretch

DOZEN = Decimal(12)
MOST_DECIMALS = 8
MOST_VAGUE = 2
"""The most vague words in one number: "tens of thousands of millions"."""
MOST_SIZES = 2
"""The most magnitudes in a row: "three lakh crore", "ten thousand million"."""


def read_words(s: Stretch, first: int) -> Number | None:
    """The number of the words at `first`, including magnitudes, or None."""
    number = _counted_year(s, first) or _bare_decimal(s, first) or _cardinal(s, first)
    if number is not None:
        return _as_ordinal(s, _with_decimals(s, number))
    return _collective(s, first) or _vague(s, first) or _roman(s, first) or _one_measure(s, first)


def _counted_year(s: Stretch, at: int) -> Number | None:
    """The ordinal of "the fiftieth anniversary"; None for "the fiftieth guest", of which nothing can be reckoned."""
    value = s.lexicon.numbers.ordinals.get(s.word(at))
    counts = value is not None and s.listed("counted_years", at + 1) and s.text(at - 1) not in DASHES
    return Number(at, at + 1, value, ZERO, Form.ORDINAL) if counts and value is not None else None


def _one_measure(s: Stretch, first: int) -> Number | None:
    """The number one of "a gallon of paint", "a mile away"; None for "a foot race", "a pound coin"."""
    if not (s.plays("article", first) and s.listed("measured_once", first + 1)):
        return None
    counts = s.plays("of", first + 2) or s.listed("after_measure", first + 2)
    return Number(first, first + 1, ONE, ONE, Form.WORDS) if counts else None


def _roman(s: Stretch, at: int) -> Number | None:
    """The ordinal of "the XIX century"; None for "Louis XIV", which is a name."""
    value = s.lexicon.romans.get(s.word(at)) if s.text(at).isupper() else None
    counts = value is not None and s.listed("roman_before", s.past_dash(at + 1))
    return Number(at, at + 1, value, ZERO, Form.ORDINAL) if counts and value is not None else None


def past_sizes(s: Stretch, at: int) -> tuple[int, Decimal]:
    """The end of the magnitudes at `at`, and their product: 1 if there are none."""
    size = ONE
    for _ in range(MOST_SIZES):
        begin = s.past_dash(at)
        more = s.lexicon.magnitudes.get(s.word(begin))
        if more is None and s.word(begin) in s.lexicon.slang_magnitudes:
            more = _slang_size(s, begin)
        if more is None:
            break
        at, size = begin + 1, size * more
    return at, size


def _slang_size(s: Stretch, at: int) -> Decimal | None:
    """The factor of "grand" in "five grand", "a 50-grand car"; None in "five grand pianos"."""
    size = s.lexicon.slang_magnitudes.get(s.word(at))
    return size if size is not None and (s.text(at - 1) in DASHES or noun_after(s, at + 1) is None) else None


def _with_decimals(s: Stretch, number: Number) -> Number:
    """The number with the digits after "point": "five point two five"."""
    at = s.after("decimal_point", number.last)
    if at is None or number.form is not Form.WORDS or number.magnitude != 1:
        return number
    last, share, place = _decimals(s, at)
    return number._replace(last=last, value=number.value + share, place=place) if last > at else number


def _bare_decimal(s: Stretch, first: int) -> Number | None:
    """The number of "by point five per cent", with "point" before `first`; not "at that point five people"."""
    point = first - 1
    if not s.plays("decimal_point", point):
        return None
    led = (
        point == 0 or s.listed("changing", point - 1) or s.listed("before_half", point - 1) or s.plays("to", point - 1)
    )
    last, share, place = _decimals(s, first)
    measured = s.word(s.past_dash(last)) in s.lexicon.measures
    return Number(point, last, share, place, Form.WORDS) if led and measured and last > first else None


def _decimals(s: Stretch, at: int) -> tuple[int, Decimal, Decimal]:
    """The end of the spoken digits at `at`, their value after a decimal point, and their last place."""
    end, digits = at, ""
    while (group := below_hundred(s, end)) is not None and len(digits) < MOST_DECIMALS:
        end, digits = s.past_dash(group[0]), digits + str(group[1])
    place = ONE.scaleb(-len(digits))
    return _end(s, at, end), Decimal(digits or 0) * place, place


def _as_ordinal(s: Stretch, number: Number) -> Number:
    """The number as an ordinal if it ends in one: "the twenty-first century", not "twenty first responders"."""
    at = s.past_dash(number.last)
    hyphened = at > number.last and s.word(number.last - 1) in s.lexicon.numbers.tens
    unit = ordinal_unit(s, at) if hyphened else None
    if unit is None or s.word(at) not in s.lexicon.numbers.ordinals:
        return number
    return number._replace(last=at + 1, value=number.value + unit, place=ZERO, form=Form.ORDINAL)


def _cardinal(s: Stretch, first: int) -> Number | None:
    total, at, smallest, place = ZERO, first, ZERO, ONE
    group = below_thousand(s, first) or _one_of(s, first)
    while group is not None:
        after, value = group
        end, size = past_sizes(s, after)
        if smallest and value * size >= smallest:
            break
        at, total = end, total + value * size
        place, smallest = last_place(value) * size, size
        following = None if size == 1 else _next_part(s, first, end)
        if following is None:
            break
        group = below_thousand(s, following)
    if not smallest:
        return None
    at = _end(s, first, at)
    magnitude = smallest if total % smallest == 0 else ONE
    form = Form.ARTICLE if s.plays("article", first) and at == first + 1 else Form.WORDS
    return Number(first, at, total, place, form, magnitude)


def _next_part(s: Stretch, first: int, at: int) -> int | None:
    """The start of the next, smaller part of a number after a magnitude: "two million[,] [and] three hundred"."""
    joined = past_and(s, at)
    if joined is None and s.text(at) == ",":
        return _past_comma(s, first, at)
    following = s.past_dash(at) if joined is None else joined
    if s.plays("article", following) or begins_share(s, following):
        return None
    return following


def _past_comma(s: Stretch, first: int, at: int) -> int | None:
    """The same after a comma: "six million, two hundred and ten"; not "of the three million, two hundred died"."""
    if s.listed("determiners", first - 1) or s.plays("of", first - 1) or s.plays("in", first - 1):
        return None
    group = below_thousand(s, at + 1)
    if group is None or s.plays("article", at + 1):
        return None
    end, size = past_sizes(s, group[0])
    compound = size > 1 or any(s.plays("and", place) for place in range(at + 1, end))
    return at + 1 if compound and not s.plays("of", end) and not s.listed("verbs", end) else None


def _end(s: Stretch, first: int, at: int) -> int:
    """`at`, moved back before a joining word that no part of the number follows."""
    while at - 1 > first and (s.plays("and", at - 1) or s.text(at - 1) in DASHES):
        at -= 1
    return at


def _one_of(s: Stretch, at: int) -> Group | None:
    """The number of "a million", in which the article means one."""
    if s.plays("article", at) and s.word(at + 1) in s.lexicon.magnitudes:
        return at + 1, ONE
    return None


def _collective(s: Stretch, first: int) -> Number | None:
    at = first + 1 if s.plays("article", first) else first
    found = s.lexicon.numbers.collectives.get(s.word(at))
    if found is None or (at == first and found != DOZEN) or _is_other_word(s, at):
        return None
    long = next((place for place in (at - 2, at - 1) if s.after("long_dozen", place) == at + 1), None)
    if long is not None:  # a baker's dozen
        return Number(long, at + 1, DOZEN + ONE, ZERO, Form.WORDS)
    several = s.after("of", at + 1) or at + 1
    size = _size_word(s, several)
    if size is not None:  # a couple of dozen, a couple hundred
        return Number(first, several + 1, found * size, found * size / 2, Form.WORDS)
    return Number(first, at + 1, found, ZERO, Form.WORDS)


def _vague(s: Stretch, first: int) -> Number | None:
    """The interval of a vague word: "hundreds", "tens of thousands", "several million"."""
    vague, several = s.lexicon.numbers.vague, s.lexicon.numbers.several
    word = s.word(first)
    at = first + 1 if s.plays("article", first) and s.word(first + 1) in several else first
    if s.word(at) in several:
        return _several(s, first, at)
    if word not in vague or _is_other_word(s, first):
        return None
    value, high = vague[word]
    at = first + 1
    for _ in range(MOST_VAGUE):
        after = s.after("of", at)
        if after is None or s.word(after) not in vague:
            break
        factor = vague[s.word(after)][0]
        value, high = value * factor, high * factor
        at = after + 1
    return Number(first, at, value, ZERO, Form.VAGUE, high=high)


def _is_other_word(s: Stretch, at: int) -> bool:
    """Whether the word at `at` is a number only before "of" things, and is not here: "a score of 3 and 5"."""
    return s.listed("only_of_many", at) and not _of_many(s, at + 1)


def _of_many(s: Stretch, at: int) -> bool:
    """Whether "of" and counted things are at `at`: "scores of people", not "scores of 3 and 5"."""
    of = s.after("of", at)
    return of is not None and s.text(of).islower() and s.text(of).isalpha() and not s.listed("stop", of)


def _size_word(s: Stretch, at: int) -> Decimal | None:
    """The value of "hundred", "dozen", "million" at `at`."""
    numbers, word = s.lexicon.numbers, s.word(at)
    return (
        numbers.hundreds.get(word)
        or numbers.collectives.get(word)
        or s.lexicon.magnitudes.get(word)
        or _slang_size(s, at)
    )


def _several(s: Stretch, first: int, at: int) -> Number | None:
    """The number of "several million", "a few dozen"; by itself, such a word is not a figure."""
    value, high = s.lexicon.numbers.several[s.word(at)]
    size = _size_word(s, at + 1)
    if size is None:
        return None
    found = Number(first, at + 2, value, ZERO, Form.SEVERAL, high=high).times(size)
    more = s.lexicon.magnitudes.get(s.word(at + 2)) if size < THOUSAND else None
    return found.times(more, at + 3) if more is not None else found
