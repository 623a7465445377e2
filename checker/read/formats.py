"""The table of formats, and detection of a draft's format: by its name, else by its content."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from os.path import splitext
from typing import NamedTuple

from checker.lexicon.lexicon import Lexicon
from checker.model.document import Document
from checker.model.errors import Place, UserError
from checker.read.segments import Reading
from checker.read.sniff import is_markdown, is_page

Content = str | bytes
"""A draft's content: its text as on disk, with its line ends and byte order mark, or the bytes of a binary file."""

_PDF, _ZIP = b"%PDF-", b"PK\x03\x04"
"""The first bytes of such files, whatever their names."""


class Format(NamedTuple):
    """How to read drafts of one format."""

    reader: str
    """Module and function, so that a format's dependencies are imported only for its drafts."""
    suffixes: tuple[str, ...]
    binary: bool = False
    """Whether the reader takes bytes. Its reading then has its own source and locators."""
    data: bool = False
    """Whether such files are mostly data: they are read where they are named, and not looked for in folders."""


FORMATS: Mapping[str, Format] = {
    "asciidoc": Format("asciidoc:read_asciidoc", (".adoc", ".asciidoc")),
    "csv": Format("csv_rows:read_csv", (".csv", ".tsv"), data=True),
    "docx": Format("docx:read_docx", (".docx",), binary=True),
    "html": Format("html:read_html", (".htm", ".html", ".xhtml")),
    "latex": Format("latex:read_latex", (".tex",)),
    "markdown": Format("markdown:read_markdown", (".markdown", ".md", ".mdown")),
    "mdx": Format("dialects:read_mdx", (".mdx",)),
    "notebook": Format("notebook:read_notebook", (".ipynb",)),
    "odt": Format("odt:read_odt", (".odt",), binary=True),
    "org": Format("org:read_org", (".org",)),
    "pdf": Format("pdf:read_pdf", (".pdf",), binary=True),
    "plain": Format("plain:read_plain", (".text", ".txt")),
    "quarto": Format("dialects:read_quarto", (".qmd",)),
    "restructuredtext": Format("rst:read_rst", (".rst", ".rest")),
}

SUFFIXES: Mapping[str, str] = {suffix: name for name, format in FORMATS.items() for suffix in format.suffixes}


def read_document(
    name: str,
    content: Content,
    lexicon: Lexicon,
    format: str | None = None,
    id: str | None = None,
) -> Document:
    """Read `content` into a document.

    Args:
        name: its name in reports; the suffix of a path gives its format.
        content: text, or bytes for a binary format.
        lexicon: the words of its language.
        format: a name in `FORMATS`; without it or a known suffix, the format is detected from the content.
        id: its id in a run over records.

    Raises:
        UserError: the format is unknown, or the file is damaged, too large, or needs a library that isn't installed.
    """
    chosen = format or format_of(name, content)
    if chosen not in FORMATS:
        raise UserError(f"no format is called {chosen!r}", hint="known: " + ", ".join(FORMATS))
    if FORMATS[chosen].binary != isinstance(content, bytes):
        raise UserError(f"this is {'no text' if isinstance(content, bytes) else 'a text'}, not {chosen}", Place(name))
    try:
        reading = _reader(FORMATS[chosen])(content, lexicon)
    except UserError as error:
        raise UserError(error.message, error.place or Place(name), error.hint) from error
    return Document(
        name=name,
        source=content if isinstance(content, str) and reading.source is None else reading.source or "",
        segments=reading.segments,
        tables=reading.tables,
        directives=reading.directives,
        id=id,
        date=reading.date,
        unread=reading.unread,
        locators=reading.locators,
    )


def format_of(name: str, content: Content) -> str:
    """The name of the format of a draft called `name`.

    Raises:
        UserError: it is an archive that holds no draft.
    """
    known = SUFFIXES.get(splitext(name)[1].lower())
    if known and FORMATS[known].binary == isinstance(content, bytes):
        return known
    if isinstance(content, bytes):
        from checker.read.archive import format_of_archive  # noqa: PLC0415 - only for archives without a name

        found = "pdf" if content.startswith(_PDF) else format_of_archive(content)
        if found is None:
            raise UserError("this archive holds no draft", Place(name), "of archives, .docx and .odt are read")
        return found
    if is_page(content):
        return "html"
    return "markdown" if is_markdown(content) else "plain"


def is_binary(name: str, start: bytes) -> bool:
    """Whether a draft called `name` with these first bytes must be read as bytes."""
    known = SUFFIXES.get(splitext(name)[1].lower())
    return FORMATS[known].binary if known else start.startswith((_ZIP, _PDF))


def _reader(format: Format) -> Callable[[Content, Lexicon], Reading]:
    module, function = format.reader.split(":")
    reader: Callable[[Content, Lexicon], Reading] = getattr(import_module(f"checker.read.{module}"), function)
    return reader
