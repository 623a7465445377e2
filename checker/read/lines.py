"""Reading line by line, as AsciiDoc, Org and reStructuredText are read: the beginning of a line shows what it is."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import NamedTuple

from checker.lexicon.lexicon import Lexicon
from checker.read.marks import Marks
from checker.read.passage import Stretch
from checker.read.segments import Reading


class Line(NamedTuple):
    """A line of a source, without its line end."""

    number: int
    start: int
    end: int
    text: str
    match: re.Match[str] | None
    """The match of the format's pattern of lines at its beginning; None if it is plain text."""

    @property
    def kind(self) -> str | None:
        """What it is: the name of the outermost group that matched."""
        return self.match.lastgroup if self.match else None


class LineReader(ABC):
    """Converts one source to marks. A format's reader says what it does with a line."""

    def __init__(self, source: str, line: re.Pattern[str], inline: re.Pattern[str]) -> None:
        """Begin.

        Args:
            source: the source.
            line: the pattern of the beginnings of lines, one named group for each kind.
            inline: the pattern of markup within prose, as `Marks` takes it.
        """
        self.marks = Marks(source, inline)
        self._source = source
        self._lines = list(_lines_of(source))
        self._line = line

    def read(self, lexicon: Lexicon) -> Reading:
        """The segments and tables of the source, and its date if it states one."""
        for number, (start, end) in enumerate(self._lines):
            match = self._line.match(self._source, start, end)
            self._read_line(Line(number, start, end, self._source[start:end], match))
        self.marks.end_text()
        return self.marks.reading(lexicon)

    @abstractmethod
    def _read_line(self, line: Line) -> None:
        """Add the line's marks."""

    def _below(self, line: Line) -> str:
        """The text of the next line, "" after the last."""
        below = self._lines[line.number + 1 : line.number + 2]
        return self._source[slice(*below[0])] if below else ""


def _lines_of(source: str) -> Iterator[Stretch]:
    """Each line without its line end."""
    start = 1 if source.startswith("\ufeff") else 0
    for end in re.finditer(r"\r\n?|\n", source):
        yield start, end.start()
        start = end.end()
    yield start, len(source)
