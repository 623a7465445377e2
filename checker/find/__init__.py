"""Find the figures of a document. Read `figures` first: it is the entry point and gives the order of the work.

| what | by |
|---|---|
| the sentence, its tokens, its noun phrases and its clauses | `sentence` |
| a number | `numbers` |
| an amount, which is a number and its unit; amounts that belong together | `amounts` |
| a moment | `moments` |
| digits that are not figures | `not_figures` |
| the figure made from all these | `token_figures`, with `hedges` and `precision` |
| what a figure takes from the rest of its sentence | `context` |

The records passed between them are `Number`, `Amount`, `Moment` and `TokenFigure`.
"""
