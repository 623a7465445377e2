"""Claims that one rule, written in the test, makes of a text."""

import textwrap
from collections.abc import Callable

import pytest

from checker.bind.claims import bind_claims, prepare
from checker.model.claim import Claim
from checker.rules.load import load_rules


@pytest.fixture(scope="session")
def claims_of(lexicon, units, figures_in) -> Callable[[str, str], list[Claim]]:
    """What the rule, given as the body of its YAML entry, claims of the text."""

    def claims(rule: str, text: str) -> list[Claim]:
        entry = textwrap.indent(textwrap.dedent(rule).strip(), "  ")
        rules = load_rules([("test.yaml", f"- id: rule\n  summary: A rule\n{entry}\n")], lexicon)
        return bind_claims(prepare(rules, lexicon.cues, units), figures_in(textwrap.dedent(text)))

    return claims


@pytest.fixture(scope="session")
def bound_by(claims_of) -> Callable[[str, str], list[dict[str, str]]]:
    """The same, as the text of each role's figures or word, joined by " + "."""

    def bound(rule: str, text: str) -> list[dict[str, str]]:
        return [
            {
                binding.role: binding.word.text if binding.word else " + ".join(o.text for o in binding.operands)
                for binding in claim.bindings
            }
            for claim in claims_of(rule, text)
        ]

    return bound
