"""The parts that words play in a clause, as `roles.yaml` gives them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final


class Role:
    """The part of a word in a clause: the keys of `roles.yaml`, and, below them, what needs no list.

    No enumeration: these are looked up for each word, and members of one take five times as long.
    """

    AUXILIARY: Final = "auxiliary"
    VERB: Final = "verb"
    NOUN_TOO: Final = "noun_too"
    """A verb that is a noun as well: "costs"."""
    PAST: Final = "past"
    """A past tense or a participle by its ending; before a noun, an adjective: "unpaid bills"."""
    PREPOSITION: Final = "preposition"
    OF: Final = "of"
    TO: Final = "to"
    AND: Final = "and"
    OR: Final = "or"
    DETERMINER: Final = "determiner"
    RELATIVE: Final = "relative"
    PRONOUN: Final = "pronoun"
    CONJUNCTION: Final = "conjunction"
    ADVERB: Final = "adverb"
    NOUN: Final = "noun"
    """A noun, a name, an adjective: any word that is in no list, and the listed ones that look like adverbs."""
    NUMBER: Final = "number"
    INSIDE: Final = "inside"
    """A mark that stands inside a noun phrase."""
    COMMA: Final = "comma"
    MARK: Final = "mark"


ENDINGS: Final = "endings"
"""The key of `roles.yaml` under which endings of words stand, by role, and no words."""


def roles_of(said: Mapping[str, Iterable[str]], verbs: Iterable[str], stop: Iterable[str]) -> dict[str, str]:
    """Each word's role: as `said`, else a verb or an adverb where the other lists hold it."""
    roles = dict.fromkeys(stop, Role.ADVERB) | dict.fromkeys(verbs, Role.VERB)
    for role, words in sorted(said.items(), key=lambda entry: entry[0] == Role.NOUN_TOO):
        if role != ENDINGS:
            roles.update(dict.fromkeys(words, role))
    return roles
