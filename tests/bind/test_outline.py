"""Where in a transcript a pattern may be found."""

from hypothesis import given
from hypothesis import strategies as st

from checker.bind.classes import BREAK, SENTENCE_END
from checker.bind.outline import MOST_PARTS, by_sentence, by_stretch

TRANSCRIPTS = st.text(alphabet=f"ABxy{BREAK}", max_size=80)


@given(TRANSCRIPTS)
def test_every_letter_lies_in_a_part_that_holds_it(text):
    parts = by_stretch(text)
    for at, letter in enumerate(text):
        if letter != BREAK:
            start, end = parts.reach(parts.holding[letter])
            assert start <= at < end


def test_stretches_without_the_letter_are_left_out_at_either_end():
    parts = by_stretch(BREAK.join(["xx", "Ax", "yy", "xA", "y"]))
    assert parts.reach(parts.holding["A"]) == (3, 11)
    assert parts.reach(parts.holding["A"] & parts.holding["x"]) == (3, 11)
    assert parts.holding["A"] & parts.holding["y"] == 0


def test_sentences_that_follow_one_another_are_one_stretch():
    text = f"xA{SENTENCE_END}xB{BREAK}xA"
    assert by_stretch(text).holding == {"x": 0b11, "A": 0b11, "B": 0b1, SENTENCE_END: 0b1}
    assert by_sentence(text).holding == {"x": 0b111, "A": 0b101, "B": 0b10}


def test_a_long_transcript_has_no_more_parts_than_bits_are_kept_for():
    parts = by_stretch(BREAK.join(["x"] * 10_000))
    assert len(parts.parts) <= MOST_PARTS
    assert parts.reach(parts.holding["x"]) == (0, 19_999)


def test_nothing_stands_in_an_empty_transcript():
    assert by_stretch("") == ([], {})
