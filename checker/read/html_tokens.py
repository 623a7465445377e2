"""HTML → its tags, comments and character references, each with where it stands, as browsers find them.

This is the tokenizer of the HTML standard (whatwg.org, "Tokenization") in one pattern, for what prose needs of it. No
parser at hand gives offsets and holds on hostile pages: lxml and selectolax keep no place of a text; tree-sitter's
grammar takes "a < b" for a tag and minutes for a hundred thousand open comments; so does `html.parser`, for open tags,
in most Pythons that figcheck runs on. The tests hold this one to `html.parser` on pages that are not hostile.
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
"""A tag, a quotation or a comment that never ends goes to the end of the page, so that no text is looked at twice."""

_RAW = frozenset(("iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"))
"""Elements in which nothing but their own end is markup."""


def find_tokens(source: str) -> Iterator[Mark]:
    """The markup of a page in order; white space is one space, however it is written."""
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
                from html import unescape  # noqa: PLC0415  # the table of entities takes a while, and few pages need it

                yield Mark(start, at, MarkKind.REPLACED, unescape(match.group()))
            case _:
                yield Mark(start, at)


def _end_of_raw(source: str, name: str, at: int) -> int:
    end = re.compile(rf"</{name}(?=[ \t\n\r\f/>])", re.IGNORECASE).search(source, at)
    return end.start() if end else len(source)
