"""Everything that the data files of one language say, ready to look things up in."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from checker.lexicon.phrases import Phrases
from checker.model.interval import Interval, Toward


class NumberWords(NamedTuple):
    """Words that are numbers, or parts of one, by the part they play, with their values."""

    cardinals: Mapping[str, Decimal]
    """From zero to nineteen."""
    tens: Mapping[str, Decimal]
    hundreds: Mapping[str, Decimal]
    collectives: Mapping[str, Decimal]
    """Dozen, pair."""
    fractions: Mapping[str, Decimal]
    """What each divides by: 3 for "third"."""
    ordinals: Mapping[str, Decimal]
    multiples: Mapping[str, Decimal]
    """Twice, doubled, sixfold."""
    vague: Mapping[str, tuple[Decimal, Decimal]]
    """Dozens, thousands: from and to."""
    several: Mapping[str, tuple[Decimal, Decimal]]


class Hedge(NamedTuple):
    """What a hedge does to a figure: how far it widens it, a share of the value, and where the truth lies."""

    text: str
    widen: Decimal | None
    toward: Toward

    @property
    def turned(self) -> Hedge:
        """The same the other way round, as "more than" is before a word that says how much less there is."""
        return self._replace(toward=self.toward.times(-1))


class Currency(NamedTuple):
    """A currency as printed: its ISO 4217 code, and how many of it one is (0.01 of a cent)."""

    code: str
    scale: Decimal


class Calendar(NamedTuple):
    """Names of months, weekdays and so on, with their numbers."""

    months: Mapping[str, int]
    doubtful: frozenset[str]
    """Months that are other words too: "may", "march"."""
    weekdays: Mapping[str, int]
    quarters: Mapping[str, int]
    halves_of_day: Mapping[str, int]
    zones: frozenset[str]
    eras: Mapping[str, int]
    """1 where years count on from it, -1 where they count down to it."""


class Cue(NamedTuple):
    """A named word list of `cues.yaml`: "rise" with its forms; `sign` is 1, -1 or 0 for `sign(word)` in a formula."""

    words: tuple[str, ...]
    sign: int


class Lexicon(NamedTuple):
    """The words of one language. Made by `load_lexicon`. All words are in small letters but where it says otherwise."""

    abbreviations: Mapping[str, str]
    """Words written with a full stop, without the last one ("u.s", "no", "mr"): when that stop ends a sentence.

    `name`, `number`: never before one, `inside`: never, `maybe`: before an opener, `usually`: before a capital.
    A form with a capital is met with its capital alone ("Sat").
    """
    openers: frozenset[str]
    """Lower-case words that, written with a capital, most likely begin a sentence: "the", "but", "she"."""
    cues: Mapping[str, Cue]
    """The word lists that rules may name, by name; words are lower-case, several words are joined by one space."""
    numbers: NumberWords
    romans: Mapping[str, Decimal]
    """Roman numerals of two letters or more, with their values."""
    magnitudes: Mapping[str, Decimal]
    """Words that multiply the number before them: "million"."""
    slang_magnitudes: Mapping[str, Decimal]
    """Words that do so only where no noun follows: "grand"."""
    magnitude_letters: Mapping[str, Decimal]
    """Letters that do so where they touch the digits, in their own case: "m"."""
    money_letters: Mapping[str, Decimal]
    """Letters that do so only where a currency stands before the number: "$5mm"."""
    hedges_before: Phrases[Hedge]
    hedges_after: Phrases[Hedge]
    currencies_before: Phrases[Currency]
    """Signs and codes that stand before the number, in their own case."""
    currencies_leading: Phrases[Currency]
    """Names that stand before it where it is millions: "Yen 20bn"."""
    currencies_after: Phrases[Currency]
    """Names and codes that stand after it; codes in their own case."""
    worths: Mapping[str, Interval | None]
    """Every currency's code, and how many US dollars one has been since 1950; None where that changed too much."""
    units: Phrases[str]
    """Names, in pint's notation, of units as printed: short forms in their own case."""
    periods: Phrases[str]
    """Units of time that words such as "annual" name."""
    calendar: Calendar
    relative: Phrases[tuple[str, int]]
    """Moments told from the draft's own date: the unit of time, and how many of them after it."""
    relative_ends: frozenset[bytes]
    """The words that they end in."""
    grammar: Mapping[str, Phrases[None]]
    """Small words by their part in a figure: "per", "between"."""
    words: Mapping[str, frozenset[str]]
    """Lists of single words by name: what is never a noun, labels of things that are no figures, and so on."""
    plurals: Mapping[str, str]
    """Irregular plurals and their singulars."""
    roles: Mapping[str, str]
    """The part of a word in a clause, one of `Role`; nouns have none."""
    endings: Mapping[str, str]
    """The part that two last letters give to a word that has none of its own."""
    starters: frozenset[str]
    """Every word at which a figure may begin, digits aside."""
    after_article: frozenset[str]
    """Words before which "a" begins a number: "a million", "a third"."""
    after_day: frozenset[str]
    """Words and marks of which one follows a number that is a day, a month or an hour."""
    measures: frozenset[str]
    """First words, in small letters, of all that a number may be measured in."""
    continuing: frozenset[str]
    """Words and marks of which one stands after an amount that goes on: "per", "to", "and", "times"."""
    after_number: frozenset[str]
    """Words of which one stands after a numeral or a number word whose number goes on: "million", "and", "thirds"."""
    number_starters: frozenset[bytes]
    """Those of `starters` that make a sentence worth reading ("a" does not), up to their first other character."""
