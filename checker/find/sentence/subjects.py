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


def noun_described(stretch: Stretch, first: int, last: int) -> Noun | None:
    """The noun that the amount in tokens `first` up to `last` describes, trying the nearest construction first."""
    of = stretch.after("of", last)
    if of is not None:
        found = noun_after(stretch, of + 1 if stretch.listed("determiners", of) else of)
        if found is not None:
            return found[1]
    beside = noun_after(stretch, _past_period(stretch, stretch.past_dash(last)))
    named = stretch.word(last) not in stretch.lexicon.starters and stretch.text(last).islower()
    placed = (
        beside is None or stretch.listed("parts_of_year", last) or _is_placed(stretch, last, beside[0])
    )  # 4% year on year
    if beside is not None and named and not placed:
        return beside[1]
    if stretch.plays("of", first - 1):
        return _just_before(stretch, first - 1)
    return _subject(stretch, first)


def noun_before_verb(stretch: Stretch, first: int) -> Noun | None:
    """The noun described by a figure that begins with a verb, or a hedge and a verb: "costs | tripled"."""
    return _before_verb(stretch, first - 1, max(0, first - REACH))


def noun_before_age(stretch: Stretch, first: int) -> Noun | None:
    """The noun before a word of age at `first`: "a son | aged 19", "the man was | aged 64"; None for "those | aged"."""
    end = first - (stretch.text(first - 1) in _BEFORE_AGE)
    if _is_verb(stretch, end - 1):
        return _before_verb(stretch, end - 1, max(0, first - REACH))
    return None if stretch.word(end - 1) in stretch.lexicon.calendar.weekdays else _just_before(stretch, end)


def _is_placed(stretch: Stretch, first: int, last: int) -> bool:
    """Whether the words after a measure say where or when it applies: "5 km east of it", "9°C overnight"."""
    alone = last == first + 1 and stretch.listed("after_measure", first)
    return alone or stretch.lexicon.roles.get(stretch.word(first)) == Role.ADVERB


def _measures(stretch: Stretch, at: int) -> bool:
    """Whether the word at `at` is the unit of the digits before it: "was 61 percent, down 3 points"."""
    return stretch.word(at) in stretch.lexicon.measures and stretch.text(at - 1)[:1].isdigit()


def _just_before(stretch: Stretch, end: int) -> Noun | None:
    """The noun phrase directly before token `end`: "annual income" before "of $5m"."""
    at = end
    while at > max(0, end - LONGEST) and stretch.word(at - 1)[:1].isalpha() and not stretch.listed("stop", at - 1):
        if _is_verb(stretch, at - 1) or stretch.word(at - 1) in stretch.lexicon.numbers.cardinals:
            break
        at -= 1
    return _noun(stretch, list(range(at, end)))


def _past_period(stretch: Stretch, at: int) -> int:
    """The sentence's end if a final adverb such as "annually", which gives no noun, is at `at`; else `at`."""
    found = stretch.lexicon.periods.at(stretch.words, at)
    return len(stretch.words) if found and not stretch.word(found[0])[:1].isalpha() else at


def _subject(stretch: Stretch, first: int) -> Noun | None:
    """The noun phrase before the nearest verb before token `first`."""
    least = max(0, first - REACH)
    at = first - 1
    while at >= least and not _is_verb(stretch, at):
        if stretch.text(at) == ";":
            return _opening(stretch, at + 1, first)
        at -= 1
    return _before_verb(stretch, at, least)


def _before_verb(stretch: Stretch, at: int, least: int) -> Noun | None:
    """The noun phrase before the verb at `at` and any verbs, marks and asides directly before it."""
    at = _before_aside(stretch, at, least)
    while at >= least:
        if stretch.word(at)[:1].isalpha():
            if (not _is_verb(stretch, at) or _is_noun_here(stretch, at)) and not _measures(stretch, at):
                break
        elif _ends_name(stretch, at):
            break
        at -= 1
    return _ending_at(stretch, at + 1) if at >= least else None


def _before_aside(stretch: Stretch, at: int, least: int) -> int:
    """The place before an aside before the verb at `at`: "pay, | bonuses excluded, | rose"; else `at`."""
    while at > least and _is_verb(stretch, at - 1) and not _is_noun_here(stretch, at - 1):
        at -= 1
    if stretch.text(at - 1) != "," or stretch.listed("directions", at):
        return at
    before = at - 2
    while before > least and stretch.text(before) not in _ASIDE_ENDS:
        before -= 1
    return before - 1 if before > least and stretch.text(before) == "," and before < at - 2 else at


def _opening(stretch: Stretch, at: int, first: int) -> Noun | None:
    """The noun at `at` that begins a clause without a verb: "gold was at $2,000; silver at $25"."""
    found = noun_after(stretch, at + stretch.listed("determiners", at))
    return found[1] if found is not None and found[0] < first else None


def _ending_at(stretch: Stretch, end: int) -> Noun | None:
    """The noun phrase that ends before token `end`. Its head is the last word before its first preposition."""
    at = end
    while at > 0 and end - at < REACH and _within(stretch, at - 1):
        at -= 1
    phrase = [
        place
        for place in range(at, end)
        if stretch.word(place)[:1].isalpha() or (place > at and _ends_name(stretch, place))
    ]
    while phrase and (stretch.listed("stop", phrase[0]) or _is_day_said(stretch, phrase)):
        phrase.pop(0)
    head_end = next((n for n, place in enumerate(phrase) if stretch.listed("stop", place)), len(phrase))
    taken = phrase[:head_end][-LONGEST:]
    return _noun(stretch, taken)


def _is_day_said(stretch: Stretch, phrase: list[int]) -> bool:
    """Whether a phrase begins with the day of a statement: "said on | Thursday | its profit rose"."""
    return (
        len(phrase) > 1
        and stretch.word(phrase[0]) in stretch.lexicon.calendar.weekdays
        and stretch.listed("stop", phrase[1])
    )


def _noun(stretch: Stretch, taken: list[int]) -> Noun | None:
    if not taken or stretch.words[taken[-1]] in stretch.lexicon.magnitudes:
        return None
    return noun_of(stretch, taken)


def _ends_name(stretch: Stretch, at: int) -> bool:
    """Whether digits at `at` end a name in capitals: "CO2", "PM2.5"."""
    return (
        stretch.text(at)[:1].isdigit()
        and stretch.touches(at)
        and stretch.text(at - 1).isalpha()
        and stretch.text(at - 1).isupper()
    )


def _within(stretch: Stretch, at: int) -> bool:
    """Whether token `at` may be inside a noun phrase, including its prepositions."""
    word = stretch.word(at)
    if not word[:1].isalpha():
        return word in ("-", "'s", "’s", "&", "'") or word[:1].isdigit()
    return (not _is_verb(stretch, at) or _is_noun_here(stretch, at)) and not stretch.listed("clause_starts", at)


def _is_noun_here(stretch: Stretch, at: int) -> bool:
    """Whether a word for a verb or noun has a verb after it and no noun before it: "in May | costs | rose"."""
    if stretch.lexicon.roles.get(stretch.word(at)) != Role.NOUN_TOO or not _is_verb(stretch, at + 1):
        return False
    return not stretch.word(at - 1).isalpha() or stretch.lexicon.roles.get(stretch.word(at - 1)) in _BEFORE_NOUN


def _is_verb(stretch: Stretch, at: int) -> bool:
    return stretch.listed("verbs", at)
