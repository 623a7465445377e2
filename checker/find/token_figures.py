"""Figures by their tokens: what was read, with the hedge and noun beside it; then placed in the source."""

from __future__ import annotations

from typing import NamedTuple

from checker.find.amounts.amount import Amount, measured
from checker.find.amounts.ranges import Range
from checker.find.amounts.rates import with_each, with_period, with_rates
from checker.find.amounts.wholes import counted_later
from checker.find.hedges import hedge_after, hedge_before, is_during
from checker.find.moments.moment import Moment
from checker.find.numbers.number import Form
from checker.find.numbers.word_groups import ONE
from checker.find.precision import hedged_core, place_of
from checker.find.sentence.nouns import counted_after, lemma_of, noun_after
from checker.find.sentence.stretch import Stretch
from checker.find.sentence.subjects import noun_before_age, noun_before_verb, noun_described
from checker.lexicon.lexicon import Hedge
from checker.model.figure import CalendarDate, Figure, Kind, Noun
from checker.model.interval import Interval, Toward
from checker.model.segment import Segment
from checker.model.span import Span
from checker.model.unit import Unit

_OF_NOTHING = frozenset({Kind.NUMBER, Kind.SCORE})
_SHARE = 3
"""Tokens of a share without a noun: "one in five"."""
_COUNTING = frozenset({Kind.NUMBER, Kind.FRACTION})


class TokenFigure(NamedTuple):
    """A figure without its place in the source: tokens `first` up to `last`, and what was read there."""

    first: int
    last: int
    read: Amount | Range | Moment
    hedge: Hedge | None = None
    noun: Noun | None = None
    topic: tuple[int, int] | None = None
    """The tokens, from the first up to the last, of what the figure is about."""
    resolved: CalendarDate | None = None
    """The date of a moment, completed from the draft's own date, or the date that a duration "ago" goes back to."""

    def placed(self, stretch: Stretch, segment: Segment) -> Figure:
        """The figure, with its place in the source."""
        if isinstance(self.read, Amount):
            return _amount_figure(stretch, segment, self, self.read)
        if isinstance(self.read, Range):
            return _range_figure(stretch, segment, self, self.read)
        return _moment_figure(stretch, segment, self, self.read)


def figure_of_amount(stretch: Stretch, amount: Amount, floor: int) -> TokenFigure:
    """The figure of one amount, with the hedge and noun beside it; the size of a sample, "n = 120", is not rounded."""
    if stretch.plays("sample_size", amount.first - 2) and amount.number.whole:
        amount = amount._replace(number=amount.number._replace(place=ONE))
    return _around(stretch, amount, amount, floor)


def figure_of_range(stretch: Stretch, read: Range, floor: int) -> TokenFigure:
    """The figure of a range, with the hedge and noun beside it."""
    return _around(stretch, read, read.high, floor)


def figure_of_moment(stretch: Stretch, moment: Moment) -> TokenFigure:
    """The figure of a moment."""
    return TokenFigure(moment.first, moment.last, moment)


def _around(stretch: Stretch, read: Amount | Range, amount: Amount, floor: int) -> TokenFigure:
    """The figure of `read` with the hedge, noun and rate beside it; `amount` is itself, or its end next to them."""
    figure = _hedged(stretch, read, amount.kind, floor)
    whole = counted_later(stretch, amount) if read is amount and amount.kind is Kind.NUMBER else None
    if isinstance(whole, Amount):
        read = amount = whole
    if figure.hedge is not None and amount.kind is Kind.MULTIPLE and amount.number.value < 1:
        figure = figure._replace(hedge=figure.hedge.turned)  # "more than halved" means less than half
    counted = _counted(stretch, figure.last, amount) if amount.kind in _COUNTING and amount.per is None else None
    if counted is None:
        return _describing(stretch, figure, read, whole if isinstance(whole, Noun) else None)
    end, noun = counted
    unit = _unit_ending(stretch, amount, end)
    if unit is not None:
        return TokenFigure(figure.first, end, _measured(stretch, read, end, unit), figure.hedge)
    return _counting(stretch, figure, read, end, noun)


def _hedged(stretch: Stretch, read: Amount | Range, kind: Kind, floor: int) -> TokenFigure:
    """What was read with the hedge before or after it; of two, the one that says on which side the truth lies."""
    first, last, hedge = read.first, read.last, None
    before = hedge_before(stretch, first, floor)
    if before is None and kind is Kind.AGE and stretch.plays("the", first - 1):
        before = hedge_before(stretch, first - 1, floor)  # under the age of 21
    if before is not None and not (kind is Kind.DURATION and is_during(stretch, before[0], first)):
        first, hedge = before
    after = hedge_after(stretch, last)
    if after is not None and (hedge is None or hedge.toward is Toward.NONE):
        last, hedge = after
    return TokenFigure(first, last, read, hedge)


def _describing(stretch: Stretch, figure: TokenFigure, read: Amount | Range, noun: Noun | None) -> TokenFigure:
    """The figure of `read`, which counts nothing after it, with the noun it describes: the one given, or one nearby."""
    first, last, hedge = figure.first, figure.last, figure.hedge
    noun = noun or _described(stretch, read, first, last)
    if isinstance(read, Amount):
        read = with_each(stretch, with_period(stretch, _rated_past_noun(stretch, read), noun))
        last = max(last, read.last)
    return TokenFigure(first, last, read, hedge, noun)


def _counting(stretch: Stretch, figure: TokenFigure, read: Amount | Range, end: int, noun: Noun) -> TokenFigure:
    """The figure of `read` with the noun it counts, up to token `end`, and the hedge or rate after that."""
    first, last, hedge = figure.first, end, figure.hedge
    later = hedge_after(stretch, end)
    if hedge is None and later is not None:
        last, hedge = later
    if isinstance(read, Amount):
        rated = with_rates(stretch, read._replace(last=last))
        if rated.last > last:
            return TokenFigure(first, rated.last, rated._replace(first=read.first), hedge, noun)
    return TokenFigure(first, last, read, hedge, noun)


def _described(stretch: Stretch, read: Amount | Range, first: int, last: int) -> Noun | None:
    """The noun described by a figure from `first` up to `last` that counts nothing after it."""
    kind = read.kind
    if kind in _OF_NOTHING:
        return None
    if kind is Kind.AGE:
        if stretch.plays("age_noun", read.first):  # at the age of 91
            return Noun(stretch.texts[read.first], lemma_of(stretch.words[read.first], stretch.lexicon))
        if stretch.listed("verbs", read.first):
            return noun_before_age(stretch, first)
    elif kind is Kind.MULTIPLE and stretch.listed("verbs", read.first):
        return noun_before_verb(stretch, first)
    elif kind is Kind.FRACTION and read.last > read.first + _SHARE and stretch.plays("in", read.first + 2):
        found = noun_after(stretch, read.first + 1)  # one person in five
        return found[1] if found is not None else None
    return noun_described(stretch, first, last)


def _unit_ending(stretch: Stretch, amount: Amount, end: int) -> Unit | None:
    """The unit that ends before `end`, after other words: "517 rushing yards", "two more days"; not "3 iron bars"."""
    if amount.unit is not None or end - 1 <= stretch.past_dash(amount.last) or stretch.plays("of", amount.last):
        return None  # "one of these days" is one among them
    found = stretch.lexicon.units.at(stretch.words, end - 1)
    if found is None or found[0] != end:
        return None
    measuring = stretch.listed("in_a_row", end - 2) or stretch.listed("after_number", end - 2)
    priced = stretch.lexicon.currencies_after.at(stretch.words, end - 1) is not None
    thing = stretch.listed("unit_homonyms", end - 1) and (priced or not measuring)
    return None if thing else stretch.units.parse(found[1])


def _measured(stretch: Stretch, read: Amount | Range, end: int, unit: Unit) -> Amount | Range:
    """The amount or range in `unit`, whose word ends before `end`."""
    if isinstance(read, Amount):
        return with_rates(stretch, measured(read.first, end, read.number, unit))
    low = measured(read.low.first, read.low.last, read.low.number, unit)
    high = measured(read.high.first, end, read.high.number, unit)
    return read._replace(last=end, low=low, high=high, kind=high.kind)


def _rated_past_noun(stretch: Stretch, amount: Amount) -> Amount:
    """The amount with the rate that follows its noun: "12 tonnes of coal a year"."""
    of = stretch.after("of", amount.last) if amount.unit is not None and amount.per is None else None
    found = noun_after(stretch, _past_determiner(stretch, of)) if of is not None else None
    if found is None:
        return amount
    rated = with_rates(stretch, amount._replace(last=found[0]))
    return rated if rated.last > found[0] else amount


def _counted(stretch: Stretch, at: int, amount: Amount) -> tuple[int, Noun] | None:
    of = stretch.after("of", at)
    if of is None:
        phrase = noun_after if amount.number.value == 1 else counted_after
        begin = stretch.past_dash(at + 1 if stretch.listed("after_number", at) else at)
        sized = begin > at and stretch.listed("sized_by", begin) and stretch.text(begin + 1).isalpha()
        return phrase(stretch, begin + sized)  # a 300-strong workforce
    if (
        amount.number.form in (Form.DIGITS, Form.WORDS)
        and amount.number.place
        and not stretch.listed("determiners", of)
    ):
        return None  # "a run of 12 of"
    at = _past_determiner(stretch, of)
    if (
        at > of
        and stretch.word(at) in stretch.lexicon.measures
        and lemma_of(stretch.word(at), stretch.lexicon) == stretch.word(at)
    ):
        return None  # the 80,000 of a year ago
    return noun_after(stretch, at + 1 if stretch.listed("after_number", at) else at)


def _past_determiner(stretch: Stretch, at: int) -> int:
    return at + 1 if stretch.listed("determiners", at) else at


def _place(stretch: Stretch, segment: Segment, first: int, last: int) -> tuple[Span, str]:
    start, end = stretch.starts[first], stretch.end(last - 1)
    return segment.offsets.span(start, end), segment.text[start:end]


def _topic(stretch: Stretch, segment: Segment, figure: TokenFigure) -> str | None:
    if figure.topic is None:
        return None
    first, last = figure.topic
    return " ".join(segment.text[stretch.starts[first] : stretch.end(last - 1)].split())


def _amount_figure(stretch: Stretch, segment: Segment, figure: TokenFigure, amount: Amount) -> Figure:
    span, text = _place(stretch, segment, figure.first, figure.last)
    number = amount.number
    core = hedged_core(number, amount.kind, figure.hedge)
    vague = number.form is Form.VAGUE and number.high is not None
    return Figure(
        span,
        text,
        kind=amount.kind,
        value=(number.value, number.high) if vague else number.value,
        core=core,
        step=place_of(number, amount.kind),
        toward=figure.hedge.toward if figure.hedge else Toward.NONE,
        unit=amount.unit,
        hedge=figure.hedge.text if figure.hedge else None,
        noun=figure.noun,
        per=amount.per,
        each=amount.each,
        of=_topic(stretch, segment, figure),
        resolved=figure.resolved,
        readings=(_amount_figure(stretch, segment, figure, amount.other),) if amount.other else (),
    )


def _range_figure(stretch: Stretch, segment: Segment, figure: TokenFigure, read: Range) -> Figure:
    ends = tuple(
        _amount_figure(
            stretch, segment, figure._replace(first=end.first, last=end.last, hedge=hedge), end._replace(kind=read.kind)
        )
        for end, hedge in zip((read.low, read.high), read.hedges, strict=True)
    )
    hedge = figure.hedge or read.hedge
    span, text = _place(stretch, segment, figure.first, figure.last)
    low, high = ends
    bounds = [bound for end in ends for bound in (end.core.low, end.core.high)]
    amount = read.high
    return Figure(
        span,
        text,
        kind=read.kind,
        value=(read.low.number.value, read.high.number.value),
        core=Interval(min(bounds), max(bounds)),
        step=max(low.step, high.step),
        toward=hedge.toward if hedge else Toward.NONE,
        unit=amount.unit,
        hedge=hedge.text if hedge else None,
        noun=figure.noun,
        per=amount.per,
        each=amount.each,
        of=_topic(stretch, segment, figure),
        ends=(low, high),
    )


def _moment_figure(stretch: Stretch, segment: Segment, figure: TokenFigure, moment: Moment) -> Figure:
    span, text = _place(stretch, segment, moment.first, moment.last)
    value = moment.value if moment.until is None else (moment.value, moment.until)
    core = Interval(moment.value, moment.value if moment.until is None else moment.until)
    return Figure(span, text, moment.kind, value, core, date=moment.date, resolved=figure.resolved)
