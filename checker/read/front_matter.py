"""The date stated in front matter. The rest is metadata, which is never read.

Front matter is YAML or TOML, but only one key is needed, and importing a parser takes longer than reading the draft.
"""

from __future__ import annotations

import re

from checker.lexicon.lexicon import Calendar
from checker.read.datelines import date_of

_DATE = re.compile(
    r"^(?:date|published|pubdate|publishdate)[ \t]*[:=][ \t]*[\"']?([^\"'#\r\n]+)", re.MULTILINE | re.IGNORECASE
)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def date_in(front_matter: str, calendar: Calendar) -> str | None:
    """The date in ISO form, or None if the front matter has no readable date."""
    match = _DATE.search(front_matter)
    if match is None:
        return None
    stated = match[1].strip()
    iso = _ISO.match(stated)
    return date_of(iso.group() if iso else stated, calendar)
