"""The workbook of what an import did not take: every row as it stood, where it failed, and why."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException
from xlsxwriter.worksheet import Worksheet

from desktop.lists.list_file_errors import ListFileNotWrittenError
from desktop.lists.staged_rows import staged_refusals, staged_remarks
from desktop.register.list_cells import Oddity

_MOST_LETTERS = 32_000  # Excel keeps 32,767 in a cell
_MOST_ROWS = 1_000_000  # and 1,048,576 in a sheet
_WIDE = 40


@dataclass(frozen=True, slots=True)
class ErrorListWords:
    """What the sheets and their columns are called, and the reasons in words."""

    refused: str
    remarks: str
    row: str
    column: str
    value: str
    why: str
    reason: Callable[[Oddity], str]


def write_error_list(
    path: Path, *, headings: Sequence[str], sources: Sequence[Path], words: ErrorListWords
) -> int:
    """Write the workbook; return how many rows it has. Every cell is text, never a formula.

    Raises:
        ListFileNotWrittenError: it cannot be written there.
    """
    there = [source for source in sources if source.exists()]
    try:
        # Opened here: the library finds out at the end, and leaves its workbook half closed.
        with (
            path.open("wb") as file,
            xlsxwriter.Workbook(
                file,
                {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
            ) as book,
        ):
            bold = book.add_format({"bold": True})
            refused, remarks = book.add_worksheet(words.refused), book.add_worksheet(words.remarks)
            wanted = (words.row, words.column, words.why, *headings)
            count = _fill(refused, wanted, _refused_rows(there, words), bold)
            columns = (words.row, words.column, words.value, words.why)
            _fill(remarks, columns, _remark_rows(there, words), bold)
    except (OSError, XlsxWriterException) as error:
        raise ListFileNotWrittenError from error
    return count


def _refused_rows(sources: Sequence[Path], words: ErrorListWords) -> Iterator[Sequence[str]]:
    for source in sources:
        for refused in staged_refusals(source):
            row = refused.row
            yield (str(row.row_number), row.heading, words.reason(row.reason), *refused.cells)


def _remark_rows(sources: Sequence[Path], words: ErrorListWords) -> Iterator[Sequence[str]]:
    for source in sources:
        for remark in staged_remarks(source):
            why = words.reason(remark.reason)
            yield (str(remark.row_number), remark.heading, remark.value, why)


def _fill(
    sheet: Worksheet, headings: Sequence[str], rows: Iterator[Sequence[str]], bold: object
) -> int:
    sheet.set_column(1, len(headings) - 1, _WIDE)
    sheet.freeze_panes(1, 0)
    for place, heading in enumerate(headings):
        sheet.write_string(0, place, heading[:_MOST_LETTERS], bold)
    count = 0
    for count, row in enumerate(rows, 1):  # the count is the result
        if count <= _MOST_ROWS:
            for place, cell in enumerate(row):
                sheet.write_string(count, place, cell[:_MOST_LETTERS])
    return count
