"""The source as passed to tree-sitter's grammars: one byte per character, and only what may hold markup.

The grammars count bytes; documents count code points. So the grammars get not the source but its shadow, in which each
character that is not plain ASCII is one byte that Markdown treats in the same way: offsets are the same in both.
Stretches without markup, of ordinary words or blank lines, are not parsed: that is several times faster, and the tree
still gives the place of each node.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from unicodedata import category

from tree_sitter import Language, Node, Parser

from checker.read.passage import Stretch

_UNLIKE = re.compile(r"\r(?!\n)|[^\t\n\r\x20-\x7e]|\$|(?<!~)~(?!~)|\d(?=_)")
_LETTER = "\x01"
"""Replaces letters, symbols and control characters. A real letter would make "<é>" a tag."""
_MARK = ","
"""Replaces marks and spaces. It has no meaning in Markdown, but emphasis may begin beside it.

Not used for "$" and "£": after an image the grammar misses emphasis that begins with a mark, and "**$5m**" is common.
"""
_LEFT_OUT = re.compile(rb"(?<=[a-z,] )[A-Za-z0-9 ,.%]{16,}(?= [A-Za-z0-9])|(?<=\n\n)\n{2,}")
"""The last word of each stretch is parsed, because the grammar ends a paragraph or cell before trailing spaces."""


def shadow_of(source: str) -> bytes:
    """The shadow of `source`, as long in bytes as the source is in code points.

    "$" and a single "~" are hidden from the grammar: they mean money and "about", not a formula or struck text. So is
    a digit before "_": the grammar takes both for one word and misses the emphasis of "_2,000_". A byte order mark
    becomes a line end, so that the text after it begins a line.
    """
    shadow = _UNLIKE.sub(_stand_in, source).encode("ascii")
    return b"\n" + shadow[1:] if source.startswith("\ufeff") else shadow


def _stand_in(match: re.Match[str]) -> str:
    character = match.group()
    if character == "\r":
        return "\n"
    escaped = match.string[match.start() - 1 : match.start()] == "\\"
    return _MARK if character == "~" or escaped or category(character)[0] in "PZ" else _LETTER


class Tree:
    """The syntax tree of some stretches of a shadow, parsed as one text."""

    def __init__(self, language: Language, shadow: bytes, stretches: Iterable[Stretch]) -> None:
        parts: list[bytes] = []
        self._starts: list[int] = []
        self._places: list[int] = []
        at = 0
        for start, end in _telling(shadow, stretches):
            parts.append(shadow[start:end])
            self._starts.append(at)
            self._places.append(start)
            at += end - start
        self.root = Parser(language).parse(b"".join(parts)).root_node

    def span(self, node: Node) -> Stretch:
        """The place of a node in the source."""
        start, end = node.start_byte, node.end_byte
        return self._place(start), self._place(end - 1) + 1 if end > start else self._place(start)

    def _place(self, offset: int) -> int:
        part = bisect_right(self._starts, offset) - 1
        return self._places[part] + offset - self._starts[part]


def _telling(shadow: bytes, stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """The parts of the stretches that may hold markup."""
    for start, end in stretches:
        at = start
        for dull in _LEFT_OUT.finditer(shadow, start, end):
            yield at, dull.start()
            at = dull.end()
        yield at, end
