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


def named(stretch: Stretch, at: int) -> bool:
    """Whether the digits are part of a name: "Boeing 737", "Covid-19", "CO2"."""
    before = at - 1
    joined = stretch.text(before) in DASHES and stretch.touches(at)
    if joined:
        before = at - 2
    text = stretch.text(before)
    if not joined and _in_street(stretch, at):
        return True
    if text == "." and stretch.touches(at) and stretch.touches(before) and stretch.text(before - 1)[:1].isalpha():
        return _follows_letters_and_point(stretch, at, stretch.text(before - 1))
    if _numbered(stretch, at, before):
        return True
    if stretch.listed("software", before) and text[:1].isupper() and not stretch.touches(at):
        return plain_unit_at(stretch, at + 1) is None
    if stretch.plays("of", before) and stretch.listed("groups", before - 1):
        alone = stretch.listed("rounds", before - 1) and not stretch.text(at + 1).islower()
        return alone or stretch.text(before - 1)[:1].isupper()  # a round of 16, the Group of 20
    if text.isalpha() and text[:1].islower() and text != stretch.word(before):
        return True  # iPhone 11
    if joined and stretch.touches(at - 1):
        return _named_by_dash(stretch, before) and (
            stretch.text(at).isdecimal() or stretch.text(before) != stretch.word(before)
        )
    if joined or not text[:1].isupper() or not text.isalnum():
        return False  # CI −4.1 to −0.7
    return _follows_capital(stretch, at)


def _follows_letters_and_point(stretch: Stretch, at: int, head: str) -> bool:
    """Whether the letters `head` and a point before the digits make them a name: "v2.3", "H.264", "c.347C"."""
    gene = len(head) == 1 and head.islower() and stretch.touches(at + 1) and stretch.text(at + 1).isupper()  # c.347C
    coded = head.isupper() and len(head) <= _INITIALS and (len(head) > 1 or len(stretch.text(at)) > _RANK)
    return head[-1].isdigit() or coded or gene  # v2.3, ID.3, H.264


def _follows_capital(stretch: Stretch, at: int) -> bool:
    """Whether the capitalised word before the digits makes them a name: "CO2", "Boeing 737"; not "FY2023", "USD5"."""
    if not stretch.touches(at):
        return (
            stretch.text(at).isdecimal() and stretch.listed("capital_labels", at - 1) and not measures(stretch, at + 1)
        )
    if stretch.listed("before_fiscal", at - 1):
        return False  # FY2023
    letters = stretch.touches(at + 1) and stretch.text(at + 1)[:1].isalnum()
    label = stretch.text(at).isdecimal() and stretch.listed("capital_labels", at - 1) and not letters
    return label or not stretch.lexicon.currencies_before.before(stretch.texts, at)


def _numbered(stretch: Stretch, at: int, before: int) -> bool:
    """Whether the number is that of a verse, a school form or a size: "John 3:16", "Year 6", "wears size 12"."""
    capital = stretch.text(before) != stretch.word(before)
    if stretch.listed("scriptures", before) and capital:
        numbered = stretch.text(before - 1).isdecimal() and len(stretch.text(before - 1)) == 1  # 1 Corinthians 13
        if numbered or (stretch.text(at + 1) == ":" and stretch.touches(at + 1)):
            return True
    book = len(stretch.text(at)) == 1 and stretch.listed("scriptures", at + 1) and stretch.text(at + 2)[:1].isdigit()
    if book and stretch.text(at + 1).istitle():
        return True
    if not stretch.listed("ranked", before) or len(stretch.text(at)) > _RANK:
        return False
    worn = stretch.listed("sized", before) and (
        stretch.listed("stop", before - 1) or stretch.listed("verbs", before - 1)
    )
    return capital or worn  # but "a sample size of 12", "in a year 12 left"


def _named_by_dash(stretch: Stretch, before: int) -> bool:
    """Whether the word joined to the digits by a dash makes them a name: "F-16", "carbon-14"; not "under-18s"."""
    text, word = stretch.text(before), stretch.word(before)
    if not (text.isalnum() and text[:1].isalpha()) or stretch.listed("before_dash", before):
        return False
    if word in stretch.lexicon.starters and not (text.isupper() and len(text) == 1):  # "A-10"
        return False
    return not stretch.lexicon.currencies_before.before(stretch.texts, before + 1) and (
        text != word or not stretch.listed("stop", before)
    )


def _in_street(stretch: Stretch, at: int) -> bool:
    """Whether a bare number begins a street address: "575 Mill Road"."""
    after = at + 1
    while stretch.text(at).isdecimal() and stretch.text(after)[:1].isupper() and after < at + 5:
        if stretch.listed("streets", after) and after > at + 1:
            return True
        after += 1
    return False


def opens_label(stretch: Stretch, at: int) -> bool:
    """Whether a label after the digits makes them a name: "90210 zip", "the 11 Pro Max"; not "12 Pro Bowls"."""
    if not stretch.listed("capital_labels", at + 1):
        return True
    ends = not stretch.text(at + 2)[:1].isupper() or stretch.listed("labels_after", at + 2)
    return ends and stretch.text(at + 1).istitle() and stretch.text(at).isdecimal()


def is_whole_name(stretch: Stretch, at: int) -> bool:
    """Whether the digits and the characters touching them are a whole name: "3M", "4K", "7-Eleven"; not "3M people"."""
    if not stretch.touches(at + 1):
        return False
    if stretch.text(at + 1) in DASHES:
        after = stretch.text(at + 2)
        if not stretch.touches(at + 2):
            return False
        filed = (
            f"{stretch.text(at)}-{stretch.word(at + 2)}" in stretch.lexicon.words["dash_names"] and after.isupper()
        )  # a 10-K
        return filed or (after.istitle() and after.lower() in stretch.lexicon.numbers.cardinals)
    if stretch.listed("sides", at + 1):
        return _is_pattern(stretch, at)
    if _is_isotope(stretch, at):
        return True
    capital = stretch.text(at + 1).isupper() or len(stretch.text(at)) == _YEAR
    whole = capital and f"{stretch.text(at)}{stretch.word(at + 1)}" in stretch.lexicon.words["glued_names"]
    counted = noun_after(stretch, at + 2) if whole and stretch.text(at + 2).islower() else None
    return whole and not stretch.touches(at) and (counted is None or counted[1].lemma == stretch.words[counted[0] - 1])


def _is_isotope(stretch: Stretch, at: int) -> bool:
    """Whether the digits are an isotope's mass number: "14C dating", "15N tracers"; not "14C in Leeds at noon"."""
    symbol = stretch.text(at + 1)
    if not symbol.isupper() or f"{stretch.text(at)}{symbol.lower()}" not in stretch.lexicon.words["isotopes"]:
        return False
    unit = plain_unit_at(stretch, at + 1)
    return unit is None or (unit[1] == "newton" and not stretch.says("force_words"))


def _is_pattern(stretch: Stretch, at: int) -> bool:
    """Whether digits with "x" between them name a shape, "4x4", "2x4 boards"; not sides with a unit: "3x4 m"."""
    plain = stretch.text(at).isdecimal() and stretch.text(at + 2).isdecimal() and stretch.touches(at + 2)
    return plain and not stretch.plays("times_sign", at + 3) and plain_unit_at(stretch, at + 3) is None


def glued_name(stretch: Stretch, at: int) -> bool:
    """Whether letters touching the digits are not a unit, magnitude or ending: "5G", "3D"."""
    text, word = stretch.text(at + 1), stretch.word(at + 1)
    if not text[0].isalpha() or stretch.listed("endings", at + 1) or word in stretch.lexicon.magnitudes:
        return False
    lexicon = stretch.lexicon
    return not (
        read_clipped(stretch, at) is not None
        or f"{word[0]}{stretch.text(at)}" in lexicon.calendar.quarters  # 3Q23
        or text in lexicon.magnitude_letters
        or text in lexicon.money_letters
        or plain_unit_at(stretch, at + 1)
        or lexicon.currencies_after.at(stretch.texts, at + 1)
        or lexicon.currencies_after.at(stretch.words, at + 1)
        or stretch.plays("times_sign", at + 1)
        or lexicon.hedges_after.at(stretch.words, at + 1)  # 40ish
        or word in lexicon.calendar.halves_of_day
    )


def past_name(stretch: Stretch, at: int) -> int:
    """The place after the digits and whatever touches them: "737-800", "4(b)", "12.3"."""
    at += 1
    while stretch.touches(at) and (
        stretch.text(at).isalnum() or (stretch.text(at) in _INNER and stretch.touches(at + 1))
    ):
        at += 1
    return at


def measures(stretch: Stretch, at: int) -> bool:
    """Whether a unit's word is at `at`, "at a level 3 metres above", rather than a label's letter, "Table 2 A"."""
    return stretch.text(at) in ("%", "°") or (
        len(stretch.text(at)) > _LETTERS and plain_unit_at(stretch, at) is not None
    )
