"""Loads rule files from text: `load_rules` for packs, `load_sidecar` for the file beside a draft.

The slow part, reading YAML and checking it, is done only once per text if a `store` keeps the result.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from checker.lexicon.lexicon import Lexicon
from checker.lexicon.store import Plain, Store, cached
from checker.model.errors import UserError, UserErrors
from checker.model.rule import Rule, Sidecar
from checker.rules.build import build_draft, build_rules

SIDECAR_SUFFIX = ".figcheck.yaml"


def load_rules(files: Iterable[tuple[str, str]], lexicon: Lexicon, store: Store | None = None) -> tuple[Rule, ...]:
    """The rules of all files, in order.

    Args:
        files: each file's name, as used in messages, and its text.
        lexicon: the word lists that patterns may name.
        store: remembers what was parsed.

    Raises:
        UserErrors: all mistakes of all files, including ids that two rules share.
    """
    rules: list[Rule] = []
    errors: list[UserError] = []
    for file, text in files:
        try:
            rules += build_rules(_parsed_rules(file, text, lexicon, store), file)
        except UserErrors as several:
            errors += several.errors
        except UserError as error:
            errors.append(error)
    errors += _taken_ids(rules)
    if errors:
        raise UserErrors(errors)
    return tuple(rules)


def load_about(file: str, text: str, lexicon: Lexicon, store: Store | None = None) -> str | None:
    """The description of a rule file's family; None if it has none.

    Raises:
        UserError: the file has mistakes.
    """
    about: str | None = _parsed_rules(file, text, lexicon, store)["about"]
    return about


def load_sidecar(file: str, text: str, store: Store | None = None) -> Sidecar:
    """The figures, facts and checks of a file beside a draft.

    Args:
        file: the file's name, as used in messages.
        text: its text.
        store: remembers what was parsed.

    Raises:
        UserError: the text is not YAML.
        UserErrors: all other mistakes of the file.
    """

    def parse() -> Plain:
        from checker.rules.parse import parse_draft  # noqa: PLC0415 - yaml is slow to import

        return parse_draft(text, file)

    return build_draft(cached(store, ("draft", file, text), parse), file)


def sidecar_of(draft: str) -> str:
    """The name of the rule file beside a draft: `aid/draft.figcheck.yaml` for `aid/draft.md`."""
    path = PurePath(draft)
    return str(path.with_name(path.stem + SIDECAR_SUFFIX))


def _parsed_rules(file: str, text: str, lexicon: Lexicon, store: Store | None) -> Plain:
    def parse() -> Plain:
        from checker.rules.parse import parse_rules  # noqa: PLC0415 - yaml is slow to import

        return parse_rules(text, file, lexicon.cues)

    return cached(store, ("rules", PurePath(file).name, " ".join(sorted(lexicon.cues)), text), parse)


def _taken_ids(rules: list[Rule]) -> list[UserError]:
    first: dict[str, Rule] = {}
    errors: list[UserError] = []
    for rule in rules:
        other = first.setdefault(rule.id, rule)
        if other is not rule:
            errors.append(UserError(f"the id `{rule.id}` is taken, in {other.place}", rule.place))
    return errors
