"""Both sides of a claim's assertion, computed over intervals and compared. Read `compare` first.

| step | by |
|---|---|
| which side is computed and which stated | `sides` |
| what the names of the formula refer to | `scene` |
| how exact a round number is | `exactness` |
| the values of a side | `evaluate`, with `image`, `arithmetic`, `calendar` |
| whether the two agree | `bands` |
| the same with each figure taken literally | `literal` |
| whether a wrong p value changes the conclusion | `decisions` |
"""
