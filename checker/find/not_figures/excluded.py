"""Digits that are not figures: names, labels ("page 12"), citations, telephone numbers, web addresses."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from checker.find.amounts.measures import plain_unit_at
from checker.find.moments.years import year_of
from checker.find.not_figures.codes import past_code
from checker.find.not_figures.names import glued_name, is_whole_name, measures, named, opens_label, past_name
from checker.find.not_figures.titles import ends_title
from checker.find.sentence.nouns import noun_after
from checker.find.sentence.stretch import DASHES, Stretch
from checker.lexicon.roles import Role

_MARKS: Final = ("://", "@", "www.", "T0", "T1", "T2", "iv:", "::", "==", "~=", ",<", ", <", ".x", ".*")
"""Every address contains one of these; their last characters are quickest to look for, and most of them rare."""
_LIST: Final = 8
"""The most numbers after one label."""
_LABEL_MARKS: Final = frozenset("#§¶")
_VERBS: Final = frozenset({Role.VERB, Role.NOUN_TOO, Role.AUXILIARY})
_BRACKETS: Final = {"[": "]", "(": ")"}
_COMPARED: Final = frozenset({"=", "<", ">", "<=", ">=", "≤", "≥"})
_NOTE: Final = 3
_ENDS: Final = frozenset({".", ":", ";"})
_CELL: Final = 5
"""Tokens of a table cell with only "$(112)%", in which brackets mean a loss."""
_BRACKET: Final = 20
"""Tokens before a closing bracket in which its opening is searched for."""
_DECIMALS: Final = 2
"""Decimals of a price that a dealer quotes by its last digits."""
_LINE: Final = 4
"""Digits at the end of a telephone number."""
_RUN: Final = 3
"""This many groups of digits joined by dashes are a telephone number, an ISBN or a case number."""


def address_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The start and end of each web or mail address in `text` between `start` and `end`."""
    sentence = text[start:end]
    for mark in _MARKS:
        if mark[-1] in sentence and mark in sentence:
            return [match.span() for match in _address().finditer(text, start, end)]
    return []


@cache
def _address() -> re.Pattern[str]:
    """The pattern of an address, compiled for the first sentence that may hold one."""
    return re.compile(
        r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]+@\S+\.\S+"
        r"|\d{4}-\d\d-\d\dT\d\S+"
        r"|arxiv: ?\S+"
        r"|(?:\b[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?"  # 2001:db8::1
        r"|(?:(?<=\w)==|~=)[\d.]+|[<>]=?\d[\d.]*, ?[<>]=?\d[\d.]*"  # numpy==1.20, >=3.8,<4.0
        r"|\b\d{1,4}(?:\.\d{1,4}){0,3}\.[x*](?!\w)",  # 18.x
        re.IGNORECASE,
    )


def past_non_figure(stretch: Stretch, at: int) -> int | None:
    """The place after the non-figure that the digits at `at` belong to; None if they may be a figure."""
    for past in _NON_FIGURES:
        after = past(stretch, at)
        if after is not None:
            return after
    return None


def _past_labelled(stretch: Stretch, at: int) -> int | None:
    """The place after digits with a label or name: "page 12", "§ 4", "Boeing 737"."""
    after = stretch.listed("labels_after", at + 1) and opens_label(stretch, at)
    if after or _labelled(stretch, at) or named(stretch, at) or stretch.text(at - 1) in _LABEL_MARKS:
        return past_name(stretch, at)
    return None


def _past_bracketed(stretch: Stretch, at: int) -> int | None:
    """The place after the number of a reference or a footballer in brackets, "(12)"; None for t(28) = 2."""
    if not (stretch.text(at - 1) == "(" and stretch.text(at + 1) == ")" and stretch.text(at).isdecimal()):
        return None
    if len(stretch.text(at)) > _NOTE or len(stretch.texts) <= _CELL or _is_loss(stretch, at) or _is_count(stretch, at):
        return None
    return None if stretch.text(at + 2) in _COMPARED else at + 2


def _past_cited(stretch: Stretch, at: int) -> int | None:
    """The place after the numbers of notes: "[7]", "[7, 12]", "(4,35–38)"; None for IQR [8, 17]."""
    if (
        stretch.text(at - 1) == "["
        and stretch.text(at + 1) in ("]", ",")
        and stretch.text(at).isdecimal()
        and not _in_interval(stretch, at)
    ):
        compared = stretch.text(at + 2) in _COMPARED or stretch.text(at + 4) in _COMPARED
        return None if compared else _past_notes(stretch, at)
    return _past_listed_notes(stretch, at) if stretch.text(at - 1) in _BRACKETS and "," in stretch.text(at) else None


def _past_item(stretch: Stretch, at: int) -> int | None:
    """The place after the number of a list's item: "1) …; 2) …", "2 -- Plans for it."."""
    opened = stretch.text(at + 1) == ")" and "(" in stretch.texts[max(0, at - _BRACKET) : at]
    if stretch.text(at + 1) == ")" and not opened:
        return at + 2
    return at + 1 if _opens_item(stretch, at) else None


def _opens_item(stretch: Stretch, at: int) -> bool:
    """Whether a small number begins a sentence and a dash sets it apart: "2 -- Plans for it."; not "2 - 1 in Leeds"."""
    small = stretch.text(at).isdecimal() and len(stretch.text(at)) < _NOTE
    begins = at == 0 or stretch.text(at - 1) in _ENDS
    apart = stretch.text(at + 1) in DASHES and not stretch.touches(at + 1)
    after = at + 2 + (stretch.text(at + 2) in DASHES)
    return small and begins and apart and stretch.text(after)[:1].isupper()


def _past_known(stretch: Stretch, at: int) -> int | None:
    """The place after an emergency number, or a place on a field: "the 20-yard line", "a 3-pointer"."""
    return at + 1 if _is_emergency(stretch, at) or stretch.plays("place_after", stretch.past_dash(at + 1)) else None


def _past_whole_name(stretch: Stretch, at: int) -> int | None:
    """The place after a name that begins with digits, or is joined to them: "7 Eleven", "3M", "(Sen, 2011c)"."""
    if is_whole_name(stretch, at):
        return at + 3 if stretch.text(at + 1) in DASHES or stretch.listed("sides", at + 1) else at + 2
    return at + 2 if stretch.touches(at + 1) and (glued_name(stretch, at) or _is_reference(stretch, at)) else None


def _past_second_price(stretch: Stretch, at: int) -> int | None:
    """The place after the last digits of the second of two prices: "1.8255/60 marks", "3.60/70%"; not "8.5/10"."""
    first = stretch.text(at - 2)
    joined = stretch.text(at - 1) == "/" and stretch.touches(at - 1) and stretch.touches(at)
    decimals = len(first.partition(".")[2])
    return (
        at + 1 if joined and len(stretch.text(at)) == _DECIMALS <= decimals and stretch.text(at).isdecimal() else None
    )


def _past_title(stretch: Stretch, at: int) -> int | None:
    """The place after digits that end a title."""
    return at + 1 if ends_title(stretch, at) else None


def _is_reference(stretch: Stretch, at: int) -> bool:
    """Whether the digits are the year of a cited work, "(Sen, 2011c; Ray, 2012a)"; its letter is not "cents"."""
    letter = stretch.text(at + 1)
    listed = stretch.text(at - 1) in (",", "(", ";") and stretch.text(at + 2) in (",", ")", ";")
    return listed and len(letter) == 1 and letter.islower() and year_of(stretch.text(at)) is not None


def _is_emergency(stretch: Stretch, at: int) -> bool:
    """Whether the digits are an emergency number: "dialled 999", "a 911 call"; not "called 101 of them"."""
    if stretch.text(at) not in stretch.lexicon.words["emergency"]:
        return False
    counted = noun_after(stretch, at + 1)
    many = stretch.plays("of", at + 1) or (counted is not None and counted[1].plural)
    return stretch.listed("after_emergency", at + 1) or (stretch.listed("dialling", at - 1) and not many)


def _past_notes(stretch: Stretch, at: int) -> int:
    """The place after the note numbers in a bracket, the first of which is at `at`: "[7, 12, 31]"."""
    after = at + 1
    while stretch.text(after) == "," and stretch.text(after + 1).isdecimal():
        after += 2
    return after


def _past_listed_notes(stretch: Stretch, at: int) -> int | None:
    """The place after the note numbers in a bracket with nothing else: "[2,3]", "(4,35–38,44)"."""
    after = at
    notes: list[int] = []
    while all(part.isdecimal() and len(part) < _NOTE for part in stretch.text(after).split(",")):
        notes += map(int, stretch.text(after).split(","))
        after += 1
        if stretch.text(after) not in DASHES:
            break
        after += 1
    are_notes = stretch.text(at - 1) == "[" or (notes == sorted(set(notes)) and len(stretch.texts) > _CELL)
    return after if are_notes and stretch.text(after) == _BRACKETS[stretch.text(at - 1)] else None


def _in_interval(stretch: Stretch, at: int) -> bool:
    """Whether a square bracket before the digits opens an interval: "IQR [8, 17]", "95% CI = [3, 17]"."""
    return any(stretch.listed("interval_words", before) for before in (at - 2, at - 3))


def _is_count(stretch: Stretch, at: int) -> bool:
    """Whether the digits in brackets are the count for the percentage before them: "of these, 36% (45)"."""
    before = [unit for first in (at - 2, at - 3) if first > 0 and (unit := plain_unit_at(stretch, first)) is not None]
    return any(unit == (at - 1, "percent") for unit in before)


def _is_loss(stretch: Stretch, at: int) -> bool:
    """Whether the brackets around the digits touch a currency or unit, as in accounts: "$(112)", "(15)%"."""
    money = stretch.touches(at - 1) and stretch.lexicon.currencies_before.before(stretch.texts, at - 1)
    return bool(money) or (stretch.touches(at + 2) and plain_unit_at(stretch, at + 2) is not None)


def _labelled(stretch: Stretch, at: int) -> bool:
    """Whether a label precedes the digits or their list: "page 12", "No. 5", "phases 3, 5 and 7"."""
    if stretch.word(at - 1) in stretch.lexicon.continuing and _ends_list(stretch, at + 1):
        for _ in range(_LIST):
            joined = (
                stretch.text(at - 1) == ","
                or stretch.plays("and", at - 1)
                or stretch.plays("to", at - 1)
                or stretch.text(at - 1) in DASHES
            )
            before = at - 3 if stretch.plays("and", at - 1) and stretch.text(at - 2) == "," else at - 2
            before -= _is_panel(stretch, before)
            if not (joined and stretch.text(before).isdecimal()):
                break
            at = before
    before = at - 2 if stretch.text(at - 1) == "." else at - 1
    return (
        stretch.listed("labels", before)
        and stretch.text(at - 1) != ""
        and not stretch.text(at).startswith(".")
        and not measures(stretch, at + 1)
    )


def _ends_list(stretch: Stretch, at: int) -> bool:
    """Whether nothing that a number would count begins at `at`: "columns 2 and 3 show", but "of 2 and 3 columns"."""
    if not stretch.text(at)[:1].isalpha() or stretch.listed("stop", at) or _is_panel(stretch, at):
        return True
    return stretch.lexicon.roles.get(stretch.word(at)) in _VERBS


def _is_panel(stretch: Stretch, at: int) -> bool:
    """Whether `at` is a capital directly after digits, naming a part: "Figures 3A and 3B"."""
    return len(stretch.text(at)) == 1 and stretch.text(at).isupper() and stretch.touches(at)


def _past_run(stretch: Stretch, at: int) -> int | None:
    groups, after = 1, at + 1
    while stretch.text(after) in DASHES and stretch.past_dash(after) > after and stretch.text(after + 1).isdigit():
        groups, after = groups + 1, after + 2
    if groups == _RUN - 1 and len(stretch.text(after - 1)) == _LINE:
        area = (
            stretch.text(at - 1) == ")"
            and stretch.text(at - 3) == "("
            and len(stretch.text(at)) == len(stretch.text(at - 2)) == _LINE - 1
        )
        return after if area or stretch.text(after - 1)[0] == "0" else None  # (212) 555-1234, 555-0199
    sizes = sorted(map(len, stretch.texts[at:after:2]))
    dated = groups == _RUN and sizes[:2] in ([1, 2], [2, 2], [1, 1]) and sizes[-1] > 1  # a 4-4-2 formation is no date
    return after if groups >= _RUN and not dated else None


_NON_FIGURES: Final = (
    past_code,
    _past_labelled,
    _past_bracketed,
    _past_cited,
    _past_item,
    _past_known,
    _past_run,
    _past_second_price,
    _past_whole_name,
    _past_title,
)
"""What digits may be instead of a figure, in the order in which it is tried."""
