"""Which stretches of a page are the article: not its navigation, its forms or what it hides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from checker.read.inline import Mark, MarkKind
from checker.read.shadow import Stretch
from checker.read.tags import BLOCKS, UNREAD, attributes_of, name_of

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_ENDED_BY = {
    **dict.fromkeys(BLOCKS, frozenset(("p",))),
    **dict.fromkeys(("dd", "dt"), frozenset(("dd", "dt", "p"))),
    "li": frozenset(("li", "p")),
    **dict.fromkeys(("td", "th"), frozenset(("p", "td", "th"))),
    "tr": frozenset(("p", "td", "th", "tr")),
    **dict.fromkeys(("tbody", "tfoot"), frozenset(("p", "td", "th", "tr", "tbody", "thead"))),
}
"""Elements that need no end tag: one that is open ends where one of these begins in it."""
_NEVER_PROSE = frozenset(
    ("audio", "button", "canvas", "datalist", "dialog", "head", "menu", "nav", "noscript", "object", "select", "video")
)
_AROUND = frozenset(("aside", "footer"))
"""Boxes and notes where they stand in the article; the page's own where they don't."""
_ROLES = frozenset(
    ("alert", "alertdialog", "banner", "contentinfo", "dialog", "menu", "menubar", "navigation", "search", "tablist")
)
_ARTICLE = ("article", "main")
_TELLING = ("hidden", "style", "role")
"""Names of attributes that may say that an element is no prose; a tag without these letters has none of them."""


class _Element(NamedTuple):
    """An element that matters here: where its tags stand, and whether what is in it is left out."""

    name: str
    outer: Stretch
    inner: Stretch
    skipped: bool
    nested: bool
    """Whether an article is open around it."""


def article_stretches(length: int, marks: Sequence[Mark]) -> list[Stretch]:
    """The stretches of a page of this length that hold its article, in order.

    Where the page says what its article is (`<main>`, or one `<article>`), that is it, with the first headline before
    it; otherwise all of the page is.
    """
    elements = list(_elements(length, marks))
    kept = _kept([element for element in elements if not element.skipped]) or [(0, length)]
    return list(without(kept, sorted(element.inner for element in elements if element.skipped)))


def _kept(elements: Sequence[_Element]) -> list[Stretch]:
    for name in _ARTICLE:
        found = [element.outer for element in elements if element.name == name and not element.nested]
        if len(found) == 1:
            heads = [element.outer for element in elements if element.name == "h1" and element.outer[1] <= found[0][0]]
            return [*heads[:1], *found]
    return []


class _Open(NamedTuple):
    name: str
    mark: Mark
    skipped: bool
    nested: bool


def _elements(length: int, marks: Iterable[Mark]) -> Iterator[_Element]:
    """The elements that are left out, and those that may hold the article, each where it ends."""
    stack: list[_Open] = []
    count: Counter[str] = Counter()
    for mark in marks:
        name = name_of(mark.text) if mark.kind is MarkKind.TAG else None
        if name is None or name in _VOID:
            continue
        if mark.text[1] == "/":
            if count[name]:
                while (ended := stack.pop()).name != name:
                    count[ended.name] -= 1
                    yield from _ended(ended, mark.start, mark.start)
                count[name] -= 1
                yield from _ended(ended, mark.start, mark.end)
            continue
        while stack and stack[-1].name in _ENDED_BY.get(name, ()):
            count[stack[-1].name] -= 1
            yield from _ended(stack.pop(), mark.start, mark.start)
        around = any(count[each] for each in _ARTICLE)
        skipped = _is_skipped(name, mark.text, around=around)
        if skipped or name in BLOCKS or count[name]:
            stack.append(_Open(name, mark, skipped, bool(count["article"])))
            count[name] += 1
    for left in reversed(stack):
        yield from _ended(left, length, length)


def _ended(element: _Open, start: int, end: int) -> Iterator[_Element]:
    if element.skipped or element.name in (*_ARTICLE, "h1"):
        outer, inner = (element.mark.start, end), (element.mark.end, start)
        yield _Element(element.name, outer, inner, element.skipped, element.nested)


def _is_skipped(name: str, tag: str, *, around: bool) -> bool:
    if name in _NEVER_PROSE or (name in _AROUND and not around):
        return True
    if name in UNREAD or not any(telling in tag for telling in _TELLING):
        return False
    given = attributes_of(tag)
    style = given.get("style", "").replace(" ", "").lower()
    return (
        ("hidden" in given and given["hidden"] != "until-found")
        or given.get("aria-hidden") == "true"
        or "display:none" in style
        or "visibility:hidden" in style
        or given.get("role") in _ROLES
    )


def without(kept: Iterable[Stretch], skipped: Sequence[Stretch]) -> Iterator[Stretch]:
    """The stretches without what is skipped; both are in order, and a skipped one may lie in another."""
    waiting = iter(skipped)
    skip = next(waiting, None)
    for start, end in kept:
        at = start
        while skip and skip[0] < end:
            if at < skip[0]:
                yield at, skip[0]
            at = max(at, skip[1])
            skip = next(waiting, None)
        if at < end:
            yield at, end
