"""HTTP: headers, negotiation, errors, the server."""
