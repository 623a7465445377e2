"""How text for people looks: colours where they are wanted, and the width it may take."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.rule import Severity
from checker.model.verdict import Status

_CODES = {"red": 31, "green": 32, "yellow": 33, "blue": 34, "cyan": 36, "bold": 1, "faint": 2}
_OF_SEVERITY = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_HOLDS = {Status.CONSISTENT: "green", Status.UNDECIDED: "cyan"}


@dataclass(frozen=True, slots=True)
class Style:
    """`width` is the terminal's, in columns; snippets are cut to it."""

    color: bool = False
    width: int = 100

    def paint(self, text: str, *names: str) -> str:
        """The text in the colours named, where colours are wanted."""
        if not self.color or not names:
            return text
        codes = ";".join(str(_CODES[name]) for name in names)
        return f"\x1b[{codes}m{text}\x1b[0m"

    def hue(self, severity: Severity, status: Status | None = None) -> str:
        """The name of the colour for a verdict of this status, or a note."""
        return _HOLDS.get(status, _OF_SEVERITY[severity]) if status else _OF_SEVERITY[severity]


PLAIN = Style()
