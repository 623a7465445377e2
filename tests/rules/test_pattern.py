"""The pattern language: what each piece becomes, and what a mistake is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.figure import Kind
from checker.rules.pattern import (
    FigureSlot,
    Gap,
    Group,
    Literal,
    PatternError,
    Stop,
    WordSlot,
    fewest_figures,
    literals,
    parse_pattern,
    roles,
    word_lists,
)

MONEY = FigureSlot("pay", frozenset({Kind.MONEY}))


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("{pay:money}", (MONEY,)),
        ("Paid {pay:money}", (Literal("paid"), MONEY)),
        ("{pay:money|number}", (FigureSlot("pay", frozenset({Kind.MONEY, Kind.NUMBER})),)),
        ("{pay:money} <rise>", (MONEY, WordSlot(None, ("rise",)))),
        ("{pay:money} {dir:rise|fall}", (MONEY, WordSlot("dir", ("rise", "fall")))),
        ("{pay:money} ... a", (MONEY, Gap(12, commas=True), Literal("a"))),
        ("{pay:money} ...!rise|fall a", (MONEY, Gap(12, commas=True, but=("rise", "fall")), Literal("a"))),
        ("{pay:money} .. a", (MONEY, Gap(3, commas=False), Literal("a"))),
        ("{pay:money} . it", (MONEY, Stop(), Literal("it"))),
        ("{pay:money} [in all]", (MONEY, Group(((Literal("in"), Literal("all")),), 0, 1))),
        ("{pay:money} (a|b c)", (MONEY, Group(((Literal("a"),), (Literal("b"), Literal("c")))))),
        ("{pay:money} (, a)+", (MONEY, Group(((Literal(","), Literal("a")),), 1, 12))),
        ("{pay:money} (, a)*", (MONEY, Group(((Literal(","), Literal("a")),), 0, 12))),
        (r"{pay:money} \( a \)", (MONEY, Literal("("), Literal("a"), Literal(")"))),
        ("{pay:money} year's", (MONEY, Literal("year's"))),
    ],
)
def test_each_piece_of_the_language(text, tree):
    assert parse_pattern(text) == tree


@pytest.mark.parametrize(
    ("text", "message", "column"),
    [
        ("{a:money} (b", "`(` is never closed", 11),
        ("{a:money} b]", "`]` closes nothing", 12),
        ("{a:money} (b]", "`]` closes nothing", 13),
        ("{a}", "'{a}' is not part of the pattern language", 1),
        ("{A:money}", "'A' is not a name for a role; use small letters, digits and _", 1),
        ("{a:}", "'' is neither a slot type nor a word list", 1),
        ("{a:money|rise}", "{a:money|rise} mixes slot types and word lists", 1),
        ("{a:money} b|c", "`|` stands outside brackets; write (this|that)", 12),
        ("{a:money} (b|)", "an alternative is empty; for what may be left out write [this]", 14),
        ("{a:money} [b]+", "`[…]+` can't be repeated; write (…)+", 13),
        ("rose to", "the pattern names no figure, as {total:money} does", 1),
        ("{a:money} " + "b " * 600, "the pattern has 1210 characters; at most 1000 are read", 1000),
    ],
)
def test_a_mistake_is_named_with_its_column(text, message, column):
    with pytest.raises(PatternError) as caught:
        parse_pattern(text)
    assert (caught.value.message, caught.value.column) == (message, column)


def test_what_a_pattern_uses():
    pattern = parse_pattern("{new:money} [({dir:rise|fall}|<compare>)] by {change:percent} of")
    assert roles(pattern) == {"new", "dir", "change"}
    assert word_lists(pattern) == {"rise", "fall", "compare"}
    assert literals(pattern) == {"by", "of"}


@given(st.text(alphabet="{}[]()<>|+.:\\ ab,é\n{a:money}", max_size=60))
def test_any_text_is_a_pattern_or_a_named_mistake(text):
    try:
        pattern = parse_pattern(text)
    except PatternError as error:
        told = error
    else:
        assert roles(pattern)
        return
    assert 1 <= told.column <= len(text) + 1


def test_a_slot_may_ask_for_what_is_counted():
    pattern = parse_pattern("{a:count:male|female} {b:count}")
    assert [slot.nouns for slot in pattern] == [("male", "female"), ()]
    assert word_lists(pattern) == {"male", "female"}
    with pytest.raises(PatternError, match="only `count` slots have one"):
        parse_pattern("{a:money:male}")


@pytest.mark.parametrize(
    ("text", "fewest"),
    [
        ("{part:count} of [the] {whole:count} [, {share:percent}]", 2),
        ("{part:count} (, {part:count})+ , {total:count} in all", 3),
        ("({share:percent} of {whole:count}|{part:count}) were (lost|{lost:count})", 1),
    ],
)
def test_a_pattern_has_so_many_figures_at_the_least(text, fewest):
    assert fewest_figures(parse_pattern(text)) == fewest
