"""figcheck: a linter for the numbers in article drafts."""
