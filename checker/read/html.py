"""Read HTML into segments and tables: `html_tokens` finds the markup, `article` the prose, and `flow` reads it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from checker.lexicon.lexicon import Calendar, Lexicon
from checker.model.segment import Segment
from checker.read.article import article_stretches
from checker.read.datelines import date_of
from checker.read.flow import Flow
from checker.read.html_tokens import find_tokens
from checker.read.inline import Mark, MarkKind
from checker.read.passage import Stretch
from checker.read.segments import Reading, Segments
from checker.read.tags import attributes_of, name_of

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_PUBLISHED = frozenset(("article:published_time", "date", "datepublished", "dc.date", "pubdate"))
_TOP = 6
"""A dateline is among this many first segments."""


def read_html(source: str, lexicon: Lexicon) -> Reading:
    """The segments and tables of a page's article, with its directives and, if stated, its date."""
    marks = list(find_tokens(source))
    segments = Segments(lexicon)
    flow = Flow(source, segments)
    stretches = article_stretches(len(source), marks)
    inside = list(_within(stretches, marks))
    flow.read_page(stretches, inside)
    read = segments.all()
    date = _published(marks, "meta") or _published(inside, "time") or _dateline(read, lexicon.calendar)
    return Reading(read, tuple(flow.tables), tuple(flow.directives), date, tuple(flow.unread))


def _within(stretches: Iterable[Stretch], marks: Sequence[Mark]) -> Iterator[Mark]:
    starts = [mark.start for mark in marks]
    for start, end in stretches:
        yield from marks[bisect_left(starts, start) : bisect_left(starts, end)]


def _published(marks: Iterable[Mark], element: str) -> str | None:
    """The date in the first `<time>`, or in the first `<meta>` about publication."""
    for mark in marks:
        if mark.kind is MarkKind.TAG and name_of(mark.text) == element:
            given = attributes_of(mark.text)
            about = given.get("property") or given.get("name") or given.get("itemprop") or ""
            stated = (
                given.get("datetime") if element == "time" else about.lower() in _PUBLISHED and given.get("content")
            )
            if stated and (iso := _ISO.match(stated)):
                return iso.group()
    return None


def _dateline(segments: Sequence[Segment], calendar: Calendar) -> str | None:
    return next(filter(None, (date_of(segment.text, calendar) for segment in segments[:_TOP])), None)
