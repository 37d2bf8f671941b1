"""The people known to the house."""
