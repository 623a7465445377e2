"""Pages of rules and families, in Markdown: what a rule finds, why, and what it reports on its own examples."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.lexicon.lexicon import Cue
from checker.model.rule import RoleSpec, Rule, Scope
from checker.model.verdict import Status
from checker.rules.examples import Check

_SLOT = re.compile(r"\{\s*(?P<role>\w+)\s*:\s*(?P<types>[^{}]*)\}")
_SIGNS = {"*": "×", "/": "÷", "-": "−", "<=": "≤", ">=": "≥", "!=": "≠"}
_SIGN = re.compile(r"(?<= )(?:<=|>=|!=|[-*/])(?= )")


Lists = Mapping[str, Cue]
"""The word lists, by name."""
SHOWN = 3
"""How many words of a list are shown."""


def family_page(family: str, about: str | None, rules: Sequence[Rule], check: Check, lists: Lists) -> str:
    """The page of a family, with its rules in order."""
    head = [f"# {family}", *_paragraph(about)]
    return "\n\n".join([*head, *("\n\n".join(_blocks(rule, check, lists)) for rule in rules)]) + "\n"


def rule_page(rule: Rule, check: Check, lists: Lists) -> str:
    """The page of one rule.

    Args:
        rule: the rule.
        check: returns every verdict on a text; the messages are shown next to the examples.
        lists: the word lists that its guards may name.
    """
    return "\n\n".join(_blocks(rule, check, lists)) + "\n"


def _blocks(rule: Rule, check: Check, lists: Lists) -> Iterator[str]:
    yield f"## {rule.id}"
    yield f"{rule.summary}."
    yield from _paragraph(rule.why)
    yield f"What must hold, within {_scope(rule.within)}:"
    yield f"    {_typeset(rule.assertion.text)}"
    yield "\n".join(f"- `{role}`: {what}" for role, what in _roles(rule))
    if rule.where:
        yield f"Checked only when {' and '.join(f'`{_typeset(where.text)}`' for where in rule.where)}."
    if rule.echo:
        yield f"Checked only when a word stands beside both `{rule.echo.one}` and `{rule.echo.other}`."
    if rule.unless:
        yield f"Not reported when the sentence mentions: {_mentioned(rule.unless, lists)}."
    if rule.doubt:
        yield f"Reported only when a known slip explains it, if the sentence mentions: {_mentioned(rule.doubt, lists)}."
    yield from _examples("Consistent:", rule.examples.consistent)
    yield from _findings(rule, check)
    yield from _examples("Not reported:", rule.examples.silent)
    yield _ending(rule)


def _mentioned(names: Sequence[str], lists: Lists) -> str:
    """Words as they are, and word lists by their first words: "“made up”; “comparable”, “organic” and the like"."""
    words = [f"“{name}”" for name in names if name not in lists]
    return "; ".join([*([", ".join(words)] if words else []), *(_like(lists[name]) for name in names if name in lists)])


def _like(words: Cue) -> str:
    shown = ", ".join(f"“{word}”" for word in words.words[:SHOWN])
    return shown if len(words.words) <= SHOWN else f"{shown} and the like"


def _in_words(names: Sequence[str]) -> str:
    """Words and word lists as a reader knows them: "other base" of the list `other_base`."""
    return ", ".join(name.replace("_", " ") for name in names)


def _paragraph(text: str | None) -> list[str]:
    return [" ".join(text.split())] if text else []


def _scope(scope: Scope) -> str:
    return f"a {scope.kind.value}" if scope.stretches == 1 else f"{scope.stretches} {scope.kind.value}s"


def _typeset(formula: str) -> str:
    return _SIGN.sub(lambda sign: _SIGNS[sign.group()], formula)


def _roles(rule: Rule) -> Iterator[tuple[str, str]]:
    """Each name of the rule, with a description of what it may be."""
    types: dict[str, list[str]] = {}
    for pattern in rule.patterns:
        for slot in _SLOT.finditer(pattern.text):
            types.setdefault(slot["role"], []).extend(name.strip() for name in slot["types"].split("|"))
    for role, names in types.items():
        yield role, " or ".join(name.replace("_", " ") for name in dict.fromkeys(names))
    for spec in rule.roles:
        yield spec.role, "; ".join(_traits(spec))


def _traits(spec: RoleSpec) -> Iterator[str]:
    if spec.unit or spec.kind:
        yield spec.unit or " or ".join(spec.kind)
    if spec.per == "each":
        yield "for each"
    if spec.noun:
        role, _, what = spec.noun.partition(".")
        yield f"counts what `{role}` is {'for' if what == 'each' else 'of'}" if what else f"counts {spec.noun}"
    if spec.cue:
        yield f"near {_in_words(spec.cue)}"
    if spec.many:
        yield "one or several"
    if spec.optional:
        yield "may be missing"


def _examples(title: str, texts: Sequence[str]) -> Iterator[str]:
    if texts:
        yield title
        yield "\n".join(map(_item, texts))


def _findings(rule: Rule, check: Check) -> Iterator[str]:
    if not rule.examples.contradiction:
        return
    yield "Contradictions, and what is reported:"
    yield "\n".join(_finding(rule, text, check) for text in rule.examples.contradiction)


def _finding(rule: Rule, text: str, check: Check) -> str:
    said = [
        verdict.message
        for verdict in check(text)
        if verdict.claim.rule.id == rule.id and verdict.status is Status.CONTRADICTION
    ]
    return "\n".join([_item(text), *(f"  > {message}" for message in said[:1])])


def _item(text: str) -> str:
    """A list item; the paragraphs of its text are indented to stay in it."""
    return "- " + text.strip().replace("\n", "\n  ").replace("\n  \n", "\n\n")


def _ending(rule: Rule) -> str:
    on = "on" if rule.enabled else f"off unless you add it (`--extend-select {rule.id}`)"
    return (
        f"Severity {rule.severity.value}; {on}. To silence it once, put `<!-- figcheck: ignore {rule.id} -->` "
        f'on the line before; in all drafts, `ignore = ["{rule.id}"]` in `figcheck.toml`.'
    )
