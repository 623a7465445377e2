"""Digits in codes: telephone numbers, law reports, network addresses, coordinates."""

from __future__ import annotations

from typing import Final

from checker.find.moments.clock import names_zone
from checker.find.not_figures.names import past_name
from checker.find.sentence.stretch import DASHES, Stretch

_HEX: Final = frozenset("0123456789abcdef")
_COMPASS: Final = frozenset("NSEW")
_DECIMALS: Final = 4
"""Degrees with at least this many decimals are coordinates: "40.7128, -74.0060"."""
_BYTE_MARKS: Final = frozenset(":-")
_BYTE: Final = 255
_HOST_PARTS: Final = 4
_SHORTEST_HOST: Final = 7
_BYTES: Final = 6
_SHORTEST_DOI: Final = 7
"""Length of the shortest publisher part of a DOI: "10.1000"."""
_GROUPS: Final = 8
"""Groups in an IPv6 address."""
_PLACE: Final = 2
"""The most digits of a position in a molecule."""
_SHORTEST_GROUP: Final = 4
"""The fewest letters of a chemical's name: "2,4-diol"."""
_LONG: Final = 7
"""The fewest letters of a word that may be a chemical's name by its beginning."""
_MOST: Final = 12
"""Parts of the longest code."""
_POST_CODE: Final = 5
_VOLUME: Final = 3
"""The most digits of a law report's volume; "4,000 U.S. soldiers" is not one."""


def past_code(stretch: Stretch, at: int) -> int | None:
    """The place after the code that begins with the digits at `at`; None if they may be a figure."""
    text, following = stretch.text(at), stretch.text(at + 1)
    if len(text) <= _VOLUME and text.isdecimal() and stretch.listed("reporters", at + 1):
        return _past_citation(stretch, at)
    if following == "(" and stretch.touches(at + 1):
        return _past_issue(stretch, at)
    if following == "/" and stretch.touches(at + 1) and stretch.touches(at + 2):
        return _past_slash(stretch, at)
    if len(text) >= _SHORTEST_HOST and _is_host(text):
        return at + 1
    if following == "°":
        return _past_coordinate(stretch, at)
    pair = _past_pair(stretch, at) if following == "," or following in _COMPASS else None
    if pair is not None:
        return pair
    if following in DASHES and stretch.touches(at + 1) and stretch.touches(at + 2) and _opens_formula(stretch, at):
        return past_name(stretch, at)
    mark = following if following in _BYTE_MARKS else stretch.text(at + 2)
    code = _past_bytes(stretch, at, mark) if mark in _BYTE_MARKS else None
    if code is None and _opens_telephone(stretch, at):
        return _past_groups(stretch, at)
    return at + 1 if code is None and _is_post_code(stretch, at) else code


def _is_host(text: str) -> bool:
    """Whether the digits are an IPv4 address, "192.168.100.200", and not a number in groups."""
    parts = text.split(".")
    return (
        len(parts) == _HOST_PARTS
        and all(part.isdecimal() and len(part) <= 3 for part in parts)
        and max(map(int, parts)) <= _BYTE
    )


def _past_citation(stretch: Stretch, at: int) -> int | None:
    """The place after "410 U.S. 113", "28 U.S.C. § 1331"."""
    after = at + 2
    while stretch.text(after) == "§":
        after += 1
    return after + 1 if stretch.text(after).replace(".", "", 1).isdecimal() else None  # "410 U.S. troops"


def _past_issue(stretch: Stretch, at: int) -> int | None:
    """The place after a journal's volume, issue and pages, "12(3), 45-67", or after "401(k)"."""
    if (
        stretch.text(at + 2).islower()
        and len(stretch.text(at + 2)) == 1
        and stretch.text(at + 3) == ")"
        and stretch.touches(at + 3)
    ):
        return at + 4
    if not (
        stretch.text(at).isdecimal()
        and stretch.text(at + 2).isdecimal()
        and stretch.text(at + 3) == ")"
        and stretch.touches(at + 3)
    ):
        return None
    after = at + 4
    paged = (
        stretch.text(after) in (",", ":") and stretch.text(after + 1).isdecimal() and stretch.text(after + 2) in DASHES
    )
    return after + 4 if paged else None  # "12(3)" alone may be a mean and its error


def _past_slash(stretch: Stretch, at: int) -> int | None:
    """The place after "24/7", which is a name, "10.0.0.0/8", or a DOI such as "10.1000/182"."""
    if stretch.text(at).startswith("10.") and len(stretch.text(at)) >= _SHORTEST_DOI:
        after = at + 1
        while stretch.touches(after):
            after += 1
        return after
    name = f"{stretch.word(at)}/{stretch.word(at + 2)}"
    return at + 3 if name in stretch.lexicon.words["slash_names"] or stretch.text(at).count(".") > 1 else None


def _past_coordinate(stretch: Stretch, at: int) -> int | None:
    """The place after "51.5° N", "51°30′12″N": degrees with a compass direction."""
    after = at + 2
    while (
        stretch.text(after)[:1].isdigit()
        and stretch.text(after + 1) in ("'", "’", "′", '"', "”", "″")
        and stretch.touches(after)
    ):
        after += 2
    return after + 1 if stretch.listed("compass", after) and stretch.text(after).isupper() else None


def _past_pair(stretch: Stretch, at: int) -> int | None:
    """The place after a latitude and longitude: "51.50N 0.12W", or "40.7128, -74.0060" with its many decimals."""
    lettered = stretch.text(at + 1) in _COMPASS and stretch.touches(at + 1)
    other = at + 2 + (stretch.text(at + 2) in DASHES and stretch.touches(at + 3))
    if lettered:
        return other + 2 if stretch.text(other)[:1].isdigit() and stretch.text(other + 1) in _COMPASS else None
    both = (stretch.text(at), stretch.text(other))
    precise = all(len(text.partition(".")[2]) >= _DECIMALS for text in both)
    return other + 1 if precise and all(text.replace(".", "", 1).isdecimal() for text in both) else None


def _opens_formula(stretch: Stretch, at: int) -> bool:
    """Whether the digits are positions in a molecule: "1,2-dichloroethane", but not "1,200-seat", "2,5-litre".

    A single position depends on the beginning of the chemical's name: "5-fluorouracil", but not "5-bedroom"; or on a
    digit that ends it: "25-OH-D3", "(OH)2-D3"; or on an isotope: "[4-14C]".
    """
    if f"{stretch.text(at + 2)}{stretch.word(at + 3)}" in stretch.lexicon.words["isotopes"] and stretch.touches(at + 3):
        return stretch.touches(at + 4) and (stretch.text(at + 4) in DASHES or stretch.text(at + 4) == "]")
    places = stretch.text(at).split(",")
    name = stretch.text(at + 2)
    if name.isupper() and stretch.touches(at + 2) and len(stretch.text(at)) <= _PLACE:
        after = at + 4 if stretch.text(at + 3) in DASHES and stretch.touches(at + 3) else at + 2
        return stretch.touches(after) and stretch.text(after)[:1].isupper() and stretch.text(after)[-1:].isdigit()
    if not all(part.isdecimal() and len(part) <= _PLACE for part in places) or not _is_new(stretch, at + 2):
        return False
    if len(places) > 1:
        return len(name) > _SHORTEST_GROUP or (stretch.text(at - 1) in DASHES and stretch.touches(at))
    return len(name) > _LONG and any(name.startswith(group) for group in stretch.lexicon.words["chemical_starts"])


def _is_new(stretch: Stretch, at: int) -> bool:
    """Whether the lower-case word at `at` is neither a unit nor part of a number."""
    word = stretch.text(at)
    known = word in stretch.lexicon.measures or word in stretch.lexicon.magnitudes or stretch.plays("fold", at)
    return word.islower() and not known


def _past_bytes(stretch: Stretch, at: int, mark: str) -> int | None:
    """The place after a MAC address, "00:1B:44:11:3A:B7", or an IPv6 one, "2001:db8:0:0:0:8a2e:370:7334".

    A letter after digits is a separate token.
    """
    sizes, piece, after = [], "", at
    while after < at + 4 * _MOST and (after == at or stretch.touches(after)):
        text = stretch.word(after)
        if text == mark:
            sizes.append(len(piece))
            piece = ""
        elif _HEX.issuperset(text):
            piece += text
        else:
            break
        after += 1
    groups = len(sizes) + 1
    pairs = groups > 3 and {*sizes} == {2} and (mark == ":" or groups == _BYTES)  # "12:30:45" is a time
    return after if pairs or (mark == ":" and groups == _GROUPS and max(sizes) <= 4) else None


def _opens_telephone(stretch: Stretch, at: int) -> bool:
    """Whether the digits are or begin a telephone number: "+44 20 7946", "(020) 7946", "0958"."""
    text = stretch.text(at)
    local = text[0] == "0" and len(text) > 2
    abroad = (
        stretch.text(at - 1) == "+"
        and stretch.touches(at)
        and (_is_group(stretch.text(at + 1)) or stretch.text(at + 1) == "(")
    )
    return (local or abroad) and _is_group(text) and not names_zone(stretch, at)


def _is_group(text: str) -> bool:
    """Whether a token holds nothing but digits, with or without spaces that group them: "7946", "8 555 123"."""
    return "".join(text.split()).isdecimal()


def _past_groups(stretch: Stretch, at: int) -> int:
    """The place after a row of digit groups with only spaces, brackets and dashes between them."""
    after = at + 1
    while after < at + _MOST:
        marks = after
        while stretch.text(marks) in (")", "(") or (stretch.text(marks) in DASHES and stretch.touches(marks)):
            marks += 1
        if not _is_group(stretch.text(marks)):
            break
        after = marks + 1
    return after


def _is_post_code(stretch: Stretch, at: int) -> bool:
    """Whether the digits are an American zip code: "Albany, NY 12207"."""
    text, state = stretch.text(at), stretch.text(at - 1)
    two_capitals = len(state) == 2 and state.isupper()
    return len(text) == _POST_CODE and text.isdecimal() and two_capitals and stretch.text(at - 2) == ","
