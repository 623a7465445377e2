"""The data files of a language, ready for look-ups. Read `lexicon` first: it is the record of everything in them.

`load` builds it: `source` reads the files, `compile` converts them to a plain form, and a `store` keeps that between
runs. `phrases` looks up several words at once, `tokens` tokenises both texts and data, `roles` are the parts of words
in a clause, and `romans` are Roman numerals.
"""
