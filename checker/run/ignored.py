"""What `.gitignore` files exclude from a walk through folders, following git's rules."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_NAME = ".gitignore"


class Ignored(NamedTuple):
    """The patterns that apply in a folder: its own last, after those of enclosing folders."""

    specs: tuple[tuple[str, GitIgnoreSpec], ...] = ()
    """The absolute path of a folder, and the patterns written in it."""

    @classmethod
    def around(cls, folder: Path) -> Ignored:
        """What the folders above `folder` exclude, up to the root of its repository; nothing if it is in none.

        A folder that the user names is checked, even if a pattern above it would exclude it.
        """
        here = Path(os.path.abspath(folder))
        above = list(_up_to_root(here))
        ignored = cls()
        for parent in reversed(above):
            ignored = ignored.within(str(parent), has_file=(parent / _NAME).is_file())
        return cls() if any(ignored.leaves_out(str(path), folder=True) for path in (here, *above)) else ignored

    def within(self, folder: str, *, has_file: bool) -> Ignored:
        """The patterns that apply in `folder`, a subfolder of the one these apply to."""
        spec = _read(os.path.join(folder, _NAME)) if has_file else None
        return Ignored((*self.specs, (os.path.abspath(folder), spec))) if spec else self

    def leaves_out(self, path: str, *, folder: bool) -> bool:
        """Whether the path is excluded; the nearest file with a matching pattern decides."""
        if not self.specs:
            return False
        whole = os.path.abspath(path)
        for base, spec in reversed(self.specs):
            if whole.startswith(base.rstrip(os.sep) + os.sep):
                inner = whole[len(base) :].lstrip(os.sep) + ("/" if folder else "")
                included = spec.check_file(inner).include
                if included is not None:
                    return included
        return False


def _up_to_root(folder: Path) -> Iterator[Path]:
    """The folders above one, up to the root of its repository; none if it is in no repository or is the root."""
    above: list[Path] = []
    for here in (folder, *folder.parents):
        if here != folder:
            above.append(here)
        if (here / ".git").exists():
            yield from above
            return


def _read(path: str) -> GitIgnoreSpec | None:
    """The patterns in a file; invalid lines are skipped, as is a file that cannot be read."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - many folders have no such file

    try:
        lines = Path(path).read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return None
    specs = []
    for line in lines:
        with suppress(ValueError):
            specs.append(GitIgnoreSpec.from_lines([line]))
    return GitIgnoreSpec([pattern for spec in specs for pattern in spec.patterns])
