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

    abbreviations: Mapping[str, str]
    """Words written with a full stop, lower-case and without the last one ("u.s", "no", "mr"): when it ends a sentence.

    `name`, `number`: never before one, `inside`: never, `maybe`: before an opener, `usually`: before a capital.
    """
    openers: frozenset[str]
    """Lower-case words that, written with a capital, most likely begin a sentence: "the", "but", "she"."""
    months: Mapping[str, int]
    """Lower-case names of months, short ones too; January is 1."""
    weekdays: Mapping[str, int]
    """Lower-case names of weekdays, short ones too; Monday is 0."""
    cues: Mapping[str, Cue]
    """The word lists that rules may name, by name; words are lower-case, several words are joined by one space."""
