"""What changed between releases, and papers side by side: as pages, feed and file."""
