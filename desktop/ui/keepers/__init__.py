"""The people at the desk: who is there, and one taking over from another."""
