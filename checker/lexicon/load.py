"""Load the data files as a `Lexicon`, through a plain form that a store can keep."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from checker.lexicon.compile import compile_lexicon
from checker.lexicon.lexicon import Calendar, Cue, Currency, Hedge, Lexicon, NumberWords, PluralEnding
from checker.lexicon.phrases import Phrases, phrase_table
from checker.lexicon.romans import roman
from checker.lexicon.source import data_files, digest, read_data
from checker.lexicon.store import Store, cached
from checker.model.interval import Interval, Toward

_DATE_MARKS = ":/.-‐‑–"
_IN_DAYS = ("of", "to", "and")
"""Parts of grammar that occur within a date: "3 of May", "3 to 5 May"."""
_CONTINUING_MARKS = "/:,-‐‑‒–—−"
_CONTINUING = (
    *("per", "apart", "times", "times_sign", "fold"),
    *("to", "and", "or", "of", "in", "over", "out_of", "age_after", "by"),
)
"""Parts of grammar that continue an amount."""
_IN_NUMBER = ("and", "spread", "decimal_point", "loose_magnitude", "times_sign", "article")
"""Parts of grammar whose words occur inside a number."""
_LISTED_IN_NUMBER = ("ordinal_endings", "loose_capitals", "parted")
"""Word lists whose words occur inside a number."""
Meaning = TypeVar("Meaning")
SHAPE = 11
"""The version of the plain form that this code reads; raise it whenever `compile` changes the form."""
_LAST_ROMAN = 40
_EXACT = ("cardinals", "tens", "hundreds", "collectives", "fractions", "ordinals", "multiples")
_VAGUE = ("vague", "several")
_TOWARD = {None: Toward.NONE, "up": Toward.UP, "down": Toward.DOWN}


def load_lexicon(language: str = "en", store: Store | None = None) -> Lexicon:
    """The lexicon of `language`. If the store has these same data files, no YAML is parsed.

    Raises:
        UserError: the language does not exist, or a data file is broken.
    """
    files = data_files(language)
    parts = ("lexicon", str(SHAPE), language, digest(files))
    return _build(cached(store, parts, lambda: compile_lexicon(read_data(files))))


def _build(plain: Mapping[str, Any]) -> Lexicon:
    """The lexicon from its plain form: the lists themselves, then sets derived from several of them."""
    numbers = _number_words(plain["numbers"], list(plain["grammar"]["fold"]))
    calendar, magnitudes, words = plain["calendar"], plain["magnitudes"], plain["words"]
    grammar: dict[str, Phrases[None]] = {part: Phrases(table, {}) for part, table in plain["grammar"].items()}
    romans = {numeral: Decimal(value) for value in range(1, _LAST_ROMAN) if len(numeral := roman(value)) > 1}
    relative = _phrases(plain["relative"], _shift, by_last=False)
    currencies_after = _phrases(plain["currencies_after"], _currency, by_last=False)
    starters = {*romans, *calendar["months"], *calendar["weekdays"], *calendar["quarters"], *numbers.multiples}
    starters.update(*plain["numbers"].values())
    counted_once = {*magnitudes["words"], *words["measured_once"]}
    return Lexicon(
        abbreviations=plain["abbreviations"],
        openers=frozenset(plain["openers"]),
        cues={name: Cue(tuple(cue["words"]), cue.get("sign", 0)) for name, cue in plain["cues"].items()},
        numbers=numbers,
        romans=romans,
        magnitudes=_powers_of_ten(magnitudes["words"]),
        slang_magnitudes=_powers_of_ten(magnitudes["slang"]),
        magnitude_letters=_powers_of_ten(magnitudes["letters"]),
        money_letters=_powers_of_ten(magnitudes["money_letters"]),
        hedges_before=_phrases(plain["hedges"]["before"], _hedge),
        hedges_after=_phrases(plain["hedges"]["after"], _hedge, by_last=False),
        currencies_before=_phrases(plain["currencies_before"], _currency),
        currencies_leading=_phrases(plain["currencies_leading"], _currency),
        currencies_after=currencies_after,
        worths={code: _worth(ends) for code, ends in plain["worths"].items()},
        units=Phrases(plain["units"], {}),
        periods=Phrases(plain["periods"], {}),
        calendar=_calendar(calendar),
        relative=relative,
        relative_ends=frozenset(phrase[-1].encode() for rows in relative.by_first.values() for phrase, _ in rows),
        grammar=grammar,
        words={name: frozenset(listed) for name, listed in words.items()},
        plurals=plain["plurals"],
        plural_endings=_plural_endings(plain["plural_endings"]),
        roles=plain["roles"],
        endings=plain["endings"],
        starters=frozenset(starters.union(grammar["article"].by_first)),
        after_article=_after_article(numbers, counted_once),
        after_day=_after_day(plain),
        measures=frozenset(word.lower() for word in (*plain["units"], *currencies_after.by_first)),
        continuing=frozenset(_CONTINUING_MARKS).union(*(grammar[part].by_first for part in _CONTINUING)),
        after_number=_after_number(plain, starters),
        number_starters=frozenset(_first_letters(word).encode() for word in starters | counted_once),
    )


def _powers_of_ten(exponents: Mapping[str, int]) -> dict[str, Decimal]:
    return {word: Decimal(10) ** exponent for word, exponent in exponents.items()}


def _plural_endings(rows: list[Mapping[str, Any]]) -> dict[str, list[PluralEnding]]:
    table: dict[str, list[PluralEnding]] = {}
    for row in rows:
        ending = PluralEnding(tuple(row["of"]), row["letters"], -row["cut"], row.get("add", ""))
        table.setdefault(ending.endings[0][-1], []).append(ending)
    return table


def _worth(ends: list[str]) -> Interval | None:
    return Interval(Decimal(ends[0]), Decimal(ends[-1])) if ends else None


def _calendar(said: Mapping[str, Any]) -> Calendar:
    return Calendar(
        months=said["months"],
        doubtful=frozenset(said["doubtful"]),
        weekdays=said["weekdays"],
        quarters=said["quarters"],
        halves_of_day=said["halves_of_day"],
        zones=frozenset(said["zones"]),
        eras=said["eras"],
    )


def _first_letters(word: str) -> str:
    """The word up to its first non-letter."""
    return re.split("[^a-z]", word, maxsplit=1)[0]


def _after_article(numbers: NumberWords, counted_once: set[str]) -> frozenset[str]:
    parts = (numbers.hundreds, numbers.collectives, numbers.fractions, numbers.ordinals, numbers.several)
    return frozenset(counted_once.union(*parts))


def _after_day(plain: Mapping[str, Any]) -> frozenset[str]:
    words = {*plain["calendar"]["months"], *plain["calendar"]["halves_of_day"], *plain["words"]["ordinal_endings"]}
    return frozenset({*words, *_DATE_MARKS}.union(*(plain["grammar"][part] for part in _IN_DAYS)))


def _after_number(plain: Mapping[str, Any], starters: set[str]) -> frozenset[str]:
    """The words that may continue a number, including plural number words: "thirds", "dozens"."""
    magnitudes = {word.lower() for words in plain["magnitudes"].values() for word in words}
    parts = {word for part in _IN_NUMBER for word in plain["grammar"][part]}
    lists = {word.lower() for name in _LISTED_IN_NUMBER for word in plain["words"][name]}
    plurals = {f"{word}s" for words in plain["numbers"].values() for word in words}
    return frozenset(starters | magnitudes | parts | lists | plurals)


def _phrases(rows: list[list[Any]], meaning: Callable[..., Meaning], *, by_last: bool = True) -> Phrases[Meaning]:
    entries = [(words, meaning(*given)) for words, given in rows]
    return Phrases(phrase_table(entries, 0), phrase_table(entries, -1) if by_last else {})


def _shift(unit: str, count: int) -> tuple[str, int]:
    return unit, count


def _currency(code: str, scale: str) -> Currency:
    return Currency(code, Decimal(scale))


def _hedge(text: str, widen: float | None, toward: str | None) -> Hedge:
    return Hedge(text, None if widen is None else Decimal(str(widen)), _TOWARD[toward])


def _number_words(said: Mapping[str, Mapping[str, Any]], folds: list[str]) -> NumberWords:
    plain = {part: {word: Decimal(str(value)) for word, value in said[part].items()} for part in _EXACT}
    vague = {part: {word: (Decimal(low), Decimal(high)) for word, (low, high) in said[part].items()} for part in _VAGUE}
    for fold in folds:  # "sixfold", "tenfold", "hundredfold"
        for part in ("cardinals", "tens", "hundreds"):
            plain["multiples"].update({word + fold: value for word, value in plain[part].items()})
    return NumberWords(
        plain["cardinals"],
        plain["tens"],
        plain["hundreds"],
        plain["collectives"],
        plain["fractions"],
        plain["ordinals"],
        plain["multiples"],
        vague["vague"],
        vague["several"],
    )
