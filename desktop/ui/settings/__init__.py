"""What the house chooses for itself, as sentences with gaps."""
