"""Which format a text without a file name is in: a page of HTML, Markdown where it shows any mark of it, else plain."""

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
    ("|", r"^[ \t>]*\|?[ \t]*:?-{2,}:?[ \t]*\|"),  # the line under a table's heads
    ("<", r"</[a-zA-Z]|<[a-zA-Z][\w-]{0,20}(?: [^<>]{0,200})?/?>"),
    ("&", r"&(?:[a-zA-Z]{2,8}|#\d{1,7}|#[xX][\da-fA-F]{1,6});"),
)
"""A string that such a text must hold (to look for one is cheap), and the pattern that then decides."""


_PAGE = re.compile(
    r"\ufeff?\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--(?s:.*?)-->\s*+)*+(?:<!doctype\s+html|<html)[\s>]", re.IGNORECASE
)


def is_page(source: str) -> bool:
    """Whether `source` opens as a page of HTML does; a piece of one is Markdown as well."""
    return _PAGE.match(source) is not None


def is_markdown(source: str) -> bool:
    """Whether `source` holds anything that means more in Markdown than it says as plain text."""
    return any(sign in source and re.search(pattern, source, re.MULTILINE) for sign, pattern in _EVIDENCE)
