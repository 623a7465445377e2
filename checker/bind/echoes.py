"""Whether two figures of a pattern are said of the same thing: a word stands beside both, as in headline and lead."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.bind.guards import entries
from checker.bind.leads import have_a_word_in_common, words_around
from checker.lexicon.lexicon import Cue
from checker.model.claim import Binding
from checker.model.figure import Figure
from checker.model.rule import Rule
from checker.model.sentence import Sentence


class Echoed(NamedTuple):
    """What a rule with an echo asks for, with its words looked up."""

    roles: tuple[str, str]
    alike: tuple[frozenset[str], ...]
    """Sets of words that say the same: a profit is echoed by earnings."""
    unechoed: frozenset[str]
    """Words that stand everywhere."""

    def among(self, bindings: Sequence[Binding], sentences: Sequence[Sentence]) -> bool:
        """Whether a word stands beside the figures of both roles, or words that say the same.

        Args:
            bindings: a claim's.
            sentences: those that its pattern matched.
        """
        found = {binding.role: binding.operands[0].figure for binding in bindings if binding.operands}
        one, other = (list(_beside(found.get(role), sentences)) for role in self.roles)
        if any(not same.isdisjoint(one) and not same.isdisjoint(other) for same in self.alike):
            return True
        return have_a_word_in_common(one, other, self.unechoed)


def echoed(rule: Rule, cues: Mapping[str, Cue]) -> Echoed | None:
    """The echo that a rule asks for, if it does."""
    if rule.echo is None:
        return None
    alike = tuple(entries([name], cues) for name in rule.echo.alike)
    return Echoed((rule.echo.one, rule.echo.other), alike, entries(["unechoed"], cues))


def _beside(figure: Figure | None, sentences: Collection[Sentence]) -> Iterator[str]:
    """The words around a figure, and those of what it counts or measures."""
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.figure is figure:
                yield from words_around(sentence, mention)
                yield from figure.noun.text.lower().split() if figure.noun else ()
