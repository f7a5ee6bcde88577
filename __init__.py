"""PolicyGraph: public policy papers as a knowledge graph in which every fact opens the sentence that proves it."""

__version__ = "0.1.0"
