"""Read AsciiDoc into segments and tables, line by line: the beginning of a line shows what it is.

No published parser is suitable: asciidoctrine (0.2, an alpha) has offsets, but takes 33 s for 30 kB of prose;
pyasciidoc (0.5) has only lines; and tree-sitter's grammar comes only in a pack that downloads it. Prose needs only the
language's blocks, tables and inline markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.lexicon.lexicon import Lexicon
from checker.read.lines import Line, LineReader
from checker.read.marks import Marks
from checker.read.segments import Reading

_LINE = re.compile(
    r"""
      (?P<heading> [=\#]{1,6}[ ]+(?=\S) )
    | (?P<code> (?: -{4,} | \.{4,} | \+{4,} | /{4,} | `{3,}[\w-]* )[ \t]*$ )
    | (?P<block> (?: ={4,} | \*{4,} | _{4,} | -- )[ \t]*$ )
    | (?P<table> [|!]={3,}[ \t]*$ )
    | (?P<data> [,:]={3,}[ \t]*$ )
    | (?P<comment> //(?!/).* )
    | (?P<date> :revdate:[ \t]* )
    | (?P<unread> (?: :!?[\w-]+!?:(?:[ \t].*|$) | (?:include|ifdef|ifndef|endif|ifeval|video|audio|toc|image|stem)::.*
        | '{3,}[ \t]*$ | <{3,}[ \t]*$ | \+[ \t]*$ | \[\[[^\]]*\]\][ \t]*$ ) )
    | (?P<about> \[[^\]\n]*\][ \t]*$ )
    | (?P<caption> \.(?=[^\s.]) )
    | (?P<item> [ \t]*(?: \*{1,5} | -(?!-) | \.{1,5} | \d+\. )[ \t]+(?:\[[ xX*]\][ \t]+)?(?=\S) )
    | (?P<term> [ \t]*(?=\S)(?P<named>[^:\n]{1,100}):{2,4}(?:[ \t]+|$) )
    | (?P<blank> [ \t]*$ )
    """,
    re.VERBOSE,
)
_CELL = re.compile(
    r"(?<!\\)(?:(?:(?P<columns>\d{1,2})(?:\.(?P<rows>\d{1,2}))?|\.(?P<down>\d{1,2}))\+)?[<^>.]{0,4}[aehlmsdv]?[|!]"
)
_COLUMNS = re.compile(r"cols\s*=\s*[\"']?([^\"'\]]*)")
_CODE = re.compile(r"\[(?:source|listing|literal|stem|latexmath|asciimath|pass|verse?batim)\b|\[,")
_QUOTES = re.compile(r"\[(?:quote|verse)\b")
_INLINE = re.compile(
    r"""
      (?:link|xref|mailto):[^\s\[\]]*\[ ([^\]\n,]*+ )[^\]\n]*\] | https?://[^\s\[\]<>]+\[ ([^\]\n,]*+ )[^\]\n]*\]
    | <<[^<>,\n]*,[ ]*([^<>\n]*+)>> | <<[^<>\n]*>> | \[\[[^\[\]\n]*\]\]
    | (?:image|kbd|btn|menu|icon|stem|latexmath|pass|indexterm2?):[^\s\[\]]*\[[^\]\n]*\] | \(\(\([^()\n]*\)\)\)
    | footnote:[\w-]*\[(?P<note>[^\]\n]*)\] | \{[\w-]+\} | \+\+\+.*?\+\+\+
    | \*\*(?=\S) ([^*\n]++(?:\n[^*\n]+)?) \*\* | (?<![\w*])\*(?=\S) ([^*\n]++(?:\n[^*\n]+)?(?<=\S)) \*(?!\w)
    | __(?=\S) ([^_\n]++) __ | (?<![\w_])_(?=\S) ([^_\n]++(?:\n[^_\n]+)?(?<=\S)) _(?!\w)
    | ``[^`\n]+`` | (?<![\w`"'])`(?=\S)[^`\n]*+(?<=\S)`(?![\w"'])
    | (?:\[\.?line-through\])\#(?P<del>[^#\n]++)\# | (?:\[[^\[\]\n]*\])?(?<![\w\#])\#(?=\S) ([^#\n]++) \#(?!\w)
    | \^(?P<sup>[^\s^]{1,20})\^ | (?<!\w)~(?P<sub>[^\s~]{1,20})~ | (?<=\w)~(?P<low>[^\s~]{1,20})~
    | (?P<line>[ ]\+\r?\n[ \t]*) | (?P<space>[ \t]*(?:\r\n?|\n)[ \t]*)
    """,
    re.VERBOSE,
)


def read_asciidoc(source: str, lexicon: Lexicon) -> Reading:
    """The segments and tables of an AsciiDoc document, with its date if it states one."""
    return _AsciiDoc(source).read(lexicon)


class _AsciiDoc(LineReader):
    def __init__(self, source: str) -> None:
        super().__init__(source, _LINE, _INLINE)
        self._until: str | None = None
        """The line that ends the current block of code or data."""
        self._code_follows = False
        """Whether the line above marks the next paragraph or block as code."""
        self._blocks: list[tuple[str, str]] = []
        """The open blocks: the line that ends each, and its element."""
        self._in_item = False
        self._table: _Table | None = None
        self._about = ""

    def _read_line(self, line: Line) -> None:
        if self._until is not None:
            self.marks.drop(line.start, line.end)
            if line.text.strip() == self._until:
                self._until = None
        elif self._table and line.kind not in ("table", "comment"):
            self._table.read_line(line.start, line.end, head=not self._below(line).strip())
        elif line.match is None or (line.match["named"] and self.marks.has_text and not self._in_item):
            self._read_text(line.start, line.end)
        else:
            self._read_block(line, line.match)

    def _read_block(self, line: Line, match: re.Match[str]) -> None:
        start, end, at, kind = line.start, line.end, match.end(), line.kind
        if match["named"]:
            kind, at = "item", start
        match kind:
            case "heading" | "caption":
                self.marks.element("h2" if kind == "heading" else "figcaption", start, at, end)
            case "item":
                self._in_item = True
                self.marks.tag(start, at, "<li>")
                self.marks.text(at, end)
            case "code" | "data":
                self._until = line.text.strip().rstrip("abcdefghijklmnopqrstuvwxyz")
                self.marks.tag(start, end, "<div>")
            case "block":
                self._toggle(line.text.strip(), start, end)
            case "table":
                self._toggle_table(start, end)
            case "comment":
                self.marks.comment(start, end)
            case "blank":
                self._in_item = False
                self.marks.tag(start, end, "</ul>", f"<{self._blocks[-1][1] if self._blocks else 'p'}>")
            case _:
                self._read_about(kind, start, at, end)
        if kind not in ("about", "caption", "comment"):
            self._code_follows, self._about = False, ""

    def _read_text(self, start: int, end: int) -> None:
        if self._code_follows:
            self.marks.drop(start, end)
        else:
            self.marks.text(start, end)

    def _read_about(self, kind: str | None, start: int, at: int, end: int) -> None:
        """Read a line of metadata, about the document or the block below it."""
        if kind == "date":
            self.marks.date = self.marks.date or self._source[at:end]
        elif kind == "about":
            self._about = self._source[start:end]
            self._code_follows = _CODE.match(self._about) is not None
        self.marks.tag(start, end, "<p>")

    def _toggle(self, line: str, start: int, end: int) -> None:
        """Begin a block, or end the one that the same line began."""
        if self._code_follows:
            self._until = line
            self.marks.tag(start, end, "<div>")
        elif any(line == opened for opened, _ in self._blocks):
            while (ended := self._blocks.pop())[0] != line:
                pass
            self.marks.tag(start, end, f"</{ended[1]}>", "<p>")
        else:
            quotes = line.startswith("_") or _QUOTES.match(self._about)
            self._blocks.append((line, "blockquote" if quotes else "div"))
            self.marks.tag(start, end, f"<{self._blocks[-1][1]}>")

    def _toggle_table(self, start: int, end: int) -> None:
        if self._table:
            self._table.end()
            self.marks.tag(start, end, "</table>")
            self._table = None
        else:
            self.marks.tag(start, end, "<table>")
            self._table = _Table(self._source, self.marks, self._about)


class _Table:
    """A table as a sequence of cells. The line above it or its first line gives the number of columns."""

    def __init__(self, source: str, marks: Marks, about: str) -> None:
        self._source = source
        self._marks = marks
        stated = _COLUMNS.search(about)
        self._columns = _count(stated[1]) if stated else 0
        self._headed = "header" in about
        self._taken = 0
        self._hanging: list[int] = []
        self._rows = 0
        self._open = False

    def read_line(self, start: int, end: int, *, head: bool) -> None:
        """Read a line. `head` is whether the next line is blank, which makes the first line a header."""
        cells = list(_CELL.finditer(self._source, start, end))
        if not cells:
            if self._open:
                self._marks.text(start, end)
            return
        if self._open:
            self._marks.text(start, cells[0].start())
        first = self._rows == 0
        self._columns = self._columns or sum(int(cell["columns"] or 1) for cell in cells)
        self._headed = self._headed or (first and head and len(cells) > 1)
        for cell, after in self._with_ends(cells, end):
            self._begin_cell(cell)
            self._marks.text(cell.end(), after)

    def end(self) -> None:
        """End the last cell."""
        self._marks.end_text()

    def _with_ends(self, cells: list[re.Match[str]], end: int) -> Iterator[tuple[re.Match[str], int]]:
        for number, cell in enumerate(cells):
            yield cell, cells[number + 1].start() if number + 1 < len(cells) else end

    def _begin_cell(self, cell: re.Match[str]) -> None:
        tags = ["</td>"] if self._open else []
        if self._taken == 0 or self._taken >= self._columns:
            self._rows += 1
            self._taken = self._covered()
            tags.append("<tr>")
        columns, rows = int(cell["columns"] or 1), int(cell["rows"] or cell["down"] or 1)
        self._taken += columns
        if rows > 1:
            self._hanging += [self._rows + row for row in range(1, rows) for _ in range(columns)]
        element = "th" if self._headed and self._rows == 1 else "td"
        tags.append(f"<{element} colspan={columns} rowspan={rows}>")
        self._marks.tag(cell.start(), cell.end(), *tags)
        self._open = True

    def _covered(self) -> int:
        """The number of columns of the new row that cells above it take up."""
        return self._hanging.count(self._rows)


def _count(columns: str) -> int:
    """The number of columns in a specification such as `1,2*<,3`."""
    counts = (part.strip().partition("*") for part in re.split("[,;]", columns))
    return sum(int(number) if star and number.isdigit() and len(number) < 3 else 1 for number, star, _ in counts)
