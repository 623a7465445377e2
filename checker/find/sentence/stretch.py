"""The sentence being read: its tokens, with look-ups of words for the readers."""

from __future__ import annotations

from typing import Final

from checker.find.sentence.separators import Separators, may_be_thousands
from checker.lexicon.lexicon import Lexicon
from checker.lexicon.roles import Role
from checker.lexicon.tokens import cut_sentence
from checker.model.segment import Segment
from checker.units.units import Units

LOOSE_MARKS: Final = frozenset({",", ".", "%"})
_SMALL_ANYWHERE: Final = frozenset(
    {Role.PREPOSITION, Role.OF, Role.TO, Role.AND, Role.OR, Role.DETERMINER, Role.CONJUNCTION}
)
"""Roles of words that are lower-case in headlines too."""
DASHES: Final = frozenset("-‐‑‒–—−")


class Stretch:
    """One sentence as tokens, with look-ups of what they are.

    It is a plain object, never changed, because readers look up a hundred tokens per figure, and no other kind of
    record is as fast in Python.
    """

    def __init__(self, segment: Segment, number: int, separators: Separators, lexicon: Lexicon, units: Units) -> None:
        """The sentence of `segment` with this number."""
        span = segment.sentences[number]
        self.texts, self.words, self.starts = cut_sentence(segment.text, span.start, span.end)
        """The tokens' texts, the same in lower case, and the offset of each in its segment's text."""
        self.count = len(self.texts)
        self.loose = segment.text.find("-", span.start, span.end) >= 0 and _is_loose(self.texts, self.starts)
        """Whether spaces separate marks from words, as in tokenised corpora: "a $ 70 - a - share offer"."""
        self.lexicon = lexicon
        self.units = units
        self.separators = separators
        self.segment = segment.index
        """The index of its segment in the draft."""
        self._lists = lexicon.words
        self._grammar = lexicon.grammar
        self._vocabulary: frozenset[str] | None = None
        self._is_prose: bool | None = None

    def vocabulary(self) -> frozenset[str]:
        """The set of `words`. Searching the list at each figure would take quadratic time."""
        if self._vocabulary is None:  # cached_property does not cache in a compiled class
            self._vocabulary = frozenset(self.words)
        return self._vocabulary

    def is_prose(self) -> bool:
        """Whether a word is lower-case that a headline would capitalise."""
        if self._is_prose is None:
            roles, least = self.lexicon.roles, _SMALL_ANYWHERE
            self._is_prose = any(
                text.islower() and text.isalpha() and roles.get(text) not in least for text in self.texts
            )
        return self._is_prose

    def text(self, at: int) -> str:
        """The text of token `at`, or "" outside the sentence."""
        return self.texts[at] if 0 <= at < self.count else ""

    def word(self, at: int) -> str:
        """The text of token `at` in lower case."""
        return self.words[at] if 0 <= at < self.count else ""

    def touches(self, at: int) -> bool:
        """Whether token `at` directly follows the one before it, without a space."""
        return 0 < at < self.count and self.starts[at - 1] + len(self.texts[at - 1]) == self.starts[at]

    def end(self, at: int) -> int:
        """The offset in the text at which token `at` ends."""
        return self.starts[at] + len(self.texts[at])

    def plays(self, part: str, at: int) -> bool:
        """Whether the word at `at` plays `part` in the grammar of figures."""
        if not 0 <= at < self.count or self.words[at] not in self._grammar[part].by_first:
            return False
        return self.after(part, at) is not None

    def after(self, part: str, at: int) -> int | None:
        """The place after the words at `at` that play `part`, or None."""
        if not 0 <= at < self.count:
            return None
        phrases = self._grammar[part].by_first.get(self.words[at])
        if phrases is None:
            return None
        for words, _ in phrases:
            end = at + len(words)
            if len(words) == 1 or self.words[at:end] == words:
                return end
        return None

    def listed(self, name: str, at: int) -> bool:
        """Whether the word at `at` is in the lexicon's list `name`."""
        return 0 <= at < self.count and self.words[at] in self._lists[name]

    def says(self, name: str) -> bool:
        """Whether any word of the sentence is in the lexicon's list `name`."""
        return not self._lists[name].isdisjoint(self.vocabulary())

    def points_part_thousands(self, at: int) -> bool:
        """Whether the numeral at `at` is a whole number: "1.234" in a draft that also has "2.345,67"."""
        return may_be_thousands(self.texts[at]) and self.separators.points(self.segment)

    def past_dash(self, at: int) -> int:
        """The place after a dash at `at` that joins the tokens beside it, else `at` itself."""
        if not 0 <= at < self.count or self.texts[at] not in DASHES:
            return at
        before, after = self.touches(at), self.touches(at + 1)
        return at + 1 if (before and after) or (self.loose and not before and not after) else at


def _is_loose(texts: list[str], starts: list[int]) -> bool:
    """Whether a comma, full stop or per cent sign stands apart from the token before it, or a dollar sign after it."""
    return any(
        (texts[at] in LOOSE_MARKS or texts[at - 1] == "$") and starts[at - 1] + len(texts[at - 1]) < starts[at]
        for at in range(1, len(texts))
    )
