"""Bodies and groups by name or form, whatever they do in a block."""
