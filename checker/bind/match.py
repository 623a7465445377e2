"""The binder by words: claims from the patterns of rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from checker.bind.classes import BREAK, Alphabet, alphabet
from checker.bind.compile import Need, compiled, may_match, needs
from checker.bind.guards import entries, of_two_things, silenced
from checker.bind.operands import operand
from checker.bind.transcript import Transcript
from checker.lexicon.lexicon import Cue
from checker.model.claim import Binding, Claim, Word
from checker.model.errors import UserError
from checker.model.figure import Figure
from checker.model.formula import Name
from checker.model.rule import Grade, Rule
from checker.model.sentence import Sentence
from checker.rules.pattern import (
    REPEATS,
    FigureSlot,
    Pattern,
    WordSlot,
    literals,
    nouns,
    parse_pattern,
    slots,
    word_lists,
)

if TYPE_CHECKING:
    import regex

SECONDS = 5.0
"""How long one pattern may take on one document; no shipped pattern takes a hundredth of it."""
COMPILED_AFTER = 5_000
"""Letters after which looking whether a pattern may match has cost as much as compiling it."""


class Guards(NamedTuple):
    """What keeps the patterns of one rule from matching, or from being believed."""

    unless: frozenset[str]
    doubt: frozenset[str]
    letters: Alphabet
    """The alphabet, less what the rule's gaps may not cross."""

    @classmethod
    def of(cls, rule: Rule, letters: Alphabet, cues: Mapping[str, Cue]) -> Guards:
        """The guards of a rule, its word lists looked up."""
        return cls(entries(rule.unless, cues), entries(rule.doubt, cues), letters.stopping_at(rule.stops))


@dataclass(slots=True)
class Matcher:
    """One pattern of a rule, compiled when a draft first calls for it."""

    rule: Rule
    pattern: Pattern
    needs: tuple[Need, ...]
    needed: frozenset[frozenset[str]]
    """The letters of its needs, without their order."""
    words: Mapping[str, tuple[str, ...]]
    """The word lists of each role that remembers a word."""
    figures: frozenset[str]
    """The roles that remember figures."""
    guards: Guards
    _expression: regex.Pattern[str] | None = None
    _passed: int = 0
    """How many letters it could not match in, so far."""

    def expression(self, stretches: Sequence[str]) -> regex.Pattern[str] | None:
        """The compiled pattern, or None where it has not been needed yet and can't match in these stretches."""
        if self._expression is None:
            self._passed += sum(map(len, stretches))
            if self._passed > COMPILED_AFTER or any(may_match(self.needs, stretch) for stretch in stretches):
                self._expression = compiled(self.pattern, self.guards.letters)
        return self._expression


class Matchers(NamedTuple):
    """All patterns of a set of rules and the alphabet that they are written in."""

    alphabet: Alphabet
    matchers: tuple[Matcher, ...]
    needed: frozenset[frozenset[str]]
    """Sets of letters from each of which some pattern needs one."""

    def able(self, transcript: str) -> list[Matcher]:
        """Those whose pattern finds all the letters in the transcript that it needs, wherever they may stand."""
        present = frozenset(transcript)
        absent = {letters for letters in self.needed if letters.isdisjoint(present)}
        return [matcher for matcher in self.matchers if absent.isdisjoint(matcher.needed)]


def matchers(rules: Sequence[Rule], cues: Mapping[str, Cue]) -> Matchers:
    """The patterns of `rules`, ready to be matched."""
    parsed = [(rule, parse_pattern(pattern)) for rule in rules for pattern in rule.patterns]
    stops = {name for rule in rules for name in rule.stops}
    letters = alphabet(
        cues,
        {name for _, pattern in parsed for name in word_lists(pattern)} | (stops & cues.keys()),
        {word for _, pattern in parsed for word in literals(pattern)} | (stops - cues.keys()),
        {name for _, pattern in parsed for name in nouns(pattern)},
    )
    guards = {rule.id: Guards.of(rule, letters, cues) for rule in rules}
    made = tuple(_matcher(rule, pattern, guards[rule.id]) for rule, pattern in parsed)
    return Matchers(letters, made, frozenset().union(*(matcher.needed for matcher in made)))


def _matcher(rule: Rule, pattern: Pattern, guards: Guards) -> Matcher:
    named = slots(pattern)
    needed = needs(pattern, guards.letters)
    return Matcher(
        rule,
        pattern,
        needed,
        frozenset(need.letters for need in needed),
        {slot.role: slot.lists for slot in named if isinstance(slot, WordSlot) and slot.role is not None},
        frozenset(slot.role for slot in named if isinstance(slot, FigureSlot)),
        guards,
    )


def match(ready: Matchers, transcript: Transcript, cues: Mapping[str, Cue]) -> list[Claim]:
    """The claims that the patterns find, in the order of the rules.

    Raises:
        UserError: a pattern took longer than `SECONDS`; its rule is named.
    """
    stretches = transcript.text.split(BREAK)
    claims: list[Claim] = []
    for matcher in ready.able(transcript.text):
        expression = matcher.expression(stretches)
        if expression is None:
            continue
        try:
            matches = list(expression.finditer(transcript.text, overlapped=True, timeout=SECONDS))
            if matches:
                claims += _longest(list(_claims(matcher, matches, transcript, cues)))
        except TimeoutError:
            raise UserError(
                f"a pattern of rule `{matcher.rule.id}` was given up after {SECONDS:g} s on one draft",
                matcher.rule.place,
                "bound its gaps and repetitions more narrowly",
            ) from None
    return claims


def _claims(
    matcher: Matcher, matches: Sequence[regex.Match[str]], transcript: Transcript, cues: Mapping[str, Cue]
) -> Iterator[Claim]:
    quiet = silenced(matcher.guards.unless, transcript.sentences)
    doubtful = silenced(matcher.guards.doubt, transcript.sentences)
    for found in matches:
        sentences = range(transcript.sentence(found.start()), transcript.sentence(found.end() - 1) + 1)
        if any(map(quiet, sentences)):
            continue
        bindings = tuple(_bindings(matcher, found, transcript, cues))
        doubted = any(map(doubtful, sentences)) or of_two_things(matcher.rule.assertion, bindings)
        grade = Grade.GUESSED if doubted else matcher.rule.grade
        yield Claim(matcher.rule, bindings, grade, rival=_stated(matcher.rule, bindings))


def _bindings(
    matcher: Matcher, found: regex.Match[str], transcript: Transcript, cues: Mapping[str, Cue]
) -> Iterator[Binding]:
    """What each role of the pattern was caught as; those of optional parts that are absent are left out."""
    for role in found.groupdict():
        caught = [transcript.pieces[start:end] for start, end in found.spans(role)]
        if caught and role in matcher.figures:
            figures = [piece for pieces in caught for piece in pieces if isinstance(piece, Figure)]
            yield Binding(role, tuple(map(operand, figures)))
        elif caught:
            tokens = [piece for piece in caught[0] if isinstance(piece, int)]
            sentence = transcript.sentences[transcript.sentence(found.start(role))]
            yield Binding(role, word=_word(tokens, matcher.words[role], sentence, cues))


def _longest(claims: list[Claim]) -> list[Claim]:
    """The claims without those that say less than another one.

    A pattern that may begin with any of "14 doctors, 22 nurses and 9 drivers" begins with each of them.
    """
    kept: list[tuple[frozenset[object], Claim]] = []
    for claim in claims:
        own = frozenset((role, figure.span) for role, figure in claim.figures())
        if not any(own < other for other, _ in kept[-REPEATS:]):
            kept.append((own, claim))
    return [claim for _, claim in kept]


def _stated(rule: Rule, bindings: tuple[Binding, ...]) -> str | None:
    """A name for all claims of the family about one stated figure: they are readings of the same words."""
    side = rule.assertion.left if isinstance(rule.assertion.left, Name) else rule.assertion.right
    for binding in bindings:
        if isinstance(side, Name) and binding.role == side.role and binding.operands and binding.operands[0].figure:
            return f"{rule.family}@{binding.operands[0].figure.span.start}"
    return None


def _word(tokens: list[int], lists: tuple[str, ...], sentence: Sentence, cues: Mapping[str, Cue]) -> Word:
    text = " ".join(sentence.words[token] for token in tokens)
    name = next((name for name in lists if text in cues[name].words), lists[0])
    return Word(text, name, cues[name].sign, sentence.span(tokens[0], tokens[-1] + 1))
