"""Moments relative only to the draft's own date: "yesterday", "last year", "next week"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from checker.find.context.resolved import shifted
from checker.find.moments.moment import Moment
from checker.find.sentence.stretch import Stretch
from checker.find.token_figures import TokenFigure, figure_of_moment
from checker.lexicon.lexicon import Lexicon
from checker.model.figure import CalendarDate, Kind


def may_hold_relative(words: Iterable[bytes], lexicon: Lexicon) -> bool:
    """Whether a sentence with these lower-case words may name such a moment."""
    return not lexicon.relative_ends.isdisjoint(words)


def with_relative(stretch: Stretch, figures: Iterable[TokenFigure], own: str | None) -> Iterator[TokenFigure]:
    """The figures with the moments added in text order, each resolved if `own` is a date in ISO form."""
    done = 0
    for figure in figures:
        yield from _between(stretch, done, figure.first, own)
        yield figure
        done = figure.last
    yield from _between(stretch, done, stretch.count, own)


def _between(stretch: Stretch, first: int, last: int, own: str | None) -> Iterator[TokenFigure]:
    """The moments from token `first` up to `last`, a stretch without other figures."""
    at = first
    while at < last:
        found = stretch.lexicon.relative.at(stretch.words, at)
        if found is None or found[0] > last or not _is_told(stretch, at, found[0]):
            at += 1
            continue
        after, (unit, shift) = found
        moment = Moment(at, after, Kind.DATE, Decimal(shift), CalendarDate())
        yield figure_of_moment(stretch, moment)._replace(resolved=None if own is None else shifted(own, unit, shift))
        at = after


def _is_told(stretch: Stretch, first: int, last: int) -> bool:
    """Whether the words mean a day or calendar period: not "in the last year", "USA Today", "next-week"."""
    if last > first + 1 and stretch.listed("determiners", first - 1):
        return False
    named = stretch.text(first)[:1].isupper() and stretch.text(first - 1)[:1].isalpha()
    return not named and stretch.past_dash(last) == last
