"""Find the figures of a document. Read `figures` first: it is the entry point and gives the order of the work.

| what | modules |
|---|---|
| the sentence, its tokens and its clauses | `stretch`, `parts`, `clauses` |
| digits that are not figures | `excluded`, with `codes`, `names`, `titles`, `word_names` |
| a number | `numbers`, with `numerals`, `number_words`, `word_groups`, `fractions`, `powers`, `separators` |
| an amount, which is a number and its unit | `amounts`, with `money`, `measures`, `clipped`, `paces` |
| amounts that belong together | `ranges`, `ordinal_ranges`, `bounded`, `intervals`, `shares`, `wholes`, `carried` |
| one amount relative to another | `ratios`, `rates` |
| other kinds of amount | `multiples`, `ages` |
| a moment | `dates`, with `years`, `quarters`, `clock`, `relative`, `resolved` |
| what a figure describes | `nouns`, `subjects`, `topics` |
| the figure made from all these | `token_figures`, with `hedges` and `precision` |

`amount`, `number` and `moment` are the records passed between them.
"""
