"""YAML as rule files use it: mappings, lists and texts.

It is built from the parser's events, so that tags make no objects, aliases multiply nothing, and depth is bounded.
Except for `true`, `false` and `null`, a plain scalar is the text as written: `no` is a word, 1:30 a time of day.
"""

from __future__ import annotations

from collections.abc import Iterable

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from checker.model.errors import Place, UserError, UserErrors
from checker.rules.marked import Data, Marked, Path, named
from checker.rules.packs import LARGEST

DEEPEST = 12
"""Maximum nesting of mappings and lists; the unit of a pack rule's figure is at level five."""
LONGEST_LINE = 20_000
"""Maximum line length in characters: the YAML scanner scans back over a line again and again."""

_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}


def compose(text: str, file: str) -> Marked:
    """The data of a YAML text with its places, and the mistakes that can be found without a schema.

    Raises:
        UserError: the text is too large or is not YAML, so nothing more can be checked.
        UserErrors: there are too many mistakes to continue.
    """
    marked = Marked(file, text.splitlines())
    _check_size(text, marked)
    try:
        _Builder(marked).build(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except yaml.reader.ReaderError as bad:
        raise UserError(
            f"not YAML: a character that it doesn't allow: {bad.reason}", _place_at(file, text, bad.position)
        ) from None
    except yaml.MarkedYAMLError as bad:
        mark = bad.problem_mark or bad.context_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
        context = f" {bad.context}" if bad.context else ""
        raise UserError(f"not YAML: {bad.problem}{context}", place) from None
    return marked


def _check_size(text: str, marked: Marked) -> None:
    try:
        size = len(text.encode())
    except UnicodeEncodeError as bad:
        raise UserError("half of a surrogate pair stands here", _place_at(marked.file, text, bad.start)) from None
    if size > LARGEST:
        raise UserError(f"a rule file has at most {LARGEST:,} bytes, this one {size:,}", Place(marked.file))
    for number, line in enumerate(marked.lines, start=1):
        if len(line) > LONGEST_LINE:
            message = f"the line has {len(line):,} characters; at most {LONGEST_LINE:,} are read"
            raise UserError(message, Place(marked.file, number))


def _place_at(file: str, text: str, position: int) -> Place:
    before = text[: max(position, 0)]
    return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))


class _Builder:
    """Builds `marked` from the parser's events."""

    def __init__(self, marked: Marked) -> None:
        self.marked = marked
        self.open: list[tuple[Path, dict[str, Data] | list[Data]]] = []
        """The mappings and lists that are not yet closed, outermost first."""
        self.key: str | None = None
        """The key whose value comes next."""

    def build(self, events: Iterable[Event]) -> None:
        documents = 0
        for event in events:
            match event:
                case DocumentStartEvent():
                    documents += 1
                    if documents > 1:
                        raise self._stop("a second document begins here; a rule file holds one", event)
                case MappingEndEvent() | SequenceEndEvent():
                    self.open.pop()
                    self.key = None
                case NodeEvent():
                    self._take(event)

    def _take(self, event: NodeEvent) -> None:
        if self.open and isinstance(self.open[-1][1], dict) and self.key is None:
            self._take_key(self.open[-1][1], event)
            return
        path = self._path()
        self.marked.values.setdefault(path, _position(event))
        self._refuse(event, path)
        match event:
            case MappingStartEvent():
                self._enter(path, {}, event)
            case SequenceStartEvent():
                self._enter(path, [], event)
            case ScalarEvent():
                self._put(_WORDS.get(event.value, event.value) if event.implicit[0] else event.value)
            case _:
                self._put(None)

    def _take_key(self, mapping: dict[str, Data], event: NodeEvent) -> None:
        if not isinstance(event, ScalarEvent):
            raise self._stop("a key must be a text", event)
        self.key = event.value
        path = self._path()
        if event.value in mapping:
            first = self.marked.keys[path][0]
            self._note(f"`{event.value}` stands twice in this mapping, first on line {first}", path, event)
        self.marked.keys.setdefault(path, _position(event))
        self._refuse(event, path)

    def _refuse(self, event: NodeEvent, path: Path) -> None:
        """Note an anchor, an alias or a tag: YAML shorthands that let a small file grow without limit."""
        tag = None if isinstance(event, AliasEvent) else getattr(event, "tag", None)
        if isinstance(event, AliasEvent):
            what = f"an alias (`*{event.anchor}`)"
        elif event.anchor is not None:
            what = f"an anchor (`&{event.anchor}`)"
        elif tag is not None:
            what = f"a tag (`{tag.replace('tag:yaml.org,2002:', '!!')}`)"
        else:
            return
        self._note(f"{what} has no place in a rule file; write the thing out, in quotes if it is a text", path, event)

    def _note(self, message: str, path: Path, event: Event) -> None:
        self.marked.errors.append(UserError(message, Place(self.marked.file, *_position(event), named(path))))
        self.marked.refused.add(path)
        if self.marked.hopeless:
            raise UserErrors(self.marked.errors)

    def _enter(self, path: Path, data: dict[str, Data] | list[Data], event: Event) -> None:
        if len(self.open) >= DEEPEST:
            raise self._stop(f"mappings and lists stand more than {DEEPEST} deep here", event)
        self._put(data)
        self.open.append((path, data))
        self.key = None

    def _put(self, data: Data) -> None:
        if not self.open:
            self.marked.data = data
            return
        holder = self.open[-1][1]
        if isinstance(holder, list):
            holder.append(data)
        elif self.key is not None:
            holder.setdefault(self.key, data)
            self.key = None

    def _path(self) -> Path:
        if not self.open:
            return ()
        path, holder = self.open[-1]
        return (*path, len(holder) if isinstance(holder, list) else str(self.key))

    def _stop(self, message: str, event: Event) -> UserError:
        return UserError(message, Place(self.marked.file, *_position(event)))


def _position(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
