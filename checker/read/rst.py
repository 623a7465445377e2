"""Read reStructuredText into segments and tables, line by line and by indentation.

docutils (0.23) gives lines but no columns, and recurses into lists up to Python's limit. tree-sitter-rst (0.2) takes
6.5 s for 40,000 blank lines and four times as long for twice as many, finds no tables, and does not parse the content
of directives; one pattern here covers what it finds in a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.lexicon.lexicon import Lexicon
from checker.read.lines import Line, LineReader
from checker.read.passage import Stretch
from checker.read.rst_tables import Row, table_at
from checker.read.segments import Reading

_LINE = re.compile(
    r"""
      (?P<directive> [ ]*\.\.[ ]+(?:\|[^|\n]*\|[ ]+)?(?P<name>[a-zA-Z][\w:+.-]*)::[ \t]* )
    | (?P<note> [ ]*\.\.[ ]+\[[^\]\n]+\][ \t]* )
    | (?P<comment> [ ]*(?:\.\.|__)(?:[ ].*|$) )
    | (?P<field> [ ]*:(?P<named>[^:\s][^:\n]*):(?:[ \t]+|$) )
    | (?P<item> [ ]*(?:[-*+•‣]|\(?(?:\d{1,3}|[a-zA-Z\#])[.)])[ \t]+(?=\S) )
    | (?P<verse> [ ]*\|[ ]+ )
    | (?P<blank> [ \t]*$ )
    """,
    re.VERBOSE,
)
_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1+[ \t]*$")
_CELL = re.compile(r"[ ]*(?P<row>\*[ ]+)?-(?:[ ]+|$)")
_INLINE = re.compile(
    r"""
      ``(?=\S)[^`\n]*(?:\n[^`\n]+)?``
    | :sup(?:erscript)?:`(?P<sup>[^`\n]*)` | :sub(?:script)?:`(?P<sub>[^`\n]*)`
    | :(?:math|code|raw|kbd|samp|envvar|file|option|cite[\w:]*|func|class|meth|mod|attr|data|exc):`[^`]{0,500}`
    | (?::[\w:+.-]{1,40}:)?`([^`<]{1,500}?)[ \t\r\n]*(?:<[^`>]{0,500}>)?`(?::[\w-]{1,40}:|_{0,2})
    | \*\*(?=\S)([^*\n]+(?:\n[^*\n]+)?)\*\* | (?<![\w*])\*(?=\S)([^*\n]+(?:\n[^*\n]+)?(?<=\S))\*(?!\w)
    | [ ]?\[(?:\d+|\#[\w-]*|\*|[A-Za-z][\w.-]*)\]_(?!\w) | \|(\w[^|\n]{0,60})\|_{0,2}
    | (?<=\w)__?(?!\w) | ::(?=[ \t]*$) | \\(?:[ \t]|\r?\n[ \t]*)?
    | (?P<space>[ \t]*(?:\r\n?|\n)[ \t]*)
    """,
    re.VERBOSE | re.MULTILINE,
)
_READ = {
    "admonition": "div",
    "attention": "div",
    "caution": "div",
    "compound": "div",
    "container": "div",
    "danger": "div",
    "epigraph": "blockquote",
    "error": "div",
    "figure": "figcaption",
    "highlights": "blockquote",
    "hint": "div",
    "important": "div",
    "list-table": "table",
    "note": "div",
    "pull-quote": "blockquote",
    "rubric": "h2",
    "sidebar": "div",
    "table": "div",
    "tip": "div",
    "topic": "div",
    "warning": "div",
}
"""Directives whose content is prose, with the HTML element for each."""


def read_rst(source: str, lexicon: Lexicon) -> Reading:
    """The segments and tables of a reStructuredText document, with its date if a field states one."""
    return _Rst(source).read(lexicon)


class _Rst(LineReader):
    def __init__(self, source: str) -> None:
        super().__init__(source, _LINE, _INLINE)
        self._next = 0
        """The number of the first line not yet read: tables and titles have several."""
        self._unread: int | None = None
        """The indentation of the line that begins unread content: code, a comment or a field's text."""
        self._blocks: list[tuple[int, str]] = []
        """The open directives: the indentation of each, and its element."""
        self._literal = False
        """Whether the text ends with `::`, which makes the indented lines below it code."""
        self._margin = 0
        self._head_rows = 0

    def _read_line(self, line: Line) -> None:
        if line.number < self._next:
            return
        indent = len(line.text) - len(line.text.lstrip(" "))
        blank = not line.text.strip()
        if not blank:
            self._leave(line.start, indent)
        if self._unread is not None and (blank or indent > self._unread):
            self.marks.drop(line.start, line.end)
        elif blank:
            self._end_paragraph(line.start, line.end)
        else:
            self._read_block(line, indent)

    def _leave(self, start: int, indent: int) -> None:
        """End the blocks that the line is not indented enough to belong to."""
        if self._unread is not None and indent <= self._unread:
            self._unread = None
            self._begin_paragraph(start, start)
        while self._blocks and indent <= self._blocks[-1][0]:
            self.marks.tag(start, start, f"</{self._blocks.pop()[1]}>", "<p>")

    def _begin_paragraph(self, start: int, end: int) -> None:
        """Begin a paragraph with the element of the innermost directive; a table continues."""
        element = self._blocks[-1][1] if self._blocks else "p"
        if element != "table":
            self.marks.tag(start, end, "</ul>", f"<{element}>")

    def _end_paragraph(self, start: int, end: int) -> None:
        self._begin_paragraph(start, end)
        if self._literal:
            self._unread, self._literal = self._margin, False

    def _read_block(self, line: Line, indent: int) -> None:
        """Read the block that begins on a line."""
        start, end, match = line.start, line.end, line.match
        table = None if self.marks.has_text else table_at(self._source, self._lines, line.number)
        if table:
            rows, self._next = table
            self.marks.drop(start, self._lines[self._next - 1][1])
            self._read_table(rows, line.number)
        elif title := self._title(line.number):
            self._read_title(title, line)
        elif self._blocks and self._blocks[-1][1] == "table":
            self._read_list_table(start, end, match)
        elif match is None or (match["named"] and self.marks.has_text):
            self._read_text(start, end, indent)
        else:
            self._read_marked(match, start, end, indent)

    def _read_title(self, title: Stretch, line: Line) -> None:
        """Read a title, whose adornment is below it or on both sides."""
        self.marks.tag(line.start, title[0], "<h2>")
        self.marks.alone(*title)
        self._next = line.number + (3 if title[0] >= line.end else 2)
        self.marks.tag(title[1], self._lines[self._next - 1][1], "</h2>")

    def _read_text(self, start: int, end: int, indent: int) -> None:
        if not self.marks.has_text:
            self._margin = indent
        self.marks.text(start, end)
        self._literal = self._source[start:end].rstrip().endswith("::")

    def _read_marked(self, match: re.Match[str], start: int, end: int, indent: int) -> None:
        at = match.end()
        if match["name"]:
            self._begin_directive(match["name"].lower(), start, at, end, indent)
        elif match["named"]:
            if match["named"].lower() in ("date", "published"):
                self.marks.date = self.marks.date or self._source[at:end]
            self._head_rows = _number(self._source[at:end]) if match["named"] == "header-rows" else self._head_rows
            self._unread = indent
            self.marks.tag(start, end, "<p>")
        elif match.lastgroup == "comment":
            self._unread = indent
            self.marks.comment(start, end)
        else:
            self.marks.tag(start, at, "<li>" if match.lastgroup == "item" else "<p>")
            self._read_text(at, end, indent)

    def _begin_directive(self, name: str, start: int, at: int, end: int, indent: int) -> None:
        element = _READ.get(name)
        if element is None:
            if name == "csv-table":
                self.marks.unread.append("A table of comma-separated values (`csv-table`) was not read")
            self._unread = indent
            self.marks.tag(start, end, "<p>")
            return
        self._head_rows = 0
        self._blocks.append((indent, element))
        self.marks.tag(start, at, f"<{element}>")
        if name in ("figure", "list-table"):  # followed by an address or a title
            self.marks.drop(at, end)
        else:
            self._read_text(at, end, indent)

    def _read_list_table(self, start: int, end: int, match: re.Match[str] | None) -> None:
        cell = _CELL.match(self._source, start, end)
        if cell is None:
            if match and match["named"]:
                self._read_marked(match, start, end, end - start)
                self._unread = None
            else:
                self.marks.text(start, end)
            return
        if cell["row"]:
            self._head_rows -= 1
        element = "th" if self._head_rows >= 0 else "td"
        self.marks.tag(start, cell.end(), *(("<tr>",) if cell["row"] else ()), f"<{element}>")
        self.marks.text(cell.end(), end)

    def _title(self, number: int) -> Stretch | None:
        """The place of the text of a title that begins on a line, or None."""
        if self.marks.has_text:
            return None
        lines = self._lines[number : number + 3]
        over = _ADORNMENT.match(self._source, *lines[0])
        text = lines[1] if over and len(lines) == 3 else lines[0]
        under = lines[2] if text != lines[0] else lines[1] if len(lines) > 1 else (0, 0)
        adornment = _ADORNMENT.match(self._source, *under)
        said = self._source[slice(*text)].strip()
        fits = adornment and said and len(adornment.group().strip()) >= min(len(said), 4)
        return text if fits and not _ADORNMENT.match(self._source, *text) else None

    def _read_table(self, rows: Sequence[Row] | None, number: int) -> None:
        if rows is None:
            self.marks.unread.append(f"The bars of the table on line {number + 1} are no grid, and it was not read")
        else:
            self.marks.tables.append(rows)


def _number(stated: str) -> int:
    stated = stated.strip()
    return int(stated) if stated.isascii() and stated.isdigit() and len(stated) < 3 else 0
