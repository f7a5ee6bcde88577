"""What changed between two releases, or between two papers: measures, facts, documents, names."""
