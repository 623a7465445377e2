"""Claims to verdicts. Read `verdicts` first: it is the folder's entry; `compare` does the sum, `bands` judges it."""
