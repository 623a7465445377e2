"""Claims → verdicts. Read `verdicts` first: it is the folder's entry.

| step | by |
|---|---|
| the sum | `compare`, with `scene`, `sides`, `evaluate`, `image`, `arithmetic`, `calendar`, `dated` |
| whether it agrees | `bands` |
| other readings of the words | `altered`, `likened`, `magnified`, `witnesses` |
| the slip behind a mismatch | `slips`, with `mismatch`, `bases`, `digits`, `exchange`, `factors`, `decisions` |
| how it is put into words | `telling`, with `message`, `derivation`, `spelling`, `amounts`, `sameness`, `wording` |
| what would agree | `mending`, with `suggestion`, `nominal`, `written` |

`settings` holds what a user can configure.
"""
