"""JSON that is safe to print: it parses like any JSON, but can't control a terminal or a CI service."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

_UNSAFE = re.compile(r"##\w*\[|[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What a runner takes for a command, and characters that control a terminal or change the writing direction."""


def json_text(value: object) -> str:
    """The value as JSON on one line, with anything harmful written as escapes."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    if text.isascii() and "##" not in text and "\x7f" not in text:  # true of most text, and these checks are quicker
        return text
    return _UNSAFE.sub(_escaped, text)


def json_array(values: Iterable[object]) -> Iterator[str]:
    """The values as one array, each on its own line and yielded before the next is made."""
    opening = "["
    for value in values:
        yield f"{opening}\n  {json_text(value)}"
        opening = ","
    yield "[]\n" if opening == "[" else "\n]\n"


def _escaped(found: re.Match[str]) -> str:
    return f"{found[0][:-1]}\\u{ord(found[0][-1]):04x}"
