"""A rule: the figures it names, how they are found, and what must hold between them."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from checker.model.errors import Place
from checker.model.formula import Assertion

SECOND = "2"
"""The suffix of the second place's roles, in a rule whose pattern is searched for in two places."""
REPEATS = 12
"""The most times that a repeated part of a pattern may occur."""


class Severity(StrEnum):
    """How much a finding of the rule matters, the most severe first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def reaches(self, least: Severity) -> bool:
        """Whether this is as severe as `least`, or more."""
        order = list(Severity)
        return order.index(self) <= order.index(least)


class Grade(StrEnum):
    """How sure a binding is. It decides which mismatches are reported: all; near or explained ones; explained ones."""

    EXPLICIT = "explicit"
    """The words leave no other reading."""
    INFERRED = "inferred"
    """The figures fit one another by kind and position."""
    GUESSED = "guessed"
    """Nothing shows that the figures belong together, except that such figures often do."""

    def is_surer(self, other: Grade) -> bool:
        """Whether a binding of this grade is surer than one of the other."""
        order = list(Grade)
        return order.index(self) < order.index(other)


class Twice(StrEnum):
    """The two places in which a pattern is searched for, so that their figures can be compared."""

    ANYWHERE = "anywhere"
    UNITS = "units"
    """Anywhere, or the first where both figures have the same unit and the second where one has another."""
    HEADLINE = "headline"
    """In a headline, and in the text under it."""


class ScopeKind(StrEnum):
    """The stretch of the draft within which the figures of one relation are searched for."""

    CLAUSE = "clause"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    SECTION = "section"
    LIST = "list"
    TABLE = "table"
    DOCUMENT = "document"


class Scope(NamedTuple):
    """Some neighbouring stretches of one kind: "2 sentences"."""

    kind: ScopeKind
    stretches: int = 1


class RolePlace(StrEnum):
    """Where the figure of a role stands in the draft."""

    HEADLINE = "headline"
    TEXT = "text"
    """Anywhere but in a headline; beside `SUMMARY` or `CELL`, where nearly the same is said."""
    LEAD = "lead"
    """In the text's first sentences, and beside a word that is also beside the headline's figure."""
    LIST = "list"
    """Each item of a list that the other figure announces."""
    AGAIN = "again"
    """Wherever the other figure's digits stand again, in millions, billions or more."""
    SUMMARY = "summary"
    """In a caption, an abstract or another summary."""
    CELL = "cell"
    """In a table, whose row and column the sentence of the other figure names."""
    ROW = "row"
    """In the row of a table that a clause names: its cell for one of the two years of a change."""
    EXPRESSION = "expression"
    """Before an equals sign, with others that signs of arithmetic join: "25 × 40 = 1,000"."""


class RulePattern(NamedTuple):
    """A pattern by whose words a rule finds its figures, and how sure those words are."""

    text: str
    grade: Grade = Grade.EXPLICIT


class RoleSpec(NamedTuple):
    """How the inferred binder finds the figure of one role. Fields that are None are not tested."""

    role: str
    unit: str | None = None
    """A dimension in words: "money / time", "length", "percent", "count"."""
    kind: tuple[str, ...] = ()
    noun: str | None = None
    """A noun's lemma, or another role's `noun` or `each`: "rate.each"."""
    per: str | None = None
    """The word "each": the figure is per one of something, and a count must count that thing."""
    cue: tuple[str, ...] = ()
    """Words, or names of word lists; one must be near the figure."""
    place: RolePlace | None = None
    many: bool = False
    """Whether the role may hold several figures, like the parts of a sum."""
    optional: bool = False


class Quoted(NamedTuple):
    """A figure in a sidecar file, identified by a quotation from the draft."""

    role: str
    quote: str
    unit: str | None = None
    place: Place | None = None


class Fact(NamedTuple):
    """A value given in a rule file, with its source: "4 million tonnes / year"."""

    name: str
    value: str
    source: str | None = None
    place: Place | None = None


class Echo(NamedTuple):
    """Two figures of a pattern that must be said of the same thing: a word stands beside both."""

    one: str
    other: str
    alike: tuple[str, ...] = ()
    """Word lists whose words say the same: a profit is echoed by earnings."""


class Examples(NamedTuple):
    """Sentences that test the rule."""

    consistent: tuple[str, ...] = ()
    contradiction: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    """Near-misses: sentences in which the rule must find nothing wrong."""


class Rule(NamedTuple):
    """One relation between figures.

    A rule of a pack has `patterns` (figures found by the words around them) or `roles` (figures found by their kind).
    A check in a sidecar file has neither; its names are the `Quoted` figures and `Fact`s of that file.
    """

    id: str
    summary: str
    assertion: Assertion
    family: str
    """The pack that contains it: "percent" for rules/percent.yaml."""
    patterns: tuple[RulePattern, ...] = ()
    roles: tuple[RoleSpec, ...] = ()
    twice: Twice | None = None
    """The two places where its patterns must be found, if there are two; roles at the second end in 2."""
    apart: bool = False
    """Whether each pattern finds only some of the figures; `published` is then the date of the draft."""
    exact: bool = False
    """Whether figures must match to the digits written: none is loose, and a bound may be far off."""
    within: Scope = Scope(ScopeKind.SENTENCE)
    unless: tuple[str, ...] = ()
    """Words, or names of word lists, whose presence in the scope silences the rule."""
    doubt: tuple[str, ...] = ()
    """Words near which figures may have another base: a mismatch is then reported only if a slip explains it."""
    stops: tuple[str, ...] = ()
    """Words, or names of word lists, that no gap in its patterns crosses, besides those that end a clause."""
    given: tuple[str, ...] = ()
    """Words, or names of word lists; one must appear somewhere in the draft."""
    echo: Echo | None = None
    """Figures that must have a word in common beside them for the rule to apply."""
    where: tuple[Assertion, ...] = ()
    """Conditions for the rule to apply; one that can't be decided silences it."""
    grade: Grade = Grade.EXPLICIT
    """How sure a binding by `roles` is; each pattern has a grade of its own."""
    severity: Severity = Severity.ERROR
    message: str | None = None
    """The text of a finding, with roles in braces: "{change} is not the change from {old} to {new}"."""
    why: str | None = None
    """Why it matters to a reader, for the rule's page."""
    enabled: bool = True
    """Whether it runs by default."""
    examples: Examples = Examples()
    place: Place | None = None
    pinned: bool = False
    """Whether it is a check beside one draft, whose figures are named by quotation and can't be mistaken."""


class Sidecar(NamedTuple):
    """A file of rules next to one draft: its figures, its facts, and the checks between them."""

    path: str
    figures: tuple[Quoted, ...]
    facts: tuple[Fact, ...]
    checks: tuple[Rule, ...]
