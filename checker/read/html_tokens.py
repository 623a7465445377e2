"""Find the tags, comments and character references of HTML, with their offsets, as browsers do.

This is the part of the HTML standard's tokenizer (whatwg.org, "Tokenization") that prose needs, in one pattern.
lxml, selectolax and html5lib keep no offsets of text; tree-sitter's grammar takes "a < b" for a tag, and 19 s for
100,000 open `<div>`; `html.parser` takes minutes for open tags in most Pythons that figcheck supports. justhtml (3.16)
has one offset per text, however many references are in it. turbohtml (1.15) has all offsets and is robust, but adds a
fifth to the installation for the same tags at the same places in 100,000 random inputs. So the tests compare this
module with it instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.read.inline import Mark, MarkKind
from checker.read.tags import name_of

_TOKEN = re.compile(
    r"""
      (?P<comment> <!--(?: -?> | (?s:.*?)(?:--!?>|\Z) ) )
    | (?P<bogus> <[!?][^>]*+>?+ | </(?![a-zA-Z])[^>]*+>?+ )
    | (?P<tag> </?+[a-zA-Z][^ \t\n\r\f/>]*+
        (?: [ \t\n\r\f/]++
          | [^ \t\n\r\f/>][^ \t\n\r\f/>=]*+
            (?: [ \t\n\r\f]*+ = [ \t\n\r\f]*+
              (?: "[^"]*+(?:"|\Z) | '[^']*+(?:'|\Z) | [^ \t\n\r\f>"'][^ \t\n\r\f>]*+ )?+ )?+
        )*+ (?:>|\Z) )
    | (?P<space> [ \t\n\r\f]{2,}+ | [\t\n\r\f] )
    | (?P<reference> &(?: \#[0-9]++ | \#[xX][0-9a-fA-F]++ | [a-zA-Z][a-zA-Z0-9]*+ );?+ )
    """,
    re.VERBOSE,
)
"""An unclosed tag, quotation or comment extends to the end of the page, so that no text is scanned twice."""

_RAW = frozenset(("iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"))
"""Elements in which only their own end tag is markup."""

_IN_SCRIPT = re.compile(
    r"""
      (?P<comment> <!--(?!-*>) ) | (?P<commented> --> )
    | (?P<begin> <script(?=[ \t\n\r\f/>]) ) | </script(?=[ \t\n\r\f/>])
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_tokens(source: str) -> Iterator[Mark]:
    """The markup of a page in order. Any white space counts as one space."""
    at = 0
    if source.startswith("\ufeff"):
        at = 1
        yield Mark(0, 1)
    is_xml = source.startswith("<?xml", at)
    while match := _TOKEN.search(source, at):
        start, at = match.span()
        match match.lastgroup:
            case "tag":
                text = match.group()
                yield Mark(start, at, MarkKind.TAG, text)
                if (name := name_of(text)) in _RAW and text[1] != "/" and not (is_xml and text.endswith("/>")):
                    at = _end_of_raw(source, name, at)
            case "comment":
                yield Mark(start, at, MarkKind.TAG, match.group())
            case "space":
                yield Mark(start, at, MarkKind.REPLACED, " ")
            case "reference":
                from html import unescape  # noqa: PLC0415 - the table of entities is slow to load and rarely needed

                yield Mark(start, at, MarkKind.REPLACED, unescape(match.group()))
            case _:
                yield Mark(start, at)


def _end_of_raw(source: str, name: str, at: int) -> int:
    if name == "script":
        return _end_of_script(source, at)
    end = re.compile(rf"</{name}(?=[ \t\n\r\f/>])", re.IGNORECASE).search(source, at)
    return end.start() if end else len(source)


def _end_of_script(source: str, at: int) -> int:
    """The end of a script. Inside a comment, a script may write other scripts, each with its own end tag."""
    commented = nested = False
    for found in _IN_SCRIPT.finditer(source, at):
        match found.lastgroup:
            case "comment":
                commented = True
            case "commented":
                commented = nested = False
            case "begin":
                nested = commented
            case _ if not nested:
                return found.start()
            case _:
                nested = False
    return len(source)
