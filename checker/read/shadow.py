"""The source as tree-sitter's grammars are given it: one byte a character, and less of it than there is.

The grammars count bytes, documents count code points. So they never see the source, but its shadow, in which each
character that is not plain ASCII is one byte that Markdown treats like it: an offset in the one is the same offset in
the other. Stretches of ordinary words, which no grammar takes for markup, are left out of what is parsed: this makes
it several times as fast, and each node still knows its true place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import category

from tree_sitter import Language, Node, Parser, Range

_UNLIKE = re.compile(r"\r(?!\n)|[^\t\n\r\x20-\x7e]|\$|(?<!~)~(?!~)")
_LETTER = "\x01"
"""Stands for letters and controls. A real letter would let "<é>" be a tag."""
_MARK = ","
"""Stands for marks and spaces. It means nothing in Markdown, but shows where emphasis may begin."""
_WORDS = re.compile(rb"(?<=[a-z,] )[A-Za-z0-9 ,.%]{16,}(?= [a-z])")
_NOWHERE = (0, 0)
"""Lines and columns are of no use to us, and the parser does not look at them."""


def shadow_of(source: str) -> bytes:
    """The shadow of `source`, as long in bytes as the source is in code points.

    "$" and a single "~" are plain marks here: they mean money and "about", not formulas and struck text.
    """
    shadow = _UNLIKE.sub(_stand_in, source)
    if source.startswith("\ufeff"):
        shadow = " " + shadow[1:]
    return shadow.encode("ascii")


def _stand_in(match: re.Match[str]) -> str:
    character = match.group()
    if character == "\r":
        return "\n"
    return _MARK if category(character)[0] in "PSZ" else _LETTER


def parse(language: Language, shadow: bytes, stretches: Iterable[tuple[int, int]]) -> Node:
    """The root of the tree of these stretches of a shadow, read as one text."""
    parser = Parser(language)
    parser.included_ranges = [
        Range(_NOWHERE, _NOWHERE, first, last)
        for start, end in stretches
        for first, last in _telling(shadow, start, end)
    ]
    return parser.parse(shadow).root_node


def _telling(shadow: bytes, start: int, end: int) -> Iterable[tuple[int, int]]:
    """The parts between `start` and `end` that may hold markup."""
    for words in _WORDS.finditer(shadow, start, end):
        yield start, words.start()
        start = words.end()
    yield start, end
