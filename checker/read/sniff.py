"""Detect the format of a text without a file name: an HTML page, Markdown if it has any of its marks, else plain."""

from __future__ import annotations

import re

_EVIDENCE = (
    ("---", r"\A\ufeff?---[ \t]*\r?\n(?s:.*?)^---[ \t]*$"),  # front matter
    ("+++", r"\A\ufeff?\+\+\+[ \t]*$"),
    ("# ", r"^ {0,3}#{1,6} +\S"),
    ("===", r"^ {0,3}={3,}[ \t]*\r?$"),
    ("```", r"^[ >]*```"),
    ("~~~", r"^[ >]*~~~"),
    ("](", r"\]\("),
    ("[^", r"\[\^[\w-]{1,40}\]"),
    ("**", r"\*\*\S"),
    ("|", r"^[ \t>]*\|?[ \t]*:?-{2,}:?[ \t]*\|"),  # the line below a table's header
    ("<", r"</[a-zA-Z]|<[a-zA-Z][\w-]{0,20}(?: [^<>]{0,200})?/?>"),
    ("&", r"&(?:[a-zA-Z]{2,8}|#\d{1,7}|#[xX][\da-fA-F]{1,6});"),
)
"""A string that such a text must contain, which is cheap to test, and the pattern that then decides.

Its first character is cheaper still to look for, and in most prose absent.
"""


_PAGE = re.compile(
    r"\ufeff?\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--(?s:.*?)-->\s*+)*+(?:<!doctype\s+html|<html)[\s>]", re.IGNORECASE
)


def is_page(source: str) -> bool:
    """Whether `source` begins like an HTML page. A fragment of HTML is also Markdown."""
    return _PAGE.match(source) is not None


def is_markdown(source: str) -> bool:
    """Whether `source` contains anything with a special meaning in Markdown."""
    return any(
        sign[0] in source and sign in source and re.search(pattern, source, re.MULTILINE) for sign, pattern in _EVIDENCE
    )
