"""The parts of words in a clause, as listed in `roles.yaml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final


class Role:
    """The part of a word in a clause: the keys of `roles.yaml`, then the parts that need no list.

    Not an enumeration: roles are looked up for each word, and enum members take five times as long.
    """

    AUXILIARY: Final = "auxiliary"
    VERB: Final = "verb"
    NOUN_TOO: Final = "noun_too"
    """A verb that can also be a noun: "costs"."""
    PAST: Final = "past"
    """A past tense or participle by its ending; before a noun, an adjective: "unpaid bills"."""
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
    """A noun, name or adjective: any word in no list, and those listed because they look like adverbs."""
    NUMBER: Final = "number"
    INSIDE: Final = "inside"
    """A mark inside a noun phrase."""
    COMMA: Final = "comma"
    MARK: Final = "mark"


ENDINGS: Final = "endings"
"""The key of `roles.yaml` that lists word endings by role, rather than words."""


def roles_of(said: Mapping[str, Iterable[str]], verbs: Iterable[str], stop: Iterable[str]) -> dict[str, str]:
    """Each word's role: as given in `said`, else a verb or an adverb if the other lists include it."""
    roles = dict.fromkeys(stop, Role.ADVERB) | dict.fromkeys(verbs, Role.VERB)
    for role, words in sorted(said.items(), key=lambda entry: entry[0] == Role.NOUN_TOO):
        if role != ENDINGS:
            roles.update(dict.fromkeys(words, role))
    return roles
