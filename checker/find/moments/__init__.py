"""A moment in a sentence; the entry point is `dates`.

| what | by |
|---|---|
| dates and weekdays | `dates` |
| years, decades and spans of years | `years` |
| quarters of a year | `quarters` |
| times of day | `clock` |
| the record of what was read | `moment` |
"""
