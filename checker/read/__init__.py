"""Read a draft into a `Document`: its prose in segments and sentences, with exact offsets into the source.

Read `formats` first: it has the table of formats. Each reader returns a `Reading`; `segments` makes its parts.
"""
