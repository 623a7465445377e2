"""Read a draft into a `Document`: its prose in segments and sentences, with exact offsets into the source.

Read `formats` first: it has the table of formats, and `sniff` tells them apart without a name. A reader finds the
markup of its format and returns a `Reading`.

| format | modules |
|---|---|
| plain text | `plain`, with `headlines`, `set_apart` |
| tables in plain text | `plain_tables`, with `tabbed`, `aligned`, `line_cells`, `figure_cells` |
| Markdown | `markdown`, with `blocks`, `inline`, `shadow` |
| what is read as Markdown | `dialects` and `myst`, with `blanks`; `notebook` |
| HTML | `html`, with `html_tokens`, `article` |
| AsciiDoc, Org, reStructuredText | `asciidoc`, `org`, `rst` with `rst_tables`, `rst_grids`; all with `lines`, `marks` |
| LaTeX | `latex`, with `latex_tokens`, `latex_commands` |
| Word | `docx`, with `docx_styles`, `docx_text` |
| OpenDocument | `odt`, with `odt_styles`; `archive`, `xml_nodes` and `extract` are shared with Word |
| PDF | `pdf`, with `pdf_lines` |
| separated values | `csv_rows`, with `fields`, `figure_cells` |

What all readers share: `flow` turns prose with markup into segments, by the meaning of `tags`; `segments`, `passage`,
`sentences` and `tables` build the document; `addresses`, `datelines`, `directives`, `front_matter` and `raised` are
small things that stand in any of them.
"""
