"""JSON that is safe to print: it means the same as any JSON, and nothing to a terminal or a CI service."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

_UNSAFE = re.compile(r"##\w*\[|[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What a runner takes for a command, and characters that control a terminal or turn the writing direction."""


def json_text(value: object) -> str:
    """The value as JSON in one line, with what could do harm written as escapes."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    if text.isascii() and "##" not in text and "\x7f" not in text:  # as most is, and these are quicker to ask
        return text
    return _UNSAFE.sub(_escaped, text)


def json_array(values: Iterable[object]) -> Iterator[str]:
    """The values as one array, each on a line of its own and out before the next is made."""
    opening = "["
    for value in values:
        yield f"{opening}\n  {json_text(value)}"
        opening = ","
    yield "[]\n" if opening == "[" else "\n]\n"


def _escaped(found: re.Match[str]) -> str:
    return f"{found[0][:-1]}\\u{ord(found[0][-1]):04x}"
