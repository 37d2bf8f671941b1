"""`nhavanhoa-exchange`: what an officer or a script asks of a house's exchange."""
