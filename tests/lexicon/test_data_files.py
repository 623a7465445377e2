"""Every line of every data file can be reached: nothing in `checker/data` is said twice, or where nobody looks."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

import checker
from checker.lexicon.source import DATA, data_files, read_data
from checker.lexicon.tokens import cut
from checker.model.unit import counted
from checker.rules.packs import read_packs

PACKAGE = Path(checker.__file__).parent
FILES = sorted(path for path in DATA.rglob("*") if path.is_file())
YAML = [path for path in FILES if path.suffix == ".yaml"]
SAID = read_data(data_files("en"))
OUTSIDE = {
    "units.txt": "given to pint",
    "rules.schema.json": "given to jsonschema",
    "new/draft.figcheck.yaml": "figcheck init",
    "new/figcheck.toml": "figcheck init",
    "new/pre-commit.yaml": "figcheck init",
    "new/rule.yaml": "figcheck rules new",
    "en/page/figures.yaml": "figcheck figures --reference",
}
"""Files that hold no part of a lexicon, and who takes them."""


def name(path: Path) -> str:
    return path.relative_to(DATA).as_posix()


def literals(*folders: str) -> set[str]:
    """Every text that stands in quotation marks in the code of these folders."""
    return {
        node.value
        for folder in folders
        for path in (PACKAGE / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_file_is_taken_by_somebody():
    lexicon = {name(path) for path in data_files("en")}
    assert sorted(map(name, FILES)) == sorted(lexicon | set(OUTSIDE))
    assert {path.split("/")[-1] for path in OUTSIDE} - literals("cli", "units", "rules", "run", "lexicon") == set()


def nodes(node: yaml.Node):
    yield node
    parts = node.value if isinstance(node.value, list) else []
    for part in parts:
        for inner in part if isinstance(part, tuple) else (part,):
            yield from nodes(inner)


@pytest.mark.parametrize("path", YAML, ids=name)
def test_no_entry_is_given_twice(path: Path):
    """Of a key that is given twice YAML takes the latter, and says nothing."""
    twice = []
    root = yaml.compose(path.read_text("utf-8"))
    for node in nodes(root) if root else ():
        if isinstance(node, yaml.MappingNode):
            entries = Counter(key.value for key, _ in node.value)
        elif isinstance(node, yaml.SequenceNode):
            entries = Counter(item.value for item in node.value if isinstance(item, yaml.ScalarNode))
        else:
            continue
        twice += [(node.start_mark.line + 1, entry) for entry, count in entries.items() if count > 1]
    assert twice == []


@pytest.mark.parametrize("file", ["nouns", "not_figures", "grammar", "calendar", "magnitudes", "numbers", "hedges"])
def test_every_list_is_asked_for_by_name(file: str):
    known = literals("find", "lexicon", "read", "bind")
    assert [part for part in SAID[file] if part not in known] == []


JOINED = {"glued_names", "singular_endings", "plural_endings", "reporters", "slash_names", "dash_names", "isotopes"}
"""Lists of ends of words, and of what the reader joins from several tokens."""


def single_words():
    for file in ("nouns", "not_figures", "numbers", "magnitudes"):
        for part, words in SAID[file].items():
            if part not in JOINED:
                yield from ((file, part, word) for word in words)


@pytest.mark.parametrize("path", YAML, ids=name)
def test_no_word_of_a_list_is_a_truth_value(path: Path):
    """YAML reads `on`, `off`, `yes` and `no` as truth values unless they are quoted."""
    scalars = [token for token in yaml.scan(path.read_text("utf-8")) if isinstance(token, yaml.ScalarToken)]
    assert [each.value for each in scalars if each.plain and each.value.lower() in {"on", "off", "yes", "no"}] == []


def test_every_cue_is_named_by_a_rule_or_by_the_binder():
    rules = "\n".join(text for _, text in read_packs())
    asked_for = {*re.findall(r"\w+", rules), *literals("bind", "rules")}
    assert set(SAID["cues"]) - asked_for == set()


def test_a_word_that_is_looked_up_alone_is_one_token():
    """ "sars-cov" in a list of words is never met: a draft's "SARS-CoV" is three tokens."""
    parted = [(file, part, word) for file, part, word in single_words() if len(cut(word)) != 1]
    assert parted == []


def test_a_word_that_is_looked_up_in_small_letters_has_them():
    capitals = [row for row in single_words() if row[0] != "magnitudes" and row[2] != row[2].lower()]
    assert capitals == []


def test_every_phrase_is_found_where_it_stands(lexicon):
    """A phrase that another with the same words comes before is never reached."""
    unreached = []
    tables = {
        "hedges before": (lexicon.hedges_before, {form: form for form in SAID["hedges"]["before"]}, lambda h: h.text),
        "hedges after": (lexicon.hedges_after, {form: form for form in SAID["hedges"]["after"]}, lambda h: h.text),
        "periods": (lexicon.periods, SAID["periods"], str),
    }
    for table, (phrases, forms, meaning) in tables.items():
        for form, meant in forms.items():
            words = cut(form.lower())
            found = phrases.at(words, 0)
            if found is None or (found[0], meaning(found[1])) != (len(words), meant):
                unreached.append((table, form, found))
    assert unreached == []


def test_a_unit_s_form_names_one_unit(lexicon):
    forms = Counter(form for forms in SAID["units"]["plain"].values() for form in forms)
    assert [form for form, count in forms.items() if count > 1] == []


def test_a_currency_s_name_is_one_currency_s():
    names = Counter(
        word for entry in SAID["currencies"].values() for word in [*entry.get("words", ()), *entry.get("minor", {})]
    )
    signs = Counter(sign for entry in SAID["currencies"].values() for sign in entry.get("symbols", ()))
    assert [form for form, count in (names | signs).items() if count > 1] == []


def test_every_cue_is_made_of_words_that_a_draft_can_hold(lexicon):
    """Rules may use any list, so what is to be told here is only that each of its words can be met."""
    odd = [
        (cue, word)
        for cue, said in SAID["cues"].items()
        for word in said["words"]
        if word != word.lower() or not cut(word)
    ]
    assert odd == []


def test_a_definition_of_a_unit_is_known_to_pint(units):
    """A name that pint does not know would be a thing that is counted."""
    lines = [line for line in (DATA / "units.txt").read_text("utf-8").splitlines() if line and line[0] != "#"]
    defined = [line.split(" = ")[0] for line in lines]
    assert [unit for unit in defined if units.parse(unit) == counted(unit)] == []
