"""Named places that take no part."""
