"""The table of formats, and how a draft's format is found: by its name, else by what it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from os.path import splitext

from checker.lexicon.lexicon import Lexicon
from checker.model.document import Document
from checker.model.errors import UserError
from checker.read.plain import read_plain
from checker.read.segments import Reading
from checker.read.sniff import is_markdown, is_page

Reader = Callable[[str, Lexicon], Reading]


def _read_markdown(source: str, lexicon: Lexicon) -> Reading:
    from checker.read.markdown import read_markdown  # noqa: PLC0415  plain text needs no grammar loaded

    return read_markdown(source, lexicon)


def _read_html(source: str, lexicon: Lexicon) -> Reading:
    from checker.read.html import read_html  # noqa: PLC0415  as above

    return read_html(source, lexicon)


FORMATS: Mapping[str, Reader] = {
    "html": _read_html,
    "markdown": _read_markdown,
    "plain": read_plain,
}

SUFFIXES: Mapping[str, str] = {
    ".htm": "html",
    ".html": "html",
    ".markdown": "markdown",
    ".md": "markdown",
    ".mdown": "markdown",
    ".text": "plain",
    ".txt": "plain",
    ".xhtml": "html",
}


def read_document(
    name: str,
    source: str,
    lexicon: Lexicon,
    format: str | None = None,
    id: str | None = None,
) -> Document:
    """The document that `source` is.

    Args:
        name: what reports call it; a path's suffix says its format.
        source: its text as it is on disk, with its own line ends and its byte order mark.
        lexicon: the words of its language.
        format: a name in `FORMATS`; without one, and without a known suffix, the text itself tells.
        id: its id in a run over records.

    Raises:
        UserError: there is no such format.
    """
    chosen = format or format_of(name, source)
    reader = FORMATS.get(chosen)
    if reader is None:
        raise UserError(f"no format is called {chosen!r}", hint="known: " + ", ".join(FORMATS))
    reading = reader(source, lexicon)
    return Document(
        name=name,
        source=source,
        segments=reading.segments,
        tables=reading.tables,
        directives=reading.directives,
        id=id,
        date=reading.date,
        unread=reading.unread,
    )


def format_of(name: str, source: str) -> str:
    """The name of the format that a draft called `name` is in."""
    if known := SUFFIXES.get(splitext(name)[1].lower()):
        return known
    if is_page(source):
        return "html"
    return "markdown" if is_markdown(source) else "plain"
