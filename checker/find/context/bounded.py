"""Join two bounds into one range: "at least 20 and at most 100", "more than 5 but less than 10 miles"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.find.amounts.amount import Amount
from checker.find.amounts.ranges import Range, shared
from checker.find.sentence.stretch import Stretch
from checker.find.token_figures import TokenFigure
from checker.model.figure import Kind, Noun
from checker.model.interval import Toward


def bounded(stretch: Stretch, figures: Iterable[TokenFigure]) -> Iterator[TokenFigure]:
    """The figures, with each pair of opposite bounds on one thing joined into a range."""
    waiting: TokenFigure | None = None
    for figure in figures:
        joined = _joined(stretch, waiting, figure) if waiting is not None else None
        if joined is None:
            if waiting is not None:
                yield waiting
            waiting = figure
        else:
            yield joined
            waiting = None
    if waiting is not None:
        yield waiting


def _joined(stretch: Stretch, left: TokenFigure, right: TokenFigure) -> TokenFigure | None:
    one, two = left.read, right.read
    if not (isinstance(one, Amount) and isinstance(two, Amount) and left.hedge and right.hedge):
        return None
    if one.kind is Kind.MULTIPLE:
        return None  # "more than doubled, nearly tripled"
    if not _contrasted(stretch, left, right) or _differ(left.noun, right.noun):
        return None
    if {left.hedge.toward, right.hedge.toward} != {Toward.UP, Toward.DOWN}:
        return None
    one, two = shared(one, two)
    low, high = (one, two) if left.hedge.toward is Toward.UP else (two, one)
    if low.unit != high.unit or low.kind is not high.kind or low.number.value >= high.number.value:
        return None
    read = Range(left.first, right.last, low, high, low.kind)
    return right._replace(first=left.first, read=read, hedge=None, noun=right.noun or left.noun)


def _contrasted(stretch: Stretch, left: TokenFigure, right: TokenFigure) -> bool:
    """Whether only a joining word is between the two, or only a comma if the lower bound comes first."""
    between = range(left.last, right.first)
    joined = any(stretch.text(at).isalpha() for at in between)
    opens = left.noun is None and left.hedge is not None and left.hedge.toward is Toward.UP
    return len(between) > 0 and (joined or opens) and all(stretch.listed("contrasted", at) for at in between)


def _differ(one: Noun | None, two: Noun | None) -> bool:
    """Whether the two count different things: "at least 20 pupils and at most two teachers"."""
    return one is not None and two is not None and one.lemma != two.lemma
