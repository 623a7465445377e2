"""The data of a rule file, each part with the place where it stands, and the mistakes found so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.model.errors import Place, UserError

Path = tuple[str | int, ...]
"""The keys and list indices that lead to a part: ("rules", 0, "match", 2)."""
Data = dict[str, "Data"] | list["Data"] | str | bool | None
"""What a rule file is made of; there are no numbers, since a figure is a text until it is read as one."""

MOST_MISTAKES = 100
"""How many mistakes of one file are told at once."""


@dataclass(slots=True)
class Marked:
    """The data of one file, where each part of it begins (line and column, from 1), and what is wrong with it."""

    file: str
    lines: list[str]
    data: Data = None
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    refused: set[Path] = field(default_factory=set)
    """Parts of which a mistake is known; there is nothing more to say of them."""
    errors: list[UserError] = field(default_factory=list)

    def error(self, message: str, path: Path, *, column: int = 1, key: bool = False, hint: str | None = None) -> None:
        """Note a mistake in the value at `path`, or in its key; `column` counts within a text that stands there."""
        self.errors.append(UserError(message, self.place(path, column, key=key), hint))

    def place(self, path: Path, column: int = 1, *, key: bool = False) -> Place:
        """Where the value at `path` (or its key) stands; what is missing stands where the mapping begins."""
        marks = self.keys if key and path in self.keys else self.values
        found = path
        while found and found not in marks:
            found = found[:-1]
        line, begin = marks.get(found, (1, 1))
        return Place(self.file, line, self._within(path, line, begin, column), named(path))

    def known_wrong(self, path: Path) -> bool:
        """Whether a mistake is known of the part at `path`, or of one that holds it."""
        return any(path[:length] in self.refused for length in range(len(path) + 1))

    def at(self, path: Path) -> Data:
        """The data at `path`, or None where there is none."""
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
        """Whether a mistake is known of the part at `path`, of one that holds it, or of one within it."""
        return any(path[: len(bad)] == bad[: len(path)] for bad in self.refused)

    def _within(self, path: Path, line: int, begin: int, column: int) -> int:
        """The column of a text's `column`th character, if the text stands on one line as it is read."""
        text = self.at(path)
        if column == 1 or not isinstance(text, str) or line > len(self.lines):
            return begin
        shown = self.lines[line - 1]
        quote = 1 if shown[begin - 1 : begin] in ("'", '"') else 0
        return begin + quote + column - 1 if shown.startswith(text, begin - 1 + quote) else begin


def named(path: Path) -> str | None:
    """A path as messages print it, without the list that every rule stands in: `figures.rate.unit`."""
    return ".".join(step for step in path if isinstance(step, str) and step not in ("rules", "checks")) or None
