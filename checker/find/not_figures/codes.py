"""Digits in codes: telephone numbers, law reports, network addresses, coordinates."""

from __future__ import annotations

from checker.find.moments.clock import names_zone
from checker.find.not_figures.names import past_name
from checker.find.sentence.stretch import DASHES, Stretch

_HEX = frozenset("0123456789abcdef")
_COMPASS = frozenset("NSEW")
_DECIMALS = 4
"""Degrees with at least this many decimals are coordinates: "40.7128, -74.0060"."""
_BYTE_MARKS = frozenset(":-")
_BYTE = 255
_HOST_PARTS = 4
_SHORTEST_HOST = 7
_BYTES = 6
_SHORTEST_DOI = 7
"""Length of the shortest publisher part of a DOI: "10.1000"."""
_GROUPS = 8
"""Groups in an IPv6 address."""
_PLACE = 2
"""The most digits of a position in a molecule."""
_SHORTEST_GROUP = 4
"""The fewest letters of a chemical's name: "2,4-diol"."""
_LONG = 7
"""The fewest letters of a word that may be a chemical's name by its beginning."""
_MOST = 12
"""Parts of the longest code."""
_POST_CODE = 5
_VOLUME = 3
"""The most digits of a law report's volume; "4,000 U.S. soldiers" is not one."""


def past_code(s: Stretch, at: int) -> int | None:
    """The place after the code that begins with the digits at `at`; None if they may be a figure."""
    text, following = s.text(at), s.text(at + 1)
    if len(text) <= _VOLUME and text.isdecimal() and s.listed("reporters", at + 1):
        return _past_citation(s, at)
    if following == "(" and s.touches(at + 1):
        return _past_issue(s, at)
    if following == "/" and s.touches(at + 1) and s.touches(at + 2):
        return _past_slash(s, at)
    if len(text) >= _SHORTEST_HOST and _is_host(text):
        return at + 1
    if following == "°":
        return _past_coordinate(s, at)
    pair = _past_pair(s, at) if following == "," or following in _COMPASS else None
    if pair is not None:
        return pair
    if following in DASHES and s.touches(at + 1) and s.touches(at + 2) and _opens_formula(s, at):
        return past_name(s, at)
    mark = following if following in _BYTE_MARKS else s.text(at + 2)
    code = _past_bytes(s, at, mark) if mark in _BYTE_MARKS else None
    if code is None and _opens_telephone(s, at):
        return _past_groups(s, at)
    return at + 1 if code is None and _is_post_code(s, at) else code


def _is_host(text: str) -> bool:
    """Whether the digits are an IPv4 address, "192.168.100.200", and not a number in groups."""
    parts = text.split(".")
    return (
        len(parts) == _HOST_PARTS
        and all(part.isdecimal() and len(part) <= 3 for part in parts)
        and max(map(int, parts)) <= _BYTE
    )


def _past_citation(s: Stretch, at: int) -> int | None:
    """The place after "410 U.S. 113", "28 U.S.C. § 1331"."""
    after = at + 2
    while s.text(after) == "§":
        after += 1
    return after + 1 if s.text(after).replace(".", "", 1).isdecimal() else None  # "410 U.S. troops"


def _past_issue(s: Stretch, at: int) -> int | None:
    """The place after a journal's volume, issue and pages, "12(3), 45-67", or after "401(k)"."""
    if s.text(at + 2).islower() and len(s.text(at + 2)) == 1 and s.text(at + 3) == ")" and s.touches(at + 3):
        return at + 4
    if not (s.text(at).isdecimal() and s.text(at + 2).isdecimal() and s.text(at + 3) == ")" and s.touches(at + 3)):
        return None
    after = at + 4
    paged = s.text(after) in (",", ":") and s.text(after + 1).isdecimal() and s.text(after + 2) in DASHES
    return after + 4 if paged else None  # "12(3)" alone may be a mean and its error


def _past_slash(s: Stretch, at: int) -> int | None:
    """The place after "24/7", which is a name, "10.0.0.0/8", or a DOI such as "10.1000/182"."""
    if s.text(at).startswith("10.") and len(s.text(at)) >= _SHORTEST_DOI:
        after = at + 1
        while s.touches(after):
            after += 1
        return after
    name = f"{s.word(at)}/{s.word(at + 2)}"
    return at + 3 if name in s.lexicon.words["slash_names"] or s.text(at).count(".") > 1 else None


def _past_coordinate(s: Stretch, at: int) -> int | None:
    """The place after "51.5° N", "51°30′12″N": degrees with a compass direction."""
    after = at + 2
    while s.text(after)[:1].isdigit() and s.text(after + 1) in ("'", "’", "′", '"', "”", "″") and s.touches(after):
        after += 2
    return after + 1 if s.listed("compass", after) and s.text(after).isupper() else None


def _past_pair(s: Stretch, at: int) -> int | None:
    """The place after a latitude and longitude: "51.50N 0.12W", or "40.7128, -74.0060" with its many decimals."""
    lettered = s.text(at + 1) in _COMPASS and s.touches(at + 1)
    other = at + 2 + (s.text(at + 2) in DASHES and s.touches(at + 3))
    if lettered:
        return other + 2 if s.text(other)[:1].isdigit() and s.text(other + 1) in _COMPASS else None
    both = (s.text(at), s.text(other))
    precise = all(len(text.partition(".")[2]) >= _DECIMALS for text in both)
    return other + 1 if precise and all(text.replace(".", "", 1).isdecimal() for text in both) else None


def _opens_formula(s: Stretch, at: int) -> bool:
    """Whether the digits are positions in a molecule: "1,2-dichloroethane", but not "1,200-seat", "2,5-litre".

    A single position depends on the beginning of the chemical's name: "5-fluorouracil", but not "5-bedroom"; or on a
    digit that ends it: "25-OH-D3", "(OH)2-D3"; or on an isotope: "[4-14C]".
    """
    if f"{s.text(at + 2)}{s.word(at + 3)}" in s.lexicon.words["isotopes"] and s.touches(at + 3):
        return s.touches(at + 4) and (s.text(at + 4) in DASHES or s.text(at + 4) == "]")
    places = s.text(at).split(",")
    name = s.text(at + 2)
    if name.isupper() and s.touches(at + 2) and len(s.text(at)) <= _PLACE:
        after = at + 4 if s.text(at + 3) in DASHES and s.touches(at + 3) else at + 2
        return s.touches(after) and s.text(after)[:1].isupper() and s.text(after)[-1:].isdigit()
    if not all(part.isdecimal() and len(part) <= _PLACE for part in places) or not _is_new(s, at + 2):
        return False
    if len(places) > 1:
        return len(name) > _SHORTEST_GROUP or (s.text(at - 1) in DASHES and s.touches(at))
    return len(name) > _LONG and any(name.startswith(group) for group in s.lexicon.words["chemical_starts"])


def _is_new(s: Stretch, at: int) -> bool:
    """Whether the lower-case word at `at` is neither a unit nor part of a number."""
    word = s.text(at)
    known = word in s.lexicon.measures or word in s.lexicon.magnitudes or s.plays("fold", at)
    return word.islower() and not known


def _past_bytes(s: Stretch, at: int, mark: str) -> int | None:
    """The place after a MAC address, "00:1B:44:11:3A:B7", or an IPv6 one, "2001:db8:0:0:0:8a2e:370:7334".

    A letter after digits is a separate token.
    """
    sizes, piece, after = [], "", at
    while after < at + 4 * _MOST and (after == at or s.touches(after)):
        text = s.word(after)
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


def _opens_telephone(s: Stretch, at: int) -> bool:
    """Whether the digits are or begin a telephone number: "+44 20 7946", "(020) 7946", "0958"."""
    text = s.text(at)
    local = text[0] == "0" and len(text) > 2
    abroad = s.text(at - 1) == "+" and s.touches(at) and (_is_group(s.text(at + 1)) or s.text(at + 1) == "(")
    return (local or abroad) and _is_group(text) and not names_zone(s, at)


def _is_group(text: str) -> bool:
    """Whether a token holds nothing but digits, with or without spaces that group them: "7946", "8 555 123"."""
    return "".join(text.split()).isdecimal()


def _past_groups(s: Stretch, at: int) -> int:
    """The place after a row of digit groups with only spaces, brackets and dashes between them."""
    after = at + 1
    while after < at + _MOST:
        marks = after
        while s.text(marks) in (")", "(") or (s.text(marks) in DASHES and s.touches(marks)):
            marks += 1
        if not _is_group(s.text(marks)):
            break
        after = marks + 1
    return after


def _is_post_code(s: Stretch, at: int) -> bool:
    """Whether the digits are an American zip code: "Albany, NY 12207"."""
    text, state = s.text(at), s.text(at - 1)
    two_capitals = len(state) == 2 and state.isupper()
    return len(text) == _POST_CODE and text.isdecimal() and two_capitals and s.text(at - 2) == ","
