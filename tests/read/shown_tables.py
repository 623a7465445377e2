"""The tables of a document as the tests of readers write them."""

from checker.model.document import Document


def shown(document: Document) -> list[list[list[str]]]:
    """Each table row by row: "" for an empty cell, and a row of headers begins with "#"."""
    return [
        [
            ["#"] * (number < table.header_rows)
            + ["" if cell is None else document.segments[cell].text for cell in row]
            for number, row in enumerate(table.rows)
        ]
        for table in document.tables
    ]
