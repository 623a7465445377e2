"""Sentences and the figures that they hold."""

from decimal import Decimal

import pytest

INF = None


def number(value):
    return tuple(map(number, value)) if isinstance(value, tuple) else value if value is None else Decimal(str(value))


# sentence, text of the figure, kind, value, unit, and what else is asked for
FIGURES = [
    # numerals
    ("The council counted 1,284 ballots.", "1,284 ballots", "number", 1284, None, {"noun": "ballot", "low": 1284}),
    ("Some 12 000 visitors came.", "Some 12 000 visitors", "number", 12000, None, {"hedge": "some", "low": 10800}),
    ("The state pays 1,50,000 farmers.", "1,50,000 farmers", "number", 150000, None, {}),
    ("It sold 1'250'000 tickets.", "1'250'000 tickets", "number", 1250000, None, {}),
    ("A count of 2,5 million was given.", "2,5 million", "number", 2500000, None, {}),
    ("Light needs 1.3 × 10⁻⁵ seconds.", "1.3 × 10⁻⁵ seconds", "duration", "0.000013", "second", {}),
    ("The culture held 2.5e6 cells.", "2.5e6 cells", "number", 2500000, None, {"noun": "cell"}),
    ("She ran 3½ miles.", "3½ miles", "quantity", 3.5, "mile", {}),
    ("It ran 3 days, 12 hours and 36 minutes.", "3 days, 12 hours and 36 minutes", "duration", 3.525, "day", {}),
    ("The plank is 3 1/4 inches wide.", "3 1/4 inches", "quantity", 3.25, "inch", {}),
    # number words
    ("Three hundred and twenty families moved.", "Three hundred and twenty families", "number", 320, None, {}),
    ("Twenty-five boats sank.", "Twenty-five boats", "number", 25, None, {"noun": "boat", "high": 25}),
    ("It cost two and a half million euros.", "two and a half million euros", "money", 2500000, "EUR", {}),
    (
        "Half a million letters arrived.",
        "Half a million letters",
        "number",
        500000,
        None,
        {"noun": "letter", "low": 495000},
    ),
    ("She bought a dozen eggs.", "a dozen eggs", "number", 12, None, {"noun": "egg"}),
    ("Two-thirds of voters stayed at home.", "Two-thirds of voters", "fraction", Decimal(2) / 3, None, {}),
    ("One in five pupils is absent.", "One in five pupils", "fraction", 0.2, None, {"noun": "pupil"}),
    ("Nine out of ten doctors agreed.", "Nine out of ten doctors", "fraction", 0.9, None, {}),
    ("Tens of thousands of people marched.", "Tens of thousands of people", "number", (10000, 100000), None, {}),
    ("The deficit doubled.", "doubled", "multiple", 2, None, {}),
    ("Exports grew sixfold.", "sixfold", "multiple", 6, None, {}),
    ("It is 10 times as large.", "10 times", "multiple", 10, None, {}),
    # how exact counts are
    ("The choir has 160 members.", "160 members", "number", 160, None, {"low": 160, "high": 160}),
    ("The choir has 500 members.", "500 members", "number", 500, None, {"low": 495, "high": 505}),
    ("The town has 1,450 houses.", "1,450 houses", "number", 1450, None, {"low": 1445, "high": 1455}),
    # magnitudes and money
    ("Revenue was $1.13bn.", "$1.13bn", "money", 1130000000, "USD", {"low": 1125000000, "high": 1135000000}),
    ("The fund holds €40 million.", "€40 million", "money", 40000000, "EUR", {"low": 39500000}),
    ("Debt of A$2.5 trillion looms.", "A$2.5 trillion", "money", 2500000000000, "AUD", {}),
    ("A $4 million fine stands.", "$4 million", "money", 4000000, "USD", {}),
    ("A loan of Rs 30 crore was sought.", "Rs 30 crore", "money", 300000000, "INR", {}),
    ("They paid USD20m for it.", "USD20m", "money", 20000000, "USD", {}),
    ("A stamp costs 85 pence.", "85 pence", "money", 0.85, "GBP", {}),
    ("It earned 20 million pounds.", "20 million pounds", "money", 20000000, "GBP", {}),
    ("The parcel weighs 20 pounds.", "20 pounds", "quantity", 20, "pound", {}),
    ("Its net cash is -$3.5m.", "-$3.5m", "money", -3500000, "USD", {}),
    ("The ticket was thirteen dollars and fifty cents.", "thirteen dollars and fifty cents", "money", 13.5, "USD", {}),
    # percent and points
    ("Turnout reached 76%.", "76%", "percent", 76, "percent", {"low": 75.5, "high": 76.5}),
    ("Prices rose four per cent.", "four per cent", "percent", 4, "percent", {}),
    ("The lead is 2.5 percentage points.", "2.5 percentage points", "points", 2.5, "percentage_point", {}),
    ("Rates fell 25 basis points.", "25 basis points", "points", 25, "basis_point", {}),
    ("About 31% of women smoke.", "About 31%", "percent", 31, "percent", {"noun": "woman", "hedge": "about"}),
    # units
    ("The car does 60 km/h.", "60 km/h", "quantity", 60, "kilometer / hour", {}),
    ("The park covers 12 sq km.", "12 sq km", "quantity", 12, "kilometer ** 2", {}),
    ("Haze hit 150 µg/m³.", "150 µg/m³", "quantity", 150, "microgram / meter ** 3", {}),
    ("It fell to -5 °C.", "-5 °C", "quantity", -5, "degree_Celsius", {}),
    ("The board is 6 ft 3 in long.", "6 ft 3 in", "quantity", 6.25, "foot", {}),
    ("The river rose by 5m.", "5m", "number", 5000000, None, {}),
    ("The river is 5m deep.", "5m", "quantity", 5, "meter", {}),
    # rates
    ("He earns about $2000 per month.", "about $2000 per month", "money", 2000, "USD / month", {"per": "month"}),
    ("Oil is $80 a barrel.", "$80 a barrel", "money", 80, "USD / barrel", {"per": "barrel"}),
    ("A 12-cent-a-share dividend is due.", "12-cent-a-share", "money", 0.12, "USD / share", {"per": "share"}),
    ("Tickets are £12 each.", "£12 each", "money", 12, "GBP", {"each": "head"}),
    ("That adds up to £120.", "£120", "money", 120, "GBP", {"hedge": None}),
    ("A tenant hands over £640 a month.", "£640 a month", "money", 640, "GBP / month", {"hedge": None}),
    ("They paid up to £120.", "up to £120", "money", 120, "GBP", {"hedge": "up to"}),
    ("It made $6.5 billion a year earlier.", "$6.5 billion", "money", 6500000000, "USD", {"per": None}),
    # ranges and scores
    ("It needs $3-5 million.", "$3-5 million", "money", (3000000, 5000000), "USD", {"low": 2500000}),
    ("Between 3% and 5% fail.", "Between 3% and 5%", "percent", (3, 5), "percent", {"high": 5.5}),
    ("It takes 10 to 15 days.", "10 to 15 days", "duration", (10, 15), "day", {}),
    ("The toll rose 5 to 7 million.", "5 to 7 million", "number", (5000000, 7000000), None, {}),
    ("It ranged from +1 to +10 percent.", "from +1 to +10 percent", "percent", (1, 10), "percent", {}),
    ("The bill passed 54-49.", "54-49", "score", (54, 49), None, {}),
    ("The motion failed by a vote of 54 to 49.", "54 to 49", "score", (54, 49), None, {}),
    ("The plane was at 35,000 ft.", "35,000 ft", "quantity", 35000, "foot", {}),
    # ages and durations
    ("The 64-year-old resigned.", "64-year-old", "age", 64, "year", {}),
    ("A man aged 64 was hurt.", "aged 64", "age", 64, "year", {}),
    ("Olga Ruhl, now 64, was hurt.", "64", "age", 64, "year", {}),
    ("He ran at 4:30 min/km.", "4:30 min/km", "quantity", 4.5, "minute / kilometer", {}),
    ("She held 5:45 per km.", "5:45 per km", "quantity", 5.75, "minute / kilometer", {}),
    ("It lasted three hours.", "three hours", "duration", 3, "hour", {"low": 2.5}),
    ("Samples weighed 50 ± 3 grams.", "50 ± 3 grams", "quantity", 50, "gram", {"low": 47, "high": 53}),
    # hedges
    ("Divers (n = 1,200) came.", "1,200", "number", 1200, None, {"low": 1200, "high": 1200}),
    ("At least 10,000 soldiers came.", "At least 10,000 soldiers", "number", 10000, None, {"low": 10000, "high": INF}),
    ("Nearly 200 homes burned.", "Nearly 200 homes", "number", 200, None, {"low": INF, "high": 200}),
    ("Thirty people or more were hurt.", "Thirty people or more", "number", 30, None, {"low": 30, "high": INF}),
    ("Up to 5 cm fell.", "Up to 5 cm", "quantity", 5, "centimeter", {"low": INF, "high": 5}),
    ("Forty-something clerks came.", "Forty-something clerks", "number", 40, None, {"low": 40, "high": INF}),
    ("It took the best part of 3 hours.", "the best part of 3 hours", "duration", 3, "hour", {"low": INF}),
    ("It fell over two days.", "two days", "duration", 2, "day", {"low": 1.5, "hedge": None}),
    ("It took over two days.", "over two days", "duration", 2, "day", {"low": 2, "high": INF}),
    ("He paid 3.5 m euros.", "3.5 m euros", "money", 3500000, "EUR", {}),
    ("It cost ₹20 Cr.", "₹20 Cr", "money", 200000000, "INR", {}),
    ("It cost £5,000-plus.", "£5,000-plus", "money", 5000, "GBP", {"low": 5000, "high": INF}),
    # dates and times
    ("It opened on October 3, 2019.", "October 3, 2019", "date", 2019, None, {}),
    ("It opened on 3 October 2019.", "3 October 2019", "date", 2019, None, {}),
    ("It was built in 1887.", "1887", "year", 1887, None, {}),
    ("The show ran June 3 to 7 in Leeds.", "June 3 to 7", "date", 6, None, {}),
    ("They met between 5 and 9 May.", "5 and 9 May", "date", 5, None, {}),
    ("They met on Thursday.", "Thursday", "weekday", 3, None, {}),
    ("The train left at 4:42 p.m.", "4:42 p.m.", "time", 16.7, None, {}),
]


@pytest.mark.parametrize("row", FIGURES, ids=[row[1] for row in FIGURES])
def test_a_figure_is_read(find, row):
    sentence, text, kind, value, unit, more = row
    figures = find(sentence)
    assert [figure.text for figure in figures] == [text]
    (figure,) = figures
    assert figure.kind.value == kind
    assert figure.value == number(value)
    assert (figure.unit.name if figure.unit else None) == unit
    said = {
        "low": figure.low,
        "high": figure.high,
        "hedge": figure.hedge,
        "noun": figure.noun.lemma if figure.noun else None,
        "per": figure.per,
        "each": figure.each,
    }
    assert {name: said[name] for name in more} == {
        name: number(wanted) if name in ("low", "high") else wanted for name, wanted in more.items()
    }


NO_FIGURES = [
    "The Boeing 737 was late.",
    "See page 12 and Section 4(b).",
    "Doctors blamed Covid-19.",
    "An F-16 crashed near Route 66.",
    "Leaders of the G7 met.",
    "She owns an iPhone 14.",
    "Earlier work agrees [12].",
    "Call 555-0123-4567 at once.",
    "Read https://example.org/2019/05/12 for more.",
    "He said one can never know.",
    "No one came.",
    "It may be the second best of a kind.",
    "The version 1.2.3 is out.",
    "I may march.",
]


@pytest.mark.parametrize("sentence", NO_FIGURES)
def test_what_is_no_figure_is_left_alone(find, sentence):
    assert [figure.text for figure in find(sentence)] == []


def test_both_readings_of_a_letter_are_kept(find):
    (figure,) = find("The wall is 5m high.")
    assert [(other.value, other.unit) for other in figure.readings] == [(Decimal(5000000), None)]


def test_the_ends_of_a_range_are_figures_of_their_own(find):
    (figure,) = find("Output was between 600,000 and 700,000 tonnes.")
    low, high = figure.ends
    assert (low.text, low.value, low.unit.name) == ("600,000", Decimal(600000), "tonne")
    assert (high.text, high.value) == ("700,000 tonnes", Decimal(700000))


def test_a_list_shares_its_unit(find):
    assert [(figure.value, figure.unit.name) for figure in find("Shares fell 5, 7 and 9 per cent.")] == [
        (Decimal(5), "percent"),
        (Decimal(7), "percent"),
        (Decimal(9), "percent"),
    ]


def test_a_change_and_what_it_led_to_are_no_range(find):
    assert [figure.text for figure in find("The total fell 31,000 to 1.2 million.")] == ["31,000", "1.2 million"]


def test_a_year_before_a_smaller_amount_is_no_end_of_a_range(find):
    figures = find("It fell from 900 tonnes in 1990 to 450 tonnes.")
    assert [(figure.text, figure.kind.value) for figure in figures][1] == ("1990", "year")


def test_a_fraction_is_no_end_of_a_range(find):
    assert [(figure.text, figure.kind.value) for figure in find("Revenue fell by a third to £2m.")] == [
        ("a third", "fraction"),
        ("£2m", "money"),
    ]


def test_the_unit_or_noun_is_said_once(find):
    (new, old) = find("Sales rose to 3.9 million headsets from 2.4 million.")
    assert (new.noun.lemma, old.noun.lemma) == ("headset", "headset")
    (new, old) = find("Output fell to 662.3 million tonnes from 718.7 million.")
    assert (new.unit.name, old.unit.name) == ("tonne", "tonne")


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("Sales were 4.6 billion marks, up on last year's 4.3 billion.", 4.3e9, "DEM"),
        ("Output was 3.8 mln tonnes, 10 pct up on 1985's 3.5 mln.", 3.5e6, "tonne"),
        ("It took 2.4 billion guilders, more than the 2.3 billion before.", 2.3e9, "NLG"),
        ("Profit rose to £3.5 million from 2.9.", 2.9e6, "GBP"),
        ("It lent 10 billion yen, up from six.", 6e9, "JPY"),
        ("The two ferries ran on 64 days, down from 96.", 96, "day"),
        ("Some 800 pupils came over three days, up from 700.", 700, None),
        ("It sold $3.5 million of rugs to 2,900.", 2900, None),
        ("It lent 10 million yen to 800 from 900.", 900, None),
        ("Sales of 20,000 and 10 million Swiss francs.", 1e7, "CHF"),
    ],
)
def test_what_is_said_once_of_two_amounts(find, sentence, value, unit):
    last = find(sentence)[-1]
    assert (last.value, last.unit and last.unit.name) == (number(value), unit)


@pytest.mark.parametrize(
    ("sentence", "each", "per", "unit"),
    [
        ("Each soldier will be paid about $2000 per month.", "soldier", "month", "USD / month"),
        ("A nurse earns £1,500 a month; the wage bill is high.", "nurse", "month", "GBP / month"),
        ("It is so: a cook is paid about $90 a day.", "cook", "day", "USD / day"),
        ("A nurse earned £1,500 a month.", None, "month", "GBP / month"),
        ("Care costs $310 per patient per day.", None, "patient", "USD / patient / day"),
        ("The grant is worth €450 a head.", "head", None, "EUR"),
        ("Staff earn a daily wage of $95 apiece.", "head", "day", "USD / day"),
        ("Every year it costs $5m.", None, "year", "USD / year"),
        ("The soldiers mean an annual income of over $200 million.", None, "year", "USD / year"),
    ],
)
def test_a_figure_says_what_it_is_for(find, sentence, each, per, unit):
    (figure,) = find(sentence)
    assert (figure.each, figure.per, figure.unit.name) == (each, per, unit)


def test_a_share_is_said_once_for_two_years(find):
    figures = find("It was 7.5 per cent in 2021 and 7.1 in 2022.")
    assert [figure.unit and figure.unit.name for figure in figures] == ["percent", None, "percent", None]
    figures = find("It was 7.5 per cent in 2021 and 7 in Leeds left.")
    assert [figure.unit and figure.unit.name for figure in figures] == ["percent", None, None]


def test_a_one_in_a_list_counts(find):
    texts = [figure.text for figure in find("Two centres are in Wales, one in England and three in Ireland.")]
    assert texts == ["Two centres", "one", "three"]
    assert [figure.text for figure in find("Three left: one in Wales and two in Hull.")] == ["Three", "one", "two"]


@pytest.mark.parametrize(
    ("sentence", "each"),
    [
        ("The 400 nurses will each receive £1,500 a month.", [None, "head"]),
        ("The nurses each receive £1,500 a month.", ["head"]),
        ("The 1,200 drivers earn €30,000 a year each, a bill of €36 million.", [None, "head", None]),
        ("The 300 families received €400 each, €120,000 in total.", [None, "head", None]),
        ("The 300 guests came. Each pays a €5 levy.", [None, "head"]),
        ("It has 300 members, who each pay £12 a month.", [None, "head"]),
        ("The fine is €150 for each offence.", ["offence"]),
        ("It pays £9,000 a year to each student.", ["student"]),
        ("The fine is €150 for each day, €900 in all.", [None, None]),
        ("It had not a dollar for every six dollars and 30 cents.", [None]),
        ("Each nurse receives £1,500 a month.", ["nurse"]),
    ],
)
def test_each_is_said_of_its_own_figure(find, sentence, each):
    assert [figure.each for figure in find(sentence)] == each


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is 12 + 30 = 42.", ["12", "30", "42"]),
        ("It is £4m+£3m.", ["£4m", "£3m"]),
        ("It is 12 plus £30.", ["12", "£30"]),
        ("It is 25 × £40 = £1,000 a month.", ["25", "£40", "£1,000 a month"]),
        ("Those of 18+ 30 years ago.", ["18+", "30 years"]),
        ("It is (75 − 60) / 60 = 25%.", ["75", "60", "60", "25%"]),
        ("It is 450 + 120 - 70 = 500.", ["450", "120", "70", "500"]),
        ("With p = 0.5, 30 - 70 men (12/15) came.", ["0.5", "30 - 70 men", "12/15"]),
    ],
)
def test_a_sum_that_is_written_out_holds_single_figures(find, text, found):
    assert [figure.text for figure in find(text)] == found


def test_a_score_that_rises_is_one_among_others(find):
    figures = find("She beat him 6-4, 3-6, 7-5.")
    assert [figure.kind.value for figure in figures] == ["score"] * 3
    (alone,) = find("She beat it in 3-6 days.")
    assert alone.kind.value == "duration"


def test_a_period_after_each_is_what_it_is_for(find):
    (figure,) = find("It pays $5 each month.")
    assert (figure.each, figure.per) == (None, "month")


def test_what_is_said_twice_is_no_list(find):
    kinds = [figure.kind.value for figure in find("Membership rose by 312, or 2.5%, to 6,312.")]
    assert kinds == ["number", "percent", "number"]


def test_no_day_on_which_it_is_said_is_what_a_figure_is_said_of(find):
    *_, found = find("The bank said on Thursday its annual profit rose 12%.")
    assert found.noun is not None
    assert found.noun.text == "annual profit"
