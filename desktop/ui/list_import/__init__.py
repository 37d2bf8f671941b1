"""Bringing in a list that the house kept elsewhere."""
