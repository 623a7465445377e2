"""The examples of the packs, and what a failing example says."""

from __future__ import annotations

import pytest
import yaml

from checker.cli.rulebook import Rulebook
from checker.model.rule import Examples, Rule
from checker.rules.examples import count_examples, run_examples
from checker.rules.packs import read_packs

AGREES = "Sales rose 2% to $11.1bn from $10.9bn."
DISAGREES = "Sales rose 12% to $11.1bn from $10.9bn."
RULES = [rule["id"] for _, text in read_packs() for rule in yaml.safe_load(text)["rules"]]


def named(name: str, book: Rulebook) -> Rule:
    return next(rule for rule in book.rules if rule.id == name)


@pytest.mark.parametrize("name", RULES)
def test_a_rule_of_the_packs_does_as_its_examples_say(name: str, book: Rulebook) -> None:
    failures = run_examples([named(name, book)], book.check, book.find)
    assert [(failure.sort, failure.text, failure.reason) for failure in failures] == []


@pytest.mark.parametrize("name", RULES)
def test_a_rule_of_the_packs_has_examples_enough(name: str, book: Rulebook) -> None:
    rule = named(name, book)
    assert len(rule.examples.consistent) >= 6
    assert len(rule.examples.contradiction) >= 6
    assert len(rule.examples.silent) >= 3
    assert rule.why


@pytest.mark.parametrize(
    ("examples", "sort", "reason"),
    [
        (Examples(consistent=(DISAGREES,)), "consistent", "percent-change contradicts it: 12% is not the change"),
        (Examples(consistent=("Sales rose.",)), "consistent", "it has no figures"),
        (Examples(contradiction=(AGREES,)), "contradiction", "the rule finds it consistent: "),
        (Examples(contradiction=("Sales rose.",)), "contradiction", "it has no figures"),
        (Examples(silent=(DISAGREES,)), "silent", "percent-change contradicts it: "),
    ],
)
def test_a_failing_example_says_what_happened_instead(
    examples: Examples, sort: str, reason: str, book: Rulebook
) -> None:
    (failure,) = run_examples([named("percent-change", book)._replace(examples=examples)], book.check, book.find)
    assert failure.sort == sort
    assert failure.reason.startswith(reason)


def test_examples_that_go_as_they_say(book: Rulebook) -> None:
    rule = named("percent-change", book)._replace(examples=Examples((AGREES,), (DISAGREES,), (AGREES,)))
    assert run_examples([rule], book.check, book.find) == []
    assert count_examples(rule) == 3
