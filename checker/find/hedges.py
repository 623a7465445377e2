"""Hedges beside a figure, before it ("over", "just under") and after it ("or more", "+")."""

from __future__ import annotations

from checker.find.stretch import Stretch
from checker.lexicon.lexicon import Hedge


def hedge_before(s: Stretch, first: int, floor: int) -> tuple[int, Hedge] | None:
    """The place and the meaning of the hedge that ends just before `first`."""
    return s.lexicon.hedges_before.before(s.words, first, floor)


def hedge_after(s: Stretch, last: int) -> tuple[int, Hedge] | None:
    """The place after, and the meaning of, the hedge that begins at `last`."""
    found = s.lexicon.hedges_after.at(s.words, s.past_dash(last))
    if found is not None and s.plays("least", found[0]) and s.text(found[0] + 1)[:1].isalnum():
        return None  # "50 or less than 60"
    return found
