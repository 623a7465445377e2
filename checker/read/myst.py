"""MyST: Markdown with directives that look like code but may hold prose. Their fences and options are blanked out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.read.blanks import blanked
from checker.read.passage import Stretch

_LINE = re.compile(
    r"^[ \t>]*(?:(?P<fence>`{3,}|~{3,}|:{3,})(?:\{(?P<name>[a-z][\w:-]*)\})?(?P<rest>[^\r\n]*)"
    r"|(?P<option>:[\w-]+:[^\r\n]*))",
    re.MULTILINE,
)
_PROSE = frozenset(
    (
        "admonition", "aside", "attention", "caution", "card", "danger", "dropdown", "epigraph", "error",
        "figure", "hint", "important", "list-table", "margin", "note", "pull-quote", "seealso", "sidebar",
        "tab-item", "tab-set", "table", "tip", "topic", "warning",
    )
)  # fmt: skip
"""Directives whose content is read; all others hold code or data."""
_ADDRESSED = frozenset(("figure",))
"""Directives with a file name in place of a title."""


def without_directives(source: str) -> str:
    """The source with the fences and options of directives that hold prose blanked out."""
    return blanked(source, _fences(source))


def _fences(source: str) -> Iterator[Stretch]:
    """The fences of directives that hold prose, including the options below them."""
    opened: list[str] = []
    code: str | None = None
    options_at = -1
    for line in _LINE.finditer(source):
        start, fence, name = line.start(), line["fence"], line["name"]
        if line["option"]:
            if code is None and start == options_at:
                yield line.span("option")
                options_at = _next_line(source, line.end())
        elif code is not None:
            code = None if _closes(line, code) else code
        elif name in _PROSE:
            opened.append(fence)
            yield line.start("fence"), line.end() if name in _ADDRESSED else line.start("rest")
            options_at = _next_line(source, line.end())
        elif opened and _closes(line, opened[-1]):
            opened.pop()
            yield line.span("fence")
        elif fence[0] != ":" or name:
            code = fence


def _closes(line: re.Match[str], fence: str) -> bool:
    return line["fence"].startswith(fence) and not line["name"] and not line["rest"].strip()


def _next_line(source: str, end: int) -> int:
    return source.find("\n", end) + 1
