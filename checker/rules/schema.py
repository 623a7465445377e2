"""The JSON Schema of rule files, the only definition of their keys and what each expects."""

from __future__ import annotations

import json
from typing import Any

from checker.lexicon.source import DATA

Schema = dict[str, Any]


def schema_text() -> str:
    """The JSON Schema of rule files, as shipped."""
    return (DATA / "rules.schema.json").read_text("utf-8")


def schema_of(part: str) -> Schema:
    """The schema of a whole file: a "pack", a list of "rules", or the rules of a "draft"."""
    schema: Schema = json.loads(schema_text())
    return {"$schema": schema["$schema"], "title": schema["title"], "$ref": f"#/$defs/{part}", "$defs": schema["$defs"]}
