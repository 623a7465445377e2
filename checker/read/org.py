"""Read Org documents into segments and tables, line by line: the beginning of a line shows what it is.

tree-sitter-org (0.24) gives the same result for well-formed documents, for 3 MB of disk, but takes 6 s for 40 kB of
"_{" and four times as long for twice as much. orgparse has offsets only of headings.
"""

from __future__ import annotations

import re

from checker.lexicon.lexicon import Lexicon
from checker.read.marks import Marks, lines_of
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
    org = _Org(source)
    org.read()
    return org.marks.reading(lexicon)


class _Org:
    """Converts one source to marks."""

    def __init__(self, source: str) -> None:
        self.marks = Marks(source, _INLINE)
        self._source = source
        self._unread: str | None = None
        """The end of the current block of code or drawer."""
        self._in_table = False
        self._around = "<p>"
        """The element of a new paragraph: a quotation if one is open."""

    def read(self) -> None:
        """Read all lines."""
        lines = list(lines_of(self._source))
        for number, (start, end) in enumerate(lines):
            match = _LINE.match(self._source, start, end)
            kind = match.lastgroup if match else None
            below = self._source[slice(*lines[number + 1])].lstrip() if number + 1 < len(lines) else ""
            if self._unread:
                self._skip(start, end)
            elif match and kind in ("row", "rule"):
                self._read_row(match.end(), end, kind, head=below.startswith("|-"))
            else:
                if self._in_table:
                    self.marks.tag(start, start, "</table>")
                    self._in_table = False
                self._read_line(match, start, end)
        self.marks.end_text()

    def _skip(self, start: int, end: int) -> None:
        self.marks.drop(start, end)
        if self._source[start:end].strip().lower().startswith(self._unread or ""):
            self._unread = None

    def _read_line(self, match: re.Match[str] | None, start: int, end: int) -> None:
        if match is None:
            self.marks.text(start, end)
            return
        at = match.end()
        match match.lastgroup if not match["block"] and not match["ended"] else ("begin" if match["block"] else "end"):
            case "heading" | "title":
                tags = _HEAD_TAGS.search(self._source, at, end)
                self.marks.element("h2", start, at, tags.start() if tags else end)
                self.marks.drop(tags.start() if tags else end, end)
            case "caption":
                self.marks.element("figcaption", start, at, end)
            case "item":
                self.marks.tag(start, at, "<li>")
                self.marks.text(at, end)
            case "note":
                self.marks.tag(start, at, "<p>")
                self.marks.text(at, end)
            case "begin":
                self._begin(match["block"].lower(), start, end)
            case "end":
                self._around = "<p>"
                self.marks.tag(start, end, "</blockquote>" if match["ended"].lower() in _QUOTATIONS else "</div>")
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
