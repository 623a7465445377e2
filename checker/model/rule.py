"""A rule: which figures it names, how they are found, and what must hold between them."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from checker.model.errors import Place
from checker.model.formula import Assertion

SECOND = "2"
"""How the second place's roles end, in a rule whose pattern is sought at two places."""
REPEATS = 12
"""How often a repeated part of a pattern may stand, at most."""


class Severity(StrEnum):
    """How much a finding of the rule matters; those that matter most come first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def reaches(self, least: Severity) -> bool:
        """Whether this matters as much as `least`, or more."""
        order = list(Severity)
        return order.index(self) <= order.index(least)


class Grade(StrEnum):
    """How sure a binding is, and so which mismatches are reported: all; those near or explained; those explained."""

    EXPLICIT = "explicit"
    """The words leave no other reading."""
    INFERRED = "inferred"
    """The figures fit one another, by what they are and where they stand."""
    GUESSED = "guessed"
    """Nothing says that they belong together, except that such figures often do."""


class Twice(StrEnum):
    """The two places at which a pattern is sought, so that their figures can be compared."""

    ANYWHERE = "anywhere"
    UNITS = "units"
    """Anywhere; or the first where both figures have one unit, and the second where one of them has another."""
    HEADLINE = "headline"
    """In a headline, and in the text under it."""


class ScopeKind(StrEnum):
    """The stretch of the draft within which the figures of one relation are looked for."""

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


class RoleSpec(NamedTuple):
    """How the inferred binder finds the figure of one role; what is None is not asked for."""

    role: str
    unit: str | None = None
    """A dimension in words: "money / time", "length", "percent", "count"."""
    kind: tuple[str, ...] = ()
    noun: str | None = None
    """A noun's lemma, or another role's `noun` or `each`: "rate.each"."""
    per: str | None = None
    """The word "each": the figure is for one of something, which a count must then count."""
    cue: tuple[str, ...] = ()
    """Words, or names of word lists, of which one must stand near the figure."""
    place: str | None = None
    """Where it stands: "headline"; "text", which is anywhere else; "lead", which is in the text's first sentences and
    beside a word that stands beside the headline's figure as well; "list", where it is each thing of a list; "again",
    where it has the digits of the other figure, in millions, billions or more."""
    many: bool = False
    """The role may hold several figures, as the parts of a sum do."""
    optional: bool = False


class Quoted(NamedTuple):
    """A figure of a file beside a draft, named by quotation."""

    role: str
    quote: str
    unit: str | None = None
    place: Place | None = None


class Fact(NamedTuple):
    """A value given in a rule file, with where it is from: "4 million tonnes / year"."""

    name: str
    value: str
    source: str | None = None
    place: Place | None = None


class Examples(NamedTuple):
    """Sentences that are the rule's own test."""

    consistent: tuple[str, ...] = ()
    contradiction: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    """Near-misses: sentences in which the rule must find nothing wrong."""


class Rule(NamedTuple):
    """One relation between figures.

    A rule of a pack has `patterns` (figures found by the words around them) or `roles` (figures found by what they
    are); a check of a file beside a draft has neither, its names being `Quoted` and `Fact`s of that file.
    """

    id: str
    summary: str
    assertion: Assertion
    family: str
    """The pack that it stands in: "percent" for rules/percent.yaml."""
    patterns: tuple[str, ...] = ()
    roles: tuple[RoleSpec, ...] = ()
    twice: Twice | None = None
    """At which two places its patterns must be found, if at two; the figures of the second end in 2."""
    apart: bool = False
    """Whether each of its patterns finds a part of its figures, and `published` is the date of the draft."""
    exact: bool = False
    """Whether its figures are held to the digits they are written with; none is loose, and a bound may be far off."""
    within: Scope = Scope(ScopeKind.SENTENCE)
    unless: tuple[str, ...] = ()
    """Words, or names of word lists, whose presence in the scope keeps the rule quiet."""
    doubt: tuple[str, ...] = ()
    """Words beside which its figures may have another base: a mismatch is then reported only if a slip explains it."""
    stops: tuple[str, ...] = ()
    """Words, or names of word lists, that no gap of its patterns crosses, beside those that end a clause."""
    given: tuple[str, ...] = ()
    """Words, or names of word lists, of which one must stand somewhere in the draft."""
    where: tuple[Assertion, ...] = ()
    """What must hold for the rule to apply at all; one that can't be decided keeps it quiet."""
    grade: Grade = Grade.EXPLICIT
    severity: Severity = Severity.ERROR
    message: str | None = None
    """What a finding says, roles in braces: "{change} is not the change from {old} to {new}"."""
    why: str | None = None
    """For the rule's page: why it matters to a reader."""
    enabled: bool = True
    """Whether it runs when nothing is selected."""
    examples: Examples = Examples()
    place: Place | None = None


class Sidecar(NamedTuple):
    """A file of rules beside one draft: its figures, its facts, and the checks between them."""

    path: str
    figures: tuple[Quoted, ...]
    facts: tuple[Fact, ...]
    checks: tuple[Rule, ...]
