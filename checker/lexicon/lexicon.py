"""Everything that the data files of one language say, ready to look things up in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """A named word list of `cues.yaml`: "rise" with its forms; `sign` is 1, -1 or 0 for `sign(word)` in a formula."""

    words: tuple[str, ...]
    sign: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language. Made by `load_lexicon`."""

    abbreviations: frozenset[str]
    """Lower-case words that a full stop after them does not end a sentence: "u.s", "no", "mr"."""
    cues: Mapping[str, Cue]
    """The word lists that rules may name, by name; words are lower-case, several words are joined by one space."""
