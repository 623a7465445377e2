"""Digits and number words that are not figures; the entry point for digits is `excluded`.

| what | by |
|---|---|
| labels, citations, web addresses | `excluded` |
| digits in codes | `codes` |
| digits in names, and at the end of titles | `names`, `titles` |
| number words in names | `word_names` |
"""
