"""The command line. Read `main` first: it has the table of commands, and reports errors.

| command | modules |
|---|---|
| `figcheck check` | `check`, with `mend` for fixes |
| `figcheck report` | `report`, with `review` for Word files |
| `figcheck figures` | `figures`, with `reference` for the page on them |
| `figcheck rules`, `figcheck explain` | `rules`, `measure`, `explain`; `rulebook` is shared |
| the others, one each | `baseline`, `init`, `completions`, `manual` |

`options` are shared by several commands, `output` is where text goes, and `start` is what the installed script calls.
"""
