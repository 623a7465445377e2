"""Checks of a rule file beyond its shape: its formulas, patterns and names must match one another."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from pathlib import PurePath

from checker.model.formula import Assertion, Name
from checker.model.rule import SECOND
from checker.rules.build import PATTERN_KEYS
from checker.rules.dimensions import CLASSES, check_dimensions
from checker.rules.formula import PUBLISHED, FormulaError, expressions, names, parse_formula
from checker.rules.marked import Data, Marked, Path
from checker.rules.pattern import SLOTS, PatternError, expanded, parse_pattern, roles, word_lists
from checker.rules.wording import guess

_WORD = re.compile(r"[^\W\d]\w*")
_BRACES = re.compile(r"\{(?P<name>[^{}]*)\}")
_NOUN_OF = re.compile(r"(?P<role>[a-z][a-z0-9_]*)\.(?P<what>\w+)")


def check_rules(marked: Marked, known_lists: Collection[str]) -> None:
    """Note what is wrong in the rules of a pack, in whatever parts have a valid shape."""
    bare = isinstance(marked.data, list)
    _check_family(marked)
    top: Path = () if bare else ("rules",)
    rules = list(_items(marked, top))
    check_ids(marked, rules)
    for path in rules:
        _check_rule(marked, path, known_lists)


def check_draft(marked: Marked) -> None:
    """Note what is wrong in a file beside a draft, in whatever parts have a valid shape."""
    figures, facts = _names(marked, ("figures",)), _names(marked, ("facts",))
    for name in sorted((figures or set()) & (facts or set())):
        marked.error(f"`{name}` is the name of a figure as well", ("facts", name), key=True)
    known = None if figures is None or facts is None else figures | facts
    checks = list(_items(marked, ("checks",)))
    check_ids(marked, checks)
    for path in checks:
        check_formula(marked, (*path, "assert"), known)
        check_message(marked, (*path, "message"), known)


def check_ids(marked: Marked, rules: list[Path]) -> None:
    """Note each id that an earlier one of `rules` has."""
    first: dict[str, Path] = {}
    for path in rules:
        for at, name in _texts(marked, (*path, "id")):
            if name in first:
                marked.error(f"the id `{name}` is taken, on line {marked.place(first[name]).line}", at)
            first.setdefault(name, at)


def check_formula(marked: Marked, path: Path, known: Collection[str] | None) -> tuple[str, ...]:
    """Note what is wrong in the formula at `path`; return the names that it uses.

    Args:
        marked: the file.
        path: where a formula may be.
        known: the names a formula may use; None if they are unknown.
    """
    for at, text in _texts(marked, path):
        try:
            assertion = parse_formula(text)
        except FormulaError as bad:
            marked.error(bad.message, at, column=bad.column, hint=bad.hint)
            marked.refused.add(at)
            continue
        for name in _unknown(assertion, known):
            message = f"`{_key(at)}` names `{name.role}`, which no figure here is called"
            marked.error(message, at, column=name.column, hint=guess(name.role, sorted(known or ())))
        return names(assertion)
    return ()


def phrases_of(rule: Data) -> dict[str, str]:
    """The pattern parts that a rule names, as far as they are texts."""
    found = rule.get("phrases") if isinstance(rule, dict) else None
    return {name: text for name, text in found.items() if isinstance(text, str)} if isinstance(found, dict) else {}


def check_message(marked: Marked, path: Path, known: Collection[str] | None) -> None:
    """Note each name in braces in the message at `path` that is not a figure's name."""
    for at, text in _texts(marked, path):
        for found in _BRACES.finditer(text):
            if known is not None and found["name"] not in known:
                message = f"`message` names `{found['name']}`, which no figure here is called"
                hint = guess(found["name"], sorted(known))
                marked.error(message, at, column=found.start("name") + 1, hint=hint)


def _check_family(marked: Marked) -> None:
    stem = PurePath(marked.file).name.split(".", maxsplit=1)[0]
    for at, family in _texts(marked, ("family",)):
        if family != stem:
            marked.error(f"`family` is `{family}` in a file named `{stem}`; the two must be the same", at)


def _check_rule(marked: Marked, path: Path, known_lists: Collection[str]) -> None:
    patterns = dict(_check_patterns(marked, path, known_lists))
    if marked.at((*path, "twice")) in {True, "units", "headline"}:
        patterns = {at: bound | {f"{role}{SECOND}" for role in bound} for at, bound in patterns.items()}
    figures = _names(marked, (*path, "figures"))
    known = frozenset[str]().union(figures or (), *patterns.values()) or None
    if known and marked.at((*path, "apart")) is True:
        patterns = dict.fromkeys(patterns, known := known | {PUBLISHED})
    if figures is None or any(marked.spoilt((*path, key)) for key in PATTERN_KEYS):
        known = None
    _check_nouns(marked, (*path, "figures"), figures or frozenset())
    _check_leads(marked, (*path, "figures"), figures or frozenset())
    guards: list[Path] = [(*path, key) for key in ("unless", "doubt", "stops", "given")]
    for words in [*guards, (*path, "echo", "alike"), *((*path, "figures", role, "cue") for role in figures or ())]:
        _check_lists(marked, words, known_lists)
    _check_echo(marked, (*path, "echo", "of"), patterns)
    used = set(check_formula(marked, (*path, "assert"), known))
    _check_dimensions(marked, path, figures or frozenset())
    for at in _items(marked, (*path, "where")):
        used.update(check_formula(marked, at, known))
    check_message(marked, (*path, "message"), known)
    for at, bound in patterns.items():
        missing = sorted((used & known if known else set()) - bound - (figures or frozenset()))
        if missing:
            marked.error(f"this pattern binds no {_ticked(missing)}, which the formulas of the rule name", at)


def _check_patterns(marked: Marked, path: Path, known_lists: Collection[str]) -> Iterator[tuple[Path, frozenset[str]]]:
    """Each pattern that can be read, and the names that it binds."""
    phrases = phrases_of(marked.at(path))
    for name in sorted(phrases.keys() & set(known_lists)):
        marked.error(f"`{name}` is the name of a word list as well", (*path, "phrases", name), key=True)
    for item in (item for key in PATTERN_KEYS for item in _items(marked, (*path, key))):
        for at, text in _texts(marked, item):
            whole = expanded(text, phrases)
            try:
                pattern = parse_pattern(whole)
            except PatternError as bad:
                column, said = (bad.column, "") if whole == text else (1, f", in `{whole}`")
                marked.error(bad.message + said, at, column=column)
                marked.refused.add(at)
                continue
            for name in sorted(word_lists(pattern).difference(known_lists)):
                message = f"`{name}` is neither a slot type nor a word list"
                hint = guess(name, [*SLOTS, *sorted(known_lists)])
                marked.error(message, at, column=text.find(name) + 1, hint=hint)
            yield at, roles(pattern)


def _check_nouns(marked: Marked, path: Path, figures: Collection[str]) -> None:
    for role in figures:
        for at, noun in _texts(marked, (*path, role, "noun")):
            other = _NOUN_OF.fullmatch(noun)
            if other is None:
                continue
            if other["role"] not in figures:
                hint = guess(other["role"], sorted(figures))
                marked.error(f"`noun` is that of `{other['role']}`, which no figure here is called", at, hint=hint)
            if other["what"] not in ("noun", "each"):
                marked.error(f"a figure has no `{other['what']}` to take a noun from; it has `noun` and `each`", at)


def _check_leads(marked: Marked, path: Path, figures: Collection[str]) -> None:
    """Note each figure of a lead not compared with only one of a headline, and of a list, with one count."""
    placed = {role: marked.at((*path, role, "place")) for role in figures}
    for role, place in placed.items():
        if place == "lead" and sorted(map(str, placed.values())) != ["headline", "lead"]:
            message = "a figure of the `lead` is compared with one of the `headline`, and no other"
            marked.error(message, (*path, role, "place"))
        if place in {"list", "again", "summary", "cell", "expression"} and len(placed) != 2:
            marked.error(f"what stands in `{place}` is compared with one other figure", (*path, role, "place"))
        if place == "row" and list(placed.values()) != ["row", "row"]:
            marked.error(
                "what stands in a `row` is its cells for the newer year and the older one", (*path, role, "place")
            )


def _check_echo(marked: Marked, path: Path, patterns: Mapping[Path, frozenset[str]]) -> None:
    """Note each figure with an echo that some pattern doesn't bind."""
    for item in _items(marked, path):
        for at, role in _texts(marked, item):
            if not all(role in bound for bound in patterns.values()):
                marked.error(f"no figure of each pattern is called `{role}`", at)


def _check_lists(marked: Marked, path: Path, known_lists: Collection[str]) -> None:
    """Any words are allowed, but one with an underscore can only be the name of a list."""
    for item in _items(marked, path):
        for at, word in _texts(marked, item):
            if "_" in word and word not in known_lists:
                marked.error(f"no word list is called `{word}`", at, hint=guess(word, sorted(known_lists)))


def _check_dimensions(marked: Marked, path: Path, figures: Collection[str]) -> None:
    declared: dict[str, str] = {}
    for role in figures:
        for at, unit in _texts(marked, (*path, "figures", role, "unit")):
            declared[role] = unit
            for word in _WORD.finditer(unit):
                near = get_close_matches(word.group(), CLASSES, n=1, cutoff=0.8)
                if near and not word.group().startswith(near[0]):  # any other word may be a unit or a noun
                    message = f"`{word.group()}` is not a dimension"
                    marked.error(message, at, column=word.start() + 1, hint=f"did you mean `{near[0]}`?")
    for at, text in _texts(marked, (*path, "assert")):
        try:
            check_dimensions(parse_formula(text), declared)
        except FormulaError as bad:
            marked.error(bad.message, at, column=bad.column, hint=bad.hint)


def _unknown(assertion: Assertion, known: Collection[str] | None) -> Iterator[Name]:
    if known is None:
        return
    for side in (assertion.left, assertion.right):
        for part in expressions(side):
            if isinstance(part, Name) and part.role not in known:
                yield part


def _names(marked: Marked, path: Path) -> frozenset[str] | None:
    """The keys of the mapping at `path`: empty if nothing is there, None if it is something else."""
    data = marked.at(path)
    if data is None and not marked.spoilt(path):
        return frozenset()
    return frozenset(data) if isinstance(data, dict) else None


def _items(marked: Marked, path: Path) -> Iterator[Path]:
    """The paths of a list's items; empty if there is no list, or it is refused."""
    data = marked.at(path)
    count = len(data) if isinstance(data, list) and path not in marked.refused else 0
    return ((*path, index) for index in range(count))


def _texts(marked: Marked, path: Path) -> Iterator[tuple[Path, str]]:
    """The text at `path` with its path, unless it is missing or known to be wrong."""
    data = marked.at(path)
    if isinstance(data, str) and path not in marked.refused:
        yield path, data


def _key(path: Path) -> str:
    return next(step for step in reversed(path) if isinstance(step, str))


def _ticked(words: list[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)
