"""The binder by words: claims from the patterns of rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from checker.bind.classes import BREAK, Alphabet, Item, Transcript, alphabet
from checker.bind.compile import Need, compiled, may_match, needs
from checker.bind.guards import entries, silenced
from checker.bind.operands import operand
from checker.lexicon.lexicon import Cue
from checker.model.claim import Binding, Claim, Word
from checker.model.errors import UserError
from checker.model.formula import Name
from checker.model.rule import Rule
from checker.model.sentence import Sentence
from checker.rules.pattern import REPEATS, FigureSlot, Pattern, WordSlot, literals, parse_pattern, slots, word_lists

if TYPE_CHECKING:
    import regex

SECONDS = 5.0
"""How long one pattern may take on one document; no shipped pattern takes a hundredth of it."""


@dataclass(slots=True)
class Matcher:
    """One pattern of a rule, compiled when a draft first calls for it."""

    rule: Rule
    pattern: Pattern
    needs: tuple[Need, ...]
    words: Mapping[str, tuple[str, ...]]
    """The word lists of each role that remembers a word."""
    figures: frozenset[str]
    """The roles that remember figures."""
    unless: frozenset[str]
    _expression: regex.Pattern[str] | None = field(default=None)

    def expression(self, letters: Alphabet, stretches: Sequence[str]) -> regex.Pattern[str] | None:
        """The compiled pattern, or None where it has not been needed yet and can't match in these stretches."""
        if self._expression is None and any(may_match(self.needs, stretch) for stretch in stretches):
            self._expression = compiled(self.pattern, letters)
        return self._expression


class Matchers(NamedTuple):
    """All patterns of a set of rules and the alphabet that they are written in."""

    alphabet: Alphabet
    matchers: tuple[Matcher, ...]


def matchers(rules: Sequence[Rule], cues: Mapping[str, Cue]) -> Matchers:
    """The patterns of `rules`, ready to be matched."""
    parsed = [(rule, parse_pattern(pattern)) for rule in rules for pattern in rule.patterns]
    letters = alphabet(
        cues,
        {name for _, pattern in parsed for name in word_lists(pattern)},
        {word for _, pattern in parsed for word in literals(pattern)},
    )
    return Matchers(letters, tuple(_matcher(rule, pattern, letters, cues) for rule, pattern in parsed))


def _matcher(rule: Rule, pattern: Pattern, letters: Alphabet, cues: Mapping[str, Cue]) -> Matcher:
    named = slots(pattern)
    return Matcher(
        rule,
        pattern,
        needs(pattern, letters),
        {slot.role: slot.lists for slot in named if isinstance(slot, WordSlot) and slot.role is not None},
        frozenset(slot.role for slot in named if isinstance(slot, FigureSlot)),
        entries(rule.unless, cues),
    )


def match(ready: Matchers, transcript: Transcript, cues: Mapping[str, Cue]) -> list[Claim]:
    """The claims that the patterns find, in the order of the rules.

    Raises:
        UserError: a pattern took longer than `SECONDS`; its rule is named.
    """
    stretches = transcript.text.split(BREAK)
    claims: list[Claim] = []
    for matcher in ready.matchers:
        expression = matcher.expression(ready.alphabet, stretches)
        if expression is None:
            continue
        try:
            claims += _longest(list(_claims(matcher, expression, transcript, cues)))
        except TimeoutError:
            raise UserError(
                f"a pattern of rule `{matcher.rule.id}` was given up after {SECONDS:g} s on one draft",
                matcher.rule.place,
                "bound its gaps and repetitions more narrowly",
            ) from None
    return claims


def _claims(
    matcher: Matcher, expression: regex.Pattern[str], transcript: Transcript, cues: Mapping[str, Cue]
) -> Iterator[Claim]:
    quiet = silenced(matcher.unless, transcript.sentences)
    for found in expression.finditer(transcript.text, overlapped=True, timeout=SECONDS):
        first, last = transcript.items[found.start()].sentence, transcript.items[found.end() - 1].sentence
        if any(map(quiet, range(first, last + 1))):
            continue
        bindings = []
        for role in found.groupdict():
            items = [transcript.items[start:end] for start, end in found.spans(role)]
            if not items:
                continue
            if role in matcher.figures:
                figures = [item.figure for caught in items for item in caught if item.figure is not None]
                bindings.append(Binding(role, tuple(map(operand, figures))))
            else:
                word = _word(items[0], matcher.words[role], transcript.sentences, cues)
                bindings.append(Binding(role, word=word))
        yield Claim(matcher.rule, tuple(bindings), matcher.rule.grade, rival=_stated(matcher.rule, bindings))


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


def _stated(rule: Rule, bindings: list[Binding]) -> str | None:
    """A name for all claims of the rule about one stated figure: they are readings of the same words."""
    side = rule.assertion.left if isinstance(rule.assertion.left, Name) else rule.assertion.right
    for binding in bindings:
        if isinstance(side, Name) and binding.role == side.role and binding.operands and binding.operands[0].figure:
            return f"{rule.id}@{binding.operands[0].figure.span.start}"
    return None


def _word(caught: list[Item], lists: tuple[str, ...], sentences: tuple[Sentence, ...], cues: Mapping[str, Cue]) -> Word:
    tokens = [item.token for item in caught if item.token is not None]
    text = " ".join(token.text.lower() for token in tokens)
    name = next((name for name in lists if text in cues[name].words), lists[0])
    segment = sentences[caught[0].sentence].segment
    return Word(text, name, cues[name].sign, segment.offsets.span(tokens[0].start, tokens[-1].end))
