"""Figures that suit the roles of rules, and which of them may be combined."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, product
from typing import NamedTuple

from checker.bind.guards import contains_any, entries, guard_words
from checker.bind.leads import is_headline
from checker.bind.operands import AMOUNTS, ANYBODY, for_each, of_each, operand, owner, whole_unit
from checker.bind.scopes import Places, together
from checker.lexicon.lexicon import Cue
from checker.model.claim import Binding
from checker.model.figure import Figure, Kind
from checker.model.rule import RolePlace, RoleSpec, Rule, Scope, ScopeKind
from checker.model.sentence import Mention, Sentence
from checker.model.unit import Unit
from checker.units.dimension import parse_dimension
from checker.units.units import Units

REACH = 24
"""How many candidates to look at before and after an anchor: a paragraph may have 100,000 figures."""
_COMPARED = frozenset(RolePlace) - {RolePlace.HEADLINE, RolePlace.TEXT}
_OF_SOMETHING = {Kind.NUMBER, Kind.PERCENT}
"""Kinds of figure that say nothing unless it is known what they measure."""
COUNT = "count"
"""The dimension of a role for a number of things."""
CUE_BEFORE, CUE_AFTER = 9, 4
"""How many tokens before and after a figure its cue may be."""


class Seeker(NamedTuple):
    """A rule that finds some or all of its figures by what they are, with its words looked up."""

    rule: Rule
    cues: Mapping[str, frozenset[str]]
    """For each role, words of which one must be near; empty if it asks for none."""
    fits: Mapping[str, Callable[[Unit | None], bool]]
    """For each role that asks for a unit, whether a given unit has its dimension."""
    unless: frozenset[str]
    place: RolePlace | None
    """The place of the figure that the rule compares with one elsewhere; None if its figures stand near one another."""


class Candidate(NamedTuple):
    """A figure that may suit a role."""

    sentence: Sentence
    number: int
    """The index of its sentence among those with figures."""
    mention: Mention
    order: int
    """Its index among all tokens of the document, to tell near from far."""

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.mention.figure


def seekers(rules: Sequence[Rule], cues: Mapping[str, Cue], units: Units) -> tuple[Seeker, ...]:
    """The rules that find their figures by sense, ready to use."""
    return tuple(
        Seeker(
            rule,
            {role.role: entries(role.cue, cues) for role in rule.roles},
            {role.role: parse_dimension(role.unit, units) for role in rule.roles if role.unit is not None},
            guard_words(rule.unless, cues),
            next((role.place for role in rule.roles if role.place in _COMPARED), None),
        )
        for rule in rules
        if rule.roles and rule.within.kind is not ScopeKind.TABLE
    )


class Candidates(NamedTuple):
    """The figures of a draft, in order, and those to try for a role that few figures suit."""

    all: list[Candidate]
    shares: list[Candidate]
    """Those that are for one of something: "each soldier", "a ticket"."""
    headlines: list[Candidate]
    """Those of headlines."""
    titles: list[Candidate]
    """Those of headlines with no figure in the text before them: they apply to the whole draft."""

    def for_role(self, role: RoleSpec) -> list[Candidate]:
        """Those that may suit the role: all, or fewer."""
        if role.place is RolePlace.HEADLINE:
            return self.titles
        return self.shares if role.per == "each" else self.all


def candidates(sentences: tuple[Sentence, ...]) -> Candidates:
    """Every figure as a candidate."""
    found: list[Candidate] = []
    headlines: list[Candidate] = []
    titles: list[Candidate] = []
    before = 0
    for number, sentence in enumerate(sentences):
        own = [Candidate(sentence, number, mention, before + mention.first) for mention in sentence.mentions]
        found += own
        if is_headline(sentence):
            headlines += own
            titles += own if len(headlines) == len(found) else ()
        before += len(sentence.words)
    return Candidates(found, [each for each in found if owner(each.figure) is not None], headlines, titles)


def suits(role: RoleSpec, candidate: Candidate, seeker: Seeker) -> bool:
    """Whether a figure is what the role asks for, by itself and by the words near it."""
    figure, mention = candidate.figure, candidate.mention
    if figure.kind not in (role.kind or AMOUNTS):
        return False
    if role.place is not None and (role.place is RolePlace.HEADLINE) != is_headline(candidate.sentence):
        return False
    if role.per != "any" and (role.per == "each") != (owner(figure) is not None):
        return False
    if role.noun is not None and "." not in role.noun and (figure.noun is None or figure.noun.lemma != role.noun):
        return False
    if role.role in seeker.fits and not seeker.fits[role.role](whole_unit(figure)):
        return False
    if role.unit == COUNT and not _may_count(figure):
        return False
    cues, start = seeker.cues[role.role], max(0, mention.first - CUE_BEFORE)
    return not cues or contains_any(cues, candidate.sentence, start, mention.last + CUE_AFTER)


def _may_count(figure: Figure) -> bool:
    """Whether it is one whole number: not "20,000 passengers a day", "60-76", "a mean of 64.4", "64 ± 10"."""
    number = figure.number
    if figure.per is not None or number is None or number != number.to_integral_value():
        return False
    return figure.hedge is not None or figure.core.high - figure.core.low <= figure.step


Chosen = dict[str, tuple[Candidate, ...]]
"""For each role its figures: one, all of a sentence if the role has many, or none if it is optional."""


def combinations(
    seeker: Seeker, anchor: Candidate, suited: Mapping[str, list[Candidate]], where: Places, nearest: int
) -> list[Chosen]:
    """What the roles of `suited` may be beside `anchor`, which is none of them, the nearest first.

    Args:
        seeker: the rule.
        anchor: the figure that the others must be near.
        suited: for each role, the figures that suit it, in the order of the text.
        where: the sections and lists of the draft.
        nearest: how many figures to try for each role.
    """
    roles = [role for role in seeker.rule.roles if role.role in suited]
    first = seeker.rule.roles[0].role
    choices = []
    for role in roles:
        near = _around(anchor, suited[role.role], seeker.rule.within, where)
        if role.noun and first not in suited:
            near = [candidate for candidate in near if _related(role.noun, candidate.figure, first, anchor.figure)]
        choices.append(list(_choices(role, anchor, near, nearest)))
    found = (dict(zip((role.role for role in roles), chosen, strict=True)) for chosen in product(*choices))
    return sorted(found, key=lambda chosen: _distance(anchor, chosen))


def _around(anchor: Candidate, found: list[Candidate], scope: Scope, where: Places) -> list[Candidate]:
    """The candidates in the anchor's scope, up to `REACH` on either side."""
    place = bisect_left(found, anchor.order, key=lambda candidate: candidate.order)
    near = found[max(0, place - REACH) : place + REACH]
    return [candidate for candidate in near if together(scope, anchor.sentence, candidate.sentence, where)]


def _choices(
    role: RoleSpec, anchor: Candidate, found: list[Candidate], nearest: int
) -> Iterator[tuple[Candidate, ...]]:
    apart = [candidate for candidate in found if candidate.figure.span != anchor.figure.span]
    if role.optional:
        yield ()
    if not role.many:
        near = sorted(apart, key=lambda candidate: abs(candidate.order - anchor.order))
        yield from ((candidate,) for candidate in near[:nearest])
        return
    for _, group in groupby(apart, key=lambda candidate: (candidate.sentence.segment.index, candidate.sentence.number)):
        yield tuple(group)


def _distance(anchor: Candidate, chosen: Chosen) -> int:
    orders = [anchor.order, *(candidate.order for found in chosen.values() for candidate in found)]
    return max(orders) - min(orders)


def agree(roles: tuple[RoleSpec, ...], chosen: Chosen) -> bool:
    """Whether the figures are distinct, and each noun taken from another role is that role's."""
    spans = [candidate.figure.span for found in chosen.values() for candidate in found]
    if len(set(spans)) < len(spans):
        return False
    return all(
        _related(role.noun, candidate.figure, other.role, chosen[other.role][0].figure)
        for role in roles
        if role.noun
        for other in roles
        if chosen[other.role]
        for candidate in chosen[role.role]
    )


def _related(reference: str, figure: Figure, other: str, said_of: Figure) -> bool:
    """Whether the figure counts what `reference` requires of the figure of the role `other`, if it does.

    "rate.each" is what a rate is for one of, "headline.noun" the same thing in the same units. A bare number counts
    nobody, and a percentage of nothing stated may be of anything.
    """
    role, _, what = reference.partition(".")
    if role != other or not what:
        return True
    if what == "noun":
        if figure.kind is not said_of.kind or (said_of.noun is None and said_of.kind in _OF_SOMETHING):
            return False
        alike = whole_unit(figure).dimension == whole_unit(said_of).dimension
        return alike and _counts(figure, said_of.noun and said_of.noun.lemma)
    return figure.noun is not None and _counts(figure, owner(said_of))


def _counts(figure: Figure, lemma: str | None) -> bool:
    if lemma is None or lemma == ANYBODY:
        return True
    return figure.noun is not None and figure.noun.lemma == lemma


def bound(role: RoleSpec, chosen: Chosen, roles: tuple[RoleSpec, ...]) -> Binding:
    """The role's figures; a rate, and the count of those it is for, take that noun into their units."""
    figures = [candidate.figure for candidate in chosen[role.role]]
    if any(other.noun == f"{role.role}.each" for other in roles):
        return Binding(role.role, tuple(map(for_each, figures)))
    if role.noun and role.noun.endswith(".each"):
        rate = chosen[role.noun.partition(".")[0]][0].figure
        return Binding(role.role, tuple(of_each(figure, rate) for figure in figures))
    return Binding(role.role, tuple(map(operand, figures)))
