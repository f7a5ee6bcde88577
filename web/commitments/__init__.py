"""The ledger of commitments and the shares of themes."""
