"""The old register on a new computer."""
