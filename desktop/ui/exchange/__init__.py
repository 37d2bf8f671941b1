"""Sending to the province, in plain words."""
