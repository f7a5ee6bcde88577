"""The page of the ontology and its diagram."""
