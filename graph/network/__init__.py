"""Networks of agencies, partners and themes tied by the measures they share: projections, metrics, paths, files."""
