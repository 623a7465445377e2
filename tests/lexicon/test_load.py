"""The lexicon: made from its data files, kept as plain data, and clear about what is missing."""

import json

import pytest

from checker.lexicon.load import load_lexicon
from checker.lexicon.phrases import Phrases, phrase_table
from checker.model.errors import UserError
from checker.units.load import load_units


class Kept:
    """A store that keeps what it is given as text, as a disk would."""

    def __init__(self):
        self.texts = {}

    def get(self, key):
        return json.loads(self.texts[key]) if key in self.texts else None

    def put(self, key, value):
        self.texts[key] = json.dumps(value)


def test_a_kept_lexicon_is_the_one_that_was_made():
    store = Kept()
    made = load_lexicon("en", store)
    kept = load_lexicon("en", store)
    assert len(store.texts) == 1
    assert (kept.numbers, kept.calendar, kept.words) == (made.numbers, made.calendar, made.words)
    assert kept.units.at(["sq", "km"], 0) == made.units.at(["sq", "km"], 0) == (2, "kilometer ** 2")


def test_kept_units_need_no_pint():
    store = Kept()
    lexicon = load_lexicon("en", store)
    made = load_units(lexicon, store)
    assert load_units(lexicon, store).parse("mile / hour") == made.parse("mile / hour")


def test_an_unknown_language_is_a_mistake_that_names_those_there_are():
    with pytest.raises(UserError, match="no word lists for the language 'xx'") as caught:
        load_lexicon("xx")
    assert caught.value.hint == "known here: en"


def test_the_longest_phrase_wins():
    entries = [(["more"], 1), (["more", "than"], 2), (["no", "more", "than"], 3)]
    phrases = Phrases(phrase_table(entries, 0), phrase_table(entries, -1))
    words = ["no", "more", "than", "ten"]
    assert phrases.at(words, 1) == (3, 2)
    assert phrases.before(words, 3) == (0, 3)
    assert phrases.before(words, 3, floor=1) == (1, 2)
    assert phrases.at(words, 9) is None
