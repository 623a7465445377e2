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


def read_words(stretch: Stretch, first: int) -> Number | None:
    """The number of the words at `first`, including magnitudes, or None."""
    number = _counted_year(stretch, first) or _bare_decimal(stretch, first) or _cardinal(stretch, first)
    if number is not None:
        return _as_ordinal(stretch, _with_decimals(stretch, number))
    return (
        _collective(stretch, first) or _vague(stretch, first) or _roman(stretch, first) or _one_measure(stretch, first)
    )


def _counted_year(stretch: Stretch, at: int) -> Number | None:
    """The ordinal of "the fiftieth anniversary"; None for "the fiftieth guest", of which nothing can be reckoned."""
    value = stretch.lexicon.numbers.ordinals.get(stretch.word(at))
    counts = value is not None and stretch.listed("counted_years", at + 1) and stretch.text(at - 1) not in DASHES
    return Number(at, at + 1, value, ZERO, Form.ORDINAL) if counts and value is not None else None


def _one_measure(stretch: Stretch, first: int) -> Number | None:
    """The number one of "a gallon of paint", "a mile away"; None for "a foot race", "a pound coin"."""
    if not (stretch.plays("article", first) and stretch.listed("measured_once", first + 1)):
        return None
    counts = stretch.plays("of", first + 2) or stretch.listed("after_measure", first + 2)
    return Number(first, first + 1, ONE, ONE, Form.WORDS) if counts else None


def _roman(stretch: Stretch, at: int) -> Number | None:
    """The ordinal of "the XIX century"; None for "Louis XIV", which is a name."""
    value = stretch.lexicon.romans.get(stretch.word(at)) if stretch.text(at).isupper() else None
    counts = value is not None and stretch.listed("roman_before", stretch.past_dash(at + 1))
    return Number(at, at + 1, value, ZERO, Form.ORDINAL) if counts and value is not None else None


def past_sizes(stretch: Stretch, at: int) -> tuple[int, Decimal]:
    """The end of the magnitudes at `at`, and their product: 1 if there are none."""
    size = ONE
    for _ in range(MOST_SIZES):
        begin = stretch.past_dash(at)
        more = stretch.lexicon.magnitudes.get(stretch.word(begin))
        if more is None and stretch.word(begin) in stretch.lexicon.slang_magnitudes:
            more = _slang_size(stretch, begin)
        if more is None:
            break
        at, size = begin + 1, size * more
    return at, size


def _slang_size(stretch: Stretch, at: int) -> Decimal | None:
    """The factor of "grand" in "five grand", "a 50-grand car"; None in "five grand pianos"."""
    size = stretch.lexicon.slang_magnitudes.get(stretch.word(at))
    return (
        size if size is not None and (stretch.text(at - 1) in DASHES or noun_after(stretch, at + 1) is None) else None
    )


def _with_decimals(stretch: Stretch, number: Number) -> Number:
    """The number with the digits after "point": "five point two five"."""
    at = stretch.after("decimal_point", number.last)
    if at is None or number.form is not Form.WORDS or number.magnitude != 1:
        return number
    last, share, place = _decimals(stretch, at)
    return number._replace(last=last, value=number.value + share, place=place) if last > at else number


def _bare_decimal(stretch: Stretch, first: int) -> Number | None:
    """The number of "by point five per cent", with "point" before `first`; not "at that point five people"."""
    point = first - 1
    if not stretch.plays("decimal_point", point):
        return None
    led = (
        point == 0
        or stretch.listed("changing", point - 1)
        or stretch.listed("before_half", point - 1)
        or stretch.plays("to", point - 1)
    )
    last, share, place = _decimals(stretch, first)
    measured = stretch.word(stretch.past_dash(last)) in stretch.lexicon.measures
    return Number(point, last, share, place, Form.WORDS) if led and measured and last > first else None


def _decimals(stretch: Stretch, at: int) -> tuple[int, Decimal, Decimal]:
    """The end of the spoken digits at `at`, their value after a decimal point, and their last place."""
    end, digits = at, ""
    while (group := below_hundred(stretch, end)) is not None and len(digits) < MOST_DECIMALS:
        end, digits = stretch.past_dash(group[0]), digits + str(group[1])
    place = ONE.scaleb(-len(digits))
    return _end(stretch, at, end), Decimal(digits or 0) * place, place


def _as_ordinal(stretch: Stretch, number: Number) -> Number:
    """The number as an ordinal if it ends in one: "the twenty-first century", not "twenty first responders"."""
    at = stretch.past_dash(number.last)
    hyphened = at > number.last and stretch.word(number.last - 1) in stretch.lexicon.numbers.tens
    unit = ordinal_unit(stretch, at) if hyphened else None
    if unit is None or stretch.word(at) not in stretch.lexicon.numbers.ordinals:
        return number
    return number._replace(last=at + 1, value=number.value + unit, place=ZERO, form=Form.ORDINAL)


def _cardinal(stretch: Stretch, first: int) -> Number | None:
    total, at, smallest, place = ZERO, first, ZERO, ONE
    group = below_thousand(stretch, first) or _one_of(stretch, first)
    while group is not None:
        after, value = group
        end, size = past_sizes(stretch, after)
        if smallest and value * size >= smallest:
            break
        at, total = end, total + value * size
        place, smallest = last_place(value) * size, size
        following = None if size == 1 else _next_part(stretch, first, end)
        if following is None:
            break
        group = below_thousand(stretch, following)
    if not smallest:
        return None
    at = _end(stretch, first, at)
    magnitude = smallest if total % smallest == 0 else ONE
    form = Form.ARTICLE if stretch.plays("article", first) and at == first + 1 else Form.WORDS
    return Number(first, at, total, place, form, magnitude)


def _next_part(stretch: Stretch, first: int, at: int) -> int | None:
    """The start of the next, smaller part of a number after a magnitude: "two million[,] [and] three hundred"."""
    joined = past_and(stretch, at)
    if joined is None and stretch.text(at) == ",":
        return _past_comma(stretch, first, at)
    following = stretch.past_dash(at) if joined is None else joined
    if stretch.plays("article", following) or begins_share(stretch, following):
        return None
    return following


def _past_comma(stretch: Stretch, first: int, at: int) -> int | None:
    """The same after a comma: "six million, two hundred and ten"; not "of the three million, two hundred died"."""
    if stretch.listed("determiners", first - 1) or stretch.plays("of", first - 1) or stretch.plays("in", first - 1):
        return None
    group = below_thousand(stretch, at + 1)
    if group is None or stretch.plays("article", at + 1):
        return None
    end, size = past_sizes(stretch, group[0])
    compound = size > 1 or any(stretch.plays("and", place) for place in range(at + 1, end))
    return at + 1 if compound and not stretch.plays("of", end) and not stretch.listed("verbs", end) else None


def _end(stretch: Stretch, first: int, at: int) -> int:
    """`at`, moved back before a joining word that no part of the number follows."""
    while at - 1 > first and (stretch.plays("and", at - 1) or stretch.text(at - 1) in DASHES):
        at -= 1
    return at


def _one_of(stretch: Stretch, at: int) -> Group | None:
    """The number of "a million", in which the article means one."""
    if stretch.plays("article", at) and stretch.word(at + 1) in stretch.lexicon.magnitudes:
        return at + 1, ONE
    return None


def _collective(stretch: Stretch, first: int) -> Number | None:
    at = first + 1 if stretch.plays("article", first) else first
    found = stretch.lexicon.numbers.collectives.get(stretch.word(at))
    if found is None or (at == first and found != DOZEN) or _is_other_word(stretch, at):
        return None
    long = next((place for place in (at - 2, at - 1) if stretch.after("long_dozen", place) == at + 1), None)
    if long is not None:  # a baker's dozen
        return Number(long, at + 1, DOZEN + ONE, ZERO, Form.WORDS)
    several = stretch.after("of", at + 1) or at + 1
    size = _size_word(stretch, several)
    if size is not None:  # a couple of dozen, a couple hundred
        return Number(first, several + 1, found * size, found * size / 2, Form.WORDS)
    return Number(first, at + 1, found, ZERO, Form.WORDS)


def _vague(stretch: Stretch, first: int) -> Number | None:
    """The interval of a vague word: "hundreds", "tens of thousands", "several million"."""
    vague, several = stretch.lexicon.numbers.vague, stretch.lexicon.numbers.several
    word = stretch.word(first)
    at = first + 1 if stretch.plays("article", first) and stretch.word(first + 1) in several else first
    if stretch.word(at) in several:
        return _several(stretch, first, at)
    if word not in vague or _is_other_word(stretch, first):
        return None
    value, high = vague[word]
    at = first + 1
    for _ in range(MOST_VAGUE):
        after = stretch.after("of", at)
        if after is None or stretch.word(after) not in vague:
            break
        factor = vague[stretch.word(after)][0]
        value, high = value * factor, high * factor
        at = after + 1
    return Number(first, at, value, ZERO, Form.VAGUE, high=high)


def _is_other_word(stretch: Stretch, at: int) -> bool:
    """Whether the word at `at` is a number only before "of" things, and is not here: "a score of 3 and 5"."""
    return stretch.listed("only_of_many", at) and not _of_many(stretch, at + 1)


def _of_many(stretch: Stretch, at: int) -> bool:
    """Whether "of" and counted things are at `at`: "scores of people", not "scores of 3 and 5"."""
    of = stretch.after("of", at)
    return (
        of is not None and stretch.text(of).islower() and stretch.text(of).isalpha() and not stretch.listed("stop", of)
    )


def _size_word(stretch: Stretch, at: int) -> Decimal | None:
    """The value of "hundred", "dozen", "million" at `at`."""
    numbers, word = stretch.lexicon.numbers, stretch.word(at)
    return (
        numbers.hundreds.get(word)
        or numbers.collectives.get(word)
        or stretch.lexicon.magnitudes.get(word)
        or _slang_size(stretch, at)
    )


def _several(stretch: Stretch, first: int, at: int) -> Number | None:
    """The number of "several million", "a few dozen"; by itself, such a word is not a figure."""
    value, high = stretch.lexicon.numbers.several[stretch.word(at)]
    size = _size_word(stretch, at + 1)
    if size is None:
        return None
    found = Number(first, at + 2, value, ZERO, Form.SEVERAL, high=high).times(size)
    more = stretch.lexicon.magnitudes.get(stretch.word(at + 2)) if size < THOUSAND else None
    return found.times(more, at + 3) if more is not None else found
