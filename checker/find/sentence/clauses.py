"""Clauses without a parser: verbs, and the noun phrases that are their subjects and objects.

Places are token indices in the sentence; a `Phrase` is a noun phrase from its first token up to its last.
"""

from __future__ import annotations

from checker.find.sentence.parts import PREPOSITIONS, VERBS, Parts
from checker.find.sentence.stretch import DASHES
from checker.lexicon.roles import Role

Phrase = tuple[int, int]
REACH = 40
"""Words before a figure in which the verb of its clause is searched for."""
CLAUSES = 4
"""The most clauses searched backwards for a subject."""
_JOINS = frozenset({Role.CONJUNCTION, Role.AND, Role.OR, Role.PRONOUN})
_INSIDE = frozenset({Role.NOUN, Role.NUMBER, Role.INSIDE, Role.DETERMINER, *PREPOSITIONS})
_AFTER = frozenset({Role.NOUN, Role.INSIDE, Role.OF})
_IN_OBJECT = _INSIDE - {Role.NUMBER}
_GROUP = frozenset({Role.ADVERB, Role.TO})
_INSERTS = frozenset({Role.RELATIVE, Role.OR, Role.CONJUNCTION, Role.DETERMINER})
_AFTER_VERB = PREPOSITIONS | {Role.ADVERB}
_STOPS = frozenset(";:")


def subject(parts: Parts, at: int) -> Phrase | None:
    """The subject of the clause that contains token `at`: "shares in Acme" before "have fallen" and `at`.

    If the clause has no subject, or a pronoun, it is the subject of the clause before.
    """
    for _ in range(CLAUSES):
        verb = verb_before(parts, at)
        if verb is None:
            return None
        start = _group_start(parts, verb)
        left = parts.roles[start - 1]
        if left == Role.RELATIVE:
            return phrase_before(parts, start - 2 if parts.roles[start - 2] == Role.COMMA else start - 1)
        if left == Role.COMMA:
            opened = _insertion(parts, start - 1)
            if opened is not None:
                return phrase_before(parts, opened)
        elif parts.stretch.text(start - 1) == ")":
            start = _opening(parts, start - 1)
        if left not in _JOINS:
            found = phrase_before(parts, start, finite=not parts.is_gerund(start))
            if found is not None:
                return found
        at = start - 1
        if left == Role.PRONOUN and parts.stretch.text(at - 1) in _STOPS:
            at -= 1  # Acme is growing: it has 900 shops
    return None


def verb_before(parts: Parts, at: int) -> int | None:
    """The nearest verb before token `at` in its sentence, not beyond a semicolon or colon."""
    for place in range(at - 1, max(-1, at - REACH), -1):
        role = parts.roles[place]
        if role == Role.NOUN:
            if _must_be_verb(parts, place, at):
                return place
        elif role in VERBS and parts.is_verb(place):
            return place
        if role == Role.MARK and parts.stretch.texts[place] in _STOPS:
            return None
    return None


def object_of(parts: Parts, verb: int, end: int) -> Phrase | None:
    """The phrase directly after `verb` and before `end`: "its forecast" of "raised its forecast to"."""
    at = verb + 1
    while parts.roles[at] in (Role.ADVERB, Role.DETERMINER):
        at += 1
    if at >= end or not parts.is_noun(at) or parts.stretch.words[at] in parts.stretch.lexicon.starters:
        return None
    return (
        (at, end) if all(parts.roles[place] in _IN_OBJECT or parts.is_dash(place) for place in range(at, end)) else None
    )


def phrase_before(parts: Parts, end: int, *, finite: bool = False) -> Phrase | None:
    """The noun phrase that ends before token `end`, including prepositions: "the price of a ticket to Leeds".

    Before a `finite` verb, another verb can only belong to the phrase: "goods bought from Spain" before "cost".
    """
    at, least = end, max(0, end - REACH)
    while at > least and (_goes_on(parts, at - 1, end) or (finite and _is_participle(parts, at - 1))):
        at -= 1
        if parts.roles[at] == Role.DETERMINER and parts.is_noun(at - 1):
            break  # "in a statement | the company"
    return _from_noun(parts, at, end)


def nearest_phrase(parts: Parts, end: int) -> Phrase | None:
    """The noun phrase that ends before token `end`, with no preposition except "of"."""
    at, least = end, max(0, end - REACH)
    while at > least and parts.roles[at - 1] not in (Role.PREPOSITION, Role.TO) and _goes_on(parts, at - 1, end):
        at -= 1
        if parts.roles[at] == Role.DETERMINER and parts.roles[at - 1] != Role.OF:
            break
    return _from_noun(parts, at, end)


def phrase_after(parts: Parts, at: int) -> Phrase | None:
    """The noun phrase that begins at token `at`, without its determiner."""
    while parts.roles[at] == Role.DETERMINER:
        at += 1
    end, most = at, at + REACH
    while end < most and (parts.roles[end] in _AFTER or parts.is_dash(end) or _is_owner(parts, end)):
        end += 1
    while end > at and not parts.is_noun(end - 1):
        end -= 1
    return (at, end) if at < end and parts.is_noun(at) else None


def _is_owner(parts: Parts, at: int) -> bool:
    return parts.roles[at] == Role.DETERMINER and parts.roles[at - 1] == Role.OF


def _from_noun(parts: Parts, at: int, end: int) -> Phrase | None:
    """The phrase from its first noun on, after function words and an opening amount: "a 5 per cent | fine"."""
    while at < end and (not parts.is_noun(at) or _is_measure(parts, at)):
        at = parts.stretch.after("age_after", at + 1) or at + 1  # a 40-year-old | lorry
    return (at, end) if at < end else None


def _is_measure(parts: Parts, at: int) -> bool:
    """Whether the word at `at` is the unit of the number before it."""
    if parts.stretch.words[at] not in parts.stretch.lexicon.measures:
        return False
    between = parts.stretch.text(at - 1) in DASHES or parts.stretch.plays("straight_per", at - 1)
    return parts.roles[at - 2 if between else at - 1] == Role.NUMBER


def _is_participle(parts: Parts, at: int) -> bool:
    return parts.roles[at] in (Role.VERB, Role.PAST) and parts.is_noun(at - 1) and parts.roles[at + 1] in PREPOSITIONS


def _goes_on(parts: Parts, at: int, end: int) -> bool:
    """Whether token `at` may be inside a noun phrase that ends before token `end`."""
    role = parts.roles[at]
    if role in _INSIDE:
        return True
    if role == Role.AND:
        return at + 1 < end and parts.is_noun(at - 1) and parts.roles[at + 1] != Role.DETERMINER
    if role == Role.MARK:
        return parts.is_dash(at) or parts.stretch.lexicon.currencies_before.at(parts.stretch.texts, at) is not None
    return role in VERBS and not parts.is_verb(at)


def _group_start(parts: Parts, verb: int) -> int:
    """The first word of the verb group: "is widely expected to" before "fall"."""
    start, least = verb, max(0, verb - REACH)
    while start > least and (parts.roles[start - 1] in _GROUP or parts.is_verb(start - 1)):
        start -= 1
    while start < verb and parts.roles[start] == Role.ADVERB and not parts.is_noun(start - 1):
        start += 1
    return start


def _must_be_verb(parts: Parts, at: int, figure: int) -> bool:
    """Whether an unlisted word can only be a verb: "moths fly | 60 miles", "boats ferry | the", "can dip | to"."""
    if parts.roles[at - 1] == Role.AUXILIARY and parts.roles[at + 1] in _AFTER_VERB:
        return True
    if at + 1 != figure and parts.roles[at + 1] != Role.DETERMINER:
        return False
    if parts.stretch.texts[at][0].isupper() or parts.stretch.words[at] in parts.stretch.lexicon.measures:
        return False
    return parts.roles[at - 1] in (Role.NOUN, Role.ADVERB, Role.AUXILIARY, Role.TO)


def _insertion(parts: Parts, close: int) -> int | None:
    """The comma that opens the insertion closed at `close`: "debt, excluding banks' own, was", "Acme, a bank, has".

    A part that begins with its own verb is not an insertion: "it hired staff, cut costs, sold".
    """
    for at in range(close - 1, max(0, close - REACH // 2), -1):
        if parts.roles[at] == Role.COMMA:
            inserted = parts.roles[at + 1] in _INSERTS or parts.roles[at + 2] in PREPOSITIONS
            return at if inserted or not any(parts.is_verb(place) for place in range(at + 1, close)) else None
        if parts.stretch.texts[at] in _STOPS:
            return None
    return None


def _opening(parts: Parts, close: int) -> int:
    """The opening bracket of the one at `close`, or `close` itself if none is near."""
    return next((at for at in range(close, max(0, close - REACH), -1) if parts.stretch.texts[at] == "("), close)
