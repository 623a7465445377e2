"""Addresses of the web in running text: they may hold digits, but no figures."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"(?<!\w)(?:(?:https?|ftp)://|www\.)[^\s<>\"“”|]+", re.IGNORECASE)
_SIGNS = ("://", "www.", "WWW.")
_AFTER = "?!.,:;*_~'’"
"""Marks that belong to the sentence and not to the address that they follow."""


def find_addresses(text: str) -> list[tuple[int, int]]:
    """Where bare addresses begin and end, in order; the stop or the bracket after one is no part of it."""
    if not any(sign in text for sign in _SIGNS):
        return []
    return [(match.start(), match.start() + len(_bare(match.group()))) for match in _ADDRESS.finditer(text)]


def _bare(address: str) -> str:
    unopened = address.count(")") - address.count("(")
    end = len(address)
    while end:
        if address[end - 1] == ")" and unopened > 0:
            unopened -= 1
        elif address[end - 1] not in _AFTER:
            break
        end -= 1
    return address[:end]
