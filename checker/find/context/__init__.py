"""What a figure takes from the rest of its sentence, once all figures there are read.

| what | by |
|---|---|
| the other end of a range | `bounded`, `intervals` |
| a unit or a noun stated once for two figures | `carried` |
| a date, from the draft's own | `relative`, `resolved` |
| what it is about | `topics` |
"""
