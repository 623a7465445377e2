"""Read Quarto and MDX as Markdown, after blanking out what they add to it. Offsets don't change."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.lexicon.lexicon import Lexicon
from checker.read.blanks import blanked
from checker.read.markdown import read_markdown
from checker.read.passage import Stretch
from checker.read.segments import Reading

_CODE = r"^[ >]*(?P<fence>`{3,}|~{3,})(?s:.*?)(?:^[ >]*(?P=fence)|\Z)|(?P<ticks>`+)[^`\n]+(?P=ticks)"
"""Code is skipped, because a brace in it opens nothing."""
_QUARTO = re.compile(
    rf"{_CODE}"
    r"|(?P<added>^[ \t>]*:{3,}[^\n]*"  # ::: {.callout-note}
    r"|\{\{<[^\n]*?>\}\}"  # {{< video clip.mp4 >}}
    r"|(?<=[\])\w` ])\{(?:[#.:]|[\w-]+=)[^{}\n]*\})",  # ![A chart](chart.png){#fig-1 width=50%}
    re.MULTILINE,
)
_MDX = re.compile(
    rf"{_CODE}"
    r"|(?P<added>(?:\A\ufeff?|(?<=\n\n))(?:import|export)[ {*][^\n]*(?:\n(?![ \t]*\n)[^\n]*)*"  # import Chart from "x"
    r"|</?(?:[A-Z][\w.]*(?:\s(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)?)?/?>)",  # <Chart of="jobs" />, <>
    re.MULTILINE,
)
_BRACES = re.compile(
    rf"{_CODE}|(?P<open>(?:(?<=\s)[\w:-]{{1,60}}=)?\{{)|(?P<close>\}})|(?P<end>\n[ \t]*\n)", re.MULTILINE
)


def read_quarto(source: str, lexicon: Lexicon) -> Reading:
    """The segments and tables of a Quarto document, without its attributes, shortcodes and fences."""
    return read_markdown(blanked(source, _added(_QUARTO, source)), lexicon)


def read_mdx(source: str, lexicon: Lexicon) -> Reading:
    """The segments and tables of an MDX document, without its expressions, components and imports."""
    bare = blanked(source, _expressions(source))
    return read_markdown(blanked(bare, _added(_MDX, bare)), lexicon)


def _added(pattern: re.Pattern[str], source: str) -> Iterator[Stretch]:
    return (match.span("added") for match in pattern.finditer(source) if match["added"])


def _expressions(source: str) -> Iterator[Stretch]:
    """`{rate * 12}` and `{{width: 50}}`. A brace not closed before the next blank line is plain text."""
    start = depth = 0
    for match in _BRACES.finditer(source):
        if match["open"]:
            start = start if depth else match.start()
            depth += 1
        elif match["close"] and depth:
            depth -= 1
            if not depth:
                yield start, match.end()
        elif match["end"] is not None:
            depth = 0
