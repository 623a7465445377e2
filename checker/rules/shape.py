"""Checks a rule file against its JSON Schema; messages quote what the schema says is expected."""

from __future__ import annotations

from itertools import islice
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from checker.rules.marked import MOST_MISTAKES, Marked, Path
from checker.rules.schema import Schema, schema_of
from checker.rules.wording import guess, listed, shown


def check_shape(marked: Marked, part: str) -> None:
    """Note every mistake of shape in `marked`, with what was expected; parts with a mistake are refused."""
    schema = schema_of(part)
    for error in islice(Draft202012Validator(schema).iter_errors(marked.data), 5 * MOST_MISTAKES):
        path: Path = tuple(error.absolute_path)
        if not marked.known_wrong(path):
            _note(marked, path, error, schema)


def _note(marked: Marked, path: Path, error: ValidationError, schema: Schema) -> None:
    rule: Schema = _rule(error, schema)
    found: Any = error.instance
    match error.validator:
        case "additionalProperties":
            known = list(rule["properties"])
            for key in [key for key in found if key not in known][:MOST_MISTAKES]:
                marked.error(f"unknown key `{key}`", (*path, key), key=True, hint=guess(key, known))
                marked.refused.add((*path, key))
        case "required":
            for key in [key for key in rule["required"] if key not in found and (*path, key) not in marked.refused]:
                expected = _expected(_resolved(rule["properties"][key], schema))
                marked.error(f"`{key}` is missing: {expected}", (*path, key))
                marked.refused.add((*path, key))
        case "anyOf":
            marked.error(f"expected {rule['description']}", path)
        case _ if "propertyNames" in error.absolute_schema_path:
            key = str(found)
            marked.error(f"`{key}` is not a valid name: expected {_expected(rule)}", (*path, key), key=True)
            marked.refused.add((*path, key))
        case _:
            subject = f"`{path[-1]}`" if path and isinstance(path[-1], str) else "this"
            hint = guess(found, rule["enum"]) if "enum" in rule and isinstance(found, str) else None
            marked.error(f"{subject} is {shown(found)}; expected {_expected(rule)}", path, hint=hint)
            marked.refused.add(path)


def _rule(error: ValidationError, schema: Schema) -> Schema:
    """The part of the schema that an error breaks, in the wording of the place that refers to it."""
    rule: Any = _resolved(schema, schema)
    for step in list(error.absolute_schema_path)[:-1]:
        rule = rule[step]
        if isinstance(rule, dict):
            rule = _resolved(rule, schema)
    result: Schema = rule
    return result


def _resolved(rule: Schema, schema: Schema) -> Schema:
    if "$ref" not in rule:
        return rule
    return {**schema["$defs"][rule["$ref"].rsplit("/", 1)[-1]], **{key: rule[key] for key in rule if key != "$ref"}}


def _expected(rule: Schema) -> str:
    return listed(rule["enum"]) if "enum" in rule else str(rule["description"])
