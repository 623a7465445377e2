"""The inputs named on the command line, as a stream of drafts: files, folders, standard input, JSONL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from checker.model.errors import UserError
from checker.run.decode import open_file
from checker.run.discover import DRAFTS, STANDARD_INPUT, discover
from checker.run.drafts import Draft, draft_of, read_draft, read_records

_RECORDS = frozenset({".jsonl", ".ndjson"})


class Inputs(NamedTuple):
    """Where drafts come from. Without paths: the current folder, or standard input for records."""

    paths: Sequence[Path]
    records: bool = False
    """Whether each line is a record with a `text`."""
    stdin_name: str | None = None

    def drafts(self, stdin: BinaryIO) -> Iterator[Draft | UserError]:
        """The drafts one at a time; one that could not be read is replaced by its error."""
        paths = self.paths or [STANDARD_INPUT if self.records else Path()]
        for found in discover(paths, _RECORDS if self.records else DRAFTS):
            try:
                if isinstance(found, UserError):
                    yield found
                elif self.records:
                    yield from self._records(found, stdin)
                elif found == STANDARD_INPUT:
                    name = self.stdin_name or "<stdin>"
                    yield draft_of(name, stdin.read(), Path(self.stdin_name) if self.stdin_name else None)
                else:
                    yield read_draft(found)
            except UserError as error:
                yield error

    def _records(self, path: Path, stdin: BinaryIO) -> Iterator[Draft | UserError]:
        if path == STANDARD_INPUT:
            yield from read_records(stdin, self.stdin_name or "<stdin>")
        else:
            with open_file(path, str(path)) as lines:
                yield from read_records(lines, str(path))
