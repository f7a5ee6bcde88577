"""The questions: one a file, each with a header in words."""
