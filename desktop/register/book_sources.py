"""What a reader of files gives for a row that it cannot give as cells."""

from dataclasses import dataclass

from desktop.register.book_cells import Oddity


@dataclass(frozen=True, slots=True)
class FaultyRow:
    """A row or a record of which nothing can be read; `value` is what a person may know it by."""

    reason: Oddity
    value: str
