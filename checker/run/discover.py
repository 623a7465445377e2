"""From the paths that the user gave to the files that are drafts."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from checker.model.errors import Place, UserError, system_error
from checker.read.formats import FORMATS, SUFFIXES
from checker.run.ignored import Ignored

STANDARD_INPUT = Path("-")
DRAFTS = frozenset(suffix for suffix, name in SUFFIXES.items() if not FORMATS[name].data)
"""Suffixes of drafts in a folder; a file named on the command line is read whatever its name."""

_HIDDEN = (".", "~$")
"""How hidden names start; Word puts "~$draft.docx" beside an open file."""


def discover(paths: Iterable[Path], suffixes: Container[str] = DRAFTS) -> Iterator[Path | UserError]:
    """The files to check, each once, in the order of `paths` and by name within a folder.

    Folders are searched for files with these suffixes; whatever is hidden (".git", "~$draft.docx"), behind a linked
    folder, or ignored by git is left out. A missing path is yielded as an error, so that the others are still checked;
    `-` is yielded unchanged.
    """
    seen: set[Path] = set()
    for path in paths:
        for file in _walk(path, suffixes) if path.is_dir() else [path]:
            if isinstance(file, UserError):
                yield file
            elif file not in seen:
                seen.add(file)
                there = file == STANDARD_INPUT or os.path.lexists(file)
                yield file if there else UserError("no such file or folder", Place(str(file)))


def excluded(path: Path, exclude: Sequence[str]) -> bool:
    """Whether a glob of `exclude` matches the path, its file name, or a folder that contains it."""
    whole = path.as_posix()
    return any(fnmatch(whole, glob) or any(fnmatch(part, glob.rstrip("/")) for part in path.parts) for glob in exclude)


def _walk(folder: Path, suffixes: Container[str]) -> Iterator[Path | UserError]:
    waiting = [(folder, Ignored.around(folder))]
    while waiting:
        here, above = waiting.pop()
        try:
            with os.scandir(here) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            yield system_error("cannot be listed", error, str(here))
            continue
        ignored = above.within(str(here), has_file=any(entry.name == ".gitignore" for entry in entries))
        folders = []
        for entry in entries:
            if entry.name.startswith(_HIDDEN):
                continue
            inner = here / entry.name
            if entry.is_dir(follow_symlinks=False):
                if not ignored.leaves_out(str(inner), folder=True):
                    folders.append((inner, ignored))
            elif inner.suffix.lower() in suffixes and not ignored.leaves_out(str(inner), folder=False):
                yield inner
        waiting.extend(reversed(folders))
