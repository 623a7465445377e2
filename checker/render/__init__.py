"""Outcomes → text. A renderer needs only the model's records and computes nothing; only `word_places` reads a draft.

Read `forms` first, the table of all forms: each is a function from a stream of outcomes to a stream of text, so that a
run over many drafts prints as it goes.

| what | modules |
|---|---|
| findings for people | `full`, with `snippet`; `concise`, `markdown`; `listing` and `style` are shared |
| findings for machines | `machine`, `sarif`, `junit`, `github`, `gitlab`, `csv_findings` |
| what a finding is to all of those | `records`, with `fix`, `identity` |
| the worksheet | `worksheet`; `worksheet_html`, a page; `reviewed`, with `word_places`, for a Word file |
| figures | `figures` as lines; `figure_list` for Python, with `highlight`, `frames`; `reference`, the page on them |
| the last line of a run | `summary` |
| text that does no harm where it is shown | `printable`, `json_text`, `spreadsheet` |
"""
