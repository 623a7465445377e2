"""The things of a list as tokens of a sentence: separated by commas or semicolons, numbered, or names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from checker.bind.guards import entries
from checker.lexicon.lexicon import Cue
from checker.model.sentence import Sentence

Place = tuple[int, int]
"""The tokens of one thing: the first, and the one after the last."""
MOST = 20
"""Nobody lists more things than this."""
_LONGEST = 6
"""Maximum tokens of a thing; longer ones are clauses with commas of their own."""
_LONGEST_CLAUSE = 30
"""The same for things separated by semicolons."""
_NAMED = {",", ".", ";"}
"""What follows the last of several names between commas."""
_PAIR = 2
_PARTING = {",", ";", "(", "."}
"""Marks between numbered things."""
_QUOTES = ("“", "”", '"')
_WRITTEN_OUT = 2
"""A name with this many words does not locate the one before it, as in "Ayr, Scotland"."""
_MARKS = (("1", "2", "3", "4", "5", "6", "7", "8", "9"), tuple("abcdefghi"), ("i", "ii", "iii", "iv", "v", "vi", "vii"))
"""How things are numbered in a line: "(1) cost, (2) speed"."""
_LISTS = (
    "list_joining", "list_opening", "list_open", "list_enumerated", "list_share", "list_naming", "list_announced",
    "list_between", "list_following", "list_pronoun", "list_auxiliary", "list_that_is",
)  # fmt: skip


class Words(NamedTuple):
    """The word lists that distinguish a list from other text, from `cues.yaml`."""

    joining: frozenset[str]
    """Before the last thing: "and", "or"."""
    opening: frozenset[str]
    """Verbs that introduce a list separated by semicolons: "the other three were …; …; and …"."""
    open: frozenset[str]
    """Words that show that a list is incomplete or not a list: "including", "others", "who"."""
    enumerated: frozenset[str]
    """Groups and kinds, which are listed in brackets; "four ships (old, rusty and slow)" lists no ships."""
    share: frozenset[str]
    """Words between a number and its whole: "five of the seven towns"."""
    naming: frozenset[str]
    """Words between what is counted and its names: "the two towns are Ayr and Wick"."""
    announced: frozenset[str]
    """Things counted in order to be listed, so that words may precede the list: "three themes emerged: …"."""
    between: frozenset[str]
    """Those words."""
    following: frozenset[str]
    """Words by which the list of a count is below: "the three steps are as follows"."""
    pronouns: frozenset[str]
    """What starts a clause rather than a thing: "… were out; and they ran dry"."""
    auxiliary: frozenset[str]
    """Verbs after a count whose names follow a colon: "three towns will bid: Ayr, …"."""
    that_is: frozenset[str]
    """What the things in brackets may begin with: "three stages (i.e., …)"."""


def list_words(cues: Mapping[str, Cue]) -> Words:
    """The word lists, looked up."""
    return Words(*(entries([name], cues) for name in _LISTS))


def parted_by_commas(sentence: Sentence, first: int, end: int, words: Words) -> list[Place]:
    """The tokens of each thing of a comma-separated list, the last joined on; none if it is ambiguous."""
    joints = [place for place in range(first, end) if sentence.words[place] in words.joining]
    if len(joints) != 1 or any(word in words.open for word in sentence.words[first:end]):
        return []
    cuts = [place for place in range(first, end) if sentence.texts[place] == "," and place + 1 != joints[0]]
    if any(cut > joints[0] for cut in cuts):
        return []
    edges = [first - 1, *cuts, joints[0], end]
    things = [(before + 1, after) for before, after in pairwise(edges)]
    comma = sentence.texts[joints[0] - 1] == ","
    things[-2] = (things[-2][0], things[-2][1] - comma)
    if len(things) == _PAIR and sentence.texts[first][0].isupper() and sentence.texts[joints[0] + 1][0].islower():
        return []  # "Ann Orr cleans up and slims down" is a clause
    fit = all(0 < last - begin <= _LONGEST for begin, last in things)
    return things if fit and len(things) <= MOST else []


def parted_by_semicolons(sentence: Sentence, first: int, end: int, words: Words) -> list[Place]:
    """The tokens of each thing of a semicolon-separated list, the last joined on."""
    cuts = [place for place in range(first, end) if sentence.texts[place] == ";"]
    last = cuts[-1] + 1
    if last >= end or sentence.words[last] not in words.joining:
        return []
    edges = [first - 1, *cuts, end]
    things = [(before + 1, after) for before, after in pairwise(edges)]
    things[-1] = (last + 1, end)
    begun_anew = sentence.words[last + 1 : last + 2] and sentence.words[last + 1] in words.pronouns
    if begun_anew or any(words.joining & {*sentence.words[begin:after]} for begin, after in things):
        return []  # "… were out; and they ran dry"; "Jon Mure, 40, and Eve Lee, 22"
    return things if all(0 < after - begin <= _LONGEST_CLAUSE for begin, after in things) else []


def numbered(sentence: Sentence, first: int, words: Words) -> list[Place]:
    """The things numbered or lettered from token `first` on: "(1) cost, (2) speed"; none if more follow."""
    texts = sentence.texts
    begin = first + (texts[first : first + 1] == ["("])
    series = next((marks for marks in _MARKS if texts[begin : begin + 2] == [marks[0], ")"]), ())
    places: list[int] = []
    for place in range(begin, len(texts) - 1):
        if len(places) < len(series) and texts[place] == series[len(places)] and texts[place + 1] == ")":
            places.append(place)
    rest = sentence.segment.text[sentence.starts[-1] :]
    if len(places) < _WRITTEN_OUT or len(places) == len(series) or f"{series[len(places)]})" in rest:
        return []
    things = []
    for place, following in zip(places, [*places[1:], len(texts)], strict=True):
        end = following
        while end > place + 1 and (sentence.words[end - 1] in words.joining or texts[end - 1] in _PARTING):
            end -= 1
        things.append((place, end))
    return things


def are_one_quotation(things: Sequence[str]) -> bool:
    """Whether quotation marks stand around the things as a whole, as around a title: "Love and Duty"."""
    marks = [any(mark in thing for mark in _QUOTES) for thing in things]
    return marks[:1] == marks[-1:] == [True] and not any(marks[1:-1]) and not _quoted(things[0])


def _quoted(thing: str) -> bool:
    return sum(thing.count(mark) for mark in _QUOTES) > 1


def may_locate(things: Sequence[str]) -> bool:
    """Whether one of the things may say where the one before it lies: "the bishop of Ayr", "Scotland", "the mayor"."""
    names = [all(word[0].isupper() for word in thing.split()) for thing in things]
    return any(
        name and not names[before] and things[before].split()[-1][0].isupper() for before, name in enumerate(names[1:])
    )


def names_listed(sentence: Sentence, at: int, number: int, words: Words) -> list[Place]:
    """The names listed after token `at`: "the three towns, Ayr, Wick and Oban, are"; ages after them are skipped.

    One name more than the count may be fine, since a name may describe or locate the one before it: "two towns, Ayr,
    Scotland, and Wick".
    """
    texts = sentence.texts
    joint = next((place for place in range(at + 1, len(texts)) if sentence.words[place] in words.joining), len(texts))
    last = next((place for place in range(joint + 1, len(texts)) if not texts[place][0].isupper()), len(texts))
    if joint == len(texts) or (last < len(texts) and texts[last] not in _NAMED):
        return []
    if (
        texts[last : last + 1] == [","]
        and sentence.words[last + 1 : last + 2]
        and sentence.words[last + 1] in words.joining
    ):
        return []  # "Senate and House Intelligence, and Senate and House Judiciary"
    things = parted_by_commas(sentence, at + 1, last, words)
    names = [(first, end) for first, end in things if not "".join(texts[first:end]).isdecimal()]
    named = are_names(sentence, names)
    if len(things) == _PAIR and texts[joint - 1] == ",":
        return []  # "six films, Clone Wars, and Rebels": three things, of which the films are one
    if len(names) < number and _goes_on(texts, last):
        return []  # "three services, Land and Farm Banks, Federal Banks, and Co-op Banks"
    return names if named and (len(names) <= number or _are_too_many(sentence, names, number, last)) else []


def _goes_on(texts: Sequence[str], last: int) -> bool:
    """Whether another name follows the last one after a comma."""
    return texts[last : last + 1] == [","] and bool(texts[last + 1 : last + 2]) and texts[last + 1][0].isupper()


def are_names(sentence: Sentence, things: Sequence[Place]) -> bool:
    """Whether each word of each thing has a capital letter."""
    return all(sentence.texts[place][0].isupper() for first, end in things for place in range(first, end))


def _are_too_many(sentence: Sentence, names: Sequence[Place], number: int, last: int) -> bool:
    """Whether there is one name too many that can't describe or locate another."""
    texts = sentence.texts
    written_out = all(end - first >= _WRITTEN_OUT for first, end in names)
    return written_out and len(names) == number + 1 > _WRITTEN_OUT + 1 and not _goes_on(texts, last)
