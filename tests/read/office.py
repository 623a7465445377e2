"""Word and OpenDocument files of a few lines, written out as they stand in the archive."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "draw": "drawing",
    }.items()
)
STYLES = """
<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Mine"><w:name w:val="House head"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
"""


def archive(parts: dict[str, str | bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as made:
        for name, part in parts.items():
            made.writestr(name, part)
    return file.getvalue()


def relations(targets: dict[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="r{kind}" Type="{RELATIONS}/{kind}" Target="{target}"/>' for kind, target in targets.items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>'
    )


def docx(body: str, footnotes: str = "", declared: str = "") -> bytes:
    """A Word file with this in its body, its parts under names of their own."""
    return archive(
        {
            "_rels/.rels": relations({"officeDocument": "word/text.xml"}),
            "word/_rels/text.xml.rels": relations({"styles": "looks.xml", "footnotes": "/word/notes.xml"}),
            "word/text.xml": f"{declared}<w:document {W} {MORE}><w:body>{body}<w:sectPr/></w:body></w:document>",
            "word/looks.xml": f"<w:styles {W}>{STYLES}</w:styles>",
            "word/notes.xml": f"<w:footnotes {W}>{footnotes}</w:footnotes>",
            "word/comments.xml": f"<w:comments {W}><w:comment>{p('99')}</w:comment></w:comments>",
        }
    )


def odt(text: str, styles: str = "", declared: str = "") -> bytes:
    """An OpenDocument text with this in its body."""
    body = f"<office:body><office:text>{text}</office:text></office:body>"
    automatic = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"{declared}<office:document-content {ODF}>{automatic}{body}</office:document-content>",
            "styles.xml": f"<office:document-styles {ODF}><office:styles/></office:document-styles>",
        }
    )


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of a Word file; a run that is no markup is its text."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def r(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
