"""Rule files → rules; patterns and formulas, which `bind` and `judge` walk.

Read `load` first: `packs` finds the files, `parse` checks them (`compose`, `shape`, `meaning`), `build` makes records.
`examples` runs a rule's own tests, `pages` documents a rule.
"""
