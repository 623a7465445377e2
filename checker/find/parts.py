"""The sentence being read, word by word as parts of clauses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.find.stretch import DASHES, Stretch
from checker.lexicon.roles import Role

VERBS = frozenset({Role.VERB, Role.AUXILIARY, Role.NOUN_TOO})
PREPOSITIONS = frozenset({Role.PREPOSITION, Role.OF, Role.TO})
_MARKS = {"'s": Role.INSIDE, "’s": Role.INSIDE, "'": Role.INSIDE, "’": Role.INSIDE, "&": Role.INSIDE, "/": Role.INSIDE}
_MARKS |= {".": Role.INSIDE, ",": Role.COMMA}  # a full stop within a sentence is an abbreviation's
_OUTSIDE = [Role.MARK] * 4
"""What stands before the first word and after the last: so far may a place lie outside, on either side."""
_AFTER_NOUN = frozenset({Role.VERB, Role.AUXILIARY, Role.OF})
"""What follows "costs" where it is a noun: "costs rose", "the costs of"."""
_ADVERB = 5
"""Letters that a word has at least that is an adverb by its ending."""


class Parts(NamedTuple):
    """A sentence and the role of each of its tokens."""

    s: Stretch
    roles: Sequence[str]

    @classmethod
    def of(cls, s: Stretch) -> Parts:
        """The parts of a sentence."""
        known, adverbs = s.lexicon.roles.get, s.lexicon.words["adverb_endings"]
        roles = [
            known(word) or (Role.NOUN if word.isalpha() and word[-2:] not in adverbs else _by_form(word))
            for word in s.words
        ]
        roles += _OUTSIDE  # met by places below 0 as well, since those count from the end
        return cls(s, roles)

    def is_noun(self, at: int) -> bool:
        """Whether the word at `at` may belong to a noun phrase as its noun, name or adjective."""
        return self.roles[at] == Role.NOUN

    def is_verb(self, at: int) -> bool:
        """Whether the word at `at` is a listed verb, and not used as a noun: "the rise", "energy costs rose"."""
        role = self.roles[at]
        if role not in VERBS:
            return False
        if role == Role.AUXILIARY:
            return True
        before = self.roles[at - 1]
        if before in (Role.DETERMINER, Role.INSIDE) or (self.s.text(at - 1) in DASHES and self.s.touches(at)):
            return False
        if role == Role.NOUN_TOO:
            return self.roles[at + 1] not in _AFTER_NOUN and before not in (Role.PREPOSITION, Role.OF)
        return True

    def is_gerund(self, at: int) -> bool:
        """Whether the verb group that begins at `at` says no tense: "hoping to", "to raise"."""
        return self.roles[at] == Role.TO or self.s.words[at][-3:] in self.s.lexicon.words["gerund_endings"]

    def is_dash(self, at: int) -> bool:
        """Whether a dash at `at` joins two words."""
        return self.s.text(at) in DASHES and self.s.past_dash(at) > at


def _by_form(word: str) -> str:
    """The role of what is in no list: of a mark, a number, a word that ends as adverbs do or has marks in it."""
    if word[0].isalpha():
        return Role.ADVERB if word.isalpha() and len(word) >= _ADVERB else Role.NOUN
    return Role.NUMBER if word[0].isdigit() else _MARKS.get(word, Role.MARK)
