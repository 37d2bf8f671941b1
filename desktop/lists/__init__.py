"""Lists as strangers write them: recognised, read in a process with limits, reported."""
