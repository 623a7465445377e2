"""The fields of comma-separated values, each with its place, by the rules that Python's `csv` has by default.

A field in double quotes may hold what separates fields and lines; two quotes in it stand for one. What follows the
closing quote belongs to the field as well, and a quote that doesn't close takes the rest of the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from checker.read.passage import Passage, Piece

_QUOTED = re.compile(r'"([^"]*+(?:""[^"]*+)*+)"?')
_LINE_END = re.compile(r"\r\n?|\n")
_SEPARATORS = "\t;,|"
_SAMPLE = 10_000
"""How many characters at the beginning show what separates fields."""


def separator_of(source: str, start: int = 0) -> str:
    """What separates the fields, of tab, semicolon, comma and bar: most lines have as many of it outside quotes."""
    lines = _QUOTED.sub("", source[start : start + _SAMPLE]).splitlines()

    def alike(separator: str) -> int:
        counts = Counter(count for line in lines if (count := line.count(separator)))
        return max(counts.values(), default=0)

    best = max(_SEPARATORS, key=alike)
    return best if alike(best) else ","


def find_fields(source: str, separator: str, start: int = 0) -> Iterator[list[Passage]]:
    """The fields of each line; a blank line has none.

    Args:
        source: the text.
        separator: the character between two fields.
        start: where the first line begins.
    """
    bare = re.compile(rf"[^{re.escape(separator)}\r\n]*+")
    row: list[Passage] = []
    at = start
    while at < len(source):
        end_of_line = _LINE_END.match(source, at) if not row else None
        if end_of_line:
            yield []
            at = end_of_line.end()
            continue
        field, at = _field(source, at, bare)
        row.append(field)
        if at < len(source) and source[at] == separator:
            at += 1
            if at < len(source):
                continue
            row.append(Passage.straight(source, at, at))
        yield row
        row = []
        end_of_line = _LINE_END.match(source, at)
        at = end_of_line.end() if end_of_line else at


def _field(source: str, at: int, bare: re.Pattern[str]) -> tuple[Passage, int]:
    """The field that begins at an offset, and the offset after it."""
    quoted = _QUOTED.match(source, at)
    begin = quoted.end() if quoted else at
    rest = bare.match(source, begin)
    end = rest.end() if rest else begin
    if not quoted:
        return Passage.straight(source, at, end), end
    pieces: list[Piece] = []
    place = quoted.start(1)
    while (double := source.find('""', place, quoted.end(1))) >= 0:
        pieces += [Piece(place, double), Piece(double, double + 2, '"')]
        place = double + 2
    pieces += [Piece(place, quoted.end(1)), Piece(begin, end)]
    return Passage.of(source, pieces), end
