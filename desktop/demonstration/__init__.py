"""A house of invented people and its own province on this machine, to look at and to try."""
