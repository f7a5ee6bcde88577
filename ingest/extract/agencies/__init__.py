"""Bodies of the issuing government: who they are and which role each has."""
