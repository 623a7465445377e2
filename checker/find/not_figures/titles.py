"""Numbers at the end of titles: "Toy Story 4 made $1bn", "Apollo 13's crew", “District 9"."""

from __future__ import annotations

from checker.find.sentence.stretch import Stretch
from checker.lexicon.roles import Role

LAST = 12
"""The highest number of a sequel; beyond it, "Tom Hill 44 said" is an age."""
_DIGITS = 3
"""The most digits; four are a year."""
_LONGEST = 8
"""The most words in a title."""
_VERBS = frozenset({Role.VERB, Role.AUXILIARY, Role.PAST})
_INNER = frozenset({Role.OF, Role.AND, Role.DETERMINER, Role.TO})
_BEFORE = frozenset({Role.PREPOSITION, Role.OF, Role.TO, Role.CONJUNCTION})
"""After these, a name is a place or group and the number counts: "in Texas 4 died", "of the Germans 4 stayed"."""
_COMMAS = (",", ".")
"""Marks that may precede a closing quotation mark."""
_QUOTES = {'"': '"', "'": "'", "”": "“", "’": "‘", "»": "«"}


def ends_title(stretch: Stretch, at: int) -> bool:
    """Whether the digits at `at` end a title: one in quotation marks, or a name followed by a verb or 's."""
    if not (stretch.text(at - 1)[:1].isupper() and stretch.text(at).isdecimal() and len(stretch.text(at)) <= _DIGITS):
        return False
    first = at - 1
    while first > max(0, at - _LONGEST) and _belongs(stretch, first - 1):
        first -= 1
    opening = _QUOTES.get(stretch.text(at + 2 if stretch.text(at + 1) in _COMMAS else at + 1))
    if opening is not None:
        long = first < at - 1 or int(stretch.text(at)) <= LAST
        return long and stretch.text(first - 1) == opening and stretch.text(first)[:1].isupper()
    owner = stretch.listed("possessive", at + 1)
    if int(stretch.text(at)) > LAST or not (
        owner or (stretch.text(at + 1).islower() and _role(stretch, at + 1) in _VERBS)
    ):
        return False
    while first < at and not stretch.text(first)[:1].isupper():
        first += 1
    before = first - 1 - (_role(stretch, first - 1) == Role.DETERMINER)
    follows = owner or _role(stretch, before) not in _BEFORE
    opens = first == 0 or not stretch.text(first - 1)[:1].isalpha()
    plain = all(_is_name(stretch, place) for place in range(first + (_role(stretch, first) == Role.DETERMINER), at))
    return follows and plain and stretch.is_prose() and not (opens and first == at - 1)


def _belongs(stretch: Stretch, at: int) -> bool:
    """Whether token `at` may be inside a title."""
    return (
        stretch.text(at)[:1].isupper()
        or stretch.text(at) == "&"
        or stretch.listed("possessive", at)
        or _role(stretch, at) in _INNER
    )


def _is_name(stretch: Stretch, at: int) -> bool:
    """Whether the word at `at` may be a content word of a title: not a month, weekday or verb."""
    word, calendar = stretch.word(at), stretch.lexicon.calendar
    if word in calendar.months or word in calendar.weekdays or word in stretch.lexicon.starters:
        return False
    return not stretch.text(at)[:1].isupper() or _role(stretch, at) in (None, Role.NOUN)


def _role(stretch: Stretch, at: int) -> str | None:
    word = stretch.word(at)
    return stretch.lexicon.roles.get(word) or (stretch.lexicon.endings.get(word[-2:]) if word.islower() else None)
