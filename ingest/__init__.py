"""Documents in, plain facts with offsets out: this floor knows no RDF store."""
