"""What a figure describes if it counts nothing: "sales" in "Sales rose 2%", "income" in "an income of $5m"."""

from __future__ import annotations

from checker.find.sentence.nouns import noun_after, noun_of
from checker.find.sentence.stretch import Stretch
from checker.lexicon.roles import Role
from checker.model.figure import Noun

REACH = 24
"""Words before a figure in which its subject is searched for."""
_BEFORE_AGE = frozenset(",(")
_BEFORE_NOUN = frozenset({Role.DETERMINER, Role.AND, Role.OR, Role.CONJUNCTION})
_ASIDE_ENDS = frozenset(",;:.")
LONGEST = 6
"""The most words kept of a subject."""


def noun_described(s: Stretch, first: int, last: int) -> Noun | None:
    """The noun that the amount in tokens `first` up to `last` describes, trying the nearest construction first."""
    of = s.after("of", last)
    if of is not None:
        found = noun_after(s, of + 1 if s.listed("determiners", of) else of)
        if found is not None:
            return found[1]
    beside = noun_after(s, _past_period(s, s.past_dash(last)))
    named = s.word(last) not in s.lexicon.starters and s.text(last).islower()
    placed = beside is None or s.listed("parts_of_year", last) or _is_placed(s, last, beside[0])  # 4% year on year
    if beside is not None and named and not placed:
        return beside[1]
    if s.plays("of", first - 1):
        return _just_before(s, first - 1)
    return _subject(s, first)


def noun_before_verb(s: Stretch, first: int) -> Noun | None:
    """The noun described by a figure that begins with a verb, or a hedge and a verb: "costs | tripled"."""
    return _before_verb(s, first - 1, max(0, first - REACH))


def noun_before_age(s: Stretch, first: int) -> Noun | None:
    """The noun before a word of age at `first`: "a son | aged 19", "the man was | aged 64"; None for "those | aged"."""
    end = first - (s.text(first - 1) in _BEFORE_AGE)
    if _is_verb(s, end - 1):
        return _before_verb(s, end - 1, max(0, first - REACH))
    return None if s.word(end - 1) in s.lexicon.calendar.weekdays else _just_before(s, end)


def _is_placed(s: Stretch, first: int, last: int) -> bool:
    """Whether the words after a measure say where or when it applies: "5 km east of it", "9°C overnight"."""
    alone = last == first + 1 and s.listed("after_measure", first)
    return alone or s.lexicon.roles.get(s.word(first)) == Role.ADVERB


def _measures(s: Stretch, at: int) -> bool:
    """Whether the word at `at` is the unit of the digits before it: "was 61 percent, down 3 points"."""
    return s.word(at) in s.lexicon.measures and s.text(at - 1)[:1].isdigit()


def _just_before(s: Stretch, end: int) -> Noun | None:
    """The noun phrase directly before token `end`: "annual income" before "of $5m"."""
    at = end
    while at > max(0, end - LONGEST) and s.word(at - 1)[:1].isalpha() and not s.listed("stop", at - 1):
        if _is_verb(s, at - 1) or s.word(at - 1) in s.lexicon.numbers.cardinals:
            break
        at -= 1
    return _noun(s, list(range(at, end)))


def _past_period(s: Stretch, at: int) -> int:
    """The sentence's end if a final adverb such as "annually", which gives no noun, is at `at`; else `at`."""
    found = s.lexicon.periods.at(s.words, at)
    return len(s.words) if found and not s.word(found[0])[:1].isalpha() else at


def _subject(s: Stretch, first: int) -> Noun | None:
    """The noun phrase before the nearest verb before token `first`."""
    least = max(0, first - REACH)
    at = first - 1
    while at >= least and not _is_verb(s, at):
        if s.text(at) == ";":
            return _opening(s, at + 1, first)
        at -= 1
    return _before_verb(s, at, least)


def _before_verb(s: Stretch, at: int, least: int) -> Noun | None:
    """The noun phrase before the verb at `at` and any verbs, marks and asides directly before it."""
    at = _before_aside(s, at, least)
    while at >= least:
        if s.word(at)[:1].isalpha():
            if (not _is_verb(s, at) or _is_noun_here(s, at)) and not _measures(s, at):
                break
        elif _ends_name(s, at):
            break
        at -= 1
    return _ending_at(s, at + 1) if at >= least else None


def _before_aside(s: Stretch, at: int, least: int) -> int:
    """The place before an aside before the verb at `at`: "pay, | bonuses excluded, | rose"; else `at`."""
    while at > least and _is_verb(s, at - 1) and not _is_noun_here(s, at - 1):
        at -= 1
    if s.text(at - 1) != "," or s.listed("directions", at):
        return at
    before = at - 2
    while before > least and s.text(before) not in _ASIDE_ENDS:
        before -= 1
    return before - 1 if before > least and s.text(before) == "," and before < at - 2 else at


def _opening(s: Stretch, at: int, first: int) -> Noun | None:
    """The noun at `at` that begins a clause without a verb: "gold was at $2,000; silver at $25"."""
    found = noun_after(s, at + s.listed("determiners", at))
    return found[1] if found is not None and found[0] < first else None


def _ending_at(s: Stretch, end: int) -> Noun | None:
    """The noun phrase that ends before token `end`. Its head is the last word before its first preposition."""
    at = end
    while at > 0 and end - at < REACH and _within(s, at - 1):
        at -= 1
    phrase = [place for place in range(at, end) if s.word(place)[:1].isalpha() or (place > at and _ends_name(s, place))]
    while phrase and (s.listed("stop", phrase[0]) or _is_day_said(s, phrase)):
        phrase.pop(0)
    head_end = next((n for n, place in enumerate(phrase) if s.listed("stop", place)), len(phrase))
    taken = phrase[:head_end][-LONGEST:]
    return _noun(s, taken)


def _is_day_said(s: Stretch, phrase: list[int]) -> bool:
    """Whether a phrase begins with the day of a statement: "said on | Thursday | its profit rose"."""
    return len(phrase) > 1 and s.word(phrase[0]) in s.lexicon.calendar.weekdays and s.listed("stop", phrase[1])


def _noun(s: Stretch, taken: list[int]) -> Noun | None:
    if not taken or s.words[taken[-1]] in s.lexicon.magnitudes:
        return None
    return noun_of(s, taken)


def _ends_name(s: Stretch, at: int) -> bool:
    """Whether digits at `at` end a name in capitals: "CO2", "PM2.5"."""
    return s.text(at)[:1].isdigit() and s.touches(at) and s.text(at - 1).isalpha() and s.text(at - 1).isupper()


def _within(s: Stretch, at: int) -> bool:
    """Whether token `at` may be inside a noun phrase, including its prepositions."""
    word = s.word(at)
    if not word[:1].isalpha():
        return word in ("-", "'s", "’s", "&", "'") or word[:1].isdigit()
    return (not _is_verb(s, at) or _is_noun_here(s, at)) and not s.listed("clause_starts", at)


def _is_noun_here(s: Stretch, at: int) -> bool:
    """Whether a word for a verb or noun has a verb after it and no noun before it: "in May | costs | rose"."""
    if s.lexicon.roles.get(s.word(at)) != Role.NOUN_TOO or not _is_verb(s, at + 1):
        return False
    return not s.word(at - 1).isalpha() or s.lexicon.roles.get(s.word(at - 1)) in _BEFORE_NOUN


def _is_verb(s: Stretch, at: int) -> bool:
    return s.listed("verbs", at)
