"""The sentence being read, which all readers are given. Read `stretch` first.

| what | by |
|---|---|
| its tokens, and look-ups of words | `stretch` |
| the mark that separates thousands in its draft | `separators` |
| its noun phrases: what a figure counts, or else describes | `nouns`, `subjects` |
| its clauses | `clauses`, with `parts` |
"""
