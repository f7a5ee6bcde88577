"""Whether a block states an action, and how far it is."""
