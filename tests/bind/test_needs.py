"""Where patterns are looked for: wherever they match, and seldom elsewhere."""

import pytest
import regex

from checker.bind.matchers import Matchers, matchers
from checker.bind.transcript import Transcript, transcribe
from checker.model.rule import Rule, Twice
from checker.rules.load import load_rules
from checker.rules.packs import read_packs


@pytest.fixture(scope="module")
def rules(lexicon) -> tuple[Rule, ...]:
    return load_rules(read_packs(), lexicon)


@pytest.fixture(scope="module")
def ready(rules, lexicon) -> Matchers:
    return matchers(rules, lexicon.cues)


@pytest.fixture(scope="module")
def transcripts(rules, ready, figures_in) -> list[Transcript]:
    """All examples, in the letters of the packs' alphabet."""
    texts = [text for rule in rules for kind in rule.examples for text in kind]
    return [transcribe(figures_in(text), ready.alphabet) for text in texts]


def test_a_pattern_is_able_wherever_it_matches(ready, transcripts):
    expressions = [(matcher, regex.compile(matcher.pattern.source)) for matcher in ready.matchers]
    for transcript in transcripts:
        able = {
            (matcher.number, part.start): part for matcher, part in ready.able(transcript, headlines=True, tables=True)
        }
        for matcher, expression in expressions:
            found = [match.span() for match in expression.finditer(transcript.text)]
            parts = [part for (number, _), part in able.items() if number == matcher.number]
            for start, end in found:
                assert any(part.start <= start and end <= part.end for part in parts), matcher.rule.id


def test_most_patterns_are_not_looked_for(ready, transcripts):
    looked_for = sum(len(ready.able(transcript, headlines=True, tables=True)) for transcript in transcripts)
    assert looked_for < 0.015 * len(ready.matchers) * len(transcripts)


def test_patterns_of_headlines_are_not_looked_for_without_one(ready, transcripts):
    able = [[ready.able(each, headlines=headlines, tables=True) for each in transcripts] for headlines in (False, True)]
    of_headlines = [sum(m.rule.twice is Twice.HEADLINE for found in each for m, _ in found) for each in able]
    assert of_headlines[0] == 0 < of_headlines[1]


def test_patterns_for_tables_are_not_looked_for_without_one(ready, transcripts):
    able = [[ready.able(each, headlines=True, tables=tables) for each in transcripts] for tables in (False, True)]
    for_tables = [sum("table" in matcher.rule.id for found in each for matcher, _ in found) for each in able]
    assert for_tables[0] == 0 < for_tables[1]
