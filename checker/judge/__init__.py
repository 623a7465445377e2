"""Claims → verdicts. Read `verdicts` first: it is the folder's entry.

| step | by |
|---|---|
| the sum, and whether it agrees | `comparing` |
| other readings of the words, and which of them stands | `readings` |
| the slip behind a mismatch, and what to write instead | `slips` |
| mismatches of figures that can't be related so | `misreadings` |
| how it is put into words | `wording`; `explained` asks for both |

Shared by the steps: `settings`, what a user can configure; `altered`, a claim with one thing changed; `english`, every
phrase of the stage.
"""
