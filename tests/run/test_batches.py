"""Drafts go through a run in their order, each with its own outcome or its own error."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.errors import UserError
from checker.run.batches import BATCH, Steps, at_once, in_step, one_by_one
from checker.run.drafts import Draft
from checker.run.pipelines import shared_pipeline

TEXTS = {
    "right": "45 of 120 patients (37.5%) came back.",
    "wrong": "45 of 120 patients (47.5%) came back.",
    "none": "Nothing is counted here.",
    "long": "Sales rose 12% to $11.1bn from $10.9bn. " + "The ferry sailed at last. " * (BATCH // 20),
}


def shout(draft: Draft) -> Steps[str]:
    """Three steps; a draft with "!" in it fails at the second."""
    yield
    if "!" in str(draft.content):
        raise UserError(f"{draft.name} is loud")
    yield
    return draft.name.upper()


@given(st.lists(st.sampled_from(["a", "b!", "unreadable", "c" * BATCH])))
def test_each_draft_ends_in_its_own_place_whatever_the_others_do(contents: list[str]) -> None:
    drafts = [
        UserError(f"{number} unreadable") if content == "unreadable" else Draft(f"d{number}", content)
        for number, content in enumerate(contents)
    ]
    ended = [str(each) for each in in_step(drafts, shout)]
    assert ended == [
        str(draft)
        if isinstance(draft, UserError)
        else f"{draft.name} is loud"
        if "!" in draft.content
        else draft.name.upper()
        for draft in drafts
    ]
    assert ended == [str(each) for each in one_by_one(drafts, lambda draft: at_once(shout(draft)))]


def test_drafts_of_a_batch_take_each_step_together() -> None:
    taken = []

    def steps(draft: Draft) -> Steps[None]:
        taken.append(f"{draft.name}1")
        yield
        taken.append(f"{draft.name}2")

    long = "x" * BATCH
    list(in_step([Draft("a", "x"), Draft("b", long), Draft("c", "x"), Draft("d", b"packed"), Draft("e", "x")], steps))
    assert taken == ["a1", "b1", "a2", "b2", "c1", "d1", "c2", "d2", "e1", "e2"]


def test_a_draft_is_read_only_when_the_batch_before_it_is_done() -> None:
    read = []

    def drafts():
        for name in "abc":
            read.append(name)
            yield Draft(name, "x" * BATCH)

    for ended, _ in enumerate(in_step(drafts(), shout), 1):
        assert len(read) == ended


@pytest.mark.parametrize("name", TEXTS)
def test_a_draft_checked_among_others_is_judged_as_alone(name: str) -> None:
    pipeline = shared_pipeline()
    drafts = [Draft(each, text) for each, text in TEXTS.items()]
    together = dict(zip(TEXTS, in_step(drafts, pipeline.steps), strict=True))[name]
    alone = pipeline.check(Draft(name, TEXTS[name]))
    assert together._replace(document=alone.document) == alone  # segments are told apart, however alike
    assert together.document.source == alone.document.source
