"""Other readings of a claim's words, and which of them stands.

| what | by |
|---|---|
| what else the words may mean | `alternatives`, with `shared_magnitudes`, `shared_units` |
| readings that nothing else in the draft confirms | `witnesses` |
| readings of the same words or figures | `rivals`; shares that fail together, `other_wholes` |
"""
