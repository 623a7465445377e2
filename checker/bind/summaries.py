"""Binds summaries: the figures of a caption, an abstract or a list of key points, and the body's for the same fact.

A summary tells in other words what the body tells at length, so two figures are compared only if most of what is said
around one is said around the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from checker.bind.candidates import Candidate, Seeker, suits
from checker.bind.guards import contains_any, is_tabular
from checker.bind.operands import operand, whole_unit
from checker.bind.stems import stems
from checker.model.claim import Binding, Claim
from checker.model.document import Document
from checker.model.figure import Figure, Kind
from checker.model.rule import RolePlace
from checker.model.segment import Segment, SegmentKind

_APART = frozenset({SegmentKind.SUMMARY, SegmentKind.CAPTION})
_BODY = frozenset({SegmentKind.PARAGRAPH, SegmentKind.ITEM, SegmentKind.QUOTATION})
_LABEL = re.compile(
    r"[\W_]*"
    r"(?=[^.:—–\n]{3,20}+\s*+(?:[.:—–]|$))"  # a stop or the end is near: most paragraphs are done with here
    r"([^.:—–\n]{3,20}?)\s*(?:[.:—–]\s+(?=\S)|[.:]?\s*$)"
)
_BESIDE = 9
"""How many tokens on either side of a figure are about it."""
_FEWEST, _MOST_OF = 3, 0.6
"""How many words must stand beside both figures, and what share of those beside the summary's one."""
_SUMMARY, _SAME = 60, 400
"""How many figures of summaries are looked at, and how many of the body with each."""


class SummaryWords(NamedTuple):
    """The words that matter to summaries, in small letters."""

    headings: frozenset[str]
    """What stands over or before a summary: "key points", "abstract"."""
    unechoed: frozenset[str]
    """Words that stand everywhere."""
    periods: frozenset[str]
    """Words for a stretch of time, such as "daily": two figures of two periods are not compared."""


class _Said(NamedTuple):
    """The stems of the words around a figure, and the times that its sentence names."""

    stems: frozenset[str]
    periods: frozenset[str]
    years: frozenset[int]
    months: frozenset[int]


def summary_claims(
    seeker: Seeker, found: Sequence[Candidate], document: Document, known: SummaryWords
) -> Iterator[Claim]:
    """The claims of a rule with a figure of a summary and one that the body gives in nearly the same words.

    Where the body gives the summary's figure anywhere, that is what the summary repeats, and nothing is compared.

    Args:
        seeker: the rule.
        found: the figures of the draft, in order.
        document: the draft.
        known: the words that matter.
    """
    segments = _summary_segments(document, known.headings)
    if not segments:
        return
    summary, text = sorted(seeker.rule.roles, key=lambda role: role.place is not RolePlace.SUMMARY)
    usable = [each for each in found if suits(summary, each, seeker) and not is_tabular(each.sentence)]
    in_summaries = [each for each in usable if each.sentence.segment.index in segments][:_SUMMARY]
    body: defaultdict[Hashable, list[Candidate]] = defaultdict(list)
    for each in usable if in_summaries else ():
        if each.sentence.segment.kind in _BODY and each.sentence.segment.index not in segments:
            body[_sort(each.figure)].append(each)
    for anchor in in_summaries:
        same = body[_sort(anchor.figure)][:_SAME]
        agreeing = next((each for each in same if _meets(anchor.figure, each.figure)), None)
        rivals = [agreeing] if agreeing else _nearly_repeated(seeker, anchor, same, in_summaries, known)
        for other in rivals:
            bindings = (Binding(summary.role, (operand(anchor.figure),)), Binding(text.role, (operand(other.figure),)))
            yield Claim(
                seeker.rule, bindings, seeker.rule.grade, rival=f"{seeker.rule.family}@{anchor.figure.span.start}"
            )


def _nearly_repeated(
    seeker: Seeker, anchor: Candidate, same: Sequence[Candidate], in_summaries: Sequence[Candidate], known: SummaryWords
) -> list[Candidate]:
    """The figures of the body of which nearly the same is said, and which are none of the summary's other figures."""
    if contains_any(seeker.unless, anchor.sentence):
        return []
    said = _said(anchor, known)
    others = [each.figure for each in in_summaries if each is not anchor and _sort(each.figure) == _sort(anchor.figure)]
    return [
        each
        for each in same
        if _echoes(said, _said(each, known))
        and not contains_any(seeker.unless, each.sentence)
        and not any(_meets(figure, each.figure) for figure in others)
    ]


def _summary_segments(document: Document, headings: frozenset[str]) -> frozenset[int]:
    """The segments that tell again what the body tells: captions, what a heading or a label calls a summary."""
    found: set[int] = set()
    for segment in document.segments:
        if segment.kind in _APART:
            found.add(segment.index)
        elif segment.kind in (SegmentKind.HEADLINE, SegmentKind.PARAGRAPH):
            label = _LABEL.match(segment.text)
            if label is not None and label[1].lower() in headings:
                own = [] if label.end() == len(segment.text) else [segment.index]
                found.update(own or _under(segment, document.segments))
    return frozenset(found)


def _under(heading: Segment, segments: Sequence[Segment]) -> list[int]:
    """The list under a summary's heading; else, if other headlines follow, all up to the next."""
    below = segments[heading.index + 1 :]
    items = [each.index for each in takewhile(lambda each: each.kind is SegmentKind.ITEM, below)]
    if items or heading.kind is not SegmentKind.HEADLINE:
        return items
    own = [each.index for each in takewhile(lambda each: each.kind is not SegmentKind.HEADLINE, below)]
    return own if len(own) < len(below) else own[:1]


def _sort(figure: Figure) -> Hashable:
    """What two figures for one fact have in common: kind, dimension, what they are per and, for a number, its noun."""
    noun = figure.noun.lemma if figure.kind is Kind.NUMBER and figure.noun else None
    return figure.kind, whole_unit(figure).dimension, figure.per, noun


def _meets(one: Figure, other: Figure) -> bool:
    return one.core.scaled(whole_unit(one).factor).meets(other.core.scaled(whole_unit(other).factor))


def _said(candidate: Candidate, known: SummaryWords) -> _Said:
    sentence, mention = candidate.sentence, candidate.mention
    others = {place for each in sentence.mentions if each is not mention for place in range(each.first, each.last)}
    near = range(max(0, mention.first - _BESIDE), min(len(sentence.words), mention.last + _BESIDE))
    words = [sentence.words[place] for place in near if place not in others]
    dates = [each.figure.date for each in sentence.mentions if each.figure.date is not None]
    return _Said(
        stems(filter(str.isalpha, words), known.unechoed),
        known.periods.intersection(sentence.words),
        frozenset(date.year for date in dates if date.year is not None),
        frozenset(date.month for date in dates if date.month is not None),
    )


def _echoes(summary: _Said, text: _Said) -> bool:
    """Whether most of what is said around the summary's figure is said around the other, of no other time."""
    if any(one and other and one.isdisjoint(other) for one, other in zip(summary[1:], text[1:], strict=True)):
        return False
    shared = len(summary.stems & text.stems)
    return shared >= max(min(_FEWEST, len(summary.stems)), 2) and shared >= _MOST_OF * len(summary.stems)
