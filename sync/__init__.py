"""How a house and the province keep each other informed."""
