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
_FEW = 10
"""What a rate is per that is no multiple of this is a thing's size, if a dash joins it to a noun."""
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


def with_rates(stretch: Stretch, amount: Amount) -> Amount:
    """The amount with the rates directly after it."""
    for _ in range(MOST):
        more = _rate(stretch, amount)
        if more is None:
            break
        amount = more
    return amount


def _rate(stretch: Stretch, amount: Amount) -> Amount | None:
    at = amount.last
    apart = stretch.after("apart", at)
    if apart is not None and amount.each is None and _shares(stretch, amount, apart):
        return amount._replace(last=apart, each=HEAD)
    slash = stretch.text(at) == "/"
    if slash and (amount.unit is not None or unit_at(stretch, at + 1) is not None):
        at += 1
        if stretch.text(at)[:1].isdigit():
            return _per_many(stretch, amount, at) if _is_per_many(stretch, amount, at) else None
    else:
        at = stretch.past_dash(at)
        after = stretch.after("per", at)
        if after is None or (amount.kind is Kind.PERCENT and not stretch.plays("straight_per", at)):
            return None
        article = not stretch.plays("straight_per", at)
        at = stretch.past_dash(after)
        if article and amount.unit is None and unit_at(stretch, at) is None:
            return None
    return _per(stretch, amount, at)


def _shares(stretch: Stretch, amount: Amount, apart: int) -> bool:
    """Whether a word for each one, which ends before `apart`, shares the amount out; "0.4% each year" is a rate."""
    return (amount.unit is not None or _ends_clause(stretch, apart)) and unit_at(stretch, apart) is None


def _ends_clause(stretch: Stretch, at: int) -> bool:
    """Whether no verb is at `at`: "three apples each", not "150 trainees each receive"."""
    return not stretch.word(at)[:1].isalpha() or (stretch.listed("stop", at) and not stretch.listed("verbs", at))


def _per(stretch: Stretch, amount: Amount, at: int) -> Amount | None:
    """The amount per one of the unit or counted thing at `at`."""
    if stretch.text(at)[:1].isdigit():
        return _per_many(stretch, amount, at)
    unit = unit_at(stretch, at)
    if unit is not None and stretch.plays("not_rate", unit[0]):
        return None
    if unit is not None:
        divisor: Unit = unit[1]
        last, name = unit[0], divisor.name
    elif stretch.word(at).isalpha() and not stretch.listed("stop", at):
        name = lemma_of(stretch.word(at), stretch.lexicon)
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


def _is_per_many(stretch: Stretch, amount: Amount, at: int) -> bool:
    """Whether the number after a slash makes a rate ("50 mg/100 g"), and not the same again ("62 miles/100 km").

    What is so much less of the same cannot be the same again: "2 mg/5 kg".
    """
    many = read_number(stretch, at)
    unit = unit_at(stretch, many.last) if many is not None else None
    if many is None or unit is None or amount.unit is None:
        return False
    own, other = amount.number.value * amount.unit.factor, many.value * unit[1].factor
    alike = amount.unit.dimension == unit[1].dimension
    if many.value not in AFTER_SLASH:
        return alike and (own > FAR_MORE * other or other > FAR_MORE * own) and other > 0
    return not (alike and own <= AS_MUCH * other and other <= AS_MUCH * own)


def _per_many(stretch: Stretch, amount: Amount, at: int) -> Amount | None:
    """The amount per several of the thing at `at`: "12.3 per 100,000 people", "6.5 litres per 100 km"."""
    many = read_number(stretch, at)
    if many is None or amount.per is not None or not 0 < many.value <= LARGEST:
        return None
    if many.value % (1 if many.value < ROUND else ROUND):
        return None  # "per 2019 rules"
    if many.value > _FEW and many.value % _FEW and stretch.past_dash(many.last) > many.last:
        return None  # "per 31-gallon barrel"
    unit = unit_at(stretch, many.last)
    if unit is not None:
        divisor = Unit(f"{many.value} / {unit[1].name}", many.value * unit[1].factor, unit[1].dimension)
        last, name = unit[0], f"{stretch.text(at)} {unit[1].name}"
    else:
        found = noun_after(stretch, many.last)
        last, name = (
            (found[0], f"{stretch.text(at)} {found[1].text}") if found is not None else (many.last, stretch.text(at))
        )
        divisor = Unit(str(many.value), many.value, counted(found[1].lemma).dimension if found is not None else ())
    if amount.unit is None:
        return amount._replace(last=last, per=name)
    return amount._replace(last=last, unit=amount.unit / divisor, per=name, kind=_kind(amount))


def _kind(amount: Amount) -> Kind:
    return Kind.QUANTITY if amount.kind is Kind.DURATION else amount.kind


def with_period(stretch: Stretch, amount: Amount, noun: Noun | None) -> Amount:
    """The amount per period named by an adjective or adverb: "an annual income of $5m", "$5m annually".

    A temperature describes a period and is not a rate: "an annual average of 18 °C".
    """
    if amount.unit is None or amount.kind not in _PAID or amount.unit.offset:
        return amount
    if any(base == "time" for base, _ in amount.unit.dimension):
        return amount
    periods = stretch.lexicon.periods
    after = periods.at(stretch.words, amount.last)
    said = after or (periods.at(stretch.words, amount.first - 1) if amount.first else None)
    modifiers = list(noun.modifiers) if noun else []
    for place in range(len(modifiers)):
        said = said or periods.at(modifiers, place)
    if said is None:
        return amount
    last = after[0] if after and not stretch.word(after[0])[:1].isalpha() else amount.last
    return amount._replace(last=last, unit=amount.unit / stretch.units.parse(said[1]), per=amount.per or said[1])


def with_each(stretch: Stretch, amount: Amount) -> Amount:
    """The amount per person, thing or period named by "each" or "every" beside it.

    "Each soldier will be paid $2000", "$150 for each offence" and "every month it makes $5m"; if the recipient is not
    named, as in "they will each get $5", it is per head.
    """
    if amount.each is not None or amount.kind not in _PAID:
        return amount
    after = stretch.after("for_each", amount.last)
    if after is not None:
        found = noun_after(stretch, after) if unit_at(stretch, after) is None else None
        return amount._replace(each=_one(found[1])) if found is not None else amount
    for at in range(amount.first - 1, max(-1, amount.first - REACH), -1):
        if stretch.text(at) in CLAUSE_ENDS:
            break
        after = stretch.after("each", at)
        if after is None:
            continue
        if after == amount.first or _ends_amount(stretch, at - 1) or read_number(stretch, after) is not None:
            break  # "for every $1"; "€30,000 a year each, a bill of €36 million": the first figure's
        unit = unit_at(stretch, after)
        if unit is not None:
            if amount.unit is None or amount.per is not None:
                return amount
            return amount._replace(unit=amount.unit / unit[1], per=unit[1].name)
        found = noun_after(stretch, after)
        if found is None or found[0] > amount.first or stretch.listed("pays", after) or _shares_out(stretch, at - 1):
            return amount._replace(each=HEAD)
        return amount._replace(each=_one(found[1]))
    return _paid_in_general(stretch, amount)


def _paid_in_general(stretch: Stretch, amount: Amount) -> Amount:
    """The amount per person that one stands for all of, in the present: "a nurse earns £1,500 a month"."""
    verb = amount.first - 1 - stretch.listed("before_paid", amount.first - 1)
    if amount.per is None or not stretch.listed("pays", verb):
        return amount
    verb -= stretch.listed("passive", verb - 1)
    start = next((at + 1 for at in range(verb - 1, -1, -1) if stretch.text(at) in CLAUSE_ENDS), 0)
    found = noun_after(stretch, start + 1) if stretch.plays("article", start) else None
    if found is None or not verb <= found[0] <= verb + 1:
        return amount
    return amount._replace(each=_one(found[1]))


def _one(noun: Noun) -> str:
    """The lemma of the noun after "each". A word that looks plural there is its verb: "each nurse receives"."""
    verb = noun.modifiers and not noun.text.lower().endswith(noun.lemma)
    return noun.modifiers[-1] if verb else noun.lemma


def _ends_amount(stretch: Stretch, at: int) -> bool:
    """Whether token `at` may end an amount: digits, a magnitude, a unit."""
    word = stretch.word(at)
    return word[:1].isdigit() or word in stretch.lexicon.measures or word in stretch.lexicon.magnitudes


def _shares_out(stretch: Stretch, at: int) -> bool:
    """Whether an "each" after token `at` distributes something: "they will each get", "the soldiers each get"."""
    return stretch.listed("verbs", at) or lemma_of(stretch.word(at), stretch.lexicon) != stretch.word(at)
