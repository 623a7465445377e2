"""Outcomes → text. A renderer needs only the model's records and computes nothing; only `word_places` reads a draft.

Read `forms` first, the table of all forms: each is a function from a stream of outcomes to a stream of text, so that a
run over many drafts prints as it goes.
"""
