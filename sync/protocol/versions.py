"""One dated constant for each version of the words, with what it brought."""

# 2026-11-22. The first words: three registers, sealed personal fields, one signed mark.
FORMAT = "nvh1"

# 2026-11-22. The first schema of a line. It has the kinds and fields of `facts`.
SCHEMA = 1
