"""Việc cần xem: what only a person can know."""
