"""Find the figures of a document: the package's entry point, and its order of work.

Each sentence first gets a cheap test for digits and number words. Those that pass are cut into tokens and read from
left to right. At a token where a figure may begin, readers are tried from the most specific to the most general: not a
figure, a moment, a multiple, an amount. Then the words around an amount are read: a second end that makes it a range, a
rate, a hedge, a noun.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from operator import itemgetter
from typing import Final

from checker.find.amounts.amount import Amount
from checker.find.amounts.multiples import aged, as_age, as_multiple, read_multiple
from checker.find.amounts.ordinal_ranges import read_ordinals
from checker.find.amounts.paces import read_pace
from checker.find.amounts.ranges import read_range
from checker.find.amounts.rates import with_rates
from checker.find.amounts.ratios import as_ratio
from checker.find.amounts.read import read_amount
from checker.find.amounts.shares import after_unit, as_share, compound, unit_ahead
from checker.find.context.bounded import bounded
from checker.find.context.carried import carried
from checker.find.context.intervals import spanned
from checker.find.context.relative import may_hold_relative, with_relative
from checker.find.context.resolved import completed
from checker.find.context.topics import with_topics
from checker.find.moments.dates import read_moment
from checker.find.not_figures.excluded import address_spans, past_non_figure
from checker.find.not_figures.word_names import in_word_name
from checker.find.numbers.number import Form
from checker.find.sentence.separators import Separators
from checker.find.sentence.stretch import Stretch
from checker.find.token_figures import TokenFigure, figure_of_amount, figure_of_moment, figure_of_range
from checker.lexicon.lexicon import Lexicon
from checker.model.document import Document
from checker.model.figure import Kind
from checker.model.segment import Segment
from checker.model.sentence import Figures, Mention, Sentence
from checker.units.units import Units

_DIGIT = re.compile(r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒]")
_SMALL_LETTERS = bytes(
    code | 0x20 if bytes([code]).isalpha() else ord("0") if bytes([code]).isdigit() else ord(" ")
    for code in range(0x100)
)
"""Maps bytes to lower case, digits to noughts, and all but ASCII letters and digits to spaces."""
_NOUGHT: Final = ord("0")
"""A byte is sought by its number: sought as bytes, it takes ten times as long."""
_A: Final = ord("a")
_Z: Final = ord("z")
_LIST_OPENS = frozenset(":;")
_THOUSANDTH = Decimal("0.001")
"""The ratio of "1.234" read as a decimal to the same read as a whole number."""


Finder = Callable[[Document, Lexicon, Units], Figures]
"""A function that finds the figures of a document: one of the next three."""


def find_figures(document: Document, lexicon: Lexicon, units: Units) -> Figures:
    """Every figure of `document`, by sentence. Sentences without one are left out."""
    return _find(document, lexicon, units, lambda stretch, figures: figures)


def find_with_topics(document: Document, lexicon: Lexicon, units: Units) -> Figures:
    """The same figures, each with its topic, and with dates completed from the draft's own date.

    It takes a tenth longer, and no rule needs either.
    """
    return _find(document, lexicon, units, lambda stretch, figures: _completed(stretch, figures, document.date))


def find_every_moment(document: Document, lexicon: Lexicon, units: Units) -> Figures:
    """The same, plus moments relative to the draft's own date, such as "yesterday", which no rule receives."""
    own = document.date

    def finish(stretch: Stretch, figures: Iterable[TokenFigure]) -> Iterable[TokenFigure]:
        return with_relative(stretch, _completed(stretch, figures, own), own)

    return _find(document, lexicon, units, finish, may_hold_moment)


_Finish = Callable[[Stretch, Iterable[TokenFigure]], Iterable[TokenFigure]]


def _completed(stretch: Stretch, figures: Iterable[TokenFigure], own: str | None) -> Iterable[TokenFigure]:
    with_all = with_topics(stretch, figures)
    return with_all if own is None else completed(stretch, with_all, own)


def may_hold_figure(text: str, lexicon: Lexicon) -> bool:
    """Whether `text` has a digit or a number word. A text with neither need not be read."""
    small = _small_letters(text)
    if _NOUGHT in small or not (text.isascii() or _DIGIT.search(text) is None):
        return True
    return not lexicon.number_starters.isdisjoint(small.split())


def may_hold_moment(text: str, lexicon: Lexicon) -> bool:
    """Whether `text` has one of those, or the last word of a moment relative to the draft's own date."""
    return may_hold_figure(text, lexicon) or may_hold_relative(_small_letters(text).split(), lexicon)


def _small_letters(text: str) -> bytes:
    """The text with only its ASCII letters, in lower case, and a nought for each ASCII digit."""
    return text.encode(errors="replace").translate(_SMALL_LETTERS)


def _find(
    document: Document,
    lexicon: Lexicon,
    units: Units,
    finish: _Finish,
    may_hold: Callable[[str, Lexicon], bool] = may_hold_figure,
) -> Figures:
    sentences = []
    separators = Separators(document.segments)
    for segment in document.segments:
        for number, span in enumerate(segment.sentences):
            if may_hold(segment.text[span.start : span.end], lexicon):
                addresses = address_spans(segment.text, span.start, span.end)
                stretch = Stretch(segment, number, separators, lexicon, units)
                sentence = _read(stretch, segment, number, addresses, finish)
                if sentence.mentions:
                    sentences.append(sentence)
    return Figures(document, tuple(sentences))


def _read(
    stretch: Stretch, segment: Segment, number: int, addresses: list[tuple[int, int]], finish: _Finish
) -> Sentence:
    figures = list(_figures(stretch, addresses))
    if len(figures) > 1:
        figures = list(bounded(stretch, carried(stretch, spanned(stretch, figures))))
    mentions = [
        Mention(figure.placed(stretch, segment), figure.first, figure.last) for figure in finish(stretch, figures)
    ]
    return Sentence(segment, number, stretch.texts, stretch.words, stretch.starts, tuple(mentions))


def _figures(stretch: Stretch, addresses: list[tuple[int, int]]) -> Iterator[TokenFigure]:
    done = 0
    for at in _starts(stretch):
        if at < done or (addresses and _lies_in(addresses, stretch.starts[at])):
            continue
        skip = past_non_figure(stretch, at) if stretch.texts[at][0].isdigit() else None
        if skip is not None:
            done = skip
            continue
        figure = _figure_at(stretch, at, done)
        if figure is not None:
            yield figure
            done = max(figure.last, at + 1)


def _lies_in(addresses: list[tuple[int, int]], place: int) -> bool:
    """Whether one of `addresses`, which are in order, covers `place`."""
    before = bisect_right(addresses, place, key=itemgetter(0)) - 1
    return before >= 0 and place < addresses[before][1]


def _starts(stretch: Stretch) -> list[int]:
    """The tokens at which a figure may begin: digits, number words, and "a" before one of those."""
    starters, after_article = stretch.lexicon.starters, stretch.lexicon.after_article
    articles = stretch.lexicon.grammar["article"].by_first
    return [
        at
        for at, word in enumerate(stretch.words)
        if (word in starters and (word not in articles or stretch.word(at + 1) in after_article))
        or (not _A <= ord(word[0]) <= _Z and (word[0].isnumeric() or (word[0] == "." and len(word) > 1)))
    ]


def _figure_at(stretch: Stretch, at: int, floor: int) -> TokenFigure | None:
    """The figure that begins at token `at`, tried from the most specific reader to the most general; or None."""
    moment = read_moment(stretch, at)
    pace = read_pace(stretch, at) if moment is not None and moment.kind is Kind.TIME else None
    if pace is not None:
        return figure_of_amount(stretch, pace, floor)
    if moment is not None:
        return figure_of_moment(stretch, moment if moment.first >= floor else moment._replace(first=floor))
    if stretch.texts[at][0].isupper() and in_word_name(stretch, at):
        return None
    multiple = read_multiple(stretch, at)
    if multiple is not None:
        return figure_of_amount(stretch, multiple, floor)
    amount = read_amount(stretch, at, floor)
    if amount is not None:
        return _figure_from(stretch, amount, floor)
    ordinals = read_ordinals(stretch, at, floor)
    return None if ordinals is None else figure_of_range(stretch, ordinals, floor)


def _figure_from(stretch: Stretch, amount: Amount, floor: int) -> TokenFigure | None:
    """The figure that begins with the amount: a ratio, a range, or the amount with what continues it; or None."""
    if amount.number.form is Form.ARTICLE:
        return None
    amount = after_unit(stretch, amount, floor)
    if _goes_on(stretch, amount):
        ratio = as_ratio(stretch, amount)
        if ratio is not None:
            return figure_of_amount(stretch, ratio, floor)
        joined = read_range(stretch, amount, floor)
        if joined is not None:
            return figure_of_range(stretch, aged(stretch, joined, floor), floor)
        amount = unit_ahead(
            stretch, as_share(stretch, as_multiple(stretch, with_rates(stretch, compound(stretch, amount))))
        )
    amount = as_age(stretch, amount, floor)
    if (
        amount.other is None
        and "." in stretch.texts[amount.number.first]
        and stretch.points_part_thousands(amount.number.first)
    ):
        amount = amount._replace(other=amount._replace(number=amount.number.times(_THOUSANDTH)))
    return None if _is_pronoun(stretch, amount) else figure_of_amount(stretch, amount, floor)


def _goes_on(stretch: Stretch, amount: Amount) -> bool:
    """Whether the words after an amount, or after the one thing it counts, may continue it: "one man in 5"."""
    following = stretch.word(amount.last)
    if following in stretch.lexicon.continuing or following[:1].isnumeric() or following in stretch.lexicon.starters:
        return True
    return amount.kind is Kind.NUMBER and amount.number.value == 1 and stretch.plays("in", amount.last + 1)


def _is_pronoun(stretch: Stretch, amount: Amount) -> bool:
    """Whether the number counts nothing: "one can see", "no one", "the bottom three"."""
    if amount.kind is Kind.NUMBER and stretch.listed("before_rank", amount.first - 1):
        return True
    if amount.kind is not Kind.NUMBER or amount.number.value != 1 or not stretch.words[amount.first].isalpha():
        return False
    after = stretch.word(amount.last)
    counted = amount.last + stretch.listed("after_one", amount.last)  # one last time
    counts = stretch.word(counted)[:1].isalpha() and not stretch.listed("stop", counted)
    if stretch.plays("of", amount.last):
        return stretch.listed("before_one_of", amount.first - 1)  # one of the players, not one of them
    if after == "(":  # Lagos, one (8%)
        return False
    listed = stretch.listed("contrasted", amount.first - 1) or stretch.text(amount.first - 1) in _LIST_OPENS
    if listed and stretch.listed("after_listed_one", amount.last):
        return False  # "two in Wales and one in England"
    return (
        not counts or stretch.listed("before_pronoun", amount.first - 1) or stretch.listed("after_pronoun", amount.last)
    )
