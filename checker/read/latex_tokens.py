"""The marks of a LaTeX text: commands, groups, environments, and special characters."""

from __future__ import annotations

import re
from functools import cached_property

from checker.read.inline import Mark, MarkKind
from checker.read.latex_commands import (
    ARGUMENTS,
    CHARACTERS,
    DROPPED,
    FOOTNOTES,
    LISTS,
    NAMED,
    QUANTITIES,
    QUOTATIONS,
    TABLES,
    TAGS,
    UNREAD,
    WITH_UNIT,
    number_of,
    unit_of,
)
from checker.read.passage import Stretch

_TOKEN = re.compile(
    r"""
      (?P<comment> %[^\n]*+ (?:\n[ \t]*+(?=\S))? )
    | (?P<environment> \\(?:begin|end)[ \t]*+\{[a-zA-Z]+\*?\} )
    | (?P<verbatim> \\verb\*?(?P<bar>[^a-zA-Z*\s])[^\n]*?(?P=bar) )
    | (?P<command> \\[a-zA-Z@]++\*?[ \t]*+ )
    | (?P<row> \\\\\*?(?:\[[^\]\n]*\])? )
    | (?P<formula> \$\$(?s:.{0,2000}?)\$\$ | \\\[(?s:.{0,2000}?)\\\] | \\\((?s:.{0,1000}?)\\\) | \$[^$]{1,1000}+\$ )
    | (?P<character> \\(?s:.) | ---? | `` | '' | ~ | ` )
    | (?P<paragraph> \n[ \t\r]*\n\s*+ )
    | (?P<space> [ \t\r\n]{2,}+ | [\t\r\n] )
    | (?P<open> \{ )
    | (?P<close> \} )
    | (?P<cell> & )
    """,
    re.VERBOSE,
)
_NAME = re.compile(r"[a-zA-Z@]+\*?")
_OPTIONS = re.compile(r"(?:[ \t]*\[[^\[\]]{0,500}\])+")
_OPENS = re.compile(r"[ \t]*\n?[ \t]*\{")
_BRACES = re.compile(r"\\.|[{}]")
_MOST = 3000
"""The longest argument that is skipped. A longer one is read, so that no brace hides the rest of a draft."""


class Latex:
    """Converts a stretch of LaTeX source to marks.

    `notes` holds the place of each footnote with its command, and the place of its text.
    """

    def __init__(self, source: str, start: int, end: int) -> None:
        self.notes: list[tuple[Stretch, Stretch]] = []
        self._source = source
        self._start = self._at = start
        self._end = end
        self._marks: list[Mark] = []
        self._groups: list[tuple[str, int]] = []
        """For each open group: the element that its end closes, and the start of its command."""
        self._tables = 0

    def marks(self) -> list[Mark]:
        """The marks in order, including those in footnotes."""
        while match := _TOKEN.search(self._source, self._at, self._end):
            start, self._at = match.span()
            self._read(match.lastgroup or "", start, match.group())
        return self._marks

    def _read(self, kind: str, start: int, text: str) -> None:
        match kind:
            case "comment":
                self._tag(start, text)  # it may be a directive
            case "environment":
                self._read_environment(start, text)
            case "command":
                self._read_command(start, text)
            case "row":
                self._tag(start, *(("</td>", "<tr>", "<td>") if self._tables else ("<br>",)))
            case "cell":
                if self._tables:
                    self._tag(start, "</td>", "<td>")
            case "formula" | "character" | "space":
                self._replace(start, _said(kind, text))
            case "paragraph":
                self._tag(start, "</p>", "<p>")
            case "open":
                self._groups.append(("", start))
                self._drop(start)
            case "close":
                self._close(start)
            case _:
                self._drop(start)

    def _replace(self, start: int, text: str) -> None:
        self._marks.append(Mark(start, self._at, MarkKind.REPLACED, text))

    def _drop(self, start: int) -> None:
        self._marks.append(Mark(start, self._at))

    def _tag(self, start: int, *tags: str) -> None:
        """Add tags; the first replaces the source from `start` on."""
        for tag in tags:
            self._marks.append(Mark(start, self._at, MarkKind.TAG, tag))
            start = self._at

    def _close(self, start: int) -> None:
        element, began = self._groups.pop() if self._groups else ("", start)
        if element in ("", "note"):
            self._drop(start)
        else:
            self._tag(start, f"</{element}>")
        if element == "note":
            inner = self._source.index("{", began) + 1
            self.notes.append(((began, self._at), (inner, start)))

    def _read_environment(self, start: int, text: str) -> None:
        begins = text.startswith("\\begin")
        name = text[text.index("{") + 1 : -1]
        self._skip_options()
        if name in UNREAD:
            end = self._source.find(f"\\end{{{name}}}", self._at, self._end) if begins else -1
            self._at = end if end >= 0 else self._at
            self._tag(start, "<div>")
        elif name in TABLES:
            self._tables = max(0, self._tables + (1 if begins else -1))
            self._skip_arguments(TABLES[name] if begins else 0)
            self._tag(start, *(("<table>", "<tr>", "<td>") if begins else ("</td>", "</table>")))
        else:
            self._skip_arguments(ARGUMENTS.get(name, 0) if begins else 0)
            element = "ul" if name in LISTS else "blockquote" if name in QUOTATIONS else "div"
            self._tag(start, f"<{element}>" if begins else f"</{element}>")

    def _read_command(self, start: int, text: str) -> None:
        name = text[1:].strip().rstrip("*")
        if name in NAMED:
            self._replace(start, NAMED[name])
            return
        if name == "item":
            self._skip_options()
            self._tag(start, "<li>")
            return
        self._skip_options()
        if name in QUANTITIES:
            self._read_quantity(start, name)
            return
        self._skip_arguments(DROPPED.get(name, 0))
        element = "note" if name in FOOTNOTES else TAGS.get(name, "")
        opens = _OPENS.match(self._source, self._at, self._end) if element else None
        if opens:
            self._at = opens.end()
            self._groups.append((element, start))
        if opens and element != "note":
            self._tag(start, f"<{element}>")
        else:
            self._drop(start)

    def _read_quantity(self, start: int, name: str) -> None:
        r"""`\SIrange{1}{5}{\kilo\metre}` is read as "1–5 kilometre"; the numbers stay where they are."""
        for number in range(QUANTITIES[name]):
            argument = self._argument()
            if argument is None:
                return
            self._at = argument[0]
            self._replace(start, "–" if number else "")
            self._at = start = argument[1]
        unit = self._argument() if name in WITH_UNIT else None
        written = unit_of(self._source[slice(*unit)]) if unit else ""
        self._at = (unit or (0, start))[1] + 1
        self._replace(start, f" {written}" if written[:1].isalpha() else written)

    def _skip_options(self) -> None:
        options = _OPTIONS.match(self._source, self._at, self._end)
        self._at = options.end() if options else self._at

    def _skip_arguments(self, count: int) -> None:
        for _ in range(count):
            argument = self._argument()
            if argument is None:
                return
            self._at = argument[1] + 1
            self._skip_options()

    def _argument(self) -> Stretch | None:
        """The place of the next argument's text, without its braces; None if no argument follows."""
        at = self._source.find("{", self._at, self._end)
        opens = _OPENS.match(self._source, self._at + (self._source[self._at : self._at + 1] == "}"), self._end)
        if at < 0 or not opens:
            return None
        start = opens.end()
        end = self._closings.get(start)
        return None if end is None or end >= start + _MOST else (start, end)

    @cached_property
    def _closings(self) -> dict[int, int]:
        """The end of each group by the start of its text. Unclosed groups are left out."""
        closings: dict[int, int] = {}
        opened: list[int] = []
        for brace in _BRACES.finditer(self._source, self._start, self._end):
            if brace.group() == "{":
                opened.append(brace.end())
            elif brace.group() == "}" and opened:
                closings[opened.pop()] = brace.start()
        return closings


def _said(kind: str, text: str) -> str:
    """The text for a formula, an escaped character, or white space."""
    if kind == "formula":
        return number_of(text)
    return " " if kind == "space" else CHARACTERS.get(text, text[1:])
