"""A document as running text with its margin, and its original."""
