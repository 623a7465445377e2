"""Number words in names: "Three Mile Island", "the Big Four", "Formula One"."""

from __future__ import annotations

from checker.find.sentence.stretch import Stretch


def in_word_name(s: Stretch, at: int) -> bool:
    """Whether the number word at `at` has a capital because of a name; not in "Five Hurt as Two Lorries Crash".

    At the start of a sentence or after a mark, a capital shows nothing. Contracts have "Ten (10) Days", "Five Hundred
    Dollars".
    """
    if not s.text(at - 1).isalpha() or not s.texts[at].istitle():
        return False
    after = at + 1
    spelled = s.word(after) in s.lexicon.starters or s.word(after) in s.lexicon.magnitudes
    if spelled or s.text(after) == "(" or s.lexicon.currencies_after.at(s.words, after):
        return False
    return s.is_prose()
