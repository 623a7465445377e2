"""Writes a copy of a Word file with a comment at each finding, as a human checker would leave it."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from docx import Document as open_word
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.text.run import Run
from lxml.etree import LxmlError

from checker.model.document import Document
from checker.model.errors import Place, UserError
from checker.model.outcome import Note, Outcome
from checker.model.span import Span
from checker.model.verdict import Verdict
from checker.render.listing import is_wrong, listed, rule_of
from checker.render.printable import printable
from checker.render.word_places import Node, Paragraphs, Stretch, pieces

_DAMAGED = (BadZipFile, KeyError, LxmlError, OpcError, OSError, ValueError)
"""What python-docx raises for a file that Word would not open either."""
AUTHOR, INITIALS = "figcheck", "fc"
_LARGEST = 512 * 1024 * 1024
"""Maximum unpacked size in bytes that a file's parts may declare, pictures included: all are held in memory."""
_BOX, _FALLBACK = qn("w:txbxContent"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOTES = {"footnote": "w:footnoteReference", "endnote": "w:endnoteReference"}


def reviewed(outcome: Outcome, original: bytes) -> bytes:
    """The Word file `original`, from which `outcome` was made, with its findings as comments.

    Raises:
        UserError: it is too large, or Word itself would not open it.
    """
    document = outcome.document
    try:
        with ZipFile(BytesIO(original)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LARGEST:
                raise UserError(f"too large to be commented: it unpacks to more than {_LARGEST >> 20} MB")
        word = open_word(BytesIO(original))
    except UserError as error:
        raise UserError(error.message, Place(document.name)) from error
    except _DAMAGED as error:
        raise UserError(f"can't be commented: {error}", Place(document.name)) from error
    body = word.element.body
    places = Paragraphs(document, [each for each in body.iter(qn("w:p")) if not _within(each, _FALLBACK)])
    for entry in listed(outcome):
        if is_wrong(entry):
            first, last = _runs(_span(entry), document, places, body)
            comment = "\n".join(_lines(entry, document))
            runs = [Run(run, word) for run in (first, last)]
            word.add_comment(runs, text=comment, author=AUTHOR, initials=INITIALS)
    copy = BytesIO()
    word.save(copy)
    return copy.getvalue()


def _span(entry: Verdict | Note) -> Span:
    """What a comment is attached to: the figure to change if known, else the first one."""
    if isinstance(entry, Note):
        return entry.span
    return entry.suggestion.span if entry.suggestion else entry.claim.figures()[0][1].span


def _lines(entry: Verdict | Note, document: Document) -> list[str]:
    lines = [printable(entry.message)]
    if isinstance(entry, Verdict):
        if entry.suggestion:
            lines.append(f"Would agree: “{printable(entry.suggestion.text)}”")
        lines += [f"{role}: {printable(figure.text)}" for role, figure in entry.claim.labelled()]
    locator = document.locator(entry.span.start)
    return [*lines, f"figcheck {rule_of(entry)}" + (f" ({locator})" if locator else "")]


def _runs(span: Span, document: Document, places: Paragraphs, body: Node) -> tuple[Node, Node]:
    """The first and last run that a comment is attached to.

    Word allows no comments in text boxes, and python-docx none in notes; those go to the run that holds or calls them.
    """
    stretch = places.stretch(span)
    if stretch is not None and (boxed := _within(stretch.paragraph, _BOX)) is not None:
        holder = _within(boxed, qn("w:r"))
        if holder is not None:
            return holder, holder
    runs = _cut_out(stretch) if stretch is not None else None
    return runs or _called(span, document, body) or _somewhere(body)


def _cut_out(stretch: Stretch) -> tuple[Node, Node] | None:
    """The runs of a stretch, split where it begins and ends."""
    _cut(stretch.paragraph, stretch.end)
    _cut(stretch.paragraph, stretch.start)
    runs, at = [], 0
    for text, node in pieces(stretch.paragraph):
        if stretch.start <= at < stretch.end and node.getparent().tag == qn("w:r"):
            runs.append(node.getparent())
        at += len(text)
    return (runs[0], runs[-1]) if runs else None


def _cut(paragraph: Node, offset: int) -> None:
    """Splits the run that contains `offset` in two that look the same."""
    at = 0
    for text, node in pieces(paragraph):
        if at < offset < at + len(text) and node.tag == qn("w:t"):
            _cut_run(node, offset - at)
            return
        at += len(text)


def _cut_run(text: Node, offset: int) -> None:
    run = text.getparent()
    rest = deepcopy(run)
    place = run.index(text)
    for child in run[place + 1 :]:
        run.remove(child)
    for child in [*rest[:place]]:
        if child.tag != qn("w:rPr"):
            rest.remove(child)
    (begun,) = [child for child in rest if child.tag == qn("w:t")][:1]
    text.text, begun.text = text.text[:offset], begun.text[offset:]
    for part in (text, begun):
        part.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.addnext(rest)


def _called(span: Span, document: Document, body: Node) -> tuple[Node, Node] | None:
    """The run in the text that calls the note containing the span."""
    locator = document.locator(span.start)
    name, number = locator.parts[0] if locator else ("", 0)
    calls = [*body.iter(qn(_NOTES[name]))] if name in _NOTES else []
    run = _within(calls[number - 1], qn("w:r")) if number <= len(calls) and calls else None
    return None if run is None else (run, run)


def _somewhere(body: Node) -> tuple[Node, Node]:
    """The first run there is, for a finding without a place; the comment says where it belongs."""
    run = next(body.iter(qn("w:r")), None)
    if run is None:
        paragraph = next(body.iter(qn("w:p")), None)
        run = (body.add_p() if paragraph is None else paragraph).add_r()
    return run, run


def _within(node: Any, tag: str) -> Any:  # noqa: ANN401 - lxml's elements have no types
    """The nearest enclosing element with that tag."""
    return next(node.iterancestors(tag), None)
