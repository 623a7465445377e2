"""The data files of a language, ready for look-ups. Read `lexicon` first: it is the record of all that they say.

`load` makes it: `source` reads the files, `compile` puts them in a plain form, a `store` keeps that from run to run.
`phrases` looks several words up at once, `tokens` cuts texts and data alike, `roles` are the parts that words play in a
clause, and `romans` are numerals.
"""
