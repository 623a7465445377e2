"""The look at a text that comes before a pattern is made an expression."""

import pytest
import regex

from checker.bind.classes import BREAK
from checker.bind.matchers import Matchers, matchers
from checker.bind.needs import may_match
from checker.bind.transcript import Transcript, transcribe
from checker.model.rule import Rule
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


@pytest.fixture(scope="module")
def stretches(transcripts) -> list[str]:
    """All sentences of all examples."""
    return [part for transcript in transcripts for part in transcript.text.split(BREAK) if part]


def test_a_pattern_is_able_wherever_it_matches(ready, transcripts):
    expressions = [(matcher, regex.compile(matcher.pattern.source)) for matcher in ready.matchers]
    for transcript in transcripts:
        able = {(matcher.number, part.start): part for matcher, part in ready.able(transcript)}
        for matcher, expression in expressions:
            found = [match.span() for match in expression.finditer(transcript.text)]
            parts = [part for (number, _), part in able.items() if number == matcher.number]
            for start, end in found:
                assert any(part.start <= start and end <= part.end for part in parts), matcher.rule.id


def test_what_a_pattern_matches_has_all_that_it_needs(ready, stretches):
    for matcher in ready.matchers:
        expression = regex.compile(matcher.pattern.source)
        needs = matcher.needs()
        for stretch in filter(expression.search, stretches):
            assert may_match(needs, stretch), matcher.rule.id


def test_most_of_what_it_lets_pass_is_matched(ready, stretches):
    passed = matched = 0
    for matcher in ready.matchers:
        expression = regex.compile(matcher.pattern.source)
        needs = matcher.needs()
        for stretch in stretches:
            if may_match(needs, stretch):
                passed += 1
                matched += expression.search(stretch) is not None
    assert matched > 0.6 * passed
