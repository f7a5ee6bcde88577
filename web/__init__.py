"""Pages and endpoint: a thin face over the floors below."""
