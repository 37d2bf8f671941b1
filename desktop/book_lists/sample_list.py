"""A workbook to fill in: the headings that the import knows, drop-downs, and two examples."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException
from xlsxwriter.worksheet import Worksheet

from desktop.book_lists.book_file_errors import BookFileNotWrittenError
from desktop.register.book_cells import FIRST_YEAR, MOST_PAGES, MOST_PRICE
from desktop.register.book_headings import BookField
from desktop.register.catalogue import MOST_COPIES_AT_ONCE

_ROWS = 2_000  # that the drop-downs reach
_WIDTHS = {BookField.TITLE: 40, BookField.AUTHOR: 28, BookField.PUBLISHER: 24}
_WIDTH = 17
_NUMBERS = {
    BookField.PAGES: (1, MOST_PAGES),
    BookField.PRICE: (1, MOST_PRICE),
    BookField.COPIES: (1, MOST_COPIES_AT_ONCE),
}


@dataclass(frozen=True, slots=True)
class SampleWords:
    """What stands in the workbook.

    Attributes:
        headings: for each field, from the left; `examples` are in the same order.
        choices: what the cells of a field offer; anything else may be typed where it is no number.
        wrong_number: what is said to a number that cannot be meant.
    """

    sheet: str
    headings: Mapping[BookField, str]
    examples: Sequence[Mapping[BookField, str]]
    choices: Mapping[BookField, Sequence[str]]
    wrong_number: str


def write_sample_list(path: Path, words: SampleWords, *, this_year: int) -> None:
    """Write the workbook.

    Raises:
        BookFileNotWrittenError: it cannot be written there.
    """
    try:
        with path.open("wb") as file, xlsxwriter.Workbook(file) as book:
            bold = book.add_format({"bold": True, "bottom": 1})
            text = book.add_format({"num_format": "@"})  # or Excel rounds an ISBN
            page = book.add_worksheet(words.sheet)
            page.freeze_panes(1, 0)
            for place, (field, heading) in enumerate(words.headings.items()):
                page.set_column(place, place, _WIDTHS.get(field, _WIDTH), text)
                page.write_string(0, place, heading, bold)
                for row, example in enumerate(words.examples, 1):
                    if example.get(field):
                        page.write_string(row, place, example[field], text)
                _guard(page, place, field, words, this_year)
    except (OSError, XlsxWriterException) as error:
        raise BookFileNotWrittenError from error


def _guard(
    page: Worksheet, place: int, field: BookField, words: SampleWords, this_year: int
) -> None:
    numbers = {**_NUMBERS, BookField.YEAR: (FIRST_YEAR, this_year + 1)}
    if field in words.choices:
        offered = {"validate": "list", "source": list(words.choices[field])}
        page.data_validation(1, place, _ROWS, place, offered | {"show_error": False})
    elif field in numbers:
        lowest, highest = numbers[field]
        # The cells are texts, so that Excel rounds none: VALUE reads them as numbers.
        cell = xlsxwriter.utility.xl_rowcol_to_cell(1, place)
        meant = f"=AND(ISNUMBER(VALUE({cell})),VALUE({cell})>={lowest},VALUE({cell})<={highest})"
        said = {"validate": "custom", "value": meant, "error_message": words.wrong_number}
        page.data_validation(1, place, _ROWS, place, said | {"error_type": "warning"})
