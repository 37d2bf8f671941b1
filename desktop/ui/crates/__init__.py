"""Crates of books that travel from house to house."""
