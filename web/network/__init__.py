"""The network of parties as page, picture and files."""
