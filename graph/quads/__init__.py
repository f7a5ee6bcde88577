"""Facts as N-Quads: one module for each kind of thing that a document graph holds."""
