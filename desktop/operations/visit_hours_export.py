"""When people come, as a workbook: hours down, weekdays across, with a chart of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import xlsxwriter
from sqlmodel import Session
from xlsxwriter.exceptions import XlsxWriterException

from desktop.lists.list_file_errors import ListFileNotWrittenError
from desktop.operations.visit_hours import WEEKDAYS, VisitHours
from desktop.register.moment import Moment

_A4 = 9
_WIDE = 16
_HEAD = 3


@dataclass(frozen=True, slots=True)
class HoursWords:
    """The words of the sheet: its name, what stands above, the weekdays, and the two sums.

    `hour` is how an hour is written: "{hour}–{next}".
    """

    sheet: str
    title: str
    counted: str
    hour: str
    weekdays: Sequence[str]
    in_all: str


def export_hours(
    unit: Session, moment: Moment, *, hours: VisitHours, path: Path, words: HoursWords
) -> int:
    """Write the table; return how many visits are in it.

    Raises:
        ListFileNotWrittenError: it cannot be written there.
    """
    try:
        with path.open("wb") as file:
            _write(file, hours, words)
    except (OSError, XlsxWriterException) as error:
        raise ListFileNotWrittenError from error
    return hours.timed


def _write(file: BinaryIO, hours: VisitHours, words: HoursWords) -> None:
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        page = book.add_worksheet(words.sheet)
        page.set_paper(_A4)
        page.set_landscape()
        page.fit_to_pages(1, 1)
        page.freeze_panes(_HEAD + 1, 1)
        page.set_column(0, len(WEEKDAYS) + 1, _WIDE)
        bold = book.add_format({"bold": True})
        head = book.add_format({"bold": True, "bottom": 1, "align": "center"})
        page.write_string(0, 0, words.title, bold)
        page.write_string(1, 0, words.counted)
        for place, name in enumerate(("", *words.weekdays, words.in_all)):
            page.write_string(_HEAD, place, name, head)
        for row, hour in enumerate(hours.hours, _HEAD + 1):
            page.write_string(row, 0, words.hour.format(hour=hour, next=hour + 1), bold)
            for weekday in WEEKDAYS:
                page.write_number(row, 1 + weekday, hours.at(weekday, hour))
            page.write_number(row, 1 + len(WEEKDAYS), hours.of_hour(hour), bold)
        last = _HEAD + len(hours.hours)
        page.write_string(last + 1, 0, words.in_all, bold)
        for weekday in WEEKDAYS:
            page.write_number(last + 1, 1 + weekday, hours.of_weekday(weekday), bold)
        page.write_number(last + 1, 1 + len(WEEKDAYS), hours.timed, bold)
        chart = book.add_chart({"type": "column"})
        chart.add_series(
            {
                "name": words.title,
                "categories": [words.sheet, _HEAD + 1, 0, last, 0],
                "values": [words.sheet, _HEAD + 1, 1 + len(WEEKDAYS), last, 1 + len(WEEKDAYS)],
                "data_labels": {"value": True},
            }
        )
        chart.set_legend({"none": True})
        page.insert_chart(last + 3, 0, chart)
