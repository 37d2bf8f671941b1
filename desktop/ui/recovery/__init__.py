"""The recovery code: the sheet in the drawer, and the way back with it."""
