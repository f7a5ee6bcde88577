"""Lists of measures, their facets, and the line of one commitment."""
