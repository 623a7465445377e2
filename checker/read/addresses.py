"""Web addresses in running text: they may contain digits, but no figures."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"(?<!\w)(?:(?:https?|ftp)://|www\.)[^\s<>\"“”|]+", re.IGNORECASE)
_AFTER = "?!.,:;*_~'’"
"""Marks after an address that belong to the sentence, not to the address."""


def find_addresses(text: str) -> list[tuple[int, int]]:
    """The start and end of each bare address, in order, without the stop or bracket after it."""
    if "://" not in text and "www." not in text and "WWW." not in text:
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
