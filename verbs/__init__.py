"""The verbs of the command line, one a file: each a thin face over the floors below."""
