"""Icons, styles, translations, fonts and tables, as package data."""
