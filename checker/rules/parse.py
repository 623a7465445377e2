"""Rule files, from YAML text to checked plain data.

This is the slow half of loading, with yaml and jsonschema; `load` imports it only when a file must be read. The result
is plain JSON data that can be kept on disk, from which `build` makes the records.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from checker.model.errors import Place, UserError, UserErrors
from checker.rules.build import PATTERN_KEYS
from checker.rules.compose import compose
from checker.rules.marked import Data, Marked, Path
from checker.rules.meaning import check_draft, check_rules, phrases_of
from checker.rules.pattern import expanded
from checker.rules.shape import check_shape

Plain = dict[str, Any]


def parse_rules(text: str, file: str, word_lists: Collection[str]) -> Plain:
    """The rules of a pack, checked: {"about": …, "rules": […]}, each rule with the `place` of its id.

    Args:
        text: the file's text, YAML.
        file: the file's name in messages; its stem is the family.
        word_lists: the names of word lists that patterns may use.

    Raises:
        UserError: the text is not YAML.
        UserErrors: everything else that is wrong with it, in the order of the file.
    """
    marked = compose(text, file)
    bare = isinstance(marked.data, list)
    check_shape(marked, "rules" if bare else "pack")
    check_rules(marked, word_lists)
    _raise(marked)
    rules = marked.data if bare else marked.at(("rules",))
    pack = marked.data if isinstance(marked.data, dict) else {}
    top: Path = () if bare else ("rules",)
    return {"about": pack.get("about"), "rules": [*map(_with_whole_patterns, _placed(marked, top, "id", rules))]}


def parse_draft(text: str, file: str) -> Plain:
    """The rules of a file beside a draft, checked: {"figures": …, "facts": …, "checks": […]}, each with its `place`.

    Raises:
        UserError: the text is not YAML.
        UserErrors: everything else that is wrong with it, in the order of the file.
    """
    marked = compose(text, file)
    check_shape(marked, "draft")
    check_draft(marked)
    _raise(marked)
    return {
        "figures": _placed(marked, ("figures",), "quote", marked.at(("figures",))),
        "facts": _placed(marked, ("facts",), "value", marked.at(("facts",))),
        "checks": _placed(marked, ("checks",), "id", marked.at(("checks",))),
    }


def place_of_example(text: str, file: str, rule: str, sort: str, example: str) -> Place:
    """Where a rule's example is in a file that has been loaded; the file itself if it can't be found.

    Args:
        text: the file's text.
        file: what messages call the file.
        rule: the rule's id.
        sort: "consistent", "contradiction" or "silent".
        example: the example, as it was loaded.
    """
    marked = compose(text, file)
    top: Path = () if isinstance(marked.data, list) else ("rules",)
    rules = marked.at(top)
    for index in range(len(rules) if isinstance(rules, list) else 0):
        if marked.at((*top, index, "id")) == rule:
            within = (*top, index, "examples", sort)
            texts = marked.at(within)
            if isinstance(texts, list) and example in texts:
                return marked.place((*within, texts.index(example)))
    return Place(file)


def _raise(marked: Marked) -> None:
    if marked.errors:
        far = len(marked.lines) + 1
        raise UserErrors(sorted(marked.errors, key=lambda error: _order(error, far)))


def _order(error: UserError, far: int) -> tuple[int, int]:
    """The line and column of a mistake; one without a place sorts after all others, on line `far`."""
    return (error.place.line or far, error.place.column or 0) if error.place else (far, 0)


def _with_whole_patterns(rule: Plain) -> Plain:
    """The rule with its phrases inserted into its patterns."""
    phrases = phrases_of(rule)
    whole = {key: [expanded(text, phrases) for text in rule[key]] for key in PATTERN_KEYS if key in rule}
    return {**rule, **whole} if phrases else rule


def _placed(marked: Marked, path: Path, key: str, data: Data) -> list[Plain]:
    """The entries of a list, or of a mapping with their names, each with the line and column of its `key`."""
    if isinstance(data, dict):
        steps: list[tuple[str | int, Data]] = [*data.items()]
    else:
        steps = [*enumerate(data)] if isinstance(data, list) else []
    entries: list[Plain] = []
    for step, entry in steps:
        place = marked.place((*path, step, key))
        named = {"name": step} if isinstance(step, str) else {}
        entries.append({**named, **(entry if isinstance(entry, dict) else {}), "place": [place.line, place.column]})
    return entries
