"""Known findings, listed in a file by their words rather than their lines, so that only new ones are reported."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from checker.model.errors import Place, UserError
from checker.model.outcome import Outcome
from checker.render.identity import Identity, identified
from checker.render.listing import is_wrong
from checker.render.printable import printable
from checker.run.decode import read_text
from checker.run.drafts import Draft

VERSION = 1
_HINT = "record a new one with `figcheck baseline`"


class Known(NamedTuple):
    """A finding in the draft at `path`, which is relative to the file that lists it."""

    path: str
    finding: Identity


@dataclass(slots=True)
class Baseline:
    """The findings listed in the file at `path`, and those of them that a run has met again."""

    path: Path
    known: Mapping[str, Counter[Identity]]
    """By draft, how often each is listed."""
    _gone: dict[str, Counter[Identity]] = field(default_factory=dict)

    def new(self, draft: Draft, outcome: Outcome) -> Outcome:
        """The outcome without the listed findings; one that is listed twice is left out twice."""
        name = called(draft, self.path)
        left = Counter(self.known.get(name))
        met = set()
        for found in identified(outcome):
            if is_wrong(found.entry) and left[found.identity]:
                left[found.identity] -= 1
                met.add(id(found.entry))
        self._gone[name] = +left
        return outcome.only(lambda entry: id(entry) not in met)

    def gone(self) -> Iterator[Known]:
        """The listed findings that no longer occur in the drafts that were checked."""
        return (Known(name, finding) for name, left in self._gone.items() for finding in left.elements())

    def gone_lines(self) -> Iterator[str]:
        """The same as lines for the user: `baseline.json: draft.md: percent-change no longer occurs: 12%, $11.1bn`."""
        for path, finding in self.gone():
            said = ", ".join(finding.figures) or finding.sentence
            yield printable(f"{self.path}: {path}: {finding.rule} no longer occurs: {said}")


def load_baseline(path: Path) -> Baseline:
    """The findings that the file at `path` lists.

    Raises:
        UserError: it can't be read, or is not a baseline.
    """
    try:
        content: object = json.loads(read_text(path, str(path)))
    except (ValueError, RecursionError) as error:
        raise UserError(f"not JSON: {error}", Place(str(path))) from error
    if not isinstance(content, dict) or content.get("version") != VERSION:
        raise UserError("not a baseline of this version of figcheck", Place(str(path)), _HINT)
    findings = content.get("findings")
    known = [_known(entry) for entry in findings] if isinstance(findings, list) else [None]
    if None in known:
        raise UserError("a finding needs `path`, `rule`, `figures` and `sentence`", Place(str(path)), _HINT)
    by_draft: dict[str, Counter[Identity]] = {}
    for entry in filter(None, known):
        by_draft.setdefault(entry.path, Counter())[entry.finding] += 1
    return Baseline(path, by_draft)


def known_of(draft: Draft, outcome: Outcome, path: Path) -> list[Known]:
    """Everything that is wrong in the draft, for the file at `path`."""
    name = called(draft, path)
    return [Known(name, found.identity) for found in identified(outcome) if is_wrong(found.entry)]


def written(known: Iterable[Known]) -> str:
    """The content of a file that lists these findings, by draft and in the order of the text."""
    findings = [{"path": path, **finding._asdict()} for path, finding in sorted(known, key=lambda each: each.path)]
    return json.dumps({"version": VERSION, "findings": findings}, ensure_ascii=False, indent=2) + "\n"


def called(draft: Draft, path: Path) -> str:
    """The draft's name in the file at `path`."""
    if draft.path is None:
        return draft.id or draft.name
    return Path(os.path.relpath(draft.path, path.parent)).as_posix()


def _known(entry: object) -> Known | None:
    if not isinstance(entry, dict):
        return None
    path, rule, figures, sentence = (entry.get(key) for key in ("path", "rule", "figures", "sentence"))
    if not (isinstance(path, str) and isinstance(rule, str) and isinstance(sentence, str)):
        return None
    if not isinstance(figures, list) or not all(isinstance(figure, str) for figure in figures):
        return None
    return Known(path, Identity(rule, tuple(figures), sentence))
