"""The ground floor: terms, shapes, schemes and authority files, and the Python names for them."""
