"""The slip behind a mismatch, and what to write instead. Read `known` first: it is the table of slips.

| what | by |
|---|---|
| a mismatch, in the form that the slips examine | `mismatch` |
| slips in the formula, in a factor, in a digit, in an exchange rate | `bases`, `factors`, `digits`, `exchange` |
| what to write instead | `mending`, with `suggestion` |
"""
