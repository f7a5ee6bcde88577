"""Correction by people: read from `corrections/*.toml` of a corpus, checked, and applied to what the rules find."""
