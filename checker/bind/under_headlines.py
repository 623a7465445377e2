"""Binds headlines: the figures of a headline, and those in the text under it that should be the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from checker.bind.candidates import Candidate, Candidates, Seeker, suits
from checker.bind.guards import contains_any, is_tabular
from checker.bind.leads import (
    by_section,
    have_a_word_in_common,
    is_headline,
    leads,
    share_a_word,
    words_adjacent_to,
    words_around,
    words_in_common,
)
from checker.bind.operands import operand, whole_unit
from checker.bind.scopes import Places
from checker.bind.twice import as_second
from checker.model.claim import Binding, Claim
from checker.model.figure import Figure, Kind
from checker.model.formula import Call
from checker.model.rule import Grade, RolePlace, Rule
from checker.model.span import Span
from checker.rules.formula import expressions

_PLACES = 8
"""How many places in the text to compare with one in the headline."""
_MOST_ADDED = 4
"""How many figures of the text may add up to the headline's one: "12 in the city, and eight at sea"."""

_TELLING = 3
"""The fewest digits by which an unlike figure can be told to be a slip of the headline's."""
_ECHOES = 2
"""The fewest words of a headline that a sentence repeats to tell the same."""

Bindings = tuple[Binding, ...]


class HeadlineWords(NamedTuple):
    """The words by which a headline's figures and those of its text are told apart."""

    unechoed: frozenset[str]
    """Words that stand everywhere, so that their standing beside two figures says nothing."""
    tolls: frozenset[str]
    """Words of the dead and injured, whose headlines have rules of their own."""
    others: frozenset[str]
    """Words such as "other", with which a count leaves out what stands before it."""
    past: frozenset[str]
    """Words after a time that is past: "six months ago"."""


def headline_pairs(
    claims: Sequence[Claim], found: Mapping[Span, Candidate], where: Places, sides: Sequence[frozenset[str]]
) -> Iterator[Claim]:
    """The claims of one rule's patterns, each headline's with each of the text under it, whose roles end in 2.

    Nothing is claimed if the lead has no such figure: further down, the text may be about another event.

    Args:
        claims: what the patterns found.
        found: the figures of the draft.
        where: its sections.
        sides: what the sides of a fight are called: "kills 23 rebels" says nothing of "five soldiers died".
    """
    placed = [(claim, found[claim.figures()[0][1].span]) for claim in claims if claim.figures()[0][1].span in found]
    ordered = sorted(placed, key=lambda each: each[1].order)
    texts = by_section(ordered, lambda each: each[1].sentence, where)
    for head, at in ordered:
        if is_headline(at.sentence):
            below = [
                (claim, place)
                for claim, place in texts.get(where.sections[at.sentence.segment.index], [])
                if not _of_two_sides(at.figure, place.figure, sides)
            ]
            if any(leads(at.sentence, place.sentence) for _, place in below):
                second = [tuple(as_second(binding) for binding in claim.bindings) for claim, _ in below]
                yield from _rivals(head.rule, head.bindings, at.figure, second, added=_MOST_ADDED)


def lead_claims(seeker: Seeker, found: Candidates, where: Places, words: HeadlineWords) -> Iterator[Claim]:
    """The claims of a rule with a figure of a headline and one of the lead, beside which its words are echoed.

    Any figure of the text that may be the same is a rival: if it agrees with the headline, nothing is wrong. Nothing is
    claimed if a figure has the headline's digits in another unit: "a fare of 299 Canadian dollars" under "$299 fare".

    Args:
        seeker: the rule.
        found: the figures of the draft.
        where: its sections.
        words: the words that matter.
    """
    head, text = sorted(seeker.rule.roles, key=lambda role: role.place is RolePlace.LEAD)
    anchors = [
        each
        for each in found.headlines
        if suits(head, each, seeker)
        and not is_tabular(each.sentence)
        and not contains_any(seeker.unless, each.sentence)
    ]
    texts = by_section(found.all, lambda each: each.sentence, where) if anchors else {}
    for anchor in anchors:
        under = texts.get(where.sections[anchor.sentence.segment.index], [])
        below = [candidate for candidate in under if _alike(anchor.figure, candidate.figure)]
        beside = [each.figure for each in anchors if each.sentence is anchor.sentence and each is not anchor]
        heard = [
            candidate
            for candidate in below
            if suits(text, candidate, seeker)
            and leads(anchor.sentence, candidate.sentence)
            and not contains_any(seeker.unless, candidate.sentence)
            and _same_thing(anchor, candidate, words)
            and share_a_word((anchor.sentence, anchor.mention), (candidate.sentence, candidate.mention), words.unechoed)
        ]
        retold = [] if heard else [each for each in below if _is_retold(anchor, each, under, words.unechoed)]
        if any(_is_repeated(other, candidate.figure) for candidate in heard for other in beside):
            # the text begins with another of the headline's figures
            heard = [each for each in heard if _is_repeated(anchor.figure, each.figure)]
        same = any(_is_repeated(anchor.figure, each.figure) for each in below)
        if not same and any(
            leads(anchor.sentence, c.sentence) and _is_reworded(anchor.figure, c.figure) for c in under
        ):
            continue
        if heard and not (not same and _is_worked_out(anchor.figure, heard, under)):
            of_headline = (Binding(head.role, (operand(anchor.figure),)),)
            rivals = [(Binding(text.role, (operand(c.figure),)),) for c in dict.fromkeys([*heard, *below])]
            yield from _rivals(seeker.rule, of_headline, anchor.figure, rivals, added=len(heard))
        elif len(retold) == 1 and not beside:
            of_headline = (Binding(head.role, (operand(anchor.figure),)),)
            of_text = (Binding(text.role, (operand(retold[0].figure),)),)
            yield Claim(seeker.rule, (*of_headline, *of_text), Grade.GUESSED)


def _is_retold(headline: Candidate, text: Candidate, under: Sequence[Candidate], unechoed: frozenset[str]) -> bool:
    """Whether a sentence of the lead tells what the headline does, with one figure of its kind, though in other words.

    "Signs 90 million pact" and "signed a contract of 90 million" need not call it by one name.
    """
    if not leads(headline.sentence, text.sentence) or is_tabular(text.sentence) or is_tabular(headline.sentence):
        return False
    if headline.figure.kind is Kind.NUMBER and headline.figure.noun and text.figure.noun:
        return False  # "six spies", and "six guards"
    if sum(map(str.isdecimal, headline.figure.text)) < _TELLING and not _is_repeated(headline.figure, text.figure):
        return False
    if any(o is not text and o.sentence is text.sentence and _alike(text.figure, o.figure) for o in under):
        return False
    return words_in_common(headline.sentence.words, text.sentence.words, unechoed) >= _ECHOES


def _rivals(rule: Rule, head: Bindings, headline: Figure, texts: Sequence[Bindings], *, added: int) -> Iterator[Claim]:
    """A claim for each place in the text; if the formula adds them, also one for the first `added` together."""
    texts = texts[:_PLACES]
    summed = [part for side in (rule.assertion.left, rule.assertion.right) for part in expressions(side)]
    if any(isinstance(part, Call) and part.function == "sum" for part in summed):
        texts = [*texts, *(_together(texts[:many]) for many in range(2, min(added, len(texts), _MOST_ADDED) + 1))]
    for bindings in texts:
        yield Claim(rule, (*head, *bindings), rule.grade, rival=f"{rule.family}@{headline.span.start}")


def _is_worked_out(headline: Figure, heard: Sequence[Candidate], under: Sequence[Candidate]) -> bool:
    """Whether the headline's figure is the sum or difference of one of the lead's and another close to it.

    "12 shops to close" is of "eleven in Ayr and one in Wick", and a "$300m revision" of "$434m, not $732m".
    """
    return any(
        _is_about(headline, size)
        for one in heard
        for other in under
        if other is not one and abs(other.number - one.number) <= 1 and _adds_to(one.figure, other.figure)
        for size in _sum_and_difference(one.figure, other.figure)
    ) or any(_is_about(headline, size) for one in heard for size in _total_and_product(one, under))


def _total_and_product(one: Candidate, under: Sequence[Candidate]) -> Iterator[Decimal]:
    """All like figures of one sentence together, and so many of one: "two 10,000-tonne cargoes"."""
    beside = [each for each in under if each.sentence is one.sentence]
    alike = [each.figure.number or Decimal(0) for each in beside if _adds_to(one.figure, each.figure)]
    if len(alike) > 1:
        yield sum(alike, Decimal(0))
    for each in beside:
        if each.mention.last == one.mention.first and each.figure.number is not None and one.figure.number is not None:
            yield each.figure.number * one.figure.number


def _adds_to(one: Figure, other: Figure) -> bool:
    return one.number is not None and other.number is not None and one.kind is other.kind and one.unit == other.unit


def _sum_and_difference(one: Figure, other: Figure) -> Iterator[Decimal]:
    if one.number is not None and other.number is not None:
        yield one.number + other.number
        yield abs(one.number - other.number)


def _is_about(headline: Figure, size: Decimal) -> bool:
    return headline.number is not None and abs(headline.number - size) <= (headline.step or 0) / 2


def _together(texts: Sequence[Bindings]) -> Bindings:
    columns = zip(*texts, strict=True)
    return tuple(column[0]._replace(operands=tuple(o for each in column for o in each.operands)) for column in columns)


def _of_two_sides(one: Figure, other: Figure, sides: Sequence[frozenset[str]]) -> bool:
    fallen = [{number for number, side in enumerate(sides) if _counted(figure) in side} for figure in (one, other)]
    return all(fallen) and fallen[0].isdisjoint(fallen[1])


def _alike(one: Figure, other: Figure) -> bool:
    return one.kind is other.kind and whole_unit(one).dimension == whole_unit(other).dimension


def _is_repeated(headline: Figure, text: Figure) -> bool:
    return (headline.number, headline.unit) == (text.number, text.unit)


def _is_reworded(headline: Figure, text: Figure) -> bool:
    """Whether a figure of the text has the headline's value in another unit, in none, or as a fraction: "half"."""
    if headline.number is None or text.number is None:
        return False
    if text.kind is Kind.FRACTION:
        return headline.kind is Kind.PERCENT and headline.number == text.number * 100
    same_kind = text.kind is headline.kind or text.unit is None or headline.unit is None
    return same_kind and text.number == headline.number and text.unit != headline.unit


def _same_thing(headline: Candidate, text: Candidate, words: HeadlineWords) -> bool:
    """Whether both count the same, in the same form: "18 Investment" is a heading with its number.

    Of "Seven arrested" and "arrested seven people" the same is said. What has a unit of its own need not say what it is
    of, and what it is said to be of may stand beside the other.
    """
    one, other = _counted(headline.figure), _counted(text.figure)
    if _is_of_others(headline.figure, words) != _is_of_others(text.figure, words):
        return False  # "Orr and five other singers" are six
    if headline.figure.kind is Kind.NUMBER and _is_attribute(headline.figure) and not _is_attribute(text.figure):
        return False  # a Five-Factor Inventory, and "one factor" of it
    if headline.figure.kind is Kind.NUMBER:
        counts_alike = one == other or _says_alike(headline, text, words.unechoed | words.tolls)
        return other is not None and counts_alike and _is_whole(headline.figure) == _is_whole(text.figure)
    if headline.figure.kind is Kind.DURATION and _is_attribute(headline.figure) != _is_attribute(text.figure):
        return False  # "sells 10-year bonds", and has sold none "in 20 years"
    if headline.figure.kind is Kind.DURATION and _is_past(headline, words) != _is_past(text, words):
        return False  # a ban "for four months", begun "six months ago"
    around = (
        (one, words_around(text.sentence, text.mention)),
        (other, words_around(headline.sentence, headline.mention)),
    )
    return one == other or any(
        noun is None or have_a_word_in_common([noun], near, words.unechoed) for noun, near in around
    )


def _says_alike(headline: Candidate, text: Candidate, unechoed: frozenset[str]) -> bool:
    """Whether a figure that counts nothing by name has beside it what the other has: "Seven arrested"."""
    noun = headline.figure.noun
    if noun is not None and noun.plural:
        return False
    words = [*(noun.text.lower().split()[-1:] if noun else ()), *words_adjacent_to(headline.sentence, headline.mention)]
    return have_a_word_in_common(words, words_adjacent_to(text.sentence, text.mention), unechoed)


def _is_attribute(figure: Figure) -> bool:
    return "-" in figure.text


def _is_of_others(figure: Figure, words: HeadlineWords) -> bool:
    return not words.others.isdisjoint(figure.text.lower().split())


def _is_past(place: Candidate, words: HeadlineWords) -> bool:
    return not words.past.isdisjoint(place.sentence.words[place.mention.last : place.mention.last + 1])


def _is_whole(figure: Figure) -> bool:
    return figure.number is not None and figure.number == figure.number.to_integral_value()


def _counted(figure: Figure) -> str | None:
    return figure.noun.text.rsplit(" ", 1)[-1].lower() if figure.noun else None
