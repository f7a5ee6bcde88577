"""What is counted or measured."""
