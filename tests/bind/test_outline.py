"""What the parts of a transcript hold."""

import pytest

from checker.bind.classes import BREAK, SENTENCE_END
from checker.bind.outline import by_sentence, by_stretch, held_by
from checker.bind.transcript import Transcript

SETS = {"A": 0b01, "x": 0b10, "y": 0b11}
"""Two sets of letters, {A, y} and {x, y}."""
APART = f"xA{BREAK}AA{SENTENCE_END}z{BREAK}yz"


@pytest.fixture
def transcript() -> Transcript:
    return Transcript(
        APART, [None] * len(APART), [0, 3, 6, 8], [set("xA"), set("A"), set("z"), set("yz")], ["A", "AA", "", ""], ()
    )


def test_a_sentence_knows_its_place_its_figures_and_the_sets_it_holds_letters_of(transcript):
    parts = by_sentence(transcript, SETS)
    assert [APART[part.start : part.end] for part in parts] == ["xA", "AA", "z", "yz"]
    assert [(part.figures, part.held) for part in parts] == [("A", 0b11), ("AA", 0b01), ("", 0), ("", 0b11)]
    assert held_by(parts) == 0b11
    assert held_by(parts[1:3]) == 0b01
    assert held_by([]) == 0


def test_sentences_that_follow_one_another_are_one_stretch(transcript):
    parts = by_stretch(transcript, by_sentence(transcript, SETS))
    assert [APART[part.start : part.end] for part in parts] == ["xA", f"AA{SENTENCE_END}z", "yz"]
    assert [(part.figures, part.held) for part in parts] == [("A", 0b11), ("AA", 0b01), ("", 0b11)]


def test_a_transcript_of_nothing_has_no_parts():
    empty = Transcript("", [], [], [], [], ())
    assert by_sentence(empty, SETS) == by_stretch(empty, []) == []
