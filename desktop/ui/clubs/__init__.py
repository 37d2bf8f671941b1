"""The clubs of the house and their roll calls."""
