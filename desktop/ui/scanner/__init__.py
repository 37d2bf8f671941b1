"""The scanner: caught wherever the cursor is, and brought to whom it concerns."""
