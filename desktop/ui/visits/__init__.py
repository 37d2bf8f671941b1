"""Numbers typed afterwards, and the list of what was counted on a day."""
