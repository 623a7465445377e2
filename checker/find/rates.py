"""What an amount is per: "$2000 per month", "60 km/h", "12 cents a share", "each soldier will be paid"."""

from __future__ import annotations

from dataclasses import replace

from checker.find.amount import Amount
from checker.find.measures import unit_at
from checker.find.nouns import lemma_of
from checker.find.stretch import Stretch
from checker.model.figure import Kind
from checker.model.unit import Unit, counted

MOST = 3


def with_rates(s: Stretch, amount: Amount) -> Amount:
    """The amount with the rates that stand right after it."""
    for _ in range(MOST):
        more = _rate(s, amount)
        if more is None:
            break
        amount = more
    return amount


def _rate(s: Stretch, amount: Amount) -> Amount | None:
    at = amount.last
    apart = s.after("apart", at)
    if apart is not None and amount.each is None:
        return replace(amount, last=apart, each="head")
    slash = s.text(at) == "/"
    if slash and amount.unit is not None:
        at += 1
    else:
        at = s.past_dash(at)
        after = s.after("per", at)
        if after is None or (amount.kind is Kind.PERCENT and not s.plays("straight_per", at)):
            return None
        article = not s.plays("straight_per", at)
        at = s.past_dash(after)
        if article and amount.unit is None and unit_at(s, at) is None:
            return None
    return _per(s, amount, at)


def _per(s: Stretch, amount: Amount, at: int) -> Amount | None:
    """The amount for one of what stands at `at`: a unit, or a counted thing."""
    while at < len(s.words) and s.word(at).isdigit() and not s.listed("stop", at + 1):  # per 100,000 people
        return None
    unit = unit_at(s, at)
    if unit is not None and s.plays("not_rate", unit[0]):
        return None
    if unit is not None:
        divisor: Unit = unit[1]
        last, name = unit[0], divisor.name
    elif s.word(at).isalpha() and not s.listed("stop", at):
        name = lemma_of(s.word(at), s.lexicon)
        divisor, last = counted(name), at + 1
    else:
        return None
    if amount.unit is None:
        if divisor.dimension[:1] and divisor.dimension[0][0].startswith("#"):
            return replace(amount, last=last, per=name) if amount.per is None else None
        return replace(amount, last=last, per=name)
    if divisor.name in amount.unit.name.split(" / "):
        return None
    return replace(amount, last=last, unit=amount.unit / divisor, per=amount.per or name, kind=_kind(amount))


def _kind(amount: Amount) -> Kind:
    return Kind.QUANTITY if amount.kind is Kind.DURATION else amount.kind
