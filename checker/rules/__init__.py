"""Rule files → rules; patterns and formulas.

Read `load` first: it takes a file's text to its rules.

| step | modules |
|---|---|
| find the files | `packs` |
| YAML to checked data | `parse`, by way of `compose`, `shape` with `schema`, and `meaning` |
| what its messages are made with | `marked`, `wording` |
| data to records | `build` |
| the languages inside a rule | `pattern`; `formula`, with `functions`, `dimensions`, `p_values` |
| examples and pages | `examples`, `pages` |
"""
