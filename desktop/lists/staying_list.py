"""The workbook of what stays of an import that is taken back, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.lists.text_workbook import add_text_sheet, text_workbook


@dataclass(frozen=True, slots=True)
class StayingWords:
    """What the sheet is called, and its three columns: the name, the number, and why."""

    sheet: str
    headings: tuple[str, str, str]


def write_staying_list(
    path: Path, *, rows: Sequence[tuple[str, str, str]], words: StayingWords
) -> int:
    """Write the workbook; return how many rows it has.

    Raises:
        ListFileNotWrittenError: it cannot be written there.
    """
    with text_workbook(path) as book:
        return add_text_sheet(book, words.sheet, words.headings, rows)
