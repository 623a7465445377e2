"""What a figure is about: "tickets" in "lists tickets for $6 each", "Acme" in "Acme has 900 shops".

The noun is what a figure counts or measures; the topic is what or whom the number belongs to. It is found from the
words nearby: the phrase before "of", the object before "for" and "to", the subject of the clause.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from checker.find.amounts.amount import Amount
from checker.find.amounts.ranges import Range
from checker.find.moments.moment import Moment
from checker.find.numbers.number import Form
from checker.find.sentence.clauses import (
    REACH,
    Phrase,
    nearest_phrase,
    object_of,
    phrase_after,
    phrase_before,
    subject,
    verb_before,
)
from checker.find.sentence.parts import PREPOSITIONS, Parts
from checker.find.sentence.stretch import Stretch
from checker.find.token_figures import TokenFigure
from checker.lexicon.roles import Role
from checker.model.figure import Kind

LONGEST = 10
"""The most tokens kept of a topic."""
MOST_APART = 4
"""The most tokens between counted people and their age."""
_BETWEEN = frozenset("(,;")
_SIGNS = frozenset("=<>≤≥")
_COORDINATES = frozenset({Role.AND, Role.OR})
_IN_GAPPED = frozenset({Role.NOUN, Role.INSIDE, Role.AND, Role.OF, Role.DETERMINER})
_PRICES = frozenset({Kind.MONEY, Kind.PERCENT})
_SHARES = frozenset({Kind.PERCENT, Kind.FRACTION})
_TIMES = frozenset({Kind.DURATION, Kind.AGE})
_LINKS = frozenset({Role.OF, Role.DETERMINER, Role.AND})
_SMALL = PREPOSITIONS | {Role.DETERMINER, Role.AND, Role.ADVERB, Role.INSIDE, Role.MARK}


def with_topics(stretch: Stretch, figures: Iterable[TokenFigure]) -> Iterator[TokenFigure]:
    """The figures, each with its topic; a figure beside another shares its topic."""
    before: TokenFigure | None = None
    parts: Parts | None = None
    taken: set[int] = set()
    edge = 0
    for figure in figures:
        if isinstance(figure.read, Moment):
            edge = figure.last
            yield figure
            continue
        parts = parts or Parts.of(stretch)
        topic = _beside(parts, before, edge, figure) if before is not None else None
        topic = topic or _topic(parts, figure, figure.read.kind) or (before.topic if before is not None else None)
        named = topic is not None and not _is_number(parts, topic, taken)
        before = figure._replace(topic=_trimmed(parts, topic, taken)) if topic is not None and named else figure
        edge = figure.last
        if _is_written(figure.read):
            taken.update(range(figure.read.first, figure.read.last))
        yield before


def _beside(parts: Parts, before: TokenFigure, edge: int, figure: TokenFigure) -> Phrase | None:
    """The topic that a figure takes from the one before it, which ends, including its date, at `edge`."""
    first, kind = figure.first, figure.read.kind
    if kind is Kind.AGE and first - before.last < MOST_APART and parts.roles[before.last] == Role.PREPOSITION:
        return nearest_phrase(parts, before.last)  # 17 players over the age of 21
    at = edge
    while at < first and (parts.stretch.texts[at] in _BETWEEN or parts.roles[at] in _COORDINATES):
        at += 1
    if at == first:
        return before.topic  # 9%, or $3m
    if at == edge:
        return None
    while parts.roles[at] == Role.DETERMINER:
        at += 1
    gapped = parts.is_noun(at) and all(parts.roles[place] in _IN_GAPPED for place in range(at, first))
    return (at, first) if gapped else None  # rose 9%, and wages 4%


def _topic(parts: Parts, figure: TokenFigure, kind: Kind) -> Phrase | None:
    first, last = figure.first, figure.last
    of = _past_bracket(parts, last)
    if parts.roles[of] == Role.OF and (kind in _SHARES or figure.noun is None or not _is_measured(figure)):
        return phrase_after(parts, of + 1)  # 35 sections of the coast, 78% of the deal
    if parts.roles[first - 1] == Role.OF:
        found = nearest_phrase(parts, first - 1)
        if found is not None and not _is_sort_of_number(parts, found):
            return found  # sales of 5,835 units
        first = found[0] if found else first
    sign = first - (parts.stretch.text(first - 1) in _SIGNS)
    if parts.stretch.text(sign) in _SIGNS and parts.is_noun(sign - 1) and len(parts.stretch.texts[sign - 1]) > 1:
        return nearest_phrase(parts, sign)  # gain = 40; but the n of "(n = 40)" belongs to the phrase before
    if kind is Kind.AGE and parts.is_noun(last):
        return phrase_after(parts, last)  # the 68-year-old senator
    if parts.roles[first - 1] == Role.MARK and parts.stretch.text(first - 1) == "(":
        return phrase_before(parts, first - 1)
    if kind in _PRICES and parts.roles[last] == Role.PREPOSITION and parts.stretch.listed("said_for", last):
        found = phrase_after(parts, last + 1)
        if found is not None and parts.stretch.words[found[1] - 1] not in parts.stretch.lexicon.measures:
            return found  # paid $35,000 for a new roof
    return (
        _by_preposition(parts, first, kind) or subject(parts, first) or phrase_before(parts, _past_small(parts, first))
    )


def _by_preposition(parts: Parts, first: int, kind: Kind) -> Phrase | None:
    """The topic from the preposition before the figure: its owner, or the object of the verb."""
    at = first - 1
    while parts.roles[at] == Role.DETERMINER:
        at -= 1
    if parts.roles[at] not in PREPOSITIONS or kind in _TIMES:
        return None
    if parts.stretch.listed("having", at) and parts.is_noun(at - 1):
        return nearest_phrase(parts, at)  # a car with 938 horsepower
    verb = verb_before(parts, at)
    return object_of(parts, verb, at) if verb is not None else None


def _is_sort_of_number(parts: Parts, phrase: Phrase) -> bool:
    """Whether a phrase before "of" only gives the kind of number: "an average of", "three of"."""
    return (
        parts.stretch.listed("transparent", phrase[1] - 1)
        or parts.stretch.words[phrase[1] - 1] in parts.stretch.lexicon.starters
    )


def _past_bracket(parts: Parts, at: int) -> int:
    """The place after a bracket that repeats the amount: "8 miles (13 km) of fence"."""
    if parts.roles[at] != Role.MARK:
        return at
    if parts.stretch.text(at) == "(" and ")" in parts.stretch.texts[at : at + LONGEST]:
        return parts.stretch.texts.index(")", at) + 1
    return at + 1 if parts.stretch.text(at) == ")" else at


def _is_measured(figure: TokenFigure) -> bool:
    return isinstance(figure.read, Amount) and figure.read.unit is not None


def _past_small(parts: Parts, at: int) -> int:
    """The place after the noun before token `at`, skipping the function words between."""
    least = max(0, at - REACH)
    while at > least and not parts.is_noun(at - 1) and parts.stretch.texts[at - 1] not in ".;:":
        at -= 1
    return at


def _trimmed(parts: Parts, topic: Phrase, taken: Collection[int]) -> Phrase:
    """The phrase cut to the longest length, without function words at its end or figures, `taken`, at either end."""
    start, end = topic[0], min(topic[1], topic[0] + LONGEST)
    while start < end - 1 and (start in taken or (start - 1 in taken and parts.roles[start] in _LINKS)):
        start += 1  # £42 million | budget, 1.2 million of | visits
    while end > start + 1 and (parts.roles[end - 1] in _SMALL or end - 1 in taken):
        end -= 1
    return start, end


def _is_written(read: Amount | Range) -> bool:
    """Whether a figure is no name of a number that another may be said of: "a baker's dozen is 13"."""
    amount = read if isinstance(read, Amount) else read.high
    return amount.unit is not None or amount.number.form is Form.DIGITS


def _is_number(parts: Parts, phrase: Phrase, taken: set[int]) -> bool:
    """Whether the phrase is nothing but number words and figures before it, whose tokens are `taken`."""
    return all(at in taken or parts.stretch.words[at] in parts.stretch.lexicon.starters for at in range(*phrase))
