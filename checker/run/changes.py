"""The lines of a draft that git reports as changed since a commit, so that only findings on them are reported."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from checker.model.document import Document
from checker.model.errors import Place, UserError
from checker.model.outcome import Note, Outcome
from checker.model.span import Span
from checker.model.verdict import Verdict
from checker.rules.load import sidecar_of
from checker.run.drafts import Draft

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_OF_A_HOOK = frozenset({"GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_WORK_TREE"})
"""Variables that git sets for hooks; they would hide which repository a folder belongs to."""
_PLAIN = ("--no-color", "--no-ext-diff", "--no-textconv", "--find-renames")


class Lines(NamedTuple):
    """Line numbers of a file, from 1, as the first and last of each stretch."""

    stretches: tuple[tuple[int, int], ...]

    def meet(self, first: int, last: int) -> bool:
        """Whether any of them is between `first` and `last`, inclusive."""
        return any(first <= end and start <= last for start, end in self.stretches)


NONE = Lines(())
ALL = Lines(((1, 10**12),))


def changes_since(commit: str, paths: Sequence[Path]) -> Changes:
    """What has changed since `commit` in the repositories of `paths`, or of the current folder.

    Raises:
        UserError: one of them is in no repository, or that has no such commit, or git is not installed.
    """
    changes = Changes(commit)
    for path in paths or [Path()]:
        if path.exists():
            there = Path(os.path.realpath(path))
            changes.repository(there if path.is_dir() else there.parent).base  # noqa: B018 - fails before any draft is
    return changes


@dataclass(slots=True)
class Changes:
    """What has changed since a commit, or since the current branch diverged from it, one repository at a time."""

    since: str
    _repositories: dict[Path, Repository] = field(default_factory=dict)

    def touched(self, draft: Draft, outcome: Outcome) -> Outcome:
        """The outcome with only its findings on changed lines, or with all if the rules beside the draft changed.

        Raises:
            UserError: the draft is in no repository, or that has no such commit, or git is not installed.
        """
        if draft.path is None:
            raise UserError("has no history to compare with", Place(draft.name))
        beside = Path(sidecar_of(str(draft.path)))
        if beside.is_file() and self._lines(beside).stretches:
            return outcome
        lines = self._lines(draft.path)
        if lines in (NONE, ALL) or outcome.document.locators is not None:
            return outcome if lines.stretches else outcome.only(lambda _: False)
        touches = _Touch(lines, outcome.document)
        return outcome.only(touches.entry)

    def _lines(self, path: Path) -> Lines:
        real = Path(os.path.realpath(path))
        return self.repository(real.parent).changed(real)

    def repository(self, folder: Path) -> Repository:
        """The repository that contains the folder.

        Raises:
            UserError: git finds no repository there, or is not installed.
        """
        if folder not in self._repositories:
            root = Path(os.fsdecode(_git_output(folder, "rev-parse", "--show-toplevel")).removesuffix("\n"))
            self._repositories[folder] = self._repositories.setdefault(root, Repository(root, self.since))
        return self._repositories[folder]


class Repository:
    """A repository compared with a commit; git is asked once for file names, and once more for each changed file."""

    def __init__(self, root: Path, since: str) -> None:
        self._root = root
        self._since = since
        self._lines: dict[str, Lines] = {}

    def changed(self, path: Path) -> Lines:
        """The changed lines of the file at `path`: all, if git doesn't track it or didn't at that commit."""
        name = path.relative_to(self._root).as_posix()
        if name not in self._tracked:
            return ALL
        if name not in self._names:
            return NONE
        if name not in self._lines:
            self._lines[name] = self._diff(name)
        return self._lines[name]

    @cached_property
    def base(self) -> str:
        """The commit itself, or where the current branch diverged from it, which a shallow clone may not know."""
        commit = None
        if self._since and not self._since.startswith("-"):
            commit = _git_answer(self._root, "rev-parse", "--verify", "--quiet", f"{self._since}^{{commit}}")
        if commit is None:
            hint = "a shallow clone may have to fetch it first" if (self._root / ".git" / "shallow").exists() else None
            raise UserError(f"no commit is called `{self._since}`", Place(str(self._root)), hint)
        return _git_answer(self._root, "merge-base", commit, "HEAD") or commit

    @cached_property
    def _tracked(self) -> frozenset[str]:
        return frozenset(os.fsdecode(_git_output(self._root, "ls-files", "-z")).split("\0"))

    @cached_property
    def _names(self) -> dict[str, str]:
        """Each changed file, and its former name."""
        listed = os.fsdecode(_git_output(self._root, "diff", "--name-status", "-z", *_PLAIN, self.base, "--"))
        names, parts = {}, iter(listed.split("\0"))
        for status in parts:
            if status:
                before = next(parts)
                names[next(parts) if status[0] in "RC" else before] = before
        return names

    def _diff(self, name: str) -> Lines:
        both = dict.fromkeys((self._names[name], name))
        command = ("--literal-pathspecs", "diff", "--unified=0", "--inter-hunk-context=0", *_PLAIN, self.base, "--")
        diff = _git_output(self._root, *command, *both)
        if b"\nBinary files " in diff:
            return ALL
        hunks = ((int(first), int(count or b"1")) for first, count in _HUNK.findall(diff))
        return Lines(tuple((first, first + count - 1) for first, count in hunks if count))


class _Touch(NamedTuple):
    """Tells which findings of a draft are on changed lines; git ends lines only at line feeds."""

    lines: Lines
    document: Document

    def entry(self, entry: Verdict | Note) -> bool:
        spans = [entry.span] if isinstance(entry, Note) else [figure.span for _, figure in entry.claim.figures()]
        return any(map(self._touched, spans))

    def _touched(self, span: Span) -> bool:
        source = self.document.source
        first = source.count("\n", 0, span.start) + 1
        return self.lines.meet(first, first + source.count("\n", span.start, max(span.start, span.end - 1)))


def _git_output(folder: Path, *arguments: str) -> bytes:
    """The output of a git command.

    Raises:
        UserError: the command fails.
    """
    done = _git(folder, *arguments)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip() or f"exit code {done.returncode}"
        raise UserError(f"git can't tell what changed: {said}", Place(str(folder)))
    return done.stdout


def _git_answer(folder: Path, *arguments: str) -> str | None:
    """The one-line answer of a git command; None if it has none."""
    done = _git(folder, *arguments)
    return None if done.returncode else os.fsdecode(done.stdout).removesuffix("\n")


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-C", str(folder), *arguments]
    surroundings = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    surroundings |= {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        return subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, env=surroundings, check=False)
    except FileNotFoundError as error:
        raise UserError("--since needs git, which is not installed") from error
