"""One blueprint a door."""
