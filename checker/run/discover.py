"""Paths as the user gave them to the files that are drafts."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from checker.model.errors import Place, UserError

SUFFIXES = frozenset({".md", ".markdown", ".txt"})
"""What a walk through a folder takes for a draft; a file named on the command line is read whatever it is called."""


def discover(paths: Iterable[Path], exclude: Sequence[str] = ()) -> Iterator[Path | UserError]:
    """The files to check, each once, in the order of `paths` and by name within a folder.

    What is hidden (".git", ".draft.md"), is reached through a linked folder, or matches a glob of `exclude` is left
    out. A path that is missing comes out as an error, so that the others are checked all the same.
    """
    seen: set[Path] = set()
    for path in paths:
        found = _walk(path, exclude) if path.is_dir() else iter([path])
        for file in found:
            if isinstance(file, UserError):
                yield file
            elif not excluded(file, exclude) and file not in seen:
                seen.add(file)
                yield file if os.path.lexists(file) else UserError("no such file or folder", Place(str(file)))


def excluded(path: Path, exclude: Sequence[str]) -> bool:
    """Whether a glob of `exclude` names the path, its file name, or a folder that it lies in."""
    whole = path.as_posix()
    return any(fnmatch(whole, glob) or any(fnmatch(part, glob.rstrip("/")) for part in path.parts) for glob in exclude)


def _walk(folder: Path, exclude: Sequence[str]) -> Iterator[Path | UserError]:
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            yield UserError(f"cannot be listed: {error.strerror}", Place(str(here)))
            continue
        folders = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            inner = here / entry.name
            if entry.is_dir(follow_symlinks=False):
                if not excluded(inner, exclude):
                    folders.append(inner)
            elif inner.suffix.lower() in SUFFIXES:
                yield inner
        waiting.extend(reversed(folders))
