"""What is said once for two figures: "rose to 3.9 million headsets from 2.4 million"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.find.amount import Amount
from checker.find.drafts import Draft
from checker.find.stretch import Stretch
from checker.model.figure import Kind

_LONGEST_ASIDE = 40
"""Tokens before a figure among which the bracket is sought that it may stand in."""
CARRYING = frozenset({Kind.NUMBER, Kind.MONEY, Kind.QUANTITY})


def carried(s: Stretch, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts, those of bare numbers with the unit or the noun of the amount that they are set against."""
    last: Draft | None = None
    for draft in drafts:
        if isinstance(draft.read, Amount) and draft.read.kind in CARRYING:
            if last is not None and _is_bare(draft) and _shares(s, last, draft):
                draft = _with_thing_of(draft, draft.read, last)  # noqa: PLW2901  # the same draft, better read
            if not _is_bare(draft) and not _is_aside(s, draft):
                last = draft
        yield draft


def _is_bare(draft: Draft) -> bool:
    read = draft.read
    return isinstance(read, Amount) and read.unit is None and read.per is None and draft.noun is None


def _is_aside(s: Stretch, draft: Draft) -> bool:
    """Whether the draft stands in brackets: "6.05 hectares (14.95 acres), up from 2.48" goes on in hectares."""
    before = s.texts[max(0, draft.first - _LONGEST_ASIDE) : draft.first]
    return "(" in before and before.count("(") > before.count(")")


def _shares(s: Stretch, last: Draft, draft: Draft) -> bool:
    """Whether the thing of `last` is left out of `draft`: "from 9", "12 schools in Leeds and 7 in York"."""
    if s.listed("set_against", draft.first - 1):
        return True
    counted = isinstance(last.read, Amount) and last.read.unit is None
    parallel = s.listed("parallel", draft.last) and s.word(last.last) == s.word(draft.last)
    return counted and parallel and s.listed("contrasted", draft.first - 1)


def _with_thing_of(draft: Draft, amount: Amount, other: Draft) -> Draft:
    told = other.read
    if not isinstance(told, Amount) or (told.number.magnitude > 1) != (amount.number.magnitude > 1):
        return draft
    if told.unit is None:
        return draft._replace(noun=other.noun)
    number = amount.number.times(told.currency.scale) if told.currency else amount.number
    read = amount._replace(number=number, kind=told.kind, unit=told.unit, per=told.per, currency=told.currency)
    return draft._replace(read=read, noun=other.noun)
