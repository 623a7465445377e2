"""The binder of lists: "three reasons: cost, speed and safety", and how many things are listed.

Each thing is taken as a figure that stands for one, so that a finding can point at it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from checker.bind.candidates import Candidate, Seeker, suits
from checker.bind.guards import entries, is_tabular
from checker.bind.items import items_below
from checker.bind.operands import operand
from checker.lexicon.lexicon import Cue
from checker.model.claim import Binding, Claim
from checker.model.document import Document
from checker.model.figure import Figure, Kind
from checker.model.interval import Interval, Toward
from checker.model.sentence import Sentence
from checker.model.span import Span

_MOST = 20
"""More things than that nobody lists."""
_LONGEST = 6
"""Tokens of a thing; longer ones are clauses, whose commas are their own."""
_ONE = Decimal(1)
_OPENERS, _ENDS = {":", "(", "—", "–"}, {".", ")", "—", "–", ":"}
_LONGEST_CLAUSE = 30
"""The same where semicolons part them."""
_PAIR = 2
_BESIDE = 4
"""Tokens between one figure and the next that is joined to it."""
_NAMED = {",", ".", ";"}
"""After the last of several names between commas."""
_LISTS = ("list_joining", "list_opening", "list_open", "list_enumerated", "list_share", "list_pronoun")


class Words(NamedTuple):
    """The word lists by which a list is told from other text; `cues.yaml` has them."""

    joining: frozenset[str]
    """Before the last thing: "and", "or"."""
    opening: frozenset[str]
    """Verbs that open a list whose things semicolons part: "the other three were …; …; and …"."""
    open: frozenset[str]
    """Words that say that a list is not the whole, or is none: "including", "others", "who"."""
    enumerated: frozenset[str]
    """What is listed in brackets: groups and kinds; "four ships (old, rusty and slow)" lists no ships."""
    share: frozenset[str]
    """Between a number and the whole that it is of: "five of the seven towns"."""
    pronouns: frozenset[str]
    """What begins a clause and no thing: "… were out; and they ran dry"."""


def list_words(cues: Mapping[str, Cue]) -> Words:
    """The word lists, looked up."""
    return Words(*(entries([name], cues) for name in _LISTS))


def list_claims(seeker: Seeker, found: Sequence[Candidate], document: Document, words: Words) -> Iterator[Claim]:
    """The claims of a rule with a count and the things that are listed after it, in a line or below it."""
    count, things = sorted(seeker.rule.roles, key=lambda role: role.place == "list")
    for candidate in found:
        if not _opens_list(candidate, words) or _goes_on(candidate, words):
            continue
        listed = _in_line(candidate, words) or _below(candidate, document) or _names(candidate, words)
        figure = _share(candidate, words) or candidate.figure
        if listed and suits(count, candidate, seeker) and _counts_few(figure):
            ones = tuple(operand(_one(span, text)) for span, text in listed)
            bindings = Binding(count.role, (operand(figure),)), Binding(things.role, ones)
            yield Claim(seeker.rule, bindings, seeker.rule.grade)


def _share(candidate: Candidate, words: Words) -> Figure | None:
    """How many are listed of those that the figure counts: the five of "five of the seven towns: …"."""
    sentence, first = candidate.sentence, candidate.mention.first
    before = [mention for mention in sentence.mentions if mention.last < first]
    between = sentence.words[before[-1].last : first] if before else ()
    return before[-1].figure if between and all(word in words.share for word in between) else None


def _goes_on(candidate: Candidate, words: Words) -> bool:
    """Whether the figure goes on with an enumeration of figures, all of which the list may be of.

    "two fathers and two mothers: Ann, Jon, Eve, and Tom", "batsmen 10 and 11".
    """
    sentence, first = candidate.sentence, candidate.mention.first
    if first == 0 or sentence.words[first - 1] not in words.joining:
        return False
    return sentence.texts[first - 2].isdecimal() or any(
        first - _BESIDE <= mention.last < first for mention in sentence.mentions
    )


def _opens_list(candidate: Candidate, words: Words) -> bool:
    """Whether what stands after the figure may open a list; what comes after nearly every figure doesn't."""
    sentence, at = candidate.sentence, candidate.mention.last
    if at >= len(sentence.texts):
        return False
    return sentence.texts[at] in _OPENERS or sentence.words[at] in words.opening or _begins_names(sentence, at)


def _begins_names(sentence: Sentence, at: int) -> bool:
    return sentence.texts[at] == "," and at + 1 < len(sentence.texts) and sentence.texts[at + 1][0].isupper()


def _counts_few(figure: Figure) -> bool:
    number = figure.number
    if number is None or number != number.to_integral_value() or number <= 1:
        return False
    if number > _MOST and figure.text[:1].isdigit():
        return False  # "ISO 3166: …", "2010: …"
    return figure.kind is Kind.NUMBER and figure.toward is Toward.NONE and figure.hedge is None


def _one(span: Span, text: str) -> Figure:
    return Figure(span, text, Kind.NUMBER, _ONE, Interval.point(_ONE))


def _in_line(candidate: Candidate, words: Words) -> list[tuple[Span, str]]:
    """The things listed in the sentence, right after the count: after a colon, in brackets, between dashes."""
    sentence, at = candidate.sentence, candidate.mention.last
    texts = sentence.texts
    noun = candidate.figure.noun
    if texts[at] in {",", *_OPENERS} and (noun is None or not noun.plural):
        return []
    if texts[at] == "(" and (noun is None or noun.lemma not in words.enumerated):
        return []
    end = next((place for place in range(at + 1, len(texts)) if texts[place] in _ENDS), len(texts))
    if "(" in texts[at + 1 : end] or is_tabular(sentence):
        return []
    if ";" in texts[at + 1 : end]:
        things = _parted(sentence, at + 1, end, words)
    elif texts[at] not in _OPENERS or any(at < mention.first < end for mention in sentence.mentions):
        return []
    else:
        things = _things(sentence, at + 1, end, words)
    return [(sentence.span(first, last), " ".join(texts[first:last])) for first, last in things]


def _things(sentence: Sentence, first: int, end: int, words: Words) -> list[tuple[int, int]]:
    """The tokens of each thing of a list with commas, the last joined on; none where it may be read otherwise."""
    joints = [place for place in range(first, end) if sentence.words[place] in words.joining]
    if len(joints) != 1 or any(word in words.open for word in sentence.words[first:end]):
        return []
    cuts = [place for place in range(first, end) if sentence.texts[place] == "," and place + 1 != joints[0]]
    if any(cut > joints[0] for cut in cuts):
        return []
    edges = [first - 1, *cuts, joints[0], end]
    things = [(before + 1, after) for before, after in pairwise(edges)]
    comma = sentence.texts[joints[0] - 1] == ","
    things[-2] = (things[-2][0], things[-2][1] - comma)
    fit = all(0 < last - begin <= _LONGEST for begin, last in things)
    return things if fit and len(things) <= _MOST else []


def _names(candidate: Candidate, words: Words) -> list[tuple[Span, str]]:
    """The names listed between commas: "the three towns, Ayr, Wick and Oban, are".

    One more than are counted tell nothing, since a name may say what or where the one before it is: "two towns, Ayr,
    Scotland, and Wick".
    """
    sentence, at, noun = candidate.sentence, candidate.mention.last, candidate.figure.noun
    if noun is None or not noun.plural or not _begins_names(sentence, at) or is_tabular(sentence):
        return []
    texts, number = sentence.texts, candidate.figure.number
    joint = next((place for place in range(at, len(texts)) if sentence.words[place] in words.joining), len(texts))
    last = next((place for place in range(joint + 1, len(texts)) if not texts[place][0].isupper()), len(texts))
    if joint == len(texts) or (last < len(texts) and texts[last] not in _NAMED):
        return []
    things = _things(sentence, at + 1, last, words)
    named = all(texts[place][0].isupper() for first, end in things for place in range(first, end))
    if not named or number is None or len(things) > number:
        return []
    if len(things) == _PAIR and texts[joint - 1] == ",":
        return []  # "six films, Clone Wars, and Rebels": three things, of which the films are one
    return [(sentence.span(first, end), " ".join(texts[first:end])) for first, end in things]


def _parted(sentence: Sentence, first: int, end: int, words: Words) -> list[tuple[int, int]]:
    """The tokens of each thing of a list with semicolons, the last of which is joined on."""
    cuts = [place for place in range(first, end) if sentence.texts[place] == ";"]
    last = cuts[-1] + 1
    if last >= end or sentence.words[last] not in words.joining:
        return []
    edges = [first - 1, *cuts, end]
    things = [(before + 1, after) for before, after in pairwise(edges)]
    things[-1] = (last + 1, end)
    begun_anew = sentence.words[last + 1 : last + 2] and sentence.words[last + 1] in words.pronouns
    if begun_anew or any(words.joining & {*sentence.words[begin:after]} for begin, after in things):
        return []  # "… were out; and they ran dry"; "Jon Mure, 40, and Eve Lee, 22"
    return things if all(0 < after - begin <= _LONGEST_CLAUSE for begin, after in things) else []


def _below(candidate: Candidate, document: Document) -> list[tuple[Span, str]]:
    """The items of a list that stands below the count, where a colon after it announces them."""
    segment, noun = candidate.sentence.segment, candidate.figure.noun
    if candidate.sentence.texts[candidate.mention.last :] != [":"] or not segment.text.rstrip().endswith(":"):
        return []
    items = items_below(document, segment.index) if noun is not None and noun.plural else []
    return items if len(items) > 1 else []
