"""Every mistake in a rule file is told at once, each with its place and what was expected."""

from __future__ import annotations

import pytest

from checker.lexicon.lexicon import Lexicon
from checker.model.errors import UserErrors
from checker.rules.load import load_rules, load_sidecar

HEAD = "- id: a-rule\n  summary: Two figures disagree\n"


def mistakes(text: str, lexicon: Lexicon, file: str = "pay.yaml") -> str:
    with pytest.raises(UserErrors) as raised:
        load_rules([(file, text)], lexicon)
    return str(raised.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            HEAD + '  match: ["{a:money} of {b:money}"]\n  asert: a = b\n',
            """\
pay.yaml:1:3: `assert` is missing: what must hold, such as rate * count = total
pay.yaml:4:3: unknown key `asert`
  did you mean `assert`?""",
        ),
        (
            HEAD + '  match: ["{a:money} of {b:money}"]\n  assert: a * headcount = b\n',
            """\
pay.yaml:4:15: `assert` names `headcount`, which no figure here is called
  known here: a, b""",
        ),
        (
            HEAD + '  match: ["{a:money} of {b:money}"]\n  assert: a = b\n  where: ["old > 0", a < b]\n',
            """\
pay.yaml:5:11: `where` names `old`, which no figure here is called
  known here: a, b""",
        ),
        (
            HEAD + '  match:\n    - "{a:money} of {b:money}"\n    - "{a:money} and {c:money}"\n  assert: a = b\n',
            "pay.yaml:5:7: this pattern binds no `b`, which the formulas of the rule name",
        ),
        (
            HEAD + '  match: ["{a:money} {dir:rize} {b:mony}"]\n  assert: a = a\n',
            """\
pay.yaml:3:27: `rize` is neither a slot type nor a word list
  did you mean `rise`?
pay.yaml:3:36: `mony` is neither a slot type nor a word list
  did you mean `money`?""",
        ),
        (
            HEAD + '  match: ["{a:money} (of"]\n  assert: a = b\n',
            "pay.yaml:3:22: `(` is never closed",
        ),
        (
            HEAD + '  match: ["{a:money} of {b:money}"]\n  assert: a ==\n',
            "pay.yaml:4:15: ",
        ),
        (
            HEAD + '  match: ["{a:money} of {b:money}"]\n  assert: __import__("os") = a\n',
            "pay.yaml:4:11: ",
        ),
        (
            HEAD + '  match: ["{a:money} of {b:money}"]\n  assert: 9^9^9^9 = a\n',
            "pay.yaml:4:13: an exponent is at most 8, not 9",
        ),
        (
            HEAD
            + "  figures: {rate: {unit: money / time}, count: {unit: count, noun: pay.each}}\n  assert: rate = count\n",
            """\
pay.yaml:3:68: `noun` is that of `pay`, which no figure here is called
  known here: count, rate
pay.yaml:4:16: money / time and a bare number can't be added or compared
  check the units of the figures that it names""",
        ),
        (
            HEAD + "  figures: {rate: {unit: money}, count: {noun: rate.size}}\n  assert: rate = count\n",
            "pay.yaml:3:48: a figure has no `size` to take a noun from; it has `noun` and `each`",
        ),
        (
            HEAD + "  figures: {a: {kind: [number]}, b: {unit: count}, c: {place: list}}\n  assert: a = c\n",
            "pay.yaml:3:63: what stands in `list` is compared with one other figure",
        ),
        (
            HEAD + "  figures: {a: {place: headline}, b: {place: text}, c: {place: lead}}\n  assert: a = c\n",
            "pay.yaml:3:64: a figure of the `lead` is compared with one of the `headline`, and no other",
        ),
        (
            HEAD + "  figures: {rate: {unit: mony / time}, total: {unit: money /}}\n  assert: rate = total\n",
            """\
pay.yaml:3:26: `mony` is not a dimension
  did you mean `money`?
pay.yaml:3:54: `unit` is `money /`; expected a dimension in words, such as money / time""",
        ),
        (
            HEAD + "  figures: {Rate: {unit: money}, b: {cue: sum}}\n  assert: b = 1\n",
            """\
pay.yaml:3:13: `Rate` is not a valid name: expected small letters, digits and underscores, such as old_price
pay.yaml:3:43: `cue` is `sum`; expected a list of words, or names of word lists, one of which stands near it""",
        ),
        (
            HEAD + '  match: ["{a:money}"]\n  assert: a = 1\n  message: "{a} is not {b}"\n',
            """\
pay.yaml:5:25: `message` names `b`, which no figure here is called
  known here: a""",
        ),
        (
            HEAD + '  match: ["{a:money}"]\n  assert: a = 1\n  unless: [adjusted, points_word]\n',
            """\
pay.yaml:5:22: no word list is called `points_word`
  did you mean `points_words`?""",
        ),
        (
            HEAD + '  match: ["{a:money} {b:money}"]\n  assert: a = b\n  echo: {of: [a, c]}\n',
            "pay.yaml:5:18: no figure of each pattern is called `c`",
        ),
        (
            HEAD + '  phrases: {rise: "{a:money}", b: "a {a:mony}"}\n  match: ["<b> <rise>"]\n  assert: a = 1\n',
            """\
pay.yaml:3:13: `rise` is the name of a word list as well
pay.yaml:4:11: `mony` is neither a slot type nor a word list
  did you mean `money`?""",
        ),
        (
            HEAD + '  phrases: {b: "({a:money}"}\n  match: ["<b>"]\n  assert: a = 1\n',
            "pay.yaml:4:11: `(` is never closed, in `(({a:money})`",
        ),
        (
            HEAD + "  assert: a = 1\n",
            "pay.yaml:1:3: expected `match` or `figures`, or both, which say how the figures of a rule are found",
        ),
        (
            HEAD + '  match: ["{a:money}"]\n  assert: a = 1\n  severity: eror\n  within: 2 chapters\n  enabled: no\n',
            """\
pay.yaml:5:13: `severity` is `eror`; expected error, warning or info
  did you mean `error`?
pay.yaml:6:11: `within` is `2 chapters`; expected clause, sentence, paragraph, section, list, table or document, \
or up to 10 neighbours, as in "2 sentences"
pay.yaml:7:12: `enabled` is `no`; expected true or false: whether it runs when nothing is selected""",
        ),
        (
            HEAD + '  match: ["{a:money}"]\n  assert: a = 1\n' + HEAD + '  match: ["{a:money}"]\n  assert: a = 1\n',
            "pay.yaml:5:7: the id `a-rule` is taken, on line 1",
        ),
        (
            HEAD + '  match: ["{a:money}"]\n  assert: a = 1\n  assert: a = 2\n  severity: &s info\n  why: !!str b\n',
            """\
pay.yaml:5:3: `assert` stands twice in this mapping, first on line 4
pay.yaml:6:13: an anchor (`&s`) has no place in a rule file; write the thing out, in quotes if it is a text
pay.yaml:7:8: a tag (`!!str`) has no place in a rule file; write the thing out, in quotes if it is a text""",
        ),
        (
            "family: payment\nrules:\n- *all\n",
            """\
pay.yaml:1:9: `family` is `payment` in a file named `pay`; the two must be the same
pay.yaml:3:3: an alias (`*all`) has no place in a rule file; write the thing out, in quotes if it is a text""",
        ),
        (
            "rules: 3\nmore: 1\n",
            """\
pay.yaml:1:8: `rules` is `3`; expected a list of rules, at most 1000
pay.yaml:2:1: unknown key `more`
  known here: family, about, rules""",
        ),
        ("hello\n", "pay.yaml:1:1: this is `hello`; expected a mapping with `rules`, or a list of rules"),
    ],
    ids=lambda text: text.splitlines()[-1][:50],
)
def test_a_mistake_says_where_and_what(text: str, message: str, lexicon: Lexicon) -> None:
    told = mistakes(text, lexicon)
    assert told == message or (message.endswith(" ") and told.startswith(message))


def test_all_files_are_read_before_a_mistake_is_told(lexicon: Lexicon) -> None:
    with pytest.raises(UserErrors) as raised:
        load_rules([("a.yaml", "- 1"), ("b.yaml", "["), ("c.yaml", "rules: []")], lexicon)
    assert [str(error.place) for error in raised.value.errors] == ["a.yaml:1:3", "b.yaml:2:1", "c.yaml:1:8"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "figures:\n  pay: {qoute: a}\n  men: {quote: ten men}\nchecks:\n  - {id: x, assert: pay * mne = 2}\n",
            """\
d.yaml:2:8: `quote` is missing: the figure as it stands in the draft
d.yaml:2:9: unknown key `qoute`
  did you mean `quote`?
d.yaml:5:27: `assert` names `mne`, which no figure here is called
  did you mean `men`?""",
        ),
        (
            "figures: {a: {quote: one}}\nfacts: {a: {value: 1}, b: 2}\nchecks: [{id: x, assert: a = 1}]\n",
            """\
d.yaml:2:9: `a` is the name of a figure as well
d.yaml:2:27: `b` is `2`; expected a mapping such as {value: 4 million tonnes / year, source: NIS}""",
        ),
        ("{}", "d.yaml:1:1: this is an empty mapping; expected a mapping of `figures`, `facts` and `checks`"),
    ],
    ids=["figures", "facts", "nothing"],
)
def test_a_mistake_in_the_file_beside_a_draft(text: str, message: str) -> None:
    with pytest.raises(UserErrors) as raised:
        load_sidecar("d.yaml", text)
    assert str(raised.value) == message
