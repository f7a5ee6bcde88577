"""What a block says: one family of facts a file, each rule with an id that the facts carry."""
