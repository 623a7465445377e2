"""Comments in a draft addressed to figcheck: `<!-- figcheck: ignore percent-change -->`."""

from __future__ import annotations

import re

from checker.model.document import Directive
from checker.model.span import Span

_DIRECTIVE = re.compile(r"<!--[ \t]*+figcheck:[ \t]*+(ignore-file|ignore|off|on)(?![\w-])([\w \t,-]*?)-->")


def find_directives(source: str, start: int = 0, end: int | None = None) -> list[Directive]:
    """The directives between `start` and `end` of `source`, in order. Each is on a single line."""
    if end is None:
        end = len(source)
    if source.find("figcheck:", start, end) < 0:
        return []
    return [
        Directive(match[1], tuple(match[2].replace(",", " ").split()), Span(*match.span()))
        for match in _DIRECTIVE.finditer(source, start, end)
    ]
