"""The house's end of the exchange: no window, no SQL."""
