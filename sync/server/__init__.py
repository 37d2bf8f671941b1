"""The province's end: the reference server."""
