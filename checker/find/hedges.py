"""Hedges beside a figure, before it ("over", "just under") and after it ("or more", "+")."""

from __future__ import annotations

from checker.find.sentence.stretch import Stretch
from checker.lexicon.lexicon import Hedge
from checker.model.interval import Toward


def hedge_before(stretch: Stretch, first: int, floor: int) -> tuple[int, Hedge] | None:
    """The start and meaning of the hedge that ends just before `first`: "over"; for "at least some", the outer one."""
    if stretch.listed("another", first - 1):
        first -= 1
    before = stretch.lexicon.hedges_before.before
    found = before(stretch.words, first, floor)
    if found is None:
        return None
    if stretch.listed("adds", found[0] - 1) and stretch.plays("to", found[0]):
        return None  # "it adds | up to £7,800"
    if found[0] == first - 1 and stretch.plays("over", found[0]) and stretch.listed("with_over", found[0] - 1):
        return None  # "hands over | £7,800"
    if found[1].toward is not Toward.NONE:
        return found
    outer = before(stretch.words, found[0], floor)
    return outer if outer is not None and outer[1].toward is not Toward.NONE else found


def is_during(stretch: Stretch, at: int, first: int) -> bool:
    """Whether the hedge from `at` to `first`, a time, means "during": "41mm over two days", not "took over"."""
    alone = at == first - 1 and stretch.plays("over", at)
    return alone and not (stretch.listed("lasting", at - 1) or stretch.listed("people_by_age", at - 1))


def hedge_after(stretch: Stretch, last: int) -> tuple[int, Hedge] | None:
    """The end and meaning of the hedge that begins at `last`: "or so", "(or so)"."""
    if stretch.text(last) == "(":
        found = stretch.lexicon.hedges_after.at(stretch.words, last + 1)
        return (found[0] + 1, found[1]) if found is not None and stretch.text(found[0]) == ")" else None
    if _adds(stretch, last):
        return None
    begin = stretch.past_dash(last)
    joined = stretch.lexicon.hedges_after.at(stretch.words, last) if begin > last else None  # thirty-something
    found = joined or stretch.lexicon.hedges_after.at(stretch.words, begin)
    if found is not None and stretch.plays("least", found[0]) and stretch.text(found[0] + 1)[:1].isalnum():
        return None  # "50 or less than 60"
    return found


def _adds(stretch: Stretch, at: int) -> bool:
    """Whether what stands at `at` adds what follows: "12 + 30", "£4m+£3m", "12 plus 30"; not "of 18+ 30 years ago"."""
    if stretch.word(at) not in {"+", "plus"} or stretch.touches(at) != stretch.touches(at + 1):
        return False
    added = at + 1 if stretch.text(at + 1)[:1].isdecimal() or stretch.text(at + 1)[:1].isalpha() else at + 2  # past "£"
    return stretch.text(added)[:1].isdecimal()
