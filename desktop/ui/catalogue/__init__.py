"""The books of the house."""
