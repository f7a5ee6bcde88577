"""Named undertakings (initiatives) and named laws and agreements (instruments)."""
