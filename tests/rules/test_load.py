"""Rule files that are right become rules; those that are wrong say where and what was expected."""

from __future__ import annotations

import pytest

from checker.lexicon.lexicon import Lexicon
from checker.model.errors import UserError, UserErrors
from checker.model.rule import Echo, Grade, Scope, ScopeKind, Severity
from checker.rules.load import load_rules, load_sidecar, sidecar_of

PERCENT = """\
family: percent
about: Changes in percent.
rules:
  - id: percent-change
    summary: A percentage change disagrees with its two figures
    why: It is the sum that readers do.
    match:
      - "{new:quantity} ... {dir:rise|fall} ... {change:percent} from {old:quantity}"
    within: 2 sentences
    unless: [adjusted, total]
    doubt: [underlying]
    stops: [rise, and]
    echo: {of: [new, old], alike: [rise]}
    where: [old > 0]
    assert: change = (new - old) / old * sign(dir)
    severity: warning
    message: "{change} is not the change from {old} to {new}"
    enabled: false
    examples:
      consistent: ["Rents rose 2% to $1,020 from $1,000."]
"""

PAY = """\
- id: rate-times-count
  summary: A total disagrees with its rate and its count
  figures:
    rate: {unit: money / time, per: each}
    count: {unit: count, noun: rate.each, kind: [number]}
    total: {unit: money / time, cue: [total, income], many: true, optional: true}
  assert: rate * count = total
"""


def test_a_pattern_rule_is_loaded_whole(lexicon: Lexicon) -> None:
    (rule,) = load_rules([("rules/percent.yaml", PERCENT)], lexicon)
    assert (rule.id, rule.family, rule.severity, rule.enabled) == ("percent-change", "percent", Severity.WARNING, False)
    assert rule.grade is Grade.EXPLICIT
    assert rule.within == Scope(ScopeKind.SENTENCE, 2)
    assert (rule.unless, rule.doubt, rule.stops) == (("adjusted", "total"), ("underlying",), ("rise", "and"))
    assert rule.echo == Echo("new", "old", ("rise",))
    assert [where.text for where in rule.where] == ["old > 0"]
    assert rule.examples.consistent == ("Rents rose 2% to $1,020 from $1,000.",)
    assert str(rule.place) == "rules/percent.yaml:4:9"


def test_a_bare_list_of_rules_is_a_pack_named_by_its_file(lexicon: Lexicon) -> None:
    (rule,) = load_rules([("mine/pay.yaml", PAY)], lexicon)
    assert (rule.family, rule.grade, rule.within) == ("pay", Grade.INFERRED, Scope(ScopeKind.SENTENCE))
    rate, count, total = rule.roles
    assert (rate.unit, rate.per) == ("money / time", "each")
    assert (count.noun, count.kind) == ("rate.each", ("number",))
    assert (total.cue, total.many, total.optional) == (("total", "income"), True, True)


def test_two_files_may_not_share_an_id(lexicon: Lexicon) -> None:
    with pytest.raises(UserErrors) as raised:
        load_rules([("a.yaml", PAY), ("b.yaml", PAY)], lexicon)
    assert str(raised.value) == "b.yaml:1:7: the id `rate-times-count` is taken, in a.yaml:1:7"


class Kept(dict[str, object]):
    """A store in memory."""

    def put(self, key: str, value: object) -> None:
        self[key] = value


def test_what_a_store_remembers_gives_the_same_rules(lexicon: Lexicon) -> None:
    store = Kept()
    files = [("rules/percent.yaml", PERCENT), ("pay.yaml", PAY)]
    cold = load_rules(files, lexicon, store)
    assert len(store) == 2
    assert load_rules(files, lexicon, store) == cold == load_rules(files, lexicon)


DRAFT = """\
figures:
  soldiers: {quote: "at least 10,000 soldiers"}
  pay: {quote: "about $2000 per month", unit: USD / soldier / month}
  income:
    quote: over $200 million
facts:
  grain: {value: 4 million tonnes / year, source: "a ministry"}
checks:
  - {id: annual-income, assert: pay * soldiers = income, severity: info}
  - id: grain-total
    assert: grain < 5000000
    summary: The harvest is too large
"""


def test_a_file_beside_a_draft() -> None:
    sidecar = load_sidecar("aid.figcheck.yaml", DRAFT)
    assert [(figure.role, figure.quote, figure.unit) for figure in sidecar.figures] == [
        ("soldiers", "at least 10,000 soldiers", None),
        ("pay", "about $2000 per month", "USD / soldier / month"),
        ("income", "over $200 million", None),
    ]
    assert [str(figure.place) for figure in sidecar.figures] == [
        "aid.figcheck.yaml:2:21",
        "aid.figcheck.yaml:3:16",
        "aid.figcheck.yaml:5:12",
    ]
    (grain,) = sidecar.facts
    assert (grain.name, grain.value, grain.source) == ("grain", "4 million tonnes / year", "a ministry")
    income, total = sidecar.checks
    assert (income.severity, income.within.kind) == (Severity.INFO, ScopeKind.DOCUMENT)
    assert (income.summary, total.summary) == ("`pay * soldiers = income` does not hold", "The harvest is too large")


def test_line_ends_and_a_byte_order_mark_move_no_place() -> None:
    sidecar = load_sidecar("aid.figcheck.yaml", "\ufeff" + DRAFT.replace("\n", "\r\n"))
    assert [str(figure.place) for figure in sidecar.figures][:2] == ["aid.figcheck.yaml:2:21", "aid.figcheck.yaml:3:16"]
    assert sidecar.checks == load_sidecar("aid.figcheck.yaml", DRAFT).checks


def test_where_the_file_beside_a_draft_is() -> None:
    assert sidecar_of("aid/draft.md") == "aid/draft.figcheck.yaml"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "x.yaml:1:1: this is empty; expected a mapping with `rules`, or a list of rules"),
        ("a: [", "x.yaml:2:1: not YAML: did not find expected node content while parsing a flow node"),
        ("a: 1\n---\nb: 2", "x.yaml:2:1: a second document begins here; a rule file holds one"),
        ("? [a]\n: b", "x.yaml:1:3: a key must be a text"),
        ("a: \x07", "x.yaml:1:4: not YAML: a character that it doesn't allow: control characters are not allowed"),
        ("é: \ud800", "x.yaml:1:4: half of a surrogate pair stands here"),
        ("[" * 100, "x.yaml:1:13: mappings and lists stand more than 12 deep here"),
        ("# " + "x" * 30_000, "x.yaml:1: the line has 30,002 characters; at most 20,000 are read"),
        ("#\n" * 600_000, "x.yaml: a rule file has at most 1,000,000 bytes, this one 1,200,000"),
    ],
)
def test_a_text_that_cannot_be_read_at_all(text: str, message: str, lexicon: Lexicon) -> None:
    with pytest.raises(UserError) as raised:
        load_rules([("x.yaml", text)], lexicon)
    assert str(raised.value) == message
