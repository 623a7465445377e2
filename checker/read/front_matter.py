"""The date and the summary stated in front matter. The rest is metadata, which is never read.

Front matter is YAML or TOML, but few keys are needed, and importing a parser takes longer than reading the draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.lexicon.lexicon import Calendar
from checker.read.datelines import date_of

_DATE = re.compile(
    r"^(?:date|published|pubdate|publishdate)[ \t]*[:=][ \t]*[\"']?([^\"'#\r\n]+)", re.MULTILINE | re.IGNORECASE
)
_SUMMARY = re.compile(
    r"(?<![^\r\n])(?:abstract|dek|description|excerpt|standfirst|subtitle|summary)[ \t]*[:=][ \t]*"
    r"(?:[>|][-+]?[ \t]*[\r\n]+(?P<block>(?:[ \t]+\S[^\r\n]*[\r\n]+)+)"
    r"|(?P<quote>[\"']?)(?P<line>[^\s>|\"'\[{][^\r\n]*?)(?P=quote)[ \t]*(?![^\r\n]))",
    re.IGNORECASE,
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


def summaries_in(front_matter: str) -> Iterator[tuple[int, int]]:
    """The start and end of each sentence or two in which front matter says what the draft says."""
    for match in _SUMMARY.finditer(front_matter):
        yield match.span("line" if match["line"] else "block")
