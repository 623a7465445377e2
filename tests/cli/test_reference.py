"""The page on figures says what the word lists say, and what is read from its own examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.cli.reference import make_reference
from checker.lexicon.source import DATA, read_data
from checker.render.reference import reference_page
from checker.run.drafts import Draft
from checker.run.pipeline import Extractor

PAGE = read_data([DATA / "en" / "page" / "figures.yaml"])["figures"]


@pytest.fixture(scope="module")
def extractor(lexicon, units):
    return Extractor(lexicon, units)


@pytest.fixture(scope="module")
def reference(extractor):
    return make_reference(extractor)


def test_the_page_in_the_docs_is_what_the_lists_say(reference):
    page = Path(__file__).parents[2] / "docs" / "figures.md"
    stale = "stale; write it anew with: figcheck figures --reference -o docs/figures.md"
    assert page.read_text("utf-8") == reference_page(reference), stale


def test_each_kind_has_the_example_that_it_is_shown_with(reference):
    assert [(figure["kind"], sentence) for sentence, figure in reference.examples] == list(PAGE["kinds"].items())


@pytest.mark.parametrize("sentence", PAGE["left_alone"])
def test_what_is_left_alone_is(sentence, extractor):
    assert extractor.figures(Draft("<example>", sentence)).figures == ()


def test_every_unit_stands_in_one_row(reference):
    shown = [unit for units in reference.measures.values() for unit in units]
    assert sorted(shown) == sorted({*reference.lists["units"]["plain"], *reference.lists["units"]["prefixed"]})
    assert all(reference.measures.values())


def test_every_word_of_the_lists_is_on_the_page(reference):
    page = reference_page(reference)
    for form in [*reference.lists["hedges"]["before"], *reference.lists["hedges"]["after"]]:
        assert form in page
    for code, entry in reference.lists["currencies"].items():
        assert f"\n| {code} | {' '.join(entry.get('symbols', ()))} | " in page
