"""Units and nouns stated once for two figures: "rose to 3.9 million headsets from 2.4 million"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from checker.find.amounts.amount import Amount
from checker.find.amounts.ranges import SHARED_BELOW
from checker.find.moments.years import year_of
from checker.find.numbers.number import Form
from checker.find.numbers.word_groups import ZERO
from checker.find.sentence.stretch import Stretch
from checker.find.token_figures import TokenFigure
from checker.lexicon.roles import Role
from checker.model.figure import Kind

_LONGEST_ASIDE = 40
"""Tokens before a figure in which its opening bracket is searched for."""
_LONGEST_PRIOR = 4
"""The most tokens between "than" and the figure: "than last year's"."""
_NEAR = 5
"""The largest ratio of two figures of which one may leave out its "million"."""
_LEAST_ALIKE = Decimal("0.01")
"""The least ratio of a bare number and a time for both to be times: "three decades, from 186,000" is about jobs."""
CARRYING = frozenset({Kind.NUMBER, Kind.MONEY, Kind.QUANTITY, Kind.DURATION})


def carried(stretch: Stretch, figures: Iterable[TokenFigure]) -> Iterator[TokenFigure]:
    """The figures, with bare numbers given the unit or noun of the amount they are compared with."""
    earlier: TokenFigure | None = None
    last: TokenFigure | None = None
    share: TokenFigure | None = None
    for figure in figures:
        if (
            share is not None
            and _is_bare(figure)
            and (_is_share_of_year(stretch, share, figure) or _is_earlier_share(stretch, share, figure))
        ):
            figure = _with_thing_of(figure, share)  # noqa: PLW2901 - the same figure, better read
        if isinstance(figure.read, Amount) and figure.read.kind is Kind.PERCENT:
            share = figure
        if isinstance(figure.read, Amount) and figure.read.kind in CARRYING:
            if last is not None and _is_bare(figure) and _shares(stretch, last, figure):
                source = earlier if earlier is not None and _is_nearer(earlier, last, figure.read) else last
                figure = _with_thing_of(figure, source)  # noqa: PLW2901 - the same figure, better read
            if not _is_bare(figure) and not _is_aside(stretch, figure):
                earlier, last = (last if _says_when(stretch, figure) or _restates(stretch, figure) else None), figure
        yield figure


def _is_bare(figure: TokenFigure) -> bool:
    read = figure.read
    return isinstance(read, Amount) and read.unit is None and read.per is None and figure.noun is None


def _is_aside(stretch: Stretch, figure: TokenFigure) -> bool:
    """Whether the figure is in brackets: "6.05 hectares (14.95 acres), up from 2.48" continues in hectares."""
    before = stretch.texts[max(0, figure.first - _LONGEST_ASIDE) : figure.first]
    return "(" in before and before.count("(") > before.count(")")


def _says_when(stretch: Stretch, figure: TokenFigure) -> bool:
    """Whether the figure may be the period of the amount before it: "41,000 visitors over three days"."""
    if not isinstance(figure.read, Amount) or figure.read.kind is not Kind.DURATION:
        return False
    return any(
        stretch.lexicon.roles.get(stretch.word(at)) == Role.PREPOSITION for at in (figure.first - 1, figure.first)
    )


def _is_nearer(earlier: TokenFigure, last: TokenFigure, amount: Amount) -> bool:
    """Whether the amount is closer in size to `earlier` than to `last`: "38,000" to visitors, "five" to days."""
    return _likeness(amount, earlier) > _likeness(amount, last)


def _likeness(amount: Amount, other: TokenFigure) -> Decimal:
    """The ratio of the smaller to the larger; 0 if either is not above zero."""
    sizes = [amount.number.value, other.read.number.value if isinstance(other.read, Amount) else ZERO]
    return min(sizes) / max(sizes) if min(sizes) > 0 else ZERO


def _shares(stretch: Stretch, last: TokenFigure, figure: TokenFigure) -> bool:
    """Whether `figure` leaves out the noun or unit of `last`: "from 9", "12 schools in Leeds and 7 in York"."""
    if _set_against(stretch, figure.first):
        return True
    counted = isinstance(last.read, Amount) and last.read.unit is None
    parallel = stretch.listed("parallel", figure.last) and stretch.word(last.last) == stretch.word(figure.last)
    return counted and parallel and stretch.listed("contrasted", figure.first - 1)


def _is_share_of_year(stretch: Stretch, share: TokenFigure, figure: TokenFigure) -> bool:
    """Whether a percentage and the bare number after it each have a year: "7.5% in 2021 and 7.1 in 2022"."""
    parallel = stretch.listed("parallel", figure.last) and stretch.word(share.last) == stretch.word(figure.last)
    dated = parallel and all(year_of(stretch.text(each.last + 1)) is not None for each in (share, figure))
    return dated and stretch.listed("contrasted", figure.first - 1)


def _is_earlier_share(stretch: Stretch, share: TokenFigure, figure: TokenFigure) -> bool:
    """Whether a percentage and the bare number after it are two levels: "rose to 46% from 45"."""
    return (
        share.last == figure.first - 1
        and stretch.plays("between", figure.first - 1)
        and stretch.plays("straight_to", share.first - 1)
    )


def _restates(stretch: Stretch, figure: TokenFigure) -> bool:
    """Whether the figure is the amount before it in another unit: "32.7 billion crowns, or 4.8 billion dollars"."""
    return stretch.plays("or", figure.first - 1)


def _set_against(stretch: Stretch, at: int) -> bool:
    """Whether the number at `at` is compared with an amount: "from 9", "than the 9", "on last year's 9"."""
    if stretch.listed("set_against", at - 1):
        return True
    before = _before_prior(stretch, at)
    return before < at - 1 and (stretch.listed("set_against", before) or stretch.listed("set_against_known", before))


def _before_prior(stretch: Stretch, at: int) -> int:
    """The token before the words for an earlier time that precede `at`: "than" of "than last season's 9"."""
    before = at - 1
    while before > at - 1 - _LONGEST_PRIOR:
        if stretch.listed("possessive", before):
            before -= 2
        elif stretch.listed("before_earlier_figure", before):
            before -= 1
        else:
            break
    return before


def _with_thing_of(figure: TokenFigure, other: TokenFigure) -> TokenFigure:
    amount, source = figure.read, other.read
    if not (isinstance(amount, Amount) and isinstance(source, Amount)):
        return figure
    if source.kind is Kind.DURATION and _likeness(amount, other) < _LEAST_ALIKE:
        return figure
    if source.number.magnitude > 1 and amount.number.magnitude == 1 and _shares_magnitude(source, amount):
        amount = amount._replace(number=amount.number.magnified(source.number.magnitude), other=amount)
    elif (source.number.magnitude > 1) != (amount.number.magnitude > 1):
        return figure
    if source.unit is None:
        return figure._replace(read=amount, noun=other.noun)
    number = amount.number.times(source.currency.scale) if source.currency else amount.number
    read = amount._replace(number=number, kind=source.kind, unit=source.unit, per=source.per, currency=source.currency)
    return figure._replace(read=read, noun=other.noun)


def _shares_magnitude(source: Amount, amount: Amount) -> bool:
    """Whether "million" applies to both: "rose to £3.5 million from 2.9", but not "to 2 million from 800"."""
    said = source.number.value / source.number.magnitude
    near = said / _NEAR <= amount.number.value <= said * _NEAR
    return near and amount.number.value < SHARED_BELOW and amount.number.form in (Form.DIGITS, Form.WORDS)
