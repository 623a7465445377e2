"""The parts that the words of a sentence play in its clauses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.find.sentence.stretch import DASHES, Stretch
from checker.lexicon.roles import Role

VERBS = frozenset({Role.VERB, Role.PAST, Role.AUXILIARY, Role.NOUN_TOO})
PREPOSITIONS = frozenset({Role.PREPOSITION, Role.OF, Role.TO})
_MARKS = {"'s": Role.INSIDE, "’s": Role.INSIDE, "'": Role.INSIDE, "’": Role.INSIDE, "&": Role.INSIDE, "/": Role.INSIDE}
_MARKS |= {".": Role.INSIDE, ",": Role.COMMA}  # a full stop within a sentence belongs to an abbreviation
_OUTSIDE = [Role.MARK] * 4
"""Padding after the last word, so that places this far outside either end can be looked up."""
_AFTER_NOUN = frozenset({Role.VERB, Role.AUXILIARY, Role.OF})
"""Roles after a word such as "costs" that make it a noun: "costs rose", "the costs of"."""
_SHORTEST = 5
"""The fewest letters of a word whose ending gives its role."""


class Parts(NamedTuple):
    """A sentence and the role of each of its tokens."""

    stretch: Stretch
    roles: Sequence[str]

    @classmethod
    def of(cls, stretch: Stretch) -> Parts:
        """The parts of a sentence."""
        known, endings = stretch.lexicon.roles.get, stretch.lexicon.endings
        roles = [
            known(word) or (Role.NOUN if word.isalpha() and word[-2:] not in endings else _by_form(text, endings))
            for word, text in zip(stretch.words, stretch.texts, strict=True)
        ]
        roles += _OUTSIDE  # for places below 0 too, since those count from the end
        return cls(stretch, roles)

    def is_noun(self, at: int) -> bool:
        """Whether the word at `at` may be the noun, a name or an adjective in a noun phrase."""
        role = self.roles[at]
        return role == Role.NOUN or (role == Role.PAST and self.roles[at + 1] == Role.NOUN)

    def is_verb(self, at: int) -> bool:
        """Whether the word at `at` is a listed verb that is not used as a noun: "the rise", "energy costs rose"."""
        role = self.roles[at]
        if role not in VERBS:
            return False
        if role == Role.AUXILIARY:
            return True
        before = self.roles[at - 1]
        if before in (Role.DETERMINER, Role.INSIDE) or (
            self.stretch.text(at - 1) in DASHES and self.stretch.touches(at)
        ):
            return False
        if role == Role.PAST:
            return self.roles[at + 1] != Role.NOUN and before not in (Role.PREPOSITION, Role.OF)
        if role == Role.NOUN_TOO:
            return self.roles[at + 1] not in _AFTER_NOUN and before not in (Role.PREPOSITION, Role.OF)
        return True

    def is_gerund(self, at: int) -> bool:
        """Whether the verb group that begins at `at` has no tense: "hoping to", "to raise"."""
        return self.roles[at] == Role.TO or self.stretch.words[at][-3:] in self.stretch.lexicon.words["gerund_endings"]

    def is_dash(self, at: int) -> bool:
        """Whether a dash at `at` joins two words."""
        return self.stretch.text(at) in DASHES and self.stretch.past_dash(at) > at


def _by_form(word: str, endings: Mapping[str, str]) -> str:
    """The role of a mark, a number, or a word with marks in it or an ending that gives its role."""
    if word[0].isalpha():
        return Role.NOUN if word[0].isupper() or len(word) < _SHORTEST else endings.get(word[-2:], Role.NOUN)
    return Role.NUMBER if word[0].isdigit() else _MARKS.get(word, Role.MARK)
