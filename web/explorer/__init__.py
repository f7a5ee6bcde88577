"""The graph explorer: its state, its picture, what proves a tie."""
