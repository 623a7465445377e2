"""Binds by sense: figures found by what they are (unit, noun, what they are for) and by cue words near them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from checker.bind.candidates import Candidate, Candidates, Chosen, Seeker, agree, bound, combinations, suits
from checker.bind.guards import is_tabular, silenced
from checker.bind.leads import is_headline
from checker.bind.scopes import Places
from checker.model.claim import Claim
from checker.model.figure import Kind
from checker.model.rule import RolePlace
from checker.model.sentence import Sentence
from checker.model.span import Span

NEAREST = 3
"""How many candidates of one role to try beside an anchor."""
READINGS = 8
"""How many combinations beside one anchor to claim, as rivals."""
TELLING = 10
"""A smaller number may stand in the text by accident."""
NEAREST_TO_MATCH = 12
"""How many to try beside figures found by their words: the whole of a share may be far before it."""


def infer(seeker: Seeker, found: Candidates, sentences: tuple[Sentence, ...], where: Places) -> Iterator[Claim]:
    """The claims of one rule: for each figure of its first role, the nearest figures that suit the others.

    All combinations beside one figure are rivals, the nearest first.
    """
    first, *others = seeker.rule.roles
    anchors = [each for each in found.for_role(first) if suits(first, each, seeker) and not is_tabular(each.sentence)]
    suited = _suited(seeker, [role.role for role in others], found) if anchors else None
    if suited is None:
        return
    quiet = silenced(seeker.unless, sentences)
    said = _numbers_of_text(found) if first.place is RolePlace.HEADLINE else frozenset[Decimal]()
    for anchor in anchors:
        beside: list[Chosen] = [
            {first.role: (anchor,)} | chosen
            for chosen in combinations(seeker, anchor, suited, where, NEAREST)
            if anchor.figure.number not in said or _repeats(anchor, chosen)
        ]
        for chosen in [each for each in beside if agree(seeker.rule.roles, each)][:READINGS]:
            if not any(quiet(candidate.number) for figures in chosen.values() for candidate in figures):
                yield Claim(
                    seeker.rule,
                    tuple(bound(role, chosen, seeker.rule.roles) for role in seeker.rule.roles),
                    seeker.rule.grade,
                    rival=f"{seeker.rule.family}@{anchor.figure.span.start}",
                )


def _numbers_of_text(found: Candidates) -> frozenset[Decimal]:
    """The larger numbers of the text: one of a headline that is among them is said of another thing there.

    Under "An analysis of 52 cases" are "the files of 52 farmers", whatever is told of 25 cases.
    """
    numbers = [each.figure.number for each in found.all if not is_headline(each.sentence)]
    return frozenset(number for number in numbers if number is not None and number >= TELLING)


def _repeats(anchor: Candidate, chosen: Chosen) -> bool:
    return any(each.figure.number == anchor.figure.number for figures in chosen.values() for each in figures)


def complete(seeker: Seeker, claims: Sequence[Claim], found: Candidates, where: Places) -> Iterator[Claim]:
    """The claims whose patterns found some of the figures, with each candidate for the others in no later sentence.

    Claims with the same figure in a role filled in this way are witnesses for one another, both overall and within one
    sentence: if 45 (37.5%) and 30 (25%) are both of 120, that confirms it.
    """
    suited = _suited(seeker, [role.role for role in seeker.rule.roles], found) if claims else None
    if suited is None:
        return
    by_place: Mapping[Span, Candidate] = {candidate.figure.span: candidate for candidate in found.all}
    for claim in claims:
        taken = {figure.span for _, figure in claim.figures()}
        anchor = next((by_place[span] for span in sorted(taken) if span in by_place), None)
        if anchor is None:
            continue
        for chosen in combinations(seeker, anchor, suited, where, NEAREST_TO_MATCH):
            others = [candidate.figure.span for figures in chosen.values() for candidate in figures]
            later = any(each.number > anchor.number for figures in chosen.values() for each in figures)
            parts = any(_is_part_of_total(each, anchor) for figures in chosen.values() for each in figures)
            if not (later or parts) and taken.isdisjoint(others) and len(set(others)) == len(others):
                bindings = tuple(bound(role, chosen, seeker.rule.roles) for role in seeker.rule.roles)
                group = f"{seeker.rule.id}@{','.join(str(span.start) for span in others)}"
                witnesses = (group, f"{group}:{anchor.number}")
                yield claim._replace(bindings=(*claim.bindings, *bindings), witnesses=witnesses)


def _is_part_of_total(candidate: Candidate, anchor: Candidate) -> bool:
    """Whether a figure beside the anchor has a share that says of what: "300 (60% of the total) and 200 (40%)"."""
    sentence, last = candidate.sentence, candidate.mention.last
    if sentence is not anchor.sentence or sentence.texts[last : last + 1] != ["("]:
        return False
    shares = [mention for mention in sentence.mentions if mention.first == last + 1]
    return any(mention.figure.kind is Kind.PERCENT and sentence.words[mention.last] == "of" for mention in shares)


def _suited(seeker: Seeker, names: list[str], found: Candidates) -> dict[str, list[Candidate]] | None:
    """The candidates for each of these roles; None if one that is not optional has none."""
    roles = [role for role in seeker.rule.roles if role.role in names]
    suited = {role.role: [each for each in found.for_role(role) if suits(role, each, seeker)] for role in roles}
    return suited if all(suited[role.role] or role.optional for role in roles) else None
