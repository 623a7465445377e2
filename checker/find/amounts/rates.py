"""Rates: what an amount is per: "$2000 per month", "60 km/h", "12 cents a share", "each soldier will be paid"."""

from __future__ import annotations

from checker.find.amounts.amount import Amount
from checker.find.amounts.measures import unit_at
from checker.find.numbers.read import read_number
from checker.find.sentence.nouns import lemma_of, noun_after
from checker.find.sentence.stretch import Stretch
from checker.model.figure import Kind, Noun
from checker.model.unit import Unit, counted

MOST = 3
REACH = 12
"""Words before an amount in which "each" is searched for."""
LARGEST = 10**12
"""The largest number that a rate is per, "per trillion". No rate is per zero."""
ROUND = 100
"""A rate per this many or more must be per a multiple of this."""
AFTER_SLASH = frozenset({10, 100, 1000, 10_000, 100_000})
"""How many a rate may be per after a slash: "50 mg/100 g"."""
AS_MUCH = 2
"""How many times as large one quantity may be as another that may still be the same in another unit."""
FAR_MORE = 50
"""How many times as large one quantity must be as another that is never the same in another unit."""
CLAUSE_ENDS = frozenset(".;:")
_PAID = frozenset({Kind.MONEY, Kind.QUANTITY})
"""Kinds of amount that may be shared among several people, things or periods."""
HEAD = "head"
"""The lemma of an unnamed person."""


def with_rates(s: Stretch, amount: Amount) -> Amount:
    """The amount with the rates directly after it."""
    for _ in range(MOST):
        more = _rate(s, amount)
        if more is None:
            break
        amount = more
    return amount


def _rate(s: Stretch, amount: Amount) -> Amount | None:
    at = amount.last
    apart = s.after("apart", at)
    if apart is not None and amount.each is None and _shares(s, amount, apart):
        return amount._replace(last=apart, each=HEAD)
    slash = s.text(at) == "/"
    if slash and (amount.unit is not None or unit_at(s, at + 1) is not None):
        at += 1
        if s.text(at)[:1].isdigit():
            return _per_many(s, amount, at) if _is_per_many(s, amount, at) else None
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


def _shares(s: Stretch, amount: Amount, apart: int) -> bool:
    """Whether a word for each one, which ends before `apart`, shares the amount out; "0.4% each year" is a rate."""
    return (amount.unit is not None or _ends_clause(s, apart)) and unit_at(s, apart) is None


def _ends_clause(s: Stretch, at: int) -> bool:
    """Whether no verb is at `at`: "three apples each", not "150 trainees each receive"."""
    return not s.word(at)[:1].isalpha() or (s.listed("stop", at) and not s.listed("verbs", at))


def _per(s: Stretch, amount: Amount, at: int) -> Amount | None:
    """The amount per one of the unit or counted thing at `at`."""
    if s.text(at)[:1].isdigit():
        return _per_many(s, amount, at)
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
            return amount._replace(last=last, per=name) if amount.per is None else None
        return amount._replace(last=last, per=name)
    if divisor.name in amount.unit.name.split(" / "):
        return None
    return amount._replace(last=last, unit=amount.unit / divisor, per=amount.per or name, kind=_kind(amount))


def _is_per_many(s: Stretch, amount: Amount, at: int) -> bool:
    """Whether the number after a slash makes a rate ("50 mg/100 g"), and not the same again ("62 miles/100 km").

    What is so much less of the same cannot be the same again: "2 mg/5 kg".
    """
    many = read_number(s, at)
    unit = unit_at(s, many.last) if many is not None else None
    if many is None or unit is None or amount.unit is None:
        return False
    own, other = amount.number.value * amount.unit.factor, many.value * unit[1].factor
    alike = amount.unit.dimension == unit[1].dimension
    if many.value not in AFTER_SLASH:
        return alike and (own > FAR_MORE * other or other > FAR_MORE * own) and other > 0
    return not (alike and own <= AS_MUCH * other and other <= AS_MUCH * own)


def _per_many(s: Stretch, amount: Amount, at: int) -> Amount | None:
    """The amount per several of the thing at `at`: "12.3 per 100,000 people", "6.5 litres per 100 km"."""
    many = read_number(s, at)
    if many is None or amount.per is not None or not 0 < many.value <= LARGEST:
        return None
    if many.value % (1 if many.value < ROUND else ROUND):
        return None  # "per 2019 rules"
    unit = unit_at(s, many.last)
    if unit is not None:
        divisor = Unit(f"{many.value} / {unit[1].name}", many.value * unit[1].factor, unit[1].dimension)
        last, name = unit[0], f"{s.text(at)} {unit[1].name}"
    else:
        found = noun_after(s, many.last)
        last, name = (found[0], f"{s.text(at)} {found[1].text}") if found is not None else (many.last, s.text(at))
        divisor = Unit(str(many.value), many.value, counted(found[1].lemma).dimension if found is not None else ())
    if amount.unit is None:
        return amount._replace(last=last, per=name)
    return amount._replace(last=last, unit=amount.unit / divisor, per=name, kind=_kind(amount))


def _kind(amount: Amount) -> Kind:
    return Kind.QUANTITY if amount.kind is Kind.DURATION else amount.kind


def with_period(s: Stretch, amount: Amount, noun: Noun | None) -> Amount:
    """The amount per period named by an adjective or adverb: "an annual income of $5m", "$5m annually".

    A temperature describes a period and is not a rate: "an annual average of 18 °C".
    """
    if amount.unit is None or amount.kind not in _PAID or amount.unit.offset:
        return amount
    if any(base == "time" for base, _ in amount.unit.dimension):
        return amount
    periods = s.lexicon.periods
    after = periods.at(s.words, amount.last)
    said = after or (periods.at(s.words, amount.first - 1) if amount.first else None)
    modifiers = list(noun.modifiers) if noun else []
    for place in range(len(modifiers)):
        said = said or periods.at(modifiers, place)
    if said is None:
        return amount
    last = after[0] if after and not s.word(after[0])[:1].isalpha() else amount.last
    return amount._replace(last=last, unit=amount.unit / s.units.parse(said[1]), per=amount.per or said[1])


def with_each(s: Stretch, amount: Amount) -> Amount:
    """The amount per person, thing or period named by "each" or "every" beside it.

    "Each soldier will be paid $2000", "$150 for each offence" and "every month it makes $5m"; if the recipient is not
    named, as in "they will each get $5", it is per head.
    """
    if amount.each is not None or amount.kind not in _PAID:
        return amount
    after = s.after("for_each", amount.last)
    if after is not None:
        found = noun_after(s, after) if unit_at(s, after) is None else None
        return amount._replace(each=_one(found[1])) if found is not None else amount
    for at in range(amount.first - 1, max(-1, amount.first - REACH), -1):
        if s.text(at) in CLAUSE_ENDS:
            break
        after = s.after("each", at)
        if after is None:
            continue
        if after == amount.first or _ends_amount(s, at - 1) or read_number(s, after) is not None:
            break  # "for every $1"; "€30,000 a year each, a bill of €36 million": the first figure's
        unit = unit_at(s, after)
        if unit is not None:
            if amount.unit is None or amount.per is not None:
                return amount
            return amount._replace(unit=amount.unit / unit[1], per=unit[1].name)
        found = noun_after(s, after)
        if found is None or found[0] > amount.first or s.listed("pays", after) or _shares_out(s, at - 1):
            return amount._replace(each=HEAD)
        return amount._replace(each=_one(found[1]))
    return _paid_in_general(s, amount)


def _paid_in_general(s: Stretch, amount: Amount) -> Amount:
    """The amount per person that one stands for all of, in the present: "a nurse earns £1,500 a month"."""
    verb = amount.first - 1 - s.listed("before_paid", amount.first - 1)
    if amount.per is None or not s.listed("pays", verb):
        return amount
    verb -= s.listed("passive", verb - 1)
    start = next((at + 1 for at in range(verb - 1, -1, -1) if s.text(at) in CLAUSE_ENDS), 0)
    found = noun_after(s, start + 1) if s.plays("article", start) else None
    if found is None or not verb <= found[0] <= verb + 1:
        return amount
    return amount._replace(each=_one(found[1]))


def _one(noun: Noun) -> str:
    """The lemma of the noun after "each". A word that looks plural there is its verb: "each nurse receives"."""
    verb = noun.modifiers and not noun.text.lower().endswith(noun.lemma)
    return noun.modifiers[-1] if verb else noun.lemma


def _ends_amount(s: Stretch, at: int) -> bool:
    """Whether token `at` may end an amount: digits, a magnitude, a unit."""
    word = s.word(at)
    return word[:1].isdigit() or word in s.lexicon.measures or word in s.lexicon.magnitudes


def _shares_out(s: Stretch, at: int) -> bool:
    """Whether an "each" after token `at` distributes something: "they will each get", "the soldiers each get"."""
    return s.listed("verbs", at) or lemma_of(s.word(at), s.lexicon) != s.word(at)
