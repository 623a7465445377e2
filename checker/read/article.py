"""Find the article in a page, without its navigation, forms and hidden parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from checker.read.inline import Mark, MarkKind
from checker.read.passage import Stretch
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
"""For each element, the open elements that it ends because they need no end tag."""
_NEVER_PROSE = frozenset(
    ("audio", "button", "canvas", "datalist", "dialog", "head", "menu", "nav", "noscript", "object", "select", "video")
)
_AROUND = frozenset(("aside", "footer"))
"""Elements that belong to the article if they are inside it, and to the page otherwise."""
_ROLES = frozenset(
    ("alert", "alertdialog", "banner", "contentinfo", "dialog", "menu", "menubar", "navigation", "search", "tablist")
)
_ARTICLE = ("article", "main")
_HIDING = ("hidden", "style", "role")
"""Attribute names, or parts of them, that may mark an element as non-prose. A quick test before parsing a tag."""


class _Element(NamedTuple):
    """A relevant element: the place of its tags, and whether its content is left out."""

    name: str
    outer: Stretch
    inner: Stretch
    skipped: bool
    nested: bool
    """Whether it is inside an open article."""


def article_stretches(length: int, marks: Sequence[Mark]) -> list[Stretch]:
    """The stretches of a page of this length that contain its article, in order.

    If the page marks its article (`<main>`, or a single `<article>`), the result is that and the first headline before
    it; otherwise it is the whole page.
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
    """The elements to leave out and those that may contain the article, each yielded at its end."""
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
    if name in UNREAD or not any(attribute in tag for attribute in _HIDING):
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
    """The stretches without the skipped ones. Both are in order, and skipped stretches may be nested."""
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
