"""Where effects live: files, configuration, the cache, and the pipeline that takes a draft from text to outcome.

Read `pipeline` first: it puts the stages together.
"""
