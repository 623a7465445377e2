"""Binds lists: "three reasons: cost, speed and safety", and how many things are listed.

Each thing is treated as a figure of one, so that a finding can point at it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.bind.candidates import Candidate, Seeker, suits
from checker.bind.guards import is_tabular
from checker.bind.items import items_below, numbered_headlines
from checker.bind.operands import operand
from checker.bind.things import (
    MOST,
    Place,
    Words,
    are_names,
    are_one_quotation,
    may_locate,
    names_listed,
    numbered,
    parted_by_commas,
    parted_by_semicolons,
)
from checker.model.claim import Binding, Claim
from checker.model.document import Document
from checker.model.figure import Figure, Kind
from checker.model.interval import Interval, Toward
from checker.model.rule import RolePlace
from checker.model.segment import SegmentKind
from checker.model.sentence import Sentence
from checker.model.span import Span

_ONE = Decimal(1)
_PAIR = 2
_BESIDE = 4
"""Tokens between one figure and the next that is joined to it."""
_POSSESSIVE = {"'s", "’s"}
_OPENERS, _ENDS = {":", "(", "—", "–"}, {".", ")", "—", "–", ":"}


def list_claims(seeker: Seeker, found: Sequence[Candidate], document: Document, words: Words) -> Iterator[Claim]:
    """The claims of a rule with a count and the things listed after it, in a line or below it."""
    count, things = sorted(seeker.rule.roles, key=lambda role: role.place is RolePlace.LIST)
    for candidate in found:
        if not _opens_list(candidate, words) or _goes_on(candidate, words):
            continue
        listed = _in_line(candidate, words) or _below(candidate, document, words) or _names(candidate, words)
        share = _share(candidate, words)
        figure = share or candidate.figure
        if share is None and _counted_before(candidate, len(listed)):
            continue
        texts = [text for _, text in listed]
        if figure.number == len(listed) - 1 and (figure.number == _PAIR or may_locate(texts)):
            continue  # "two stages: growth, mostly slow, and decay"
        if len(listed) == _PAIR and figure.number is not None and figure.number > _PAIR + 1:
            continue  # "seven groups (T1-T6 and Tb)"
        if figure.number != len(listed) and are_one_quotation(texts):
            continue
        if listed and suits(count, candidate, seeker) and _counts_few(figure):
            ones = tuple(operand(_one(span, text)) for span, text in listed)
            bindings = Binding(count.role, (operand(figure),)), Binding(things.role, ones)
            yield Claim(seeker.rule, bindings, seeker.rule.grade)


def _share(candidate: Candidate, words: Words) -> Figure | None:
    """How many are listed of those that the figure counts: the five of "five of the state's seven towns: …"."""
    sentence, first = candidate.sentence, candidate.mention.first
    before = [mention for mention in sentence.mentions if mention.last < first]
    between = sentence.words[before[-1].last : first] if before else ()
    if not between:
        return None
    of_owned = between[-1] in _POSSESSIVE and "of" in sentence.words[before[-1].first : first]
    return before[-1].figure if of_owned or all(word in words.share for word in between) else None


def _counted_before(candidate: Candidate, things: int) -> bool:
    """Whether the number shortly before counts the things: "two of the city's three ports: Ayr and Wick"."""
    first = candidate.mention.first
    before = [mention for mention in candidate.sentence.mentions if first - _BESIDE <= mention.last < first]
    return bool(before) and before[-1].figure.number == things != candidate.figure.number


def _goes_on(candidate: Candidate, words: Words) -> bool:
    """Whether the figure starts an enumeration of figures, which the list may itemize as a whole.

    "two fathers and two mothers: Ann, Jon, Eve, and Tom", "batsmen 10 and 11".
    """
    sentence, first = candidate.sentence, candidate.mention.first
    if first == 0 or sentence.words[first - 1] not in words.joining:
        return False
    return sentence.texts[first - 2].isdecimal() or any(
        first - _BESIDE <= mention.last < first for mention in sentence.mentions
    )


def _opens_list(candidate: Candidate, words: Words) -> bool:
    """Whether what follows the figure may start a list; what follows nearly every figure doesn't."""
    sentence, at = candidate.sentence, _opening(candidate, words)
    if at >= len(sentence.texts):
        return sentence.segment.kind is SegmentKind.HEADLINE
    return (
        sentence.texts[at] in _OPENERS
        or sentence.words[at] in words.opening
        or _begins_names(candidate, words)
        or _is_announced(candidate, words)
    )


def _opening(candidate: Candidate, words: Words) -> int:
    """The token after the count that may start its list: the colon of "three themes emerged:"."""
    sentence, at = candidate.sentence, candidate.mention.last
    place = at
    if _is_announced(candidate, words):
        while place < len(sentence.words) and sentence.words[place] in words.between:
            place += 1
    elif sentence.words[at : at + 1] and sentence.words[at] in words.auxiliary:
        place = next((each for each in range(at, len(sentence.texts)) if sentence.texts[each] == ":"), at)
        if any(at < mention.first < place for mention in sentence.mentions):
            place = at  # "Sixty men were assigned to four groups: …" lists the groups
    return place if place < len(sentence.words) and sentence.texts[place] == ":" else at


def _is_announced(candidate: Candidate, words: Words) -> bool:
    noun = candidate.figure.noun
    return noun is not None and noun.plural and noun.lemma in words.announced


def _begins_names(candidate: Candidate, words: Words) -> bool:
    """Whether names may follow the count: "the two towns, Ayr", "the two towns are Ayr", "… the two as Ayr"."""
    sentence, at = candidate.sentence, candidate.mention.last
    if at + 1 >= len(sentence.texts) or not sentence.texts[at + 1][0].isupper():
        return False
    first = candidate.mention.first
    whole = first > 0 and sentence.words[first - 1] in words.share
    return sentence.texts[at] == "," or (whole and sentence.words[at] in words.naming)


def _counts_few(figure: Figure) -> bool:
    number = figure.number
    if number is None or number != number.to_integral_value() or number <= 1:
        return False
    if number > MOST and figure.text[:1].isdigit():
        return False  # "ISO 3166: …", "2010: …"
    return figure.kind is Kind.NUMBER and figure.toward is Toward.NONE and figure.hedge is None


def _one(span: Span, text: str) -> Figure:
    return Figure(span, text, Kind.NUMBER, _ONE, Interval.point(_ONE))


def _in_line(candidate: Candidate, words: Words) -> list[tuple[Span, str]]:
    """The things listed in the sentence right after the count: after a colon, in brackets, between dashes."""
    sentence, at = candidate.sentence, _opening(candidate, words)
    if not _may_open(candidate, at, words) or is_tabular(sentence):
        return []
    if sentence.segment.kind is SegmentKind.HEADLINE and not _is_announced(candidate, words):
        return []  # "Life in two mills: size, shape and sound"
    things = numbered(sentence, at + 1, words)
    if things:
        return _located(sentence, things) if sentence.texts[at] == ":" else []
    things = _parted(sentence, at, words)
    apart = at > candidate.mention.last and not _is_announced(candidate, words)
    return [] if apart and not are_names(sentence, things) else _located(sentence, things)


def _may_open(candidate: Candidate, at: int, words: Words) -> bool:
    """Whether the mark at `at` may open a list of the things counted, whose noun must then be a plural."""
    texts, noun = candidate.sentence.texts, candidate.figure.noun
    if at == len(texts):
        return False
    if texts[at] == "(":
        return noun is not None and noun.plural and noun.lemma in words.enumerated
    return texts[at] not in {",", *_OPENERS} or (noun is not None and noun.plural)


def _parted(sentence: Sentence, at: int, words: Words) -> list[Place]:
    """The things that semicolons or commas part after the mark at `at`; none where figures stand among them."""
    texts = sentence.texts
    end = next((place for place in range(at + 1, len(texts)) if texts[place] in _ENDS), len(texts))
    if "(" in texts[at + 1 : end]:
        return []
    if ";" in texts[at + 1 : end]:
        things = parted_by_semicolons(sentence, at + 1, end, words)
        counts = {mention.first for mention in sentence.mentions}
        counted = texts[at] not in _OPENERS and any(first in counts for first, _ in things)
        return [] if counted else things  # "two men were ill; two had left; and three stayed"
    if texts[at] not in _OPENERS or any(at < mention.first < end for mention in sentence.mentions):
        return []
    return parted_by_commas(sentence, _past_that_is(sentence, at + 1, words), end, words)


def _past_that_is(sentence: Sentence, at: int, words: Words) -> int:
    """The first token of a list that may begin with "i.e.,"."""
    while at < len(sentence.words) and (sentence.words[at] in words.that_is or sentence.texts[at] == ","):
        at += 1
    return at


def _names(candidate: Candidate, words: Words) -> list[tuple[Span, str]]:
    """The names listed between commas, or after "are" and "as"."""
    sentence, noun, number = candidate.sentence, candidate.figure.noun, candidate.figure.number
    if noun is None or number is None or not noun.plural or not _begins_names(candidate, words) or is_tabular(sentence):
        return []
    return _located(sentence, names_listed(sentence, candidate.mention.last, int(number), words))


def _located(sentence: Sentence, places: Sequence[Place]) -> list[tuple[Span, str]]:
    """The place in the source and the text of each thing."""
    return [(sentence.span(first, last), " ".join(sentence.texts[first:last])) for first, last in places]


def _below(candidate: Candidate, document: Document, words: Words) -> list[tuple[Span, str]]:
    """The items of a list below the count, introduced by a colon after it or by a headline."""
    sentence, noun = candidate.sentence, candidate.figure.noun
    if noun is None or not noun.plural or not _announces(candidate, words):
        return []
    items = items_below(document, sentence.segment.index)
    if not items and sentence.segment.kind is SegmentKind.HEADLINE:
        items = numbered_headlines(document, sentence.segment.index)
    return items if len(items) > 1 else []


def _announces(candidate: Candidate, words: Words) -> bool:
    """Whether a list should follow below the sentence: it ends with a colon, says "as follows", or is a headline."""
    sentence = candidate.sentence
    if sentence.texts[_opening(candidate, words) :] == [":"]:
        return sentence.segment.text.rstrip().endswith(":")
    if not _is_announced(candidate, words):
        return False
    if sentence.segment.kind is SegmentKind.HEADLINE:
        return True
    ends = sentence.starts[-1] + len(sentence.texts[-1]) == len(sentence.segment.text.rstrip())
    return ends and not words.following.isdisjoint(sentence.words)
