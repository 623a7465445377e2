"""Verdicts in an editor's words: the sum in one line, and the message of a finding.

| what | by |
|---|---|
| the sum in one line | `derivation`, with `repetition` for a figure that is given twice |
| the message | `message` |
| a formula, an amount, a number in a figure's own form | `spelling`, `amounts`, `written` |
"""
