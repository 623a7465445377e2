"""Digits and letters in names: "Boeing 737", "Covid-19", "5G", "2x4", "John 3:16"."""

from __future__ import annotations

from checker.find.amounts.clipped import read_clipped
from checker.find.amounts.measures import plain_unit_at
from checker.find.sentence.nouns import noun_after
from checker.find.sentence.stretch import DASHES, Stretch

_INNER = DASHES | {":"}
"""Marks inside a name: "737-800", "John 3:16"."""
_INITIALS = 3
"""The most capitals in a name before a point and digits."""
_LETTERS = 2
"""The most letters of a unit that may instead belong to a label: "Table 2 A"."""
_RANK = 2
"""The most digits of a school form or a size."""
_YEAR = 4


def named(s: Stretch, at: int) -> bool:
    """Whether the digits are part of a name: "Boeing 737", "Covid-19", "CO2"."""
    before = at - 1
    joined = s.text(before) in DASHES and s.touches(at)
    if joined:
        before = at - 2
    text = s.text(before)
    if not joined and _in_street(s, at):
        return True
    if text == "." and s.touches(at) and s.touches(before) and s.text(before - 1)[:1].isalpha():
        return _follows_letters_and_point(s, at, s.text(before - 1))
    if _numbered(s, at, before):
        return True
    if s.listed("software", before) and text[:1].isupper() and not s.touches(at):
        return plain_unit_at(s, at + 1) is None
    if s.plays("of", before) and s.listed("groups", before - 1):
        alone = s.listed("rounds", before - 1) and not s.text(at + 1).islower()
        return alone or s.text(before - 1)[:1].isupper()  # a round of 16, the Group of 20
    if text.isalpha() and text[:1].islower() and text != s.word(before):
        return True  # iPhone 11
    if joined and s.touches(at - 1):
        return _named_by_dash(s, before) and (s.text(at).isdecimal() or s.text(before) != s.word(before))
    if joined or not text[:1].isupper() or not text.isalnum():
        return False  # CI −4.1 to −0.7
    return _follows_capital(s, at)


def _follows_letters_and_point(s: Stretch, at: int, head: str) -> bool:
    """Whether the letters `head` and a point before the digits make them a name: "v2.3", "H.264", "c.347C"."""
    gene = len(head) == 1 and head.islower() and s.touches(at + 1) and s.text(at + 1).isupper()  # c.347C
    coded = head.isupper() and len(head) <= _INITIALS and (len(head) > 1 or len(s.text(at)) > _RANK)
    return head[-1].isdigit() or coded or gene  # v2.3, ID.3, H.264


def _follows_capital(s: Stretch, at: int) -> bool:
    """Whether the capitalised word before the digits makes them a name: "CO2", "Boeing 737"; not "FY2023", "USD5"."""
    if not s.touches(at):
        return s.text(at).isdecimal() and s.listed("capital_labels", at - 1) and not measures(s, at + 1)
    if s.listed("before_fiscal", at - 1):
        return False  # FY2023
    letters = s.touches(at + 1) and s.text(at + 1)[:1].isalnum()
    label = s.text(at).isdecimal() and s.listed("capital_labels", at - 1) and not letters
    return label or not s.lexicon.currencies_before.before(s.texts, at)


def _numbered(s: Stretch, at: int, before: int) -> bool:
    """Whether the number is that of a verse, a school form or a size: "John 3:16", "Year 6", "wears size 12"."""
    capital = s.text(before) != s.word(before)
    if s.listed("scriptures", before) and capital:
        numbered = s.text(before - 1).isdecimal() and len(s.text(before - 1)) == 1  # 1 Corinthians 13
        if numbered or (s.text(at + 1) == ":" and s.touches(at + 1)):
            return True
    book = len(s.text(at)) == 1 and s.listed("scriptures", at + 1) and s.text(at + 2)[:1].isdigit()
    if book and s.text(at + 1).istitle():
        return True
    if not s.listed("ranked", before) or len(s.text(at)) > _RANK:
        return False
    worn = s.listed("sized", before) and (s.listed("stop", before - 1) or s.listed("verbs", before - 1))
    return capital or worn  # but "a sample size of 12", "in a year 12 left"


def _named_by_dash(s: Stretch, before: int) -> bool:
    """Whether the word joined to the digits by a dash makes them a name: "F-16", "carbon-14"; not "under-18s"."""
    text, word = s.text(before), s.word(before)
    if not (text.isalnum() and text[:1].isalpha()) or s.listed("before_dash", before):
        return False
    if word in s.lexicon.starters and not (text.isupper() and len(text) == 1):  # "A-10"
        return False
    return not s.lexicon.currencies_before.before(s.texts, before + 1) and (
        text != word or not s.listed("stop", before)
    )


def _in_street(s: Stretch, at: int) -> bool:
    """Whether a bare number begins a street address: "575 Mill Road"."""
    after = at + 1
    while s.text(at).isdecimal() and s.text(after)[:1].isupper() and after < at + 5:
        if s.listed("streets", after) and after > at + 1:
            return True
        after += 1
    return False


def opens_label(s: Stretch, at: int) -> bool:
    """Whether a label after the digits makes them a name: "90210 zip", "the 11 Pro Max"; not "12 Pro Bowls"."""
    if not s.listed("capital_labels", at + 1):
        return True
    ends = not s.text(at + 2)[:1].isupper() or s.listed("labels_after", at + 2)
    return ends and s.text(at + 1).istitle() and s.text(at).isdecimal()


def is_whole_name(s: Stretch, at: int) -> bool:
    """Whether the digits and the characters touching them are a whole name: "3M", "4K", "7-Eleven"; not "3M people"."""
    if not s.touches(at + 1):
        return False
    if s.text(at + 1) in DASHES:
        after = s.text(at + 2)
        if not s.touches(at + 2):
            return False
        filed = f"{s.text(at)}-{s.word(at + 2)}" in s.lexicon.words["dash_names"] and after.isupper()  # a 10-K
        return filed or (after.istitle() and after.lower() in s.lexicon.numbers.cardinals)
    if s.listed("sides", at + 1):
        return _is_pattern(s, at)
    if _is_isotope(s, at):
        return True
    capital = s.text(at + 1).isupper() or len(s.text(at)) == _YEAR
    whole = capital and f"{s.text(at)}{s.word(at + 1)}" in s.lexicon.words["glued_names"]
    counted = noun_after(s, at + 2) if whole and s.text(at + 2).islower() else None
    return whole and not s.touches(at) and (counted is None or counted[1].lemma == s.words[counted[0] - 1])


def _is_isotope(s: Stretch, at: int) -> bool:
    """Whether the digits are an isotope's mass number: "14C dating", "15N tracers"; not "14C in Leeds at noon"."""
    symbol = s.text(at + 1)
    if not symbol.isupper() or f"{s.text(at)}{symbol.lower()}" not in s.lexicon.words["isotopes"]:
        return False
    unit = plain_unit_at(s, at + 1)
    return unit is None or (unit[1] == "newton" and not s.says("force_words"))


def _is_pattern(s: Stretch, at: int) -> bool:
    """Whether digits with "x" between them name a shape, "4x4", "2x4 boards"; not sides with a unit: "3x4 m"."""
    plain = s.text(at).isdecimal() and s.text(at + 2).isdecimal() and s.touches(at + 2)
    return plain and not s.plays("times_sign", at + 3) and plain_unit_at(s, at + 3) is None


def glued_name(s: Stretch, at: int) -> bool:
    """Whether letters touching the digits are not a unit, magnitude or ending: "5G", "3D"."""
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


def past_name(s: Stretch, at: int) -> int:
    """The place after the digits and whatever touches them: "737-800", "4(b)", "12.3"."""
    at += 1
    while s.touches(at) and (s.text(at).isalnum() or (s.text(at) in _INNER and s.touches(at + 1))):
        at += 1
    return at


def measures(s: Stretch, at: int) -> bool:
    """Whether a unit's word is at `at`, "at a level 3 metres above", rather than a label's letter, "Table 2 A"."""
    return s.text(at) in ("%", "°") or (len(s.text(at)) > _LETTERS and plain_unit_at(s, at) is not None)
