"""Intervals as in tables and abstracts: "95% CI 0.70, 0.96", "[−4.1; −0.7]", "14.2 months (IQR 11-17)"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.find.amounts.amount import Amount
from checker.find.amounts.ranges import Range, shared
from checker.find.sentence.stretch import Stretch
from checker.find.token_figures import TokenFigure
from checker.model.figure import Kind

_MARKS = frozenset("()[:=,;")
_LISTING = frozenset({",", ";"})
_MOST_MARKS = 4
"""The most marks and function words between "interval" and its first end: "interval (CI), [0.7"."""
_NAME = 4
"""Tokens of the longest name of an interval, starting at its level: "95% confidence interval (CI"."""


def spanned(stretch: Stretch, figures: Iterable[TokenFigure]) -> Iterable[TokenFigure]:
    """The figures, with a list of two after a word such as "CI" joined into a range in the unit of its estimate."""
    if stretch.lexicon.words["interval_words"].isdisjoint(stretch.words):
        return figures
    paired = list(_paired(stretch, figures))
    return [_measured(stretch, paired, place) for place in range(len(paired))]


def interval_word(stretch: Stretch, at: int) -> int | None:
    """The place of the word for an interval before token `at`, with only marks between, or None."""
    for before in range(at - 1, max(-1, at - 2 - _MOST_MARKS), -1):
        if stretch.listed("interval_words", before):
            return before
        if stretch.text(before) not in _MARKS and not stretch.plays("of", before):
            return None
    return None


def _is_another(stretch: Stretch, estimate: Amount, interval: Range) -> bool:
    """Whether the interval is not in the amount's unit: "at 2 months (95% CI …)", "91% (0.85-0.95)".

    That of a change may be a ratio's: "17% less (0.73-0.93)".
    """
    if estimate.kind is Kind.DURATION:
        return stretch.listed("before_follow_up", estimate.first - 1)
    low, high, share = interval.low.number.value, interval.high.number.value, estimate.number.value / 100
    within = low <= estimate.number.value <= high
    return estimate.kind is Kind.PERCENT and not within and any(low <= x <= high for x in (share, 1 - share, 1 + share))


def _paired(stretch: Stretch, figures: Iterable[TokenFigure]) -> Iterator[TokenFigure]:
    waiting: TokenFigure | None = None
    for figure in figures:
        joined = _joined(stretch, waiting, figure) if waiting else None
        if waiting and not joined:
            yield waiting
        waiting = figure if not joined and interval_word(stretch, figure.first) is not None else None
        if not waiting:
            yield joined or figure
    if waiting:
        yield waiting


def _joined(stretch: Stretch, left: TokenFigure, right: TokenFigure) -> TokenFigure | None:
    """The range from one amount to the next if they are a list of two in ascending order."""
    if not (isinstance(left.read, Amount) and isinstance(right.read, Amount)) or left.hedge or right.hedge:
        return None
    if right.first != left.last + 1 or not (stretch.text(left.last) in _LISTING or stretch.plays("and", left.last)):
        return None
    low, high = shared(left.read, right.read)
    if low.unit != high.unit or low.kind is not high.kind or low.number.value >= high.number.value:
        return None
    return right._replace(first=left.first, read=Range(left.first, right.last, low, high, low.kind))


def _measured(stretch: Stretch, figures: Sequence[TokenFigure], place: int) -> TokenFigure:
    """The figure at `place`; a bare interval takes the unit of its estimate: "14.2 months (95% CI 11.3-17.0)"."""
    figure = figures[place]
    word = interval_word(stretch, figure.first)
    if word is None or not isinstance(figure.read, Range) or figure.read.kind is not Kind.NUMBER or figure.noun:
        return figure
    before = [other for other in figures[max(0, place - 2) : place] if isinstance(other.read, Amount)]
    name = word
    if before and before[-1].read.kind is Kind.PERCENT and word - _NAME <= before[-1].last <= word:
        name = before.pop().first
    if not before or any(
        stretch.text(at).isalpha() and not stretch.listed("stop", at) for at in range(before[-1].last, name)
    ):
        return figure
    estimate = before[-1].read
    if not isinstance(estimate, Amount) or estimate.unit is None or _is_another(stretch, estimate, figure.read):
        return figure
    low, high = (
        end._replace(kind=estimate.kind, unit=estimate.unit, per=estimate.per)
        for end in (figure.read.low, figure.read.high)
    )
    return figure._replace(read=figure.read._replace(low=low, high=high, kind=estimate.kind))
