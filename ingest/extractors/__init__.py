"""Optional extractors: others propose facts with their proof; they are kept only where the quote is verbatim."""
