"""Readers: one file a format, each turning a file into text with positions."""
