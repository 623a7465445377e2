"""Binds repeated figures: those with the same digits, in millions here and perhaps in billions there.

If a draft has "£4.37bn" and "£4.37m" for two things, that is chance; for one thing, it is a one-letter slip.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal

from checker.bind.candidates import Candidate, Seeker, suits
from checker.bind.guards import silenced
from checker.bind.operands import operand
from checker.model.claim import Binding, Claim
from checker.model.figure import Figure, Kind
from checker.model.interval import CONTEXT
from checker.model.rule import RolePlace
from checker.model.segment import SegmentKind
from checker.model.sentence import Sentence

_FEWEST = 3
"""Significant digits; fewer are shared by unrelated figures too often."""
_TIMES = frozenset({Decimal(1), Decimal(1_000), Decimal(1_000_000)})
"""The ratio of their sizes."""
_LARGE = Decimal(1_000_000)
_MOST = 20
"""If more figures share their digits, they belong to a table."""
_ELSEWHERE = frozenset({SegmentKind.CELL, SegmentKind.HEADLINE})
"""A table may be in thousands; a headline is compared with its text by rules of its own."""


def repeated(seeker: Seeker, found: Sequence[Candidate], sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """The claims of a rule with a figure and its repetition: the usual one with one of each other size."""
    first, again = sorted(seeker.rule.roles, key=lambda role: role.place is RolePlace.AGAIN)
    quiet = silenced(seeker.unless, sentences)
    groups: defaultdict[Hashable, list[Candidate]] = defaultdict(list)
    for candidate in found:
        key = _digits(candidate.figure)
        if key is not None and candidate.sentence.segment.kind not in _ELSEWHERE:
            groups[key].append(candidate)
    for group in groups.values():
        suiting = [each for each in group if suits(first, each, seeker) and not quiet(each.number)]
        if not 1 < len(suiting) <= _MOST:
            continue
        usual = Counter(each.figure.number for each in suiting).most_common(1)[0][0]
        one, *others = sorted(suiting, key=lambda candidate: candidate.figure.number != usual)
        for other in {each.figure.number: each for each in others}.values():
            if _may_be_one(one.figure, other.figure):
                bindings = (Binding(first.role, (operand(one.figure),)), Binding(again.role, (operand(other.figure),)))
                yield Claim(seeker.rule, bindings, seeker.rule.grade)


def _digits(figure: Figure) -> Hashable:
    """What repetitions of a figure share: digits, unit and noun; None if that is too little to go by."""
    number = figure.number
    if number is None or number < _LARGE or (figure.kind is Kind.NUMBER and figure.noun is None):
        return None
    digits = number.normalize(CONTEXT).as_tuple().digits
    noun = figure.noun.lemma if figure.noun and figure.kind is Kind.NUMBER else None
    return (digits, figure.unit.name if figure.unit else "", noun) if len(digits) >= _FEWEST else None


def _may_be_one(one: Figure, other: Figure) -> bool:
    """Whether one may be the other with another magnitude; a repetition has no hedge."""
    if max(one, other, key=lambda figure: figure.span.start).hedge is not None:
        return False
    sizes = sorted(figure.number for figure in (one, other) if figure.number)
    return CONTEXT.divide(sizes[1], sizes[0]) in _TIMES
