"""Number words in names: "Three Mile Island", "the Big Four", "Formula One"."""

from __future__ import annotations

from checker.find.sentence.stretch import Stretch


def in_word_name(stretch: Stretch, at: int) -> bool:
    """Whether the number word at `at` has a capital because of a name; not in "Five Hurt as Two Lorries Crash".

    At the start of a sentence or after a mark, a capital shows nothing. Contracts have "Ten (10) Days", "Five Hundred
    Dollars".
    """
    if not stretch.text(at - 1).isalpha() or not stretch.texts[at].istitle():
        return False
    after = at + 1
    spelled = stretch.word(after) in stretch.lexicon.starters or stretch.word(after) in stretch.lexicon.magnitudes
    if spelled or stretch.text(after) == "(" or stretch.lexicon.currencies_after.at(stretch.words, after):
        return False
    return stretch.is_prose()
