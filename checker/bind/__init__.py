"""Rules × figures → claims. Read `claims` first: it is the folder's entry.

| figures are found | by |
|---|---|
| by the words around them | `match`; `patterns` makes expressions of patterns once, and `matchers` has them ready |
| by what they are | `infer`, among the `candidates` within the `scopes` |
| under a headline, and in a list | `under_headlines` with `leads`, `lists` with `items` |
| said again, at two places, apart from one another | `again`, `twice`, `apart` |
| by their place in a table | `tables`, with `cells`, `columns`, `totals` |
| by quotation | `quoted` |

Patterns are matched on a `transcript` of the draft in the letters of `classes`: `compile` and `expressions` make and
keep the expressions, `needs` and `outline` tell which of them a draft can match at all. `guards` keep a rule quiet, and
`operands` are figures as formulas take them.
"""
