"""Units and their dimensions. Read `units` first: it has units by name, with their products and quotients.

`load` builds it, asking pint once through `registry`. `dimension` tests a unit against a rule's words.
"""
