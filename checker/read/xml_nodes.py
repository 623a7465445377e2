"""XML as a stream of small trees, one paragraph or table at a time, so that a long document takes little memory.

The parser is the standard library's expat. Document types are rejected: they alone allow entities to explode or to
refer to other files, and neither Word nor OpenDocument files have one. (So defusedxml, which guards the standard tree
builders, isn't needed.) Nesting deeper than any writer produces is rejected too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate

from checker.model.errors import UserError

_NAMESPACES = {
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
}
"""The usual prefix of each namespace that readers use; names in other namespaces keep their address."""
_DEEPEST = 200


def xml_nodes(chunks: Iterable[bytes], parents: Collection[str], what: str) -> Iterator[Element]:
    """The elements directly below those named in `parents`, in order; names are written "w:p".

    Args:
        chunks: the document's bytes.
        parents: names of elements too large to build as a tree; they are not nested.
        what: what the document should be, for error messages.

    Raises:
        UserError: the document is not well-formed, has a document type, or is nested too deeply.
    """
    reader = _Reader(parents, what)
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.data
    parser.StartDoctypeDeclHandler = reader.refuse
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
            yield from reader.taken()
        parser.Parse(b"", True)
    except ExpatError as error:
        raise UserError(f"not a valid {what}: {error}") from error
    yield from reader.taken()


def find(element: Element, path: str) -> Element | None:
    """The first element at a path below another, such as "w:rPr/w:vanish"; `Element.find` rejects such names."""
    for name in path.split("/"):
        below = next((child for child in element if child.tag == name), None)
        if below is None:
            return None
        element = below
    return element


def prefixed(namespace: str, name: str) -> str:
    """The name in the form readers use: "w:p"."""
    return f"{_NAMESPACES.get(namespace, namespace)}:{name}" if namespace else name


class _Reader:
    """The callbacks of the parser."""

    def __init__(self, parents: Collection[str], what: str) -> None:
        self._parents = parents
        self._what = what
        self._names: dict[str, str] = {}
        self._depth = 0
        self._parent: int | None = None
        """The depth of the parent whose children are being built."""
        self._builder: TreeBuilder | None = None
        self._done: list[Element] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UserError(f"not a valid {self._what}: it is nested more than {_DEEPEST} deep")
        if self._parent is None:
            if self._named(name) in self._parents:
                self._parent = self._depth
            return
        if self._builder is None:
            self._builder = TreeBuilder()
        self._builder.start(self._named(name), {self._named(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        if self._builder:
            element = self._builder.end(self._named(name))
            if self._parent == self._depth - 1:
                self._done.append(element)
                self._builder = None
        elif self._parent == self._depth:
            self._parent = None
        self._depth -= 1

    def data(self, text: str) -> None:
        if self._builder:
            self._builder.data(text)

    def refuse(self, *declared: object) -> None:
        raise UserError(f"not a valid {self._what}: it has a document type, with entities of its own")

    def taken(self) -> list[Element]:
        """The elements completed since the last call."""
        done, self._done = self._done, []
        return done

    def _named(self, name: str) -> str:
        if name not in self._names:
            self._names[name] = prefixed(*name.rpartition(" ")[::2])
        return self._names[name]
