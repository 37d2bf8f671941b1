"""A workbook to fill in: the headings that the import knows, drop-downs, and two examples."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException
from xlsxwriter.worksheet import Worksheet

from desktop.lists.list_file_errors import ListFileNotWrittenError

_ROWS = 2_000  # that the drop-downs reach
_WIDTH = 17


@dataclass(frozen=True, slots=True)
class SampleWords:
    """What stands in the workbook.

    Attributes:
        headings: for each field, from the left; `examples` are in the same order.
        choices: what the cells of a field offer; anything else may be typed where it is no number.
        wrong_number: what is said to a number that cannot be meant.
        numbers: for a field that holds one, the lowest and the highest that can be meant.
        widths: of columns that are not like the others.
    """

    sheet: str
    headings: Mapping[str, str]
    examples: Sequence[Mapping[str, str]]
    choices: Mapping[str, Sequence[str]]
    wrong_number: str = ""
    numbers: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    widths: Mapping[str, int] = field(default_factory=dict)


def write_sample_list(path: Path, words: SampleWords) -> None:
    """Write the workbook.

    Raises:
        ListFileNotWrittenError: it cannot be written there.
    """
    try:
        with path.open("wb") as file, xlsxwriter.Workbook(file) as book:
            bold = book.add_format({"bold": True, "bottom": 1})
            text = book.add_format({"num_format": "@"})  # or Excel rounds an ISBN
            page = book.add_worksheet(words.sheet)
            page.freeze_panes(1, 0)
            for place, (name, heading) in enumerate(words.headings.items()):
                page.set_column(place, place, words.widths.get(name, _WIDTH), text)
                page.write_string(0, place, heading, bold)
                for row, example in enumerate(words.examples, 1):
                    if example.get(name):
                        page.write_string(row, place, example[name], text)
                _guard(page, place, name, words)
    except (OSError, XlsxWriterException) as error:
        raise ListFileNotWrittenError from error


def _guard(page: Worksheet, place: int, name: str, words: SampleWords) -> None:
    if name in words.choices:
        offered = {"validate": "list", "source": list(words.choices[name])}
        page.data_validation(1, place, _ROWS, place, offered | {"show_error": False})
    elif name in words.numbers:
        lowest, highest = words.numbers[name]
        # The cells are texts, so that Excel rounds none: VALUE reads them as numbers.
        cell = xlsxwriter.utility.xl_rowcol_to_cell(1, place)
        meant = f"=AND(ISNUMBER(VALUE({cell})),VALUE({cell})>={lowest},VALUE({cell})<={highest})"
        said = {"validate": "custom", "value": meant, "error_message": words.wrong_number}
        page.data_validation(1, place, _ROWS, place, said | {"error_type": "warning"})
