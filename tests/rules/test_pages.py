"""The pages of the packs in docs/rules say what the packs and the judge say."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.cli.rulebook import Rulebook
from checker.rules.packs import read_packs

PAGES = Path(__file__).parents[2] / "docs" / "rules"
FAMILIES = [Path(file).stem for file, _ in read_packs()]


@pytest.mark.parametrize("family", FAMILIES)
def test_a_page_is_what_its_pack_says(family: str, book: Rulebook) -> None:
    page = (PAGES / f"{family}.md").read_text("utf-8")
    assert page == book.family_page(family), "stale; write it anew with: figcheck rules pages docs/rules"


def test_there_is_no_page_without_a_pack() -> None:
    assert sorted(page.stem for page in PAGES.glob("*.md")) == sorted(FAMILIES)


def test_a_page_says_all_that_a_rule_does(book: Rulebook) -> None:
    (rule,) = [rule for rule in book.rules if rule.id == "percent-change"]
    page = book.rule_page(rule)
    assert rule.summary in page
    assert "change = (new − old) ÷ old × sign(dir)" in page
    assert "- `change`: percent or fraction\n" in page
    assert "- `dir`: rise or fall" in page
    assert "- Sales rose 12% to $11.1bn from $10.9bn.\n  > " in page
    assert "Not reported when the sentence mentions: “years of”, " in page
    assert "; “adjusted basis”, “underlying basis”, “like for like” and the like" in page
    assert "Reported only when a known slip explains it, if the sentence mentions: “adjusting”, " in page
    assert "<!-- figcheck: ignore percent-change -->" in page
