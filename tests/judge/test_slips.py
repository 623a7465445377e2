"""Each known slip in a pair: a mismatch that it explains, and the nearest one that it doesn't."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from making import (
    KILOMETER,
    MILE,
    MONTH,
    PERCENT,
    POINT,
    USD,
    YEAR,
    claim,
    day,
    figure,
    word,
)

import checker
from checker.judge.settings import JudgeSettings
from checker.judge.slips.known import SLIPS
from checker.judge.verdicts import judge
from checker.model.claim import Word
from checker.model.figure import Kind
from checker.model.interval import Interval
from checker.model.rule import Grade, Twice
from checker.model.span import Span
from checker.model.unit import Unit
from checker.model.verdict import Status, Verdict

EUR = Unit("EUR", Decimal(1), (("EUR", 1),))


def verdict(made) -> Verdict:
    [found] = judge([made], JudgeSettings())
    return found


def slip(made) -> str | None:
    found = verdict(made)
    assert found.status is Status.CONTRADICTION
    return found.slip.name if found.slip else None


def change(change, new, old, direction="rose", unit=USD):
    return claim(
        "change = (new - old) / old * sign(dir)",
        new=figure(new, unit),
        old=figure(old, unit),
        dir=word(direction, 1 if direction == "rose" else -1),
        change=figure(change, PERCENT),
    )


def points(change, new, old):
    return claim(
        "change = new - old",
        new=figure(new, PERCENT),
        old=figure(old, PERCENT),
        change=figure(change, POINT, Kind.POINTS),
    )


def share(share, part, whole):
    return claim(
        "share = part / whole",
        part=figure(part, exact=True),
        whole=figure(whole, exact=True),
        share=figure(share, PERCENT),
    )


def reported(p):
    return claim(
        "p = p_value(test, stat, df)",
        test=Word("t", "t_test", 1, Span(0, 1)),
        df=figure("28", exact=True),
        stat=figure("2.20"),
        p=figure(p),
    )


def total(total, *parts):
    return claim(
        "sum(parts) = total",
        parts=[figure(part, exact=True) for part in parts],
        total=figure(total, exact=True),
    )


def pay(total, rate="$2,100", count="12,345 nurses", unit=USD / YEAR):
    return claim(
        "rate * count = total",
        rate=figure(rate, USD / MONTH),
        count=figure(count, exact=True),
        total=figure(total, unit),
    )


def convert(first, second, first_unit=MILE, second_unit=KILOMETER):
    return claim("first = second", first=figure(first, first_unit), second=figure(second, second_unit))


def age(age, born, died):
    return claim(
        "years_between(born, died) = age",
        born=day("then", *born),
        died=day("later", *died),
        age=figure(age, None, Kind.AGE, exact=True),
    )


def exchange(first, second):
    made = claim(
        "a / b = c / d",
        a=figure(first[0], USD),
        b=figure(first[1], EUR),
        c=figure(second[0], USD),
        d=figure(second[1], EUR),
    )
    return made._replace(grade=Grade.GUESSED, rule=made.rule._replace(twice=Twice.ANYWHERE))


def worth(one, other):
    dollar, euro = (
        replace(USD, worth=Interval.point(Decimal(1))),
        replace(EUR, worth=Interval(Decimal("0.8"), Decimal(2))),
    )
    return claim("dollars(a) = dollars(b)", a=figure(one, euro), b=figure(other, dollar))


CASES = [
    pytest.param(worth("€60.0m", "$7.00m"), "lost-magnitude", id="a point lost in one of two currencies"),
    pytest.param(worth("€60.0m", "$40.0m"), "signs-exchanged", id="a rate that there was the other way round"),
    pytest.param(worth("€60.0m", "$161m"), None, id="a rate that there never was"),
    pytest.param(exchange(("$620m", "€700m"), ("$35.0m", "€31.0m")), "signs-exchanged", id="the signs exchanged"),
    pytest.param(exchange(("$35.0m", "€31.0m"), ("$42.0m", "€9.00m")), "far-rate", id="a rate of no other day"),
    pytest.param(reported("0.018"), "one-tailed", id="half the p value of two tails"),
    pytest.param(reported("0.61"), None, id="another p value altogether"),
    pytest.param(change("20%", "$80.0m", "$100.0m"), "direction", id="a fall called a rise"),
    pytest.param(change("37%", "$80.0m", "$100.0m"), None, id="a fall called a rise, of another size"),
    pytest.param(change("25%", "$80.0m", "$100.0m", "fell"), "wrong-base", id="a share of the new figure"),
    pytest.param(change("31%", "$80.0m", "$100.0m", "fell"), None, id="a share of neither figure"),
    pytest.param(change("125%", "$125.0m", "$100.0m"), "ratio-for-change", id="the ratio for the change"),
    pytest.param(change("134%", "$125.0m", "$100.0m"), None, id="neither the ratio nor the change"),
    pytest.param(change("2%", "6.0%", "4.0%", unit=PERCENT), "points-for-percent", id="points for percent"),
    pytest.param(change("7%", "6.0%", "4.0%", unit=PERCENT), None, id="neither points nor percent"),
    pytest.param(points("50 points", "6.0%", "4.0%"), "percent-for-points", id="percent for points"),
    pytest.param(points("41 points", "6.0%", "4.0%"), None, id="neither percent nor points"),
    pytest.param(share("60%", "45 patients", "120 patients"), "wrong-base", id="of the rest, not of the whole"),
    pytest.param(share("71%", "45 patients", "120 patients"), None, id="of nothing known"),
    pytest.param(share("3.8%", "45 patients", "120 patients"), "magnitude", id="a point in the wrong place"),
    pytest.param(pay("$26 million"), "period", id="a month's pay for a year's"),
    pytest.param(pay("$31 million"), "magnitude", id="a tenth"),
    pytest.param(pay("$17 million"), None, id="no known factor"),
    pytest.param(pay("$311 billion"), "magnitude", id="billion for million"),
    pytest.param(convert("26.2 miles", "16.3 km"), "conversion", id="divided for multiplied"),
    pytest.param(convert("26.2 miles", "48.5 km"), "conversion", id="nautical miles"),
    pytest.param(convert("26.2 miles", "46.7 km"), None, id="no known conversion"),
    pytest.param(age("68", (1950, 3, 9), (2019, 6, 1)), "off-by-one", id="a birthday too few"),
    pytest.param(age("66", (1950, 3, 9), (2019, 6, 1)), None, id="three birthdays too few"),
    pytest.param(total("1,631 vehicles", "1,204 cars", "331 vans", "78 lorries"), "transposed", id="1,631 for 1,613"),
    pytest.param(total("1,629 vehicles", "1,204 cars", "331 vans", "78 lorries"), None, id="1,629 for 1,613"),
    pytest.param(total("16,113 vehicles", "1,204 cars", "331 vans", "78 lorries"), "doubled", id="16,113 for 1,613"),
    pytest.param(total("163 vehicles", "1,204 cars", "331 vans", "78 lorries"), "dropped", id="163 for 1,613"),
    pytest.param(total("1,673 vehicles", "1,204 cars", "331 vans", "78 lorries"), "mistyped", id="1,673 for 1,613"),
    pytest.param(
        total("1,913 vehicles", "1,204 cars", "631 vans", "78 lorries", "4,000 bikes"), "mistyped", id="a part"
    ),
]


def test_an_edit_that_agrees_to_the_digit_comes_first():
    # "$1,890" lies within the rounding of the sum, $1,880
    draft = "| Item | Cost |\n|---|---|\n| Rent | $1,200 |\n| Food | $450 |\n| Travel | $230 |\n| Total | $1,980 |\n"
    [found] = checker.check(draft)
    assert found.slip is not None
    assert found.suggestion is not None
    assert (found.slip.name, found.suggestion.text) == ("mistyped", "$1,880")


def test_no_other_figure_is_blamed_for_what_only_rounding_lets_agree():
    # $256 million would make it $84 million
    [found] = checker.check("It will cost $340 million, $85 million more than the $265 million planned in 2023.")
    assert found.slip is None
    assert found.suggestion is not None
    assert found.suggestion.text == "$75 million"


@pytest.mark.parametrize(("made", "name"), CASES)
def test_slips(made, name):
    assert slip(made) == name


def _in_cheap_coin(**amounts):
    """Amounts in a currency of uncertain worth; those whose names begin with "dollars" are in dollars."""
    dollar, coin = (
        replace(USD, worth=Interval.point(Decimal(1))),
        replace(EUR, worth=Interval(Decimal("0.003"), Decimal("0.012"))),
    )
    figures = {name: figure(text, dollar if name.startswith("dollars") else coin) for name, text in amounts.items()}
    return claim("dollars(a) = dollars(dollars_b) * between(0.5, 2)", **figures)


def test_the_magnitude_lost_is_the_nearest_one_by_ratio():
    found = verdict(_in_cheap_coin(a="€41.0m", dollars_b="$97.0m"))
    assert found.slip is not None
    assert "1,000" in found.slip.text


def test_a_third_amount_tells_which_of_two_has_lost_its_magnitude():
    found = verdict(_in_cheap_coin(a="€41.0m", dollars_b="$230bn", dollars_between="$231m"))
    assert found.slip is not None
    assert "$230bn" in found.slip.text


def test_a_copied_figure_is_known_by_its_neighbour():
    fits, copied = change("8.4%", "$54.2m", "$50.0m"), change("8.4%", "$91.0m", "$70.0m")
    _, found = judge([fits, _moved(copied, 120)], JudgeSettings())
    assert found.slip is not None
    assert found.slip.name == "copied"
    _, far = judge([fits, _moved(copied, 4000)], JudgeSettings())
    assert far.slip is None


def _moved(made, by):
    def moved(operand):
        span = operand.figure.span
        return operand._replace(figure=operand.figure._replace(span=Span(span.start + by, span.end + by)))

    bindings = tuple(b._replace(operands=tuple(moved(o) for o in b.operands)) for b in made.bindings)
    return made._replace(bindings=bindings)


@pytest.mark.parametrize(
    ("made", "suggestion"),
    [
        (change("2%", "6.0%", "4.0%", unit=PERCENT), "2 percentage points"),
        (points("50 percentage points", "6.0%", "4.0%"), "50%"),
        (total("1,631 vehicles", "1,204 cars", "331 vans", "78 lorries"), "1,613 vehicles"),
        (age("68", (1950, 3, 9), (2019, 6, 1)), "69"),
    ],
)
def test_a_slip_may_say_what_was_meant(made, suggestion):
    found = verdict(made).suggestion
    assert found is not None
    assert found.text == suggestion


def test_vague_figures_explain_nothing():
    """Where about half of all edits would do, none is a trace."""
    made = claim(
        "a * b = c",
        a=figure("about 300 wells", exact=False),
        b=figure("about 400 litres"),
        c=figure("251,000 litres"),
    )
    assert slip(made) is None


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("$21,000", "undecided"),
        ("$70,000", "contradiction"),
        ("$12,000", "contradiction"),
        ("over $30,000", "understated"),
        ("over $3,000", "undecided"),
    ],
)
def test_an_inferred_mismatch_is_told_where_it_is_near_or_explained(stated, expected):
    made = claim("a * b = c", Grade.INFERRED, a=figure("12 tents"), b=figure("$10,000", USD), c=figure(stated, USD))
    assert verdict(made).status.value == expected


def test_every_slip_of_the_table_is_told_by_some_test():
    told = {case.values[1] for case in CASES}
    assert set(SLIPS) == told - {None} | {"copied"}


def test_a_rate_of_another_day_is_no_slip():
    assert verdict(exchange(("$35.0m", "€31.0m"), ("$35.0m", "€27.0m"))).status is Status.UNDECIDED
