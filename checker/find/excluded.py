"""Digits that are no figure: names ("Boeing 737"), labels ("page 12"), citations, telephone numbers, web addresses."""

from __future__ import annotations

import re

from checker.find.clipped import read_clipped
from checker.find.codes import past_code
from checker.find.measures import plain_unit_at
from checker.find.nouns import noun_after
from checker.find.stretch import DASHES, Stretch

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|\d{4}-\d\d-\d\dT\d\S+", re.IGNORECASE)
_MARKS = ("://", "@", "www.", "T0", "T1", "T2")
_LIST = 8
"""Numbers that one label may stand before."""
_LABEL_MARKS = frozenset("#§¶")
_COMPARED = frozenset({"=", "<", ">", "<=", ">=", "≤", "≥"})
_INITIALS = 3
"""Capitals of the longest name before a point and digits."""
_NOTE = 3
_CELL = 5
"""Tokens of a table's cell that holds nothing but "$(112)%", where brackets mean a loss."""
_BRACKET = 20
"""Tokens before a closing bracket among which its opening is sought."""
_LETTERS = 2
"""Letters of the longest unit that may as well be a label's own: "Table 2 A"."""
_LINE = 4
"""Digits at the end of a telephone number."""
_RUN = 3
"""So many groups of digits joined by dashes are a telephone number, an ISBN, a case number."""


def address_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where web and mail addresses stand in `text` between `start` and `end`."""
    sentence = text[start:end]
    for mark in _MARKS:  # `any` takes five times as long, and nearly no sentence has one
        if mark in sentence:
            return [match.span() for match in _ADDRESS.finditer(text, start, end)]
    return []


def past_non_figure(s: Stretch, at: int) -> int | None:
    """The place after the non-figure that the digits at `at` belong to; None where they may be a figure."""
    code = past_code(s, at)
    if code is not None:
        return code
    if s.listed("labels_after", at + 1) or _labelled(s, at) or _named(s, at) or s.text(at - 1) in _LABEL_MARKS:
        return _past_name(s, at)
    bracketed = s.text(at - 1) == "(" and s.text(at + 1) == ")" and s.text(at).isdecimal()
    if bracketed and len(s.text(at)) <= _NOTE and len(s.texts) > _CELL and not (_is_loss(s, at) or _is_count(s, at)):
        return at + 2 if s.text(at + 2) not in _COMPARED else None  # a reference, a footballer's number; but t(28) = 2
    if s.text(at - 1) == "[" and s.text(at + 1) in ("]", ",") and s.text(at).isdecimal() and not _in_interval(s, at):
        return at + 1 if s.text(at + 2) not in _COMPARED and s.text(at + 4) not in _COMPARED else None
    if s.text(at + 1) == ")" and "(" not in s.texts[max(0, at - _BRACKET) : at]:
        return at + 2  # "1) …; 2) …"
    if s.text(at - 1) == "[" and s.text(at + 1) == "]" and _is_notes(s.text(at)):
        return at + 1
    run = _past_run(s, at)
    if run is not None:
        return run
    if _is_whole_name(s, at):
        return at + 3 if s.text(at + 1) in DASHES else at + 2
    if s.touches(at + 1) and _glued_name(s, at):
        return at + 2
    return None


def _is_notes(text: str) -> bool:
    """Whether the token of "[2,3]" lists notes."""
    return "," in text and all(part.isdecimal() and len(part) < _NOTE for part in text.split(","))


def _is_whole_name(s: Stretch, at: int) -> bool:
    """Whether the digits and what touches them are a name whole: "3M", "4K", "7-Eleven"; not "3M people"."""
    if not s.touches(at + 1):
        return False
    if s.text(at + 1) in DASHES:
        after = s.text(at + 2)
        return s.touches(at + 2) and after.istitle() and after.lower() in s.lexicon.numbers.cardinals
    capital = s.text(at + 1).isupper() or len(s.text(at)) == _LINE
    whole = capital and f"{s.text(at)}{s.word(at + 1)}" in s.lexicon.words["glued_names"]
    counted = noun_after(s, at + 2) if whole and s.text(at + 2).islower() else None
    return whole and not s.touches(at) and (counted is None or counted[1].lemma == s.words[counted[0] - 1])


def _in_interval(s: Stretch, at: int) -> bool:
    """Whether a square bracket before the digits opens an interval: "IQR [8, 17]", "95% CI = [3, 17]"."""
    return any(s.listed("interval_words", before) for before in (at - 2, at - 3))


def _is_count(s: Stretch, at: int) -> bool:
    """Whether the digits in brackets stand after a percentage, as the count that it is of: "of these, 36% (45)"."""
    before = [unit for first in (at - 2, at - 3) if first > 0 and (unit := plain_unit_at(s, first)) is not None]
    return any(unit == (at - 1, "percent") for unit in before)


def _is_loss(s: Stretch, at: int) -> bool:
    """Whether the brackets around digits touch a currency or a unit, as in accounts: "$(112)", "(15)%"."""
    money = s.touches(at - 1) and s.lexicon.currencies_before.before(s.texts, at - 1)
    return bool(money) or (s.touches(at + 2) and plain_unit_at(s, at + 2) is not None)


def _labelled(s: Stretch, at: int) -> bool:
    """Whether a label stands before the digits or their list: "page 12", "No. 5", "phases 3, 5 and 7"."""
    if not s.text(at + 1)[:1].isalpha() or s.listed("stop", at + 1):
        for _ in range(_LIST):
            joined = s.text(at - 1) == "," or s.plays("and", at - 1) or s.text(at - 1) in DASHES
            if not (joined and s.text(at - 2).isdecimal()):
                break
            at -= 2
    before = at - 2 if s.text(at - 1) == "." else at - 1
    return (
        s.listed("labels", before)
        and s.text(at - 1) != ""
        and not s.text(at).startswith(".")
        and not _measures(s, at + 1)
    )


def _measures(s: Stretch, at: int) -> bool:
    """Whether a unit's word stands at `at`: "at a level 3 metres above"; in "Table 2 A" a letter does."""
    return s.text(at) == "%" or (len(s.text(at)) > _LETTERS and plain_unit_at(s, at) is not None)


def _named(s: Stretch, at: int) -> bool:
    """Whether the digits are part of a name: "Boeing 737", "Covid-19", "CO2"."""
    before = at - 1
    joined = s.text(before) in DASHES and s.touches(at)
    if joined:
        before = at - 2
    text = s.text(before)
    if not joined and _in_street(s, at):
        return True
    if text == "." and s.touches(at) and s.touches(before) and s.text(before - 1)[:1].isalpha():
        head = s.text(before - 1)
        return head[-1].isdigit() or (head.isupper() and 1 < len(head) <= _INITIALS)  # v2.3, ID.3
    if s.listed("software", before) and text[:1].isupper() and not s.touches(at):
        return plain_unit_at(s, at + 1) is None
    if s.plays("of", before) and s.listed("groups", before - 1):
        alone = s.listed("rounds", before - 1) and not s.text(at + 1).islower()
        return alone or s.text(before - 1)[:1].isupper()  # a round of 16, the Group of 20
    if text.isalpha() and text[:1].islower() and text != s.word(before):
        return True  # iPhone 11
    if joined and s.touches(at - 1):
        return _named_by_dash(s, before) and (s.text(at).isdecimal() or s.text(before) != s.word(before))
    if not text[:1].isupper() or not text.isalnum():
        return False
    if joined:
        return False  # CI −4.1 to −0.7
    if s.touches(at):
        if s.listed("before_fiscal", before):
            return False  # FY2023
        letters = s.touches(at + 1) and s.text(at + 1)[:1].isalnum()
        label = s.text(at).isdecimal() and s.listed("capital_labels", before) and not letters
        return label or not s.lexicon.currencies_before.before(s.texts, before + 1)
    return s.text(at).isdecimal() and s.listed("capital_labels", before) and not _measures(s, at + 1)


def _named_by_dash(s: Stretch, before: int) -> bool:
    """Whether the word that a dash joins to digits makes them a name: "F-16", "carbon-14"; not "under-18s"."""
    text, word = s.text(before), s.word(before)
    if not (text.isalnum() and text[:1].isalpha()) or word in s.lexicon.starters or s.listed("before_dash", before):
        return False
    return not s.lexicon.currencies_before.before(s.texts, before + 1) and (
        text != word or not s.listed("stop", before)
    )


def _in_street(s: Stretch, at: int) -> bool:
    """Whether a bare number begins the name of a street: "575 Mill Road"."""
    after = at + 1
    while s.text(at).isdecimal() and s.text(after)[:1].isupper() and after < at + 5:
        if s.listed("streets", after) and after > at + 1:
            return True
        after += 1
    return False


def _past_name(s: Stretch, at: int) -> int:
    """After the digits and whatever touches them: "737-800", "4(b)", "12.3"."""
    at += 1
    while (
        s.touches(at) and at < len(s.texts) and (s.text(at).isalnum() or (s.text(at) in DASHES and s.touches(at + 1)))
    ):
        at += 1
    return at


def _past_run(s: Stretch, at: int) -> int | None:
    groups, after = 1, at + 1
    while s.text(after) in DASHES and s.past_dash(after) > after and s.text(after + 1).isdigit():
        groups, after = groups + 1, after + 2
    if groups == _RUN - 1 and s.text(after - 1)[0] == "0" and len(s.text(after - 1)) == _LINE:
        return after  # 555-0199
    sizes = sorted(map(len, s.texts[at:after:2]))
    dated = groups == _RUN and sizes[:2] in ([1, 2], [2, 2], [1, 1]) and sizes[-1] > 1  # a 4-4-2 formation is no date
    return after if groups >= _RUN and not dated else None


def _glued_name(s: Stretch, at: int) -> bool:
    """Whether letters that touch the digits are no unit, magnitude or ending: "5G", "3D"."""
    text, word = s.text(at + 1), s.word(at + 1)
    if not text[0].isalpha() or s.listed("endings", at + 1) or word in s.lexicon.magnitudes:
        return False
    lexicon = s.lexicon
    return not (
        read_clipped(s, at) is not None
        or f"{word[0]}{s.text(at)}" in lexicon.calendar.quarters  # 3Q23
        or text in lexicon.magnitude_letters
        or text in lexicon.money_letters
        or plain_unit_at(s, at + 1)
        or lexicon.currencies_after.at(s.texts, at + 1)
        or lexicon.currencies_after.at(s.words, at + 1)
        or s.plays("times_sign", at + 1)
        or lexicon.hedges_after.at(s.words, at + 1)  # 40ish
        or word in lexicon.calendar.halves_of_day
    )
