"""A PC that keeps bundles for others: it cannot read, forge or acknowledge any of them."""
