"""Facts into triples, triples into releases, and safe ways to ask them."""
