"""Binds by words: claims from the patterns of rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from checker.bind.guards import contains_any, is_tabular, of_two_things, speaks_of_claim
from checker.bind.matchers import Matcher, Matchers
from checker.bind.operands import operand
from checker.bind.transcript import Transcript
from checker.lexicon.lexicon import Cue
from checker.model.claim import Binding, Claim, Word
from checker.model.errors import UserError
from checker.model.figure import Figure
from checker.model.formula import Name
from checker.model.rule import REPEATS, Grade, Rule
from checker.model.sentence import Sentence

if TYPE_CHECKING:
    import regex

SECONDS = 5.0
"""How long one pattern may take on one document; no shipped pattern takes a hundredth of it."""
_OVERLAPPED, _CONCURRENT, _PARTIAL = True, False, False
_OPTIONS = (_OVERLAPPED, _CONCURRENT, _PARTIAL, SECONDS)
"""What `finditer` takes after the text and its ends; `regex` reads these options faster by place than by name."""


def match(
    ready: Matchers, transcript: Transcript, cues: Mapping[str, Cue], *, headlines: bool, tables: bool
) -> list[Claim]:
    """The claims that the patterns find, in the order of the rules.

    Args:
        ready: the patterns.
        transcript: a draft's.
        cues: the word lists from which patterns capture words.
        headlines: whether a headline of the draft has a figure; if not, patterns that need one are skipped.
        tables: whether the draft has a table; if not, patterns whose figures are compared with one are skipped.

    Raises:
        UserError: a pattern took longer than `SECONDS`; its rule is named.
    """
    claims: list[Claim] = []
    for matcher, part in ready.able(transcript, headlines=headlines, tables=tables):
        expression = matcher.expression()
        try:
            matches = list(expression.finditer(transcript.text, part.start, part.end, *_OPTIONS))
        except TimeoutError:
            raise UserError(
                f"a pattern of rule `{matcher.rule.id}` was given up after {SECONDS:g} s on one draft",
                matcher.rule.place,
                "bound its gaps and repetitions more narrowly",
            ) from None
        if matches:
            claims += _longest(list(_claims(matcher, matches, transcript, cues)))
    return claims


def _claims(
    matcher: Matcher, matches: Sequence[regex.Match[str]], transcript: Transcript, cues: Mapping[str, Cue]
) -> Iterator[Claim]:
    within = [range(transcript.sentence(each.start()), transcript.sentence(each.end() - 1) + 1) for each in matches]
    sentences = [(number, transcript.sentences[number]) for number in set[int]().union(*within)]
    quiet = {number for number, sentence in sentences if contains_any(matcher.unless, sentence) or is_tabular(sentence)}
    doubtful = {number for number, sentence in sentences if contains_any(matcher.doubt, sentence)}
    for found, among in zip(matches, within, strict=True):
        bindings = tuple(_bindings(matcher, found, transcript, cues))
        if not quiet.isdisjoint(among) and _is_silent(matcher, quiet.intersection(among), transcript, bindings):
            continue
        if matcher.echo and not matcher.echo.among(bindings, [transcript.sentences[number] for number in among]):
            continue
        doubted = not doubtful.isdisjoint(among) or of_two_things(matcher.rule.assertion, bindings)
        grade = Grade.GUESSED if doubted else matcher.grade
        yield Claim(matcher.rule, bindings, grade, rival=_stated(matcher.rule, bindings))


def _is_silent(matcher: Matcher, quiet: Iterable[int], transcript: Transcript, bindings: Sequence[Binding]) -> bool:
    """Whether the rule says nothing of these figures, given the sentences that hold a word that may silence it."""
    claimed = [operand.figure for binding in bindings for operand in binding.operands if operand.figure]
    sentences = [transcript.sentences[number] for number in quiet]
    return any(is_tabular(sentence) or speaks_of_claim(matcher.unless, sentence, claimed) for sentence in sentences)


def _bindings(
    matcher: Matcher, found: regex.Match[str], transcript: Transcript, cues: Mapping[str, Cue]
) -> Iterator[Binding]:
    """What the pattern captured for each role; absent optional parts are left out."""
    for role in found.re.groupindex:
        caught = [transcript.pieces[start:end] for start, end in found.spans(role)]
        if caught and role in matcher.pattern.figures:
            figures = [piece for pieces in caught for piece in pieces if isinstance(piece, Figure)]
            yield Binding(role, tuple(map(operand, figures)))
        elif caught:
            tokens = [piece for piece in caught[0] if isinstance(piece, int)]
            sentence = transcript.sentences[transcript.sentence(found.start(role))]
            yield Binding(role, word=_word(tokens, matcher.pattern.words[role], sentence, cues))


def _longest(claims: list[Claim]) -> list[Claim]:
    """The claims without those that are part of a longer one.

    A pattern that may start at any of "14 doctors, 22 nurses and 9 drivers" starts at each of them.
    """
    kept: list[tuple[frozenset[object], Claim]] = []
    for claim in claims:
        own = frozenset((role, figure.span) for role, figure in claim.figures())
        if not any(own < other for other, _ in kept[-REPEATS:]):
            kept.append((own, claim))
    return [claim for _, claim in kept]


def _stated(rule: Rule, bindings: tuple[Binding, ...]) -> str | None:
    """A name shared by all claims of the family about one stated figure: they are readings of the same words."""
    side = rule.assertion.left if isinstance(rule.assertion.left, Name) else rule.assertion.right
    for binding in bindings:
        if isinstance(side, Name) and binding.role == side.role and binding.operands and binding.operands[0].figure:
            return f"{rule.family}@{binding.operands[0].figure.span.start}"
    return None


def _word(tokens: list[int], lists: Sequence[str], sentence: Sentence, cues: Mapping[str, Cue]) -> Word:
    text = " ".join(sentence.texts[token] for token in tokens)
    name = next((name for name in lists if text.lower() in cues[name].words), lists[0])
    return Word(text, name, cues[name].sign, sentence.span(tokens[0], tokens[-1] + 1))
