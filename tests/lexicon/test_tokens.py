"""Tokens: what text is cut into, and that a sentence cut piece by piece gives the same."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.lexicon import tokens
from checker.lexicon.tokens import cut, cut_sentence


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("It's $1,234.5m.", ["It", "'s", "$", "1,234.5", "m", "."]),
        ("a 64-year-old", ["a", "64", "-", "year", "-", "old"]),
        ("U.S. troops don't", ["U.S.", "troops", "don't"]),
        ("10 000 of 10 , 000", ["10 000", "of", "10 , 000"]),
        ("USD20 and Rs500, not R2D2", ["USD", "20", "and", "Rs", "500", ",", "not", "R2D2"]),
        ("3½ × 10⁻⁵", ["3", "½", "×", "10", "⁻⁵"]),
        ("1.5e6 or .25", ["1.5e6", "or", ".25"]),
        ("the workers’ pay", ["the", "workers", "’", "pay"]),
        ("", []),
    ],
)
def test_text_is_cut_into_tokens(text, tokens):
    assert cut(text) == tokens


PIECES = st.sampled_from(
    [
        "a",
        "The",
        "N300",
        "R12",
        "x",
        "5",
        "10",
        "000",
        ",",
        ".",
        "1,000",
        "0.",
        "95",
        "14",
        "$5",
        "billion",
        "(2,28)",
        "=",
        "3.4",
        "don't",
        "'s",
        "U.S.",
        "½",
        "1.5e6",
        "2019.",
        "-",
        "%",
    ]
)
PROSE = st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=12)


@given(PROSE, st.sampled_from([" ", "", "  ", "\n", "\u00a0"]), st.sampled_from(["", "Sales rose. "]))
@example(["10", "000"], " ", "")  # one numeral over two pieces
@example(["N300", "billion"], " ", "")
@example(["F(2,28)", "=", "3.4"], " ", "")
@example(["14", ".", "8"], " ", "")
def test_a_sentence_is_cut_piece_by_piece_as_it_would_be_whole(pieces, space, before):
    sentence = space.join(pieces)
    text = f"{before}{sentence} 000"
    texts, words, starts = cut_sentence(text, len(before), len(before + sentence))
    assert texts == cut(sentence)
    assert words == [token.lower() for token in texts]
    assert starts == sorted(starts)
    assert all(text.startswith(token, start) for token, start in zip(texts, starts, strict=True))


def test_what_is_kept_of_sentences_is_bounded():
    for number in range(2 * tokens._MOST):
        cut_sentence(f"w{number}", 0, len(f"w{number}"))
    assert len(tokens._kept) <= tokens._MOST
