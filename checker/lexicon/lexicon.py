"""The content of one language's data files, ready for look-ups."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from checker.lexicon.phrases import Phrases
from checker.model.interval import Interval, Toward


@dataclass(slots=True)
class NumberWords:
    """Number words and parts of them, grouped by function, with their values."""

    cardinals: dict[str, Decimal]
    """From zero to nineteen."""
    tens: dict[str, Decimal]
    hundreds: dict[str, Decimal]
    collectives: dict[str, Decimal]
    """Dozen, pair."""
    fractions: dict[str, Decimal]
    """The divisor of each: 3 for "third"."""
    ordinals: dict[str, Decimal]
    multiples: dict[str, Decimal]
    """Twice, doubled, sixfold."""
    vague: dict[str, tuple[Decimal, Decimal]]
    """Dozens, thousands: the low and high ends."""
    several: dict[str, tuple[Decimal, Decimal]]


class Hedge(NamedTuple):
    """The effect of a hedge on a figure: how far it widens it, as a share of the value, and in which direction."""

    text: str
    widen: Decimal | None
    toward: Toward

    @property
    def turned(self) -> Hedge:
        """The hedge with its direction reversed, like "more than" before a word for a decrease."""
        return self._replace(toward=self.toward.times(-1))


class Currency(NamedTuple):
    """A currency as printed: its ISO 4217 code, and its size in that currency (0.01 for a cent)."""

    code: str
    scale: Decimal


@dataclass(slots=True)
class Calendar:
    """The names of months, weekdays and so on, with their numbers."""

    months: dict[str, int]
    doubtful: frozenset[str]
    """Months that are also other words: "may", "march"."""
    weekdays: dict[str, int]
    quarters: dict[str, int]
    halves_of_day: dict[str, int]
    zones: frozenset[str]
    eras: dict[str, int]
    """1 if years count up from it, -1 if they count down to it."""


class Cue(NamedTuple):
    """A named word list from `cues.yaml`: "rise" with its forms. `sign`, 1, -1 or 0, is `sign(word)` in a formula."""

    words: tuple[str, ...]
    sign: int


class PluralEnding(NamedTuple):
    """How some plurals end, and how their singular is made: "armies", without its last three letters, and "y"."""

    endings: tuple[str, ...]
    letters: int
    """The fewest letters of such a word."""
    end: int
    """Where the part that both share ends: -3."""
    added: str


@dataclass(slots=True, eq=False, repr=False)  # what it leaves out would take 1 ms at each start
class Lexicon:
    """The words of one language, made by `load_lexicon`. Words are in lower case unless noted otherwise.

    Nobody changes a table; they are dictionaries, not mappings of any kind, as a compiled module is quick with them.
    """

    abbreviations: dict[str, str]
    """Words written with a full stop, here without the last one ("u.s", "no", "mr"): when that stop ends a sentence.

    `name`, `number`: never before one; `inside`: never; `maybe`: before an opener; `usually`: before a capital.
    A form with a capital matches only with that capital ("Sat").
    """
    openers: frozenset[str]
    """Lower-case words that most likely begin a sentence if capitalised: "the", "but", "she"."""
    cues: dict[str, Cue]
    """The word lists that rules may name, by name. Words are lower-case; phrases are joined by single spaces."""
    numbers: NumberWords
    romans: dict[str, Decimal]
    """Roman numerals of two letters or more, with their values."""
    magnitudes: dict[str, Decimal]
    """Words that multiply the number before them: "million"."""
    slang_magnitudes: dict[str, Decimal]
    """Words that do so only if no noun follows: "grand"."""
    magnitude_letters: dict[str, Decimal]
    """Letters, case-sensitive, that do so if they touch the digits: "m"."""
    money_letters: dict[str, Decimal]
    """Letters that do so only if a currency comes before the number: "$5mm"."""
    hedges_before: Phrases[Hedge]
    hedges_after: Phrases[Hedge]
    currencies_before: Phrases[Currency]
    """Signs and codes before the number; case-sensitive."""
    currencies_leading: Phrases[Currency]
    """Names before the number if it is in millions or more: "Yen 20bn"."""
    currencies_after: Phrases[Currency]
    """Names and codes after the number; codes are case-sensitive."""
    worths: dict[str, Interval | None]
    """Each currency's code, with its range in US dollars since 1950; None if that changed too much."""
    units: Phrases[str]
    """Printed units and their names in pint's notation; short forms are case-sensitive."""
    periods: Phrases[str]
    """The units of time meant by words such as "annual"."""
    calendar: Calendar
    relative: Phrases[tuple[str, int]]
    """Moments relative to the draft's own date: the unit of time, and how many units after that date."""
    relative_ends: frozenset[bytes]
    """The last words of those phrases."""
    grammar: dict[str, Phrases[None]]
    """Function words by their part in a figure: "per", "between"."""
    words: dict[str, frozenset[str]]
    """Lists of single words by name: words that are never nouns, labels of non-figures, and so on."""
    plurals: dict[str, str]
    """Irregular plurals and their singulars."""
    plural_endings: dict[str, list[PluralEnding]]
    """How regular plurals end, by their last letter; the first that fits is a word's."""
    roles: dict[str, str]
    """The part of each word in a clause, one of `Role`; nouns are not listed."""
    endings: dict[str, str]
    """The part that the last two letters give to a word that is not in `roles`."""
    starters: frozenset[str]
    """Every word that may begin a figure, apart from digits."""
    after_article: frozenset[str]
    """Words before which "a" begins a number: "a million", "a third"."""
    after_day: frozenset[str]
    """Words and marks that follow a number if it is a day, a month or an hour."""
    measures: frozenset[str]
    """The first words, in lower case, of everything a number may be measured in."""
    continuing: frozenset[str]
    """Words and marks that continue an amount: "per", "to", "and", "times"."""
    after_number: frozenset[str]
    """Words that continue a number after a numeral or number word: "million", "and", "thirds"."""
    number_starters: frozenset[bytes]
    """The `starters` that make a sentence worth reading (not "a"), each up to its first non-letter."""
