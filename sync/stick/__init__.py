"""A stick: the folder of it that is ours, and how it can fail."""
