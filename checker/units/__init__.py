"""Units and their dimensions. Read `units` first: units by name, and products and quotients of them.

`load` makes it, asking pint by way of `registry` once; `dimension` is what a rule asks of a unit, in words.
"""
