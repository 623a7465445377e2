"""Compile the data files to one plain structure, with phrases cut into words and prefixes combined with units.

The result can be stored as JSON, so that later runs need not parse YAML.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.lexicon.phrases import phrase_table
from checker.lexicon.roles import ENDINGS, roles_of
from checker.lexicon.tokens import cut

Plain = dict[str, Any]

CODE_PREFIXES = {"K": "1000", "M": "1000000"}
"""Letters written before a currency code in accounts: 30 MUSD."""
SHORT = 4
"""Unit forms of up to this many letters keep their case: "MW" is not "mw"."""


def compile_lexicon(said: Mapping[str, Any]) -> Plain:
    """The plain form of a lexicon, from the content of each data file by name."""
    return {
        "abbreviations": said["abbreviations"],
        "openers": said["openers"],
        "cues": said.get("cues") or {},
        "numbers": said["numbers"],
        "magnitudes": said["magnitudes"],
        "hedges": {
            side: [[_words(form), [form, hedge.get("widen"), hedge.get("toward")]] for form, hedge in forms.items()]
            for side, forms in said["hedges"].items()
        },
        "currencies_before": list(_currencies_before(said["currencies"])),
        "currencies_leading": [
            [[word], [code, "1"]] for code, entry in said["currencies"].items() for word in entry.get("leading", ())
        ],
        "currencies_after": list(_currencies_after(said["currencies"])),
        "worths": {code: [str(end) for end in entry.get("worth", ())] for code, entry in said["currencies"].items()},
        "units": phrase_table(_units(said["units"]), 0),
        "periods": phrase_table(((_words(form), unit) for form, unit in said["periods"].items()), 0),
        "calendar": said["calendar"],
        "relative": list(_relative(said["calendar"]["relative"])),
        "grammar": {
            part: phrase_table(((_words(form), None) for form in forms), 0) for part, forms in said["grammar"].items()
        },
        "words": {
            name: list(words)
            for file in ("nouns", "not_figures")
            for name, words in said[file].items()
            if name not in ("plurals", "plural_endings")
        },
        "plurals": said["nouns"]["plurals"],
        "plural_endings": said["nouns"]["plural_endings"],
        "endings": {ending: role for role, endings in said["roles"][ENDINGS].items() for ending in endings},
        "roles": roles_of(said["roles"], said["nouns"]["verbs"], said["nouns"]["stop"]),
    }


def _words(form: str, *, small: bool = True) -> list[str]:
    form = form.lower() if small else form
    return cut(form)


def _currencies_before(currencies: Mapping[str, Any]) -> Iterator[list[Any]]:
    for code, entry in currencies.items():
        for form in [code, *entry.get("symbols", ())]:
            words = _words(form, small=False)
            yield [words, [code, "1"]]
            if len(words) > 1 and len(words[0]) > 1:  # "hk $", as in lower-cased texts
                yield [[word.lower() for word in words], [code, "1"]]
        for prefix, scale in CODE_PREFIXES.items():
            yield [[prefix + code], [code, scale]]


def _currencies_after(currencies: Mapping[str, Any]) -> Iterator[list[Any]]:
    for code, entry in currencies.items():
        yield [[code], [code, "1"]]
        for form in entry.get("symbols", ()):
            if not any(letter.isalpha() for letter in form):
                yield [_words(form, small=False), [code, "1"]]
        for prefix, scale in CODE_PREFIXES.items():
            yield [[prefix + code], [code, scale]]
        for form in entry.get("words", ()):
            yield [_words(form), [code, "1"]]
        for form, scale in entry.get("minor", {}).items():
            yield [_words(form), [code, str(scale)]]


def _relative(moments: Mapping[str, Mapping[str, int]]) -> Iterator[tuple[list[str], list[Any]]]:
    for unit, phrases in moments.items():
        for phrase, shift in phrases.items():
            yield _words(phrase), [unit, shift]


def _units(units: Mapping[str, Any]) -> Iterator[tuple[list[str], str]]:
    for name, forms in units["plain"].items():
        for form in forms:
            yield _words(form, small=len(form) > SHORT and form.islower()), name
    for name, forms in units["prefixed"].items():
        for kind in ("words", "symbols"):
            for prefix, spelled in units["prefixes"][kind].items():
                for form in forms[kind]:
                    yield _words(prefix + form, small=kind == "words"), spelled + name
