"""Money as news and accounts print it, each beside the nearest that must be left alone."""

from decimal import Decimal

import pytest

# sentence, and each figure's text, value and unit
MONEY = [
    ("The suit cost 15 dollars and 50.", [("15 dollars and 50", 15.5, "USD")]),
    ("He paid 20 dollars and 50 others paid nothing.", [("20 dollars", 20, "USD"), ("50 others", 50, None)]),
    ("The fare was between 15 dollars and 50.", [("between 15 dollars and 50", (15, 50), "USD")]),
    ("A pint is 3 euros 20 in Rome.", [("3 euros 20", 3.2, "EUR")]),
    ("He gave 20 dollars 12 times.", [("20 dollars", 20, "USD"), ("12 times", 12, None)]),
    ("The notes are 10 $ 30 $ and more.", [("10 $", 10, "USD"), ("30 $", 30, "USD")]),
    ("A ride is two pounds fifty, he said.", [("two pounds fifty", 2.5, "GBP")]),
    ("The margin was (15)% that year.", [("(15)%", -15, "percent")]),
    ("Growth was 12% here (15) in all.", [("12%", 12, "percent")]),
    ("Cash was $(112) or £(4.5)m.", [("$(112)", -112, "USD"), ("£(4.5)m", -4500000, "GBP")]),
    ("It costs 5 kuai and 2 jiao.", [("5 kuai and 2 jiao", 5.2, "CNY")]),
    ("A loan of 3 billion Jordanian dinars.", [("3 billion Jordanian dinars", 3000000000, "JOD")]),
    ("Shr 1.05 dlrs vs 98 cts.", [("1.05 dlrs", 1.05, "USD"), ("98 cts", 0.98, "USD")]),
    ("It lost 12 mln stg and FFr3bn.", [("12 mln stg", 12000000, "GBP"), ("FFr3bn", 3000000000, "FRF")]),
    ("It made a profit ($112) then.", [("$112", 112, "USD")]),
    ("He had two tenners and a fiver.", [("two tenners", 20, "GBP")]),
    # names before millions
    ("Offers start at dollar 22.5 million.", [("dollar 22.5 million", 22500000, "USD")]),
    (
        "It lent Yen 20bn and Rupees 500 crore.",
        [("Yen 20bn", 20000000000, "JPY"), ("Rupees 500 crore", 5000000000, "INR")],
    ),
    ("Against the dollar 22.5 million were lost.", [("22.5 million", 22500000, None)]),
    ("The party won 5 million votes.", [("5 million votes", 5000000, None)]),
    # codes and signs that belong to what follows
    ("We give away 3 USD50 cards.", [("3", 3, None), ("USD50", 50, "USD")]),
    ("He sold a 1 $ 10 note.", [("1", 1, None), ("$ 10", 10, "USD")]),
    ("It cost 10 $ 30 cents.", [("10 $ 30 cents", 10.3, "USD")]),
    ("A bun is five mao five.", [("five mao five", 0.55, "CNY")]),
    ("He paid five mao five times.", [("five mao", 0.5, "CNY"), ("five times", 5, None)]),
    ("A toll of R12.50 and of N300bn was set.", [("R12.50", 12.5, "ZAR"), ("N300bn", 300000000000, "NGN")]),
    ("The road R12 shut, and R 50 too.", [("50", 50, None)]),
]


@pytest.mark.parametrize(("sentence", "wanted"), MONEY, ids=[row[0] for row in MONEY])
def test_money_is_read(find, sentence, wanted):
    def exact(value):
        return tuple(map(exact, value)) if isinstance(value, tuple) else Decimal(str(value))

    read = [(found.text, found.value, found.unit and found.unit.name) for found in find(sentence)]
    assert read == [(text, exact(value), unit) for text, value, unit in wanted]
