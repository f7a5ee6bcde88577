"""The ledger of commitments: what is set, what is reported of it, and how the two compare."""
