"""What is measured of each rule."""

from __future__ import annotations

from itertools import count

import pytest

from checker.find.figures import find_figures
from checker.run.cache import DiskCache
from checker.run.config import Config
from checker.run.drafts import Draft
from checker.run.measure import RuleStatistics, is_timed, meter_of, with_progress
from checker.run.pipelines import RunOptions, make_extractor, make_pipeline

RULES = ("percent-change", "part-of-whole", "weekday-and-date")
HOLDS = "Sales rose 10% to $22bn from $20bn."
IS_WRONG = "Rents rose 12% to $11.1bn from $10.9bn."


@pytest.fixture(scope="module")
def pipeline():
    store = DiskCache(None)
    return make_pipeline(make_extractor(store, find_figures), Config(), RunOptions(select=RULES), store)


@pytest.fixture(scope="module")
def meter(pipeline):
    ticks = count()
    return meter_of(pipeline, lambda: float(next(ticks)))


def counts(measured, rule):
    return measured.by_rule[rule][:3]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (HOLDS, (1, 0, 0)),
        (IS_WRONG, (0, 1, 0)),
        (f"{HOLDS} {IS_WRONG}", (1, 1, 0)),
        ("The harbour was quiet.", (0, 0, 0)),
        ("", (0, 0, 0)),
    ],
)
def test_claims_are_counted_by_how_they_end(meter, text, ends):
    measured = meter.measure(Draft("draft", text))
    assert counts(measured, "percent-change") == ends
    assert measured.by_rule["percent-change"].bound == sum(ends)


def test_every_rule_is_there_though_it_finds_nothing(meter):
    for measured in (meter.nothing(), meter.measure(Draft("draft", HOLDS))):
        assert set(measured.by_rule) == set(RULES)
        assert counts(measured, "part-of-whole") == (0, 0, 0)


def test_claims_end_as_a_check_ends_them(pipeline, meter):
    text = f"{HOLDS} {IS_WRONG} Of the 120 patients, 45 (47.5%) came back."
    measured = meter.measure(Draft("draft", text))
    verdicts = pipeline.check(Draft("draft", text)).verdicts
    assert sum(statistics.bound for statistics in measured.by_rule.values()) == len(verdicts) == 3
    assert counts(measured, "part-of-whole") == (0, 1, 0)


def test_the_size_is_that_of_the_text_in_bytes(meter):
    assert meter.measure(Draft("draft", "Fares are £2 – no more.")).size == len("Fares are £2 – no more.".encode())
    assert meter.measure(Draft("draft", "Pay rose \ud83d 3%.")).size == len("Pay rose ") + 3 + len(" 3%.")


def test_what_is_measured_adds_up(meter):
    first, second = (meter.measure(Draft("draft", text)) for text in (HOLDS, IS_WRONG))
    both = meter.nothing().plus(first).plus(second)
    assert (both.drafts, both.size) == (2, first.size + second.size)
    assert counts(both, "percent-change") == (1, 1, 0)


def test_a_rule_takes_what_it_adds_to_a_run_without_rules(meter):
    measured = meter.measure(Draft("draft", HOLDS))
    assert measured.seconds == 1.0
    assert {statistics.seconds for statistics in measured.by_rule.values()} == {0.0}


def test_the_quicker_of_two_turns_counts(pipeline):
    of_all, of_each, of_none = (0.0, 9.0, 11.0), (20.0, 21.5, 28.0), (30.0, 35.0, 36.0)
    times = iter((*of_all, *of_each * len(RULES), *of_none))
    measured = meter_of(pipeline, lambda: next(times)).measure(Draft("draft", HOLDS))
    assert measured.seconds == 2.0
    assert {statistics.seconds for statistics in measured.by_rule.values()} == {0.5}


def test_times_are_taken_of_the_first_drafts_and_of_a_few_later_ones(meter):
    assert all(map(is_timed, range(200)))
    assert sum(map(is_timed, range(200, 1200))) == 100
    first, later = meter.measure(Draft("draft", HOLDS)), meter.measure(Draft("draft", IS_WRONG), timed=False)
    assert (later.seconds, later.timed, counts(later, "percent-change")) == (0.0, 0, (0, 1, 0))
    assert first.plus(later).pace(1.0) == first.pace(1.0)


def test_a_pace_is_of_each_million_bytes(meter):
    measured = meter.nothing()._replace(size=900_000, timed=500_000)
    assert measured.pace(0.25) == 500.0
    assert measured.pace(-0.001) == 0.0
    assert meter.nothing().pace(1.0) == 0.0


def test_earnings_add_up():
    assert RuleStatistics(1, 2, 3, 0.5).plus(RuleStatistics(4, 5, 6, 0.25)) == RuleStatistics(5, 7, 9, 0.75)


def test_progress_is_told_when_its_time_has_come():
    ticks = iter([0.0, 1.0, 3.0, 3.0, 4.0, 7.0, 7.0])
    told = []
    assert list(with_progress("abcd", told.append, 3.0, lambda: next(ticks))) == list("abcd")
    assert told == [1, 3]
