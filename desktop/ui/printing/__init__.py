"""Printing: what is to be printed, how it will look, and on which paper."""
