"""The date that front matter states. The rest of it is about the draft, and never read.

It is YAML or TOML, but one key is wanted of it, and to import a parser would take longer than to read the draft.
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
    """The date in ISO form, or None where the front matter has none that can be read."""
    match = _DATE.search(front_matter)
    if match is None:
        return None
    stated = match[1].strip()
    iso = _ISO.match(stated)
    return date_of(iso.group() if iso else stated, calendar)
