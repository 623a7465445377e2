"""What an editor reads: the sum in one line, the message, and the text that would agree."""

from __future__ import annotations

import pytest
from making import (
    CELSIUS,
    FAHRENHEIT,
    KILOMETER,
    MILE,
    MONTH,
    PERCENT,
    USD,
    WEEK,
    YEAR,
    D,
    claim,
    clock,
    day,
    figure,
    weekday,
    word,
)

import checker
from checker.judge.settings import JudgeSettings
from checker.judge.verdicts import judge
from checker.judge.wording.written import plain, significant, written
from checker.model.figure import Kind
from checker.model.unit import Unit

GBP = Unit("GBP", D(1), (("GBP", 1),))


def verdict(made):
    [found] = judge([made], JudgeSettings())
    return found


def pay(total, rate="$2,000 a month", count="10,000 soldiers", rate_unit=USD / MONTH):
    made = claim(
        "rate * count = total", rate=figure(rate, rate_unit), count=figure(count), total=figure(total, USD / YEAR)
    )
    return made._replace(rule=made.rule._replace(message="{count} at {rate} do not make {total}"))


def change(stated, new="$54.0m", old="$50.0m", direction="rose"):
    return claim(
        "change = (new - old) / old * sign(dir)",
        new=figure(new, USD),
        old=figure(old, USD),
        dir=word(direction, 1 if direction == "rose" else -1),
        change=figure(stated, PERCENT),
    )


def total(stated, *parts, unit=None):
    made = [figure(part, unit, exact=unit is None) for part in parts]
    return claim("sum(parts) = total", parts=made, total=figure(stated, unit, exact=unit is None))


def same(first, second):
    return claim("first = second", first=first, second=second)


CASES = [
    (
        pay("over $300 million"),
        "$2,000 a month × 10,000 soldiers = $20 million a month = $240 million a year, "
        "but “over $300 million” is stated",
        "over $240 million",
    ),
    (
        pay("over $200 million"),
        "$2,000 a month × 10,000 soldiers = $20 million a month = $240 million a year, "
        "and “over $200 million” is stated",
        None,
    ),
    (
        pay("over $20 million"),
        "$2,000 a month × 10,000 soldiers = $20 million a month = $240 million a year, "
        "and only “over $20 million” is stated",
        "over $240 million",
    ),
    (
        pay("$2.9 billion a year"),
        "$2,000 a month × 10,000 soldiers = $20 million a month = $240 million a year, "
        "but “$2.9 billion a year” is stated",
        "$240.0 million a year",
    ),
    (
        pay("$20bn"),
        "$2,000 a month × 10,000 soldiers = $20 million a month = $240m a year, but “$20bn” is stated",
        "$240m",
    ),
    (
        pay("$350,000,000", "$500 a week", rate_unit=USD / WEEK),
        "$500 a week × 10,000 soldiers = $5 million a week = $260,000,000 a year, but “$350,000,000” is stated",
        "$260,000,000",
    ),
    (
        change("12%"),
        "($54.0m − $50.0m) ÷ $50.0m = 8%, but “rose … 12%” is stated",
        "8%",
    ),
    (
        change("more than 12%"),
        "($54.0m − $50.0m) ÷ $50.0m = 8%, but “rose … more than 12%” is stated",
        "more than 8%",
    ),
    (
        change("14.2%", new="$50.0m", old="$54.0m", direction="fell"),
        "($50.0m − $54.0m) ÷ $54.0m = −7.41%, but “fell … 14.2%” is stated",
        "7.4%",
    ),
    (
        total("1,700 cars", "1,204 saloons", "331 vans", "78 lorries"),
        "1,204 saloons + 331 vans + 78 lorries = 1,613 cars, but “1,700 cars” is stated",
        "1,613 cars",
    ),
    (
        total("£4.9m", "£1.2m", "£3.1m", unit=GBP),
        "£1.2m + £3.1m = £4.3m, but “£4.9m” is stated",
        "£4.3m",
    ),
    (
        same(figure("26.2 miles", MILE), figure("47.9 km", KILOMETER)),
        "26.2 miles = 42.16 km, but “47.9 km” is stated",
        "42.2 km",
    ),
    (
        same(figure("100F", FAHRENHEIT), figure("47C", CELSIUS)),
        "100F = 37.8C, but “47C” is stated",
        "38C",
    ),
    (
        same(figure("$40m", USD), figure("$60m", USD)),
        "“$40m” and “$60m” are $20m apart",
        "$40m",
    ),
    (
        claim("weekday(date) = d", date=day("3 October 2019", 2019, 10, 3), d=weekday("Friday", 4)),
        "3 October 2019 is a Thursday, but “Friday” is stated",
        "Thursday",
    ),
    (
        claim("past_quarter(a) = past_quarter(b)", a=clock("11:15 p.m.", "23.25"), b=clock("1750", "17.8333333")),
        "zones lie whole quarters of an hour apart; “11:15 p.m.” and “1750” are 5 minutes off that",
        None,
    ),
    (
        claim(
            "years_between(born, died) = age",
            born=day("1950", 1950),
            died=day("2019", 2019),
            age=figure("64", YEAR, Kind.AGE, exact=True),
        ),
        "from 1950 to 2019 = 68 to 69 years, but “64” is stated",
        None,
    ),
    (
        claim(
            "years_apart(start, end) = age",
            start=day("3 May 1969", 1969, 5, 3),
            end=day("2 May 2019", 2019, 5, 2),
            age=figure("51", YEAR, Kind.AGE, exact=True),
        ),
        "from 3 May 1969 to 2 May 2019 = 49 to 50 years, but “51” is stated",
        "50",
    ),
    (
        claim("part <= whole", part=figure("145 patients", exact=True), whole=figure("120 patients", exact=True)),
        "145 patients is more than 120 patients",
        None,
    ),
    (
        claim(
            "sum(parts) <= whole",
            parts=[figure("80 men", exact=True), figure("65 women", exact=True)],
            whole=figure("120 patients", exact=True),
        ),
        "80 men + 65 women = 145 patients, which is more than 120 patients",
        None,
    ),
    (
        claim("mean(values) = average", values=[figure("4.1"), figure("5.3"), figure("5.6")], average=figure("6.2")),
        "(4.1 + 5.3 + 5.6) ÷ 3 = 5, but “6.2” is stated",
        "5.0",
    ),
    (
        claim(
            "change = diff / (new - diff * sign(dir))",
            change=figure("5.8%", PERCENT),
            diff=figure("£1.2m", GBP),
            new=figure("£22.6m", GBP),
            dir=word("fell", -1),
        ),
        "£1.2m ÷ (£22.6m + £1.2m) = 5.04%, but “5.8%” is stated",
        "5.0%",
    ),
    (
        claim("a - (b - c) = d", a=figure("9.5"), b=figure("4.5"), c=figure("1.5"), d=figure("3.2")),
        "9.5 − (4.5 − 1.5) = 6.5, but “3.2” is stated",
        "6.5",
    ),
]


@pytest.mark.parametrize(("made", "line", "suggestion"), CASES)
def test_the_sum_in_one_line(made, line, suggestion):
    found = verdict(made)
    assert found.derivation == line
    assert (found.suggestion.text if found.suggestion else None) == suggestion


@pytest.mark.parametrize("made", [made for made, _, suggestion in CASES if suggestion])
def test_the_suggestion_agrees(made):
    """Put in the draft in place of the stated figure, it is no finding any more."""
    found = verdict(made)
    stated = found.claim.rule.assertion
    assert found.suggestion is not None
    assert stated.comparison == "="
    places = [figure.span for _, figure in made.figures()]
    assert found.suggestion.span in places


@pytest.mark.parametrize(
    ("made", "message"),
    [
        (
            pay("over $300 million"),
            "10,000 soldiers at $2,000 a month do not make over $300 million: $2,000 a month × 10,000 soldiers "
            "= $20 million a month = $240 million a year, but “over $300 million” is stated, 25% too high",
        ),
        (
            pay("$20 million"),
            "10,000 soldiers at $2,000 a month do not make $20 million: $2,000 a month × 10,000 soldiers "
            "= $20 million a month = $240 million a year, but “$20 million” is stated, too low by a factor "
            "of about 12; the figures fit if a month was taken for a year",
        ),
        (
            change("12%"),
            "The figures disagree: ($54.0m − $50.0m) ÷ $50.0m = 8%, but “rose … 12%” is stated, "
            "off by 4 percentage points",
        ),
        (
            change("8%", direction="fell"),
            "The figures disagree: ($54.0m − $50.0m) ÷ $50.0m = 8%, but “fell … 8%” is stated, with the opposite sign; "
            "“fell” looks like the wrong direction: the size fits",
        ),
        (
            pay("over $20 million"),
            "“over $20 million” is true but far below what the figures give: $2,000 a month × 10,000 soldiers "
            "= $20 million a month = $240 million a year, and only “over $20 million” is stated; "
            "the figures fit if a month was taken for a year",
        ),
        (change("8%"), "($54.0m − $50.0m) ÷ $50.0m = 8%, and “rose … 8%” is stated"),
    ],
)
def test_messages(made, message):
    assert verdict(made).message == message


@pytest.mark.parametrize(
    ("draft", "sum_and_miss"),
    [
        ("We had 6 inches (25 cm) of rain.", "6 inches = 15.24 cm, but “25 cm” is stated, 64% too high"),
        (
            "Burglaries fell by a quarter, from 24,000 to 16,000.",
            "= −33.3%, but “fell … a quarter” is stated, off by 8.3 percentage points",
        ),
        (
            "Burglaries rose 3.2% to 26,013, from 24,961.",
            "= 4.21%, but “rose … 3.2%” is stated, off by 1 percentage point",
        ),
        (
            "The bank cut its key rate by 25 basis points to 3.75% from 4.25%.",
            "= −50 basis points, but “cut … 25 basis points” is stated, off by 25 basis points",
        ),
    ],
)
def test_a_miss_is_in_the_units_of_what_is_stated(draft, sum_and_miss):
    [found] = checker.check(draft)
    assert found.message.endswith(sum_and_miss)


@pytest.mark.parametrize(
    ("text", "value", "decimals", "said"),
    [
        ("over $300 million", "240e6", 0, "over $240 million"),
        ("about £1.2bn", "1.34e9", 1, "about £1.3bn"),
        ("about £1.2bn", "340e6", 1, "about £340.0m"),
        ("12%", "8.04", 0, "8%"),
        ("$2000", "2340", 0, "$2340"),
        ("$2,000", "12340", 0, "$12,340"),
        ("4 million tonnes", "3100", 0, "3,100 tonnes"),
        ("1,631 cars", "1613", 0, "1,613 cars"),
    ],
)
def test_a_value_is_written_as_the_figure_was(text, value, decimals, said):
    form = written(figure(text, PERCENT if "%" in text else None))
    assert form is not None
    assert form.say(D(value), decimals) == said


@pytest.mark.parametrize(
    ("text", "value", "said"),
    [("It made −$4.9 million.", "-2400000", "$2.4 million"), ("It was .034 mm thick.", "0.058", "0.058 mm")],
)
def test_a_sign_and_a_bare_point_are_not_written_twice(text, value, said):
    [read] = checker.figures(text)
    form = written(read)
    assert form is not None
    assert form.say(D(value)) == said


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        ("1613", 0, "1,613"),
        ("0.01834862385321", 1, "0.0183"),
        ("1.834862385321", 1, "1.83"),
        ("42.1648128", 1, "42.2"),
        ("313073.305954", 0, "313,073"),
        ("-7.5", 0, "−7.5"),
        ("0", 3, "0"),
        ("1234567.89", 1, "1,234,568"),
        ("1234567.89", 3, "1,234,567.89"),
    ],
)
def test_digits_that_count(value, decimals, shown):
    found = significant(D(value), decimals)
    assert found is not None
    assert plain(found) == shown


@pytest.mark.parametrize("value", ["1e40", "1e-40", "Infinity"])
def test_absurd_numbers_are_not_written_out(value):
    assert significant(D(value)) is None


@pytest.mark.parametrize(
    ("draft", "labels"),
    [
        ("The 899 (53.9%) men and 170 (46.1%) women.", ["part", "share", "rest", "rest share"]),
        ("# Storm leaves 14 dead\n\nAt least 12 people have died in a storm.", ["dead", "dead (2)"]),
    ],
)
def test_roles_are_labelled_as_people_read_them(draft, labels):
    [found] = checker.check(draft)
    assert [label for label, _ in found.claim.labelled()] == labels


@pytest.mark.parametrize(
    ("draft", "sum_said"),
    [
        (
            "There were 3,400 arrests, 500 more than the 2,900 of May.",
            "3,400 arrests − 2,900 = 500, and “more … 500” is stated",
        ),
        (
            "There were 3,400 arrests, 600 more than the 2,900 of May.",
            "3,400 arrests − 2,900 = 500, and “more … 600” is stated, which rounding allows",
        ),
        (
            "| | Boats |\n|---|---|\n| Red | 125 |\n| Blue | 81 |\n| Total | 207 |\n",
            "125 + 81 = 206, and “207” is stated, off in its last place",
        ),
    ],
)
def test_what_lets_a_sum_agree_is_said(draft, sum_said):
    assert sum_said in {row.sum for row in checker.report(draft)}
