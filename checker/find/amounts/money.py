"""Currencies before and after a number: "$5", "US$1.2bn", "5 euros", "30p", "20 million pounds"."""

from __future__ import annotations

from decimal import Decimal

from checker.find.amounts.amount import Amount
from checker.find.numbers.number import Form, Number
from checker.find.numbers.word_groups import TEN
from checker.find.numbers.words import read_words
from checker.find.sentence.stretch import Stretch
from checker.lexicon.lexicon import Currency
from checker.model.figure import Kind

TYPED = 1
"""Forms of this many letters are case-sensitive."""
MILLION = Decimal(10) ** 6
TENTH = Decimal("0.1")
CENT = Decimal("0.01")
_ENDS = frozenset(("", *".,;:!?)"))


def currency_before(stretch: Stretch, at: int, floor: int) -> tuple[int, Currency] | None:
    """The start and meaning of the currency that ends just before token `at`."""
    found = stretch.lexicon.currencies_before.before(stretch.texts, at, floor)
    if found is not None and found[0] == at - 1 and len(stretch.text(at - 1)) == 1 and stretch.text(at - 1).isalpha():
        return found if stretch.touches(at) else None  # R12.50, N500bn; not "the road R 50"
    if found is not None and stretch.plays("article", found[0]) and not stretch.touches(found[0] + 1):
        return stretch.lexicon.currencies_before.before(
            stretch.texts, at, found[0] + 1
        )  # "A $5 million grant" is not A$5 million
    return found


def currency_leading(stretch: Stretch, number: Number, floor: int) -> tuple[int, Currency] | None:
    """The start and meaning of a currency's name before millions: "Yen 20bn"; not "against the yen 20bn went"."""
    if number.magnitude < MILLION:
        return None
    found = stretch.lexicon.currencies_leading.before(stretch.words, number.first, floor)
    return None if found is None or stretch.listed("determiners", found[0] - 1) else found


def currency_after(stretch: Stretch, at: int) -> tuple[int, Currency] | None:
    """The end and meaning of the currency that begins at `at`."""
    found = stretch.lexicon.currencies_after.at(stretch.texts, at)
    if found is None and (len(stretch.word(at)) > TYPED or stretch.word(at) == stretch.text(at)):
        found = stretch.lexicon.currencies_after.at(stretch.words, at)
    if (
        found is not None
        and stretch.listed("verbs_of_years", at)
        and (stretch.plays("article", at + 1) or stretch.plays("the", at + 1))
    ):
        return None  # the year 1961 marks the end
    if (
        found is not None
        and stretch.text(found[0])[:1].isdigit()
        and (stretch.touches(found[0]) or _parts(stretch, at))
    ):
        return None  # "3 USD50 cards", "1 $ 10 note": it belongs to what follows
    return found


def _parts(stretch: Stretch, at: int) -> bool:
    """Whether a sign at `at` belongs to the number after it: "1 $ 10 note"; not "10 $ 30 $" or "10 $ 30 cents"."""
    following = stretch.lexicon.currencies_after.at(stretch.words, at + 2)
    own = stretch.text(at + 2) == stretch.text(at) or (following is not None and following[1].scale < 1)
    return not stretch.text(at).isalpha() and not stretch.touches(at) and not own


def means_money(stretch: Stretch, number: Number, after: int) -> bool:
    """Whether a word for both a currency and a weight ("pounds"), ending before `after`, means the currency."""
    if number.magnitude >= MILLION:
        return True
    if not stretch.word(after - 1).endswith("s"):  # a twenty-pound bag, a five-pound note
        return stretch.listed("money_things", after)
    return stretch.says("money_words")


def as_money(stretch: Stretch, first: int, last: int, number: Number, currency: Currency) -> Amount:
    """The amount of `number` in `currency`. A magnitude may follow the currency: "75 USD million"."""
    size = stretch.lexicon.magnitudes.get(stretch.word(last)) if number.magnitude == 1 else None
    if size is not None:
        number, last = number.magnified(size), last + 1
    unit = stretch.units.parse(currency.code)
    return Amount(first, last, number.times(currency.scale), Kind.MONEY, unit, currency=currency)


def with_cents(stretch: Stretch, amount: Amount) -> Amount:
    """The amount with unnamed cents added: "15 dollars and 50", "two pounds fifty"."""
    number = amount.number
    if amount.currency is not None and amount.currency.scale == TENTH:
        return _with_hundredths(stretch, amount)
    if amount.currency is None or amount.currency.scale != 1 or not number.whole or number.place > 1:
        return amount
    at = stretch.after("and", amount.last) or amount.last
    cents = _cents(stretch, at, number)
    if cents is None or stretch.plays("between", amount.first - 1):
        return amount
    last, part = cents
    ended = stretch.text(last) in _ENDS
    if not ended and (at > amount.last or not stretch.listed("stop", last)):
        return amount  # "20 dollars and 50 others"
    number = number._replace(last=last, value=number.value + part * CENT, place=CENT)
    return amount._replace(last=last, number=number)


def _with_hundredths(stretch: Stretch, amount: Amount) -> Amount:
    """The amount of tenths with unnamed hundredths added: "five mao five"."""
    found = read_words(stretch, amount.last) if amount.number.form is Form.WORDS else None
    if found is None or not found.whole or found.value >= TEN or stretch.text(found.last) not in _ENDS:
        return amount
    number = amount.number._replace(last=found.last, value=amount.number.value + found.value * CENT, place=CENT)
    return amount._replace(last=found.last, number=number)


def _cents(stretch: Stretch, at: int, number: Number) -> tuple[int, Decimal] | None:
    """The end and value of two digits, or their words, at `at`, written like `number`."""
    if number.form is Form.DIGITS:
        return (
            (at + 1, Decimal(stretch.text(at))) if stretch.text(at).isdecimal() and len(stretch.text(at)) == 2 else None
        )
    found = read_words(stretch, at) if number.form is Form.WORDS else None
    return (found.last, found.value) if found is not None and found.whole and 10 <= found.value < 100 else None
