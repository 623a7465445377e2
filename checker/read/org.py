"""Read Org documents into segments and tables, line by line: the beginning of a line shows what it is.

tree-sitter-org (0.24) gives the same result for well-formed documents, for 3 MB of disk, but takes 6 s for 40 kB of
"_{" and four times as long for twice as much. orgparse has offsets only of headings.
"""

from __future__ import annotations

import re

from checker.lexicon.lexicon import Lexicon
from checker.read.lines import Line, LineReader
from checker.read.segments import Reading

_LINE = re.compile(
    r"""
      (?P<heading> \*+[ ]+(?:\[\#\w\][ ]+)? )
    | (?P<title> [ \t]*\#\+title:[ \t]* )
    | (?P<caption> [ \t]*\#\+caption(?:\[[^\]\n]*\])?:[ \t]* )
    | (?P<date> [ \t]*\#\+date:[ \t]* )
    | (?P<begin> [ \t]*\#\+begin_(?P<block>\w+).* )
    | (?P<end> [ \t]*\#\+end_(?P<ended>\w+).* )
    | (?P<drawer> [ \t]*:(?!end:)[\w-]+:[ \t]*$ )
    | (?P<comment> [ \t]*\#(?:[ ].*|$) )
    | (?P<unread> [ \t]*(?: \#\+\w.* | :(?:[ ].*|$) | (?:scheduled|deadline|closed):.* | -{5,}[ \t]*$ ) )
    | (?P<rule> [ \t]*\|-.* )
    | (?P<row> [ \t]*\| )
    | (?P<item> [ \t]*(?:[-+]|\d+[.)]|(?<=[ \t])\*)(?:[ \t]+\[[ Xx-]\])?(?:[ \t]+|$) )
    | (?P<note> \[fn:[^\]\s:]+\][ \t]* )
    | (?P<blank> [ \t]*$ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HEAD_TAGS = re.compile(r"[ \t]+:[\w@:]+:[ \t]*$")
_CODE = frozenset(("comment", "example", "export", "src"))
_QUOTATIONS = frozenset(("quote", "verse"))
_INLINE = re.compile(
    r"""
      \[\[[^\[\]]*\]\[ ([^\[\]]*) \]\] | \[\[[^\[\]]*\]\] | \[fn:[\w-]*:(?P<note>[^\[\]]*)\] | \[fn:[^\[\]]*\]
    | (?<![\w*])\*(?=\S) ([^*\n]*+(?:\n[^*\n]+)?(?<=\S)) \*(?!\w)
    | (?<![\w/<:])/(?=\S) ([^/\n]*+(?:\n[^/\n]+)?(?<=\S)) /(?![\w])
    | (?<!\w)_(?=\S) ([^_\n]*+(?<=\S)) _(?!\w)
    | (?<!\w)\+(?=\S) (?P<del> [^+\n]*+(?<=\S)) \+(?!\w)
    | (?<!\w)=(?=\S)[^=\n]*+(?<=\S)=(?!\w) | (?<!\w)~(?=\S)[^~\n]*+(?<=\S)~(?!\w)
    | [\^]\{ (?P<sup> [^{}\n]*+ ) \} | _\{ (?P<sub> [^{}\n]*+ ) \}
    | [<\[](?=\d{4}-\d\d-\d\d) ( [^<>\[\]\n]*+ ) [>\]]                      # <2020-02-03 Mon>
    | @@[^@\n]*@@ | (?<!\w)src_\w+\{[^{}\n]*\}
    | (?P<line> \\\\[ \t]*\r?\n?[ \t]* ) | (?P<space> [ \t]*(?:\r\n?|\n)[ \t]* )
    """,
    re.VERBOSE,
)


def read_org(source: str, lexicon: Lexicon) -> Reading:
    """The segments and tables of an Org document, with its date if it states one."""
    return _Org(source).read(lexicon)


class _Org(LineReader):
    def __init__(self, source: str) -> None:
        super().__init__(source, _LINE, _INLINE)
        self._unread: str | None = None
        """The end of the current block of code or drawer."""
        self._in_table = False
        self._around = "<p>"
        """The element of a new paragraph: a quotation if one is open."""

    def _read_line(self, line: Line) -> None:
        if self._unread:
            self._skip(line, self._unread)
        elif line.match and line.kind in ("row", "rule"):
            self._read_row(line.match.end(), line.end, line.kind, head=self._below(line).lstrip().startswith("|-"))
        else:
            self._end_table(line.start)
            self._read_block(line)

    def _skip(self, line: Line, until: str) -> None:
        self.marks.drop(line.start, line.end)
        if line.text.strip().lower().startswith(until):
            self._unread = None

    def _end_table(self, at: int) -> None:
        if self._in_table:
            self.marks.tag(at, at, "</table>")
            self._in_table = False

    def _read_block(self, line: Line) -> None:
        if line.match is None:
            self.marks.text(line.start, line.end)
            return
        start, end, at = line.start, line.end, line.match.end()
        match line.kind:
            case "heading" | "title":
                tags = _HEAD_TAGS.search(self._source, at, end)
                self.marks.element("h2", start, at, tags.start() if tags else end)
                self.marks.drop(tags.start() if tags else end, end)
            case "caption":
                self.marks.element("figcaption", start, at, end)
            case "item" | "note":
                self.marks.tag(start, at, "<li>" if line.kind == "item" else "<p>")
                self.marks.text(at, end)
            case "begin":
                self._begin(line.match["block"].lower(), start, end)
            case "end":
                self._around = "<p>"
                self.marks.tag(start, end, "</blockquote>" if line.match["ended"].lower() in _QUOTATIONS else "</div>")
            case "drawer":
                self._unread = ":end:"
                self.marks.drop(start, end)
            case "comment":
                self.marks.comment(start, end)
            case "blank":
                self.marks.tag(start, end, "</ul>", self._around)
            case kind:
                self.marks.date = self.marks.date or (self._source[at:end] if kind == "date" else "")
                self.marks.tag(start, end, "<p>")

    def _begin(self, block: str, start: int, end: int) -> None:
        self._unread = f"#+end_{block}" if block in _CODE else None
        self._around = "<blockquote>" if block in _QUOTATIONS else "<p>"
        self.marks.tag(start, end, self._around)

    def _read_row(self, at: int, end: int, kind: str | None, *, head: bool) -> None:
        start = self._source.rfind("|", 0, at) if kind == "row" else at
        if not self._in_table:
            self.marks.tag(start, start, "<table>")
            self._in_table = True
        if kind == "rule":
            self.marks.drop(self._source.rfind("\n", 0, at) + 1, end)
            return
        cell = "th" if head else "td"
        self.marks.tag(start, at, "<tr>")
        while at < end:
            bar = self._source.find("|", at, end)
            last = bar if bar >= 0 else end
            self.marks.tag(at, at, f"<{cell}>")
            self.marks.alone(at, last)
            at = min(end, last + 1)
            self.marks.tag(last, at, f"</{cell}>")
