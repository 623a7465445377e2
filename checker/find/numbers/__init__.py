"""A number in a sentence, without anything around it; the entry point is `read`.

| what | by |
|---|---|
| a number in any form | `read` |
| digits | `numerals`, with `powers` |
| words | `words`, with `word_groups` and `fractions` |
| the record of what was read | `number` |
"""
