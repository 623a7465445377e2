"""Whatever a rule file holds, loading it ends, soon, with rules or with a `UserError`."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model.errors import UserError
from checker.rules.parse import parse_draft, parse_rules

LISTS = frozenset({"rise", "fall"})
GOOD = """\
family: x
rules:
  - id: a-rule
    summary: Two figures disagree
    match: ["{a:money} of {b:money}"]
    assert: a = b * 2
    where: [a > 0]
    within: 2 sentences
    unless: [rise]
    examples: {consistent: ["One of two."], silent: ["None."]}
"""
WORDS = (
    "- : ? [ ] { } , & * ! | > ' % @ ` # a id: rules: match: figures: assert: &x *x <<: !!python/name:os.system ---"
    " ... a=b {a:money} true null 1e999 0x1 2024-10-03 é 🙂"
)
pieces = st.sampled_from([*WORDS.split(), " ", "\n", "\n  ", "\t", '"', "\x00", "\ufeff", "\u2028", "\ud800"])


def read_both(text: str) -> None:
    with suppress(UserError):
        parse_rules(text, "x.yaml", LISTS)
    with suppress(UserError):
        parse_draft(text, "x.yaml")


@settings(max_examples=150, deadline=None)
@given(st.lists(pieces, max_size=30).map(" ".join) | st.text(max_size=60))
def test_any_text_ends_in_rules_or_a_user_error(text: str) -> None:
    read_both(text)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(GOOD)), st.integers(0, 12), st.lists(pieces, max_size=3).map("".join))
def test_a_damaged_file_ends_in_rules_or_a_user_error(at: int, gone: int, put: str) -> None:
    read_both(GOOD[:at] + put + GOOD[at + gone :])


KEYS = (
    "id summary match figures assert where unless within message examples consistent unit kind quote value checks facts"
)
trees = st.recursive(
    st.sampled_from(["a-b", "{a:money}", "a = a", "a", "true", "", "2 sentences", "money / time"])
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS.split()), inner, max_size=6),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None)
@given(trees)
def test_keys_in_the_wrong_places_end_in_rules_or_a_user_error(tree: object) -> None:
    read_both(json.dumps(tree))
    read_both(json.dumps([tree]))


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [{','.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    "text",
    [
        BOMB,
        "[" * 900_000,
        "{" * 19_000,
        "- " * 9_000,
        "[a, " * 4_000,
        "- a\n" * 200_000,
        "a: 1\n" * 100_000,
        "".join(f"k{number}: 1\n" for number in range(60_000)),
        "- id: " + "9" * 15_000,
        "- {id: a, summary: b, match: ['" + "{a:money} " * 1_500 + "'], assert: a = 1}",
        "- {id: a, summary: b, match: ['{a:money}'], assert: '" + "(" * 9_000 + "'}",
        "- {id: a, summary: b, match: ['{a:money}'], assert: a = " + "9" * 15_000 + "}",
        "x: '" + "\\" * 10_000,
        "!" * 10_000,
        "%YAML 1.1\n" * 50_000,
        "? " * 9_000,
        "x: |\n" + " \n" * 300_000,
    ],
    ids=lambda text: f"{text[:12]!r} {len(text)}",
)
def test_a_hostile_file_is_refused_soon(text: str, in_time) -> None:
    in_time(5, lambda: read_both(text))


def test_an_alias_bomb_is_named() -> None:
    with pytest.raises(UserError, match=r"x\.yaml:2:8: an alias \(`\*a`\) has no place in a rule file"):
        parse_rules(BOMB, "x.yaml", LISTS)
