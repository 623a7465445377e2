"""Document → Figures. Read `figures` first: it is the folder's entry, and says in which order things are tried.

| what is read | by |
|---|---|
| the sentence, its tokens and its clauses | `stretch`, `parts`, `clauses` |
| what is no figure | `excluded`, with `codes`, `names`, `titles`, `word_names` |
| a number | `numbers`, with `numerals`, `number_words`, `word_groups`, `fractions`, `powers`, `separators` |
| an amount, which is a number and its unit | `amounts`, with `money`, `measures`, `clipped` |
| amounts that belong together | `ranges`, `ordinal_ranges`, `bounded`, `intervals`, `shares`, `wholes`, `carried` |
| one amount to another | `ratios`, `rates` |
| what an amount is instead | `multiples`, `ages` |
| a moment | `dates`, with `years`, `quarters`, `clock`, `relative`, `resolved` |
| what a figure is said of | `nouns`, `subjects`, `topics` |
| the figure made of all that | `drafts`, with `hedges` and `precision` |

`amount`, `number` and `moment` are the records that pass between them.
"""
