"""Builds rules from the plain data that `parse` has checked; quick, and done on every run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from checker.model.errors import Place
from checker.model.rule import (
    Echo,
    Examples,
    Fact,
    Grade,
    Quoted,
    RolePlace,
    RoleSpec,
    Rule,
    RulePattern,
    Scope,
    ScopeKind,
    Severity,
    Sidecar,
    Twice,
)
from checker.rules.formula import parse_formula

Plain = dict[str, Any]
PATTERN_KEYS = ("match", "inferred", "guessed")
"""The keys of a rule that hold patterns; the last two are named after the grade of what they find."""
_TWICE = {False: None, True: Twice.ANYWHERE, "units": Twice.UNITS, "headline": Twice.HEADLINE}


def build_rules(data: Plain, file: str) -> tuple[Rule, ...]:
    """The rules of a pack, from the result of `parse_rules`."""
    family = family_of(file)
    return tuple(_rule(rule, family, file) for rule in data["rules"])


def build_draft(data: Plain, file: str) -> Sidecar:
    """The rules beside a draft, from the result of `parse_draft`."""
    return Sidecar(
        path=file,
        figures=tuple(
            Quoted(
                figure["name"],
                figure["quote"],
                figure.get("unit"),
                _place(figure, file, f"figures.{figure['name']}.quote"),
            )
            for figure in data["figures"]
        ),
        facts=tuple(
            Fact(fact["name"], fact["value"], fact.get("source"), _place(fact, file, f"facts.{fact['name']}.value"))
            for fact in data["facts"]
        ),
        checks=tuple(_check(check, file) for check in data["checks"]),
    )


def family_of(file: str) -> str:
    """The family of a file's rules: the file's name up to its first dot."""
    return PurePath(file).name.split(".", maxsplit=1)[0]


def scope_of(text: str) -> Scope:
    """The scope that `within` writes out: "2 sentences"."""
    count, _, kind = text.rpartition(" ")
    return Scope(ScopeKind(kind.removesuffix("s")), int(count)) if count else Scope(ScopeKind(kind))


def _rule(data: Plain, family: str, file: str) -> Rule:
    examples = data.get("examples", {})
    return Rule(
        id=data["id"],
        summary=data["summary"].strip(),
        assertion=parse_formula(data["assert"]),
        family=family,
        patterns=tuple(_patterns(data)),
        roles=tuple(_role(name, figure) for name, figure in data.get("figures", {}).items()),
        within=scope_of(data.get("within", ScopeKind.SENTENCE)),
        unless=tuple(data.get("unless", ())),
        doubt=tuple(data.get("doubt", ())),
        stops=tuple(data.get("stops", ())),
        given=tuple(data.get("given", ())),
        echo=_echo(data["echo"]) if "echo" in data else None,
        where=tuple(map(parse_formula, data.get("where", ()))),
        twice=_TWICE[data.get("twice", False)],
        apart=data.get("apart", False),
        exact=data.get("exact", False),
        grade=_grade(data),
        severity=Severity(data.get("severity", Severity.ERROR)),
        message=data.get("message"),
        why=data.get("why"),
        enabled=data.get("enabled", True),
        examples=Examples(**{kind: tuple(texts) for kind, texts in examples.items()}),
        place=_place(data, file, "id"),
    )


def _grade(data: Plain) -> Grade:
    return Grade(data.get("grade", Grade.EXPLICIT if "match" in data else Grade.INFERRED))


def _patterns(data: Plain) -> Iterator[RulePattern]:
    """The patterns under each of a rule's `PATTERN_KEYS`, the surest first; `match` has the grade of the rule."""
    for key in PATTERN_KEYS:
        grade = _grade(data) if key == "match" else Grade(key)
        yield from (RulePattern(text, grade) for text in data.get(key, ()))


def _echo(data: Plain) -> Echo:
    one, other = data["of"]
    return Echo(one, other, tuple(data.get("alike", ())))


def _role(name: str, data: Plain) -> RoleSpec:
    return RoleSpec(
        role=name,
        unit=data.get("unit"),
        kind=tuple(data.get("kind", ())),
        noun=data.get("noun"),
        per=data.get("per"),
        place=RolePlace(data["place"]) if "place" in data else None,
        cue=tuple(data.get("cue", ())),
        many=data.get("many", False),
        optional=data.get("optional", False),
    )


def _check(data: Plain, file: str) -> Rule:
    return Rule(
        id=data["id"],
        summary=data.get("summary", f"`{data['assert']}` does not hold"),
        assertion=parse_formula(data["assert"]),
        family=family_of(file),
        within=Scope(ScopeKind.DOCUMENT),
        severity=Severity(data.get("severity", Severity.ERROR)),
        message=data.get("message"),
        place=_place(data, file, "id"),
        pinned=True,
    )


def _place(data: Plain, file: str, key: str) -> Place:
    line, column = data["place"]
    return Place(file, line, column, key)
