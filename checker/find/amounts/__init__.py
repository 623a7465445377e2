"""An amount in a sentence, which is a number and its unit; and amounts that belong together. The entry point is `read`.

| what | by |
|---|---|
| a number with what stands right beside it | `read`, with `money`, `measures`, `clipped` |
| other kinds of amount | `multiples`, `ages`, `paces` |
| amounts that belong together | `ranges`, `ordinal_ranges`, `shares`, `wholes` |
| one amount relative to another | `ratios`, `rates` |
| the record of what was read | `amount` |
"""
