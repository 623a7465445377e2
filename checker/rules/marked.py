"""The data of a rule file, each part with its place, and the mistakes found so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.model.errors import Place, UserError

Path = tuple[str | int, ...]
"""The keys and list indices that lead to a part: ("rules", 0, "match", 2)."""
Data = dict[str, "Data"] | list["Data"] | str | bool | None
"""What a rule file consists of; there are no numbers, since figures stay text until they are read."""

MOST_MISTAKES = 100
"""Maximum number of mistakes of one file reported at once."""


@dataclass(slots=True)
class Marked:
    """The data of one file, where each part of it begins (line and column, from 1), and its mistakes."""

    file: str
    lines: list[str]
    data: Data = None
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    refused: set[Path] = field(default_factory=set)
    """Parts with a known mistake, about which nothing more is reported."""
    errors: list[UserError] = field(default_factory=list)

    def error(self, message: str, path: Path, *, column: int = 1, key: bool = False, hint: str | None = None) -> None:
        """Note a mistake in the value at `path`, or in its key; `column` counts within the text of that value."""
        self.errors.append(UserError(message, self.place(path, column, key=key), hint))

    def place(self, path: Path, column: int = 1, *, key: bool = False) -> Place:
        """Where the value at `path` (or its key) is; for a missing one, where the mapping begins."""
        marks = self.keys if key and path in self.keys else self.values
        found = path
        while found and found not in marks:
            found = found[:-1]
        line, begin = marks.get(found, (1, 1))
        return Place(self.file, line, self._within(path, line, begin, column), named(path))

    def known_wrong(self, path: Path) -> bool:
        """Whether the part at `path`, or one that contains it, has a known mistake."""
        return any(path[:length] in self.refused for length in range(len(path) + 1))

    def at(self, path: Path) -> Data:
        """The data at `path`, or None if there is none."""
        data = self.data
        for step in path:
            if isinstance(data, dict) and isinstance(step, str):
                data = data.get(step)
            elif isinstance(data, list) and isinstance(step, int) and step < len(data):
                data = data[step]
            else:
                return None
        return data

    @property
    def hopeless(self) -> bool:
        """Whether there are too many mistakes to look for more."""
        return len(self.errors) >= MOST_MISTAKES

    def spoilt(self, path: Path) -> bool:
        """Whether the part at `path`, one that contains it, or one within it has a known mistake."""
        return any(path[: len(bad)] == bad[: len(path)] for bad in self.refused)

    def _within(self, path: Path, line: int, begin: int, column: int) -> int:
        """The column in the file of a text's `column`th character, if the text is on one line as it is read."""
        text = self.at(path)
        if column == 1 or not isinstance(text, str) or line > len(self.lines):
            return begin
        shown = self.lines[line - 1]
        quote = 1 if shown[begin - 1 : begin] in ("'", '"') else 0
        return begin + quote + column - 1 if shown.startswith(text, begin - 1 + quote) else begin


def named(path: Path) -> str | None:
    """A path as messages print it, without the list that contains the rules: `figures.rate.unit`."""
    return ".".join(step for step in path if isinstance(step, str) and step not in ("rules", "checks")) or None
