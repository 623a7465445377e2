"""Binds sums that are written out with signs: "25 boxes × 40 = 1,000 pens", "(7.5 − 6.0) / 6.0 = 25%".

Each is read as a formula of its own, in which a figure that stands twice is one figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.bind.candidates import Seeker
from checker.bind.guards import entries, silenced
from checker.bind.operands import AMOUNTS, operand
from checker.lexicon.lexicon import Cue
from checker.model.claim import Binding, Claim, Operand
from checker.model.figure import Figure, Kind
from checker.model.formula import Assertion
from checker.model.interval import Interval
from checker.model.rule import RolePlace
from checker.model.sentence import Mention, Sentence
from checker.model.unit import NO_DIMENSION, ONE, Dimension, Unit, combined
from checker.rules.dimensions import uncounted
from checker.rules.formula import FormulaError, parse_formula
from checker.rules.functions import DAY, HOUR, MONTH, YEAR

_TERM = r"\(*Fw{0,3}\)*"
_EQUATION = re.compile(rf"(?<![-+*/!(]){_TERM}(?:[-+*/]{_TERM})+[=i](?=F(?!w{{0,3}}[-+*/!=]))")
"""A sum and what is said to be its result, in letters: F a figure, w a word, ! a sign that is not understood."""
_UNSURE = frozenset("-/")
"""Signs that often join figures without reckoning ("3-1", "24/7"), so that only an equals sign makes a sum of them."""
_MOST = 20
"""Figures of a sum; nobody writes out more."""
_IN_TWO_SIZES = ("bit", "byte")
"""How the names of units end whose thousand may be 1,024."""
_PRODUCT = frozenset("F*w()")
"""The letters of factors alone."""
_PERIODS = {"hour": HOUR, "day": DAY, "month": MONTH, "year": YEAR}
"""What so many of the periods that a rate is for are measured in."""


class EquationWords(NamedTuple):
    """The words of which sums are made."""

    letters: Mapping[str, str]
    """The letter of each sign and word: "*" for "×"."""
    signs: frozenset[str]
    """The signs of which a sum has at least one."""
    functions: frozenset[str]
    """Names of functions, after which a sum is only a part of what is reckoned: "log"."""


def equation_words(cues: Mapping[str, Cue]) -> EquationWords:
    """The words of which sums are made."""
    of_letter = {
        "+": entries(["plus_signs"], cues),
        "-": entries(["minus_signs"], cues),
        "*": entries(["times_signs"], cues),
        "/": entries(["over_signs"], cues),
        "=": entries(["equals_signs"], cues),
        "i": entries(["equals_words"], cues),
    }
    letters = {word: letter for letter, words in of_letter.items() for word in words} | {"(": "(", ")": ")"}
    signs = frozenset[str]().union(*(of_letter[letter] for letter in "+-*/"))
    return EquationWords(letters, signs, entries(["functions"], cues))


def equations(seeker: Seeker, sentences: Sequence[Sentence], words: EquationWords) -> Iterator[Claim]:
    """The claims of a rule with a sum that is written out and its result, each with a formula of its own."""
    result = next(role.role for role in seeker.rule.roles if role.place is not RolePlace.EXPRESSION)
    quiet = silenced(seeker.unless, sentences)
    for number, sentence in enumerate(sentences):
        if len(sentence.mentions) < 3 or words.signs.isdisjoint(sentence.words) or quiet(number):
            continue
        letters, pieces = _spelled(sentence, words.letters)
        for found in _EQUATION.finditer(letters):
            if _is_part(pieces[: found.start()], words):
                continue
            if _UNSURE.isdisjoint(found.group()) or found.group().endswith("="):
                read = _read(found.group()[:-1], pieces[found.start() : found.end() - 1], pieces[found.end()], result)
                if read is not None:
                    assertion, bindings = read
                    yield Claim(seeker.rule._replace(assertion=assertion), bindings, seeker.rule.grade)


_Piece = Figure | str


def _is_part(before: Sequence[_Piece], words: EquationWords) -> bool:
    """Whether what stands before a sum belongs to what is reckoned: "20% of 50 + 2", "log 50 + 2"."""
    if not before or isinstance(before[-1], Figure):
        return bool(before)
    return before[-1] in words.functions or (
        len(before) > 1 and isinstance(before[-2], Figure) and before[-1].isalpha()
    )


def _spelled(sentence: Sentence, letters: Mapping[str, str]) -> tuple[str, list[_Piece]]:
    """The sentence in letters, one for each figure and token, and what each of them stands for."""
    spelled: list[str] = []
    pieces: list[_Piece] = []
    at = 0
    for mention in (*sentence.mentions, None):
        first = mention.first if mention else len(sentence.words)
        for word in sentence.words[at:first]:
            spelled.append(letters.get(word) or ("w" if word[0].isalpha() else "," if word[0] in ",.;:" else "!"))
            pieces.append(word)
        if mention:
            if letters.get(sentence.words[mention.first]) == "=":  # "25 × 41 ≈ 1,000"
                spelled.append("=")
                pieces.append("=")
            spelled.append("F" if _is_amount(mention) else "!")
            pieces.append(mention.figure)
            at = mention.last
    return "".join(spelled), pieces


def _is_amount(mention: Mention) -> bool:
    return mention.figure.kind in AMOUNTS and mention.figure.ends is None


def _read(
    letters: str, pieces: Sequence[_Piece], stated: _Piece, result: str
) -> tuple[Assertion, tuple[Binding, ...]] | None:
    """The formula of a sum and its bindings; None if it is no sum, or of what can't be reckoned in this way."""
    *terms, total = [piece for piece in (*pieces, stated) if isinstance(piece, Figure)]
    if len(terms) > _MOST or not any(map(_is_telling, terms)) or _adds_percentages(letters, terms):
        return None
    units = _units(terms, total, product=set(letters) <= _PRODUCT)
    if units is None:
        return None
    operands = {figure.text: _exact(operand(figure, units.get(figure.text))) for figure in terms}
    names = {text: f"term{number}" for number, text in enumerate(operands, 1)}
    said = [
        names[piece.text] if isinstance(piece, Figure) else letter
        for letter, piece in zip(letters, pieces, strict=True)
        if letter != "w"
    ]
    try:
        assertion = parse_formula(f"{' '.join(said)} = {result}")
    except FormulaError:  # a bracket that is not closed
        return None
    bindings = [Binding(names[text], (each,)) for text, each in operands.items()]
    return assertion, (*bindings, Binding(result, (operand(total, units.get(total.text)),)))


def _exact(term: Operand) -> Operand:
    """A whole number is exactly as written; 1.5 may be rounded, and so may the 45 of 45 million, or about 45."""
    figure = term.figure
    if figure is None or figure.hedge is not None or figure.number is None or figure.step > 1:
        return term
    whole = figure.number == figure.number.to_integral_value()
    return term._replace(core=Interval.point(figure.number), step=None) if whole else term


def _is_telling(figure: Figure) -> bool:
    """Whether a sum with this figure is meant to be right: "1 + 1 = 3" is a way of speaking."""
    number = figure.number
    return number is not None and (number >= 10 or number != number.to_integral_value())


def _adds_percentages(letters: str, terms: Sequence[Figure]) -> bool:
    """Whether percentages are added to what is none: "£450 + 20% = £540"."""
    of_percent = {figure.kind is Kind.PERCENT for figure in terms}
    return len(of_percent) > 1 and not {"+", "-"}.isdisjoint(letters)


def _units(terms: Sequence[Figure], total: Figure, *, product: bool) -> dict[str, Unit] | None:
    """The units that figures take, by their texts, for a sum to be in that of its result; None if there are none.

    In "12 × 40 = £480" the £480 are a number, in "$2,000 a month × 12 = $24,000" the 12 are months, and in
    "3 nights × £120 = £360" the nights only count. All of "25 × £40 = £1,000 a month" is a month's. In
    "400k + 20 × 8 = 560 kB" a size was shared that is not written.
    """
    if total.unit and total.unit.name.endswith(_IN_TWO_SIZES):
        return None
    units = [figure.unit or ONE for figure in terms]
    if total.unit and not total.unit.is_percent and not any(figure.unit for figure in terms):
        return None if any(map(_has_letters, terms)) else {total.text: ONE}
    return _units_of_factors(terms, [uncounted(unit.dimension) for unit in units], total) if product else {}


def _has_letters(figure: Figure) -> bool:
    return any(map(str.isalpha, figure.text))


def _units_of_factors(
    terms: Sequence[Figure], dimensions: Sequence[Dimension], total: Figure
) -> dict[str, Unit] | None:
    product = NO_DIMENSION
    for dimension in dimensions:
        product = combined(product, dimension, 1)
    extra = combined(product, uncounted((total.unit or ONE).dimension), -1)
    if extra == (("time", -1),):
        bare = [figure for figure in terms if figure.kind is Kind.NUMBER and figure.noun is None]
        rates = [figure for figure, each in zip(terms, dimensions, strict=True) if ("time", -1) in each]
        period = _PERIODS.get(rates[0].per or "") if len(rates) == 1 else None
        return {bare[0].text: period} if period and len(bare) == 1 else None
    if extra == (("time", 1),):
        times = [figure for figure in terms if figure.kind is Kind.DURATION]
        own = [figure.unit for figure in terms if figure.unit]
        if total.unit and len(own) == 1 and total.unit.name == f"{own[0].name} / {total.per}":
            return {total.text: own[0]}
        return {times[0].text: ONE} if len(times) == 1 else None
    return None if extra else {}
