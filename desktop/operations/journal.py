"""The journal of what was done today: the last deed, and taking it back."""

from desktop.operations.done import Done, journal
from desktop.operations.undo import last_done, undo_last

__all__ = ["Done", "journal", "last_done", "undo_last"]
