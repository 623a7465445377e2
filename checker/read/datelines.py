"""Lines that contain only a date: "Thursday, October 3, 2019"."""

from __future__ import annotations

import re

from checker.lexicon.lexicon import Calendar

_WORDS = re.compile(r"[^\W\d_]+|\d+")
_LONGEST = 60


def date_of(line: str, calendar: Calendar) -> str | None:
    """The date, in ISO form, of a line that contains only a date; None for any other line."""
    if len(line) > _LONGEST:
        return None
    words = [word.lower() for word in _WORDS.findall(line)]
    if words and words[0] in calendar.weekdays:
        words = words[1:]
    if len(words) != 3:
        return None
    if all(word.isdecimal() for word in words):
        return _iso(*words) if len(words[0]) == 4 and line.count("-") == 2 else None
    month = next((word for word in words[:2] if word in calendar.months), None)
    if month is None or not words[2].isdecimal() or len(words[2]) != 4:
        return None
    day = words[1] if words[0] == month else words[0]
    return _iso(words[2], str(calendar.months[month]), day) if day.isdecimal() else None


def _iso(year: str, month: str, day: str) -> str | None:
    from datetime import date  # noqa: PLC0415 - a draft without a dateline needs no calendar

    try:
        return date(int(year), int(month), int(day)).isoformat()
    except (ValueError, OverflowError):
        return None
