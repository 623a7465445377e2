"""The parts that words play in a clause: each word one part, each part one that the code knows."""

import pytest

from checker.lexicon.load import load_lexicon
from checker.lexicon.roles import ENDINGS, Role
from checker.lexicon.source import data_files, read_data


@pytest.fixture(scope="module")
def said():
    return read_data(data_files("en"))["roles"]


def test_each_part_is_known(said):
    known = {value for name, value in vars(Role).items() if name.isupper()}
    assert set(said) - {ENDINGS} <= known
    assert set(said[ENDINGS]) <= known


def test_a_word_plays_one_part(said):
    parts = [set(words) for role, words in said.items() if role not in (ENDINGS, Role.NOUN_TOO)]
    assert sum(map(len, parts)) == len(set().union(*parts))


def test_each_word_has_the_part_that_is_said():
    roles = load_lexicon("en").roles
    words = {"fell": Role.VERB, "costs": Role.NOUN_TOO, "of": Role.OF, "which": Role.RELATIVE, "family": Role.NOUN}
    assert {word: roles[word] for word in words} == words
