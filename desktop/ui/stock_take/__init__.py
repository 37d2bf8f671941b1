"""Counting what stands on the shelves."""
