"""Workbooks of text alone: no spreadsheet rounds a number in them, and no cell is a formula."""

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException
from xlsxwriter.workbook import Workbook

from desktop.lists.list_file_errors import ListFileNotWrittenError

_MOST_LETTERS = 32_000  # Excel keeps 32,767 in a cell
_MOST_ROWS = 1_000_000  # and 1,048,576 in a sheet
_WIDE = 40


@contextmanager
def text_workbook(path: Path) -> Generator[Workbook]:
    """Open a workbook to be filled with `add_text_sheet`, and close it.

    Raises:
        ListFileNotWrittenError: it cannot be written there.
    """
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    try:
        # Opened here: the library finds out at the end, and leaves its workbook half closed.
        with path.open("wb") as file, xlsxwriter.Workbook(file, options) as book:
            yield book
    except (OSError, XlsxWriterException) as error:
        raise ListFileNotWrittenError from error


def add_text_sheet(
    book: Workbook, name: str, headings: Sequence[str], rows: Iterable[Sequence[str]]
) -> int:
    """Add a sheet with these rows under their headings; return how many there are."""
    sheet = book.add_worksheet(name)
    sheet.set_column(1, len(headings) - 1, _WIDE)
    sheet.freeze_panes(1, 0)
    bold = book.add_format({"bold": True})
    for place, heading in enumerate(headings):
        sheet.write_string(0, place, heading[:_MOST_LETTERS], bold)
    count = 0
    for count, row in enumerate(rows, 1):  # the count is the result
        if count <= _MOST_ROWS:
            for place, cell in enumerate(row):
                sheet.write_string(count, place, cell[:_MOST_LETTERS])
    return count
