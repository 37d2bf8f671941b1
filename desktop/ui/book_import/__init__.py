"""Bringing in a list of books that the house kept elsewhere."""
