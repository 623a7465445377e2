"""Draft → Document: its prose in segments and sentences, each with exact offsets into the source.

Read `formats` first, the table of formats; each reader gives a `Reading`, whose parts are made in `segments`.
"""
