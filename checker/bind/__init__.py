"""Rules × figures → claims. Read `claims` first: it is the folder's entry.

| figures are found | by |
|---|---|
| by the words around them | `match`; `patterns` compiles patterns to expressions once, and `matchers` has them ready |
| by what they are | `infer`, among the `candidates` within the `scopes` |
| under a headline, and in a list | `under_headlines` with `leads`, `lists` with `items` and `things` |
| in a summary and in the body, beside a table and in it | `summaries`, `beside_tables`, by the `stems` of words |
| beside a table, and in the two cells of which it tells the change | `years_in_tables`, among the `year_rows` |
| in sums that are written out with signs | `equations` |
| repeated, in two places, far apart | `again`, `twice`, `apart` |
| by their position in a table | `tables`, with `cells`, `columns`, `totals`, `headed`, `by_example` |
| by quotation | `quoted` |

Patterns are matched on a `transcript` of the draft in the letters of `classes`: `compile` and `expressions` make and
cache the expressions, `needs` and `outline` tell which of them a draft can match at all. `guards` silence a rule,
`echoes` ask for a word beside two figures, and `operands` makes figures into what formulas take.
"""
