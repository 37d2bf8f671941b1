"""The table of hours and weekdays in words, for paper and for a workbook."""

from PySide6.QtCore import QCoreApplication

from desktop.operations.visit_hours import WEEKDAYS, VisitHours
from desktop.operations.visit_hours_export import HoursWords
from desktop.paper.marks import Align
from desktop.paper.ruled_pages import Above, Column, RuledPages
from desktop.ui.printing.book_words import page_words
from desktop.ui.wording import number, short_date, weekday_name

translate = QCoreApplication.translate


def busiest_words(hours: VisitHours) -> str:
    """Return when most people come."""
    if hours.busiest is None:
        return translate("HoursWords", "No visit of these days has an hour.")
    weekday, hour = hours.busiest
    return translate("HoursWords", "Most people come on {weekday}, {hour}: {count}.").format(
        weekday=weekday_name(weekday),
        hour=_hour(hour),
        count=number(hours.at(weekday, hour)),
    )


def hours_words(hours: VisitHours) -> HoursWords:
    """Return the words of the workbook."""
    return HoursWords(
        sheet=translate("HoursWords", "Hours and weekdays"),
        title=_days(hours),
        counted=_counted(hours),
        hour=translate("HoursWords", "{hour}–{next} o’clock"),
        weekdays=[weekday_name(weekday) for weekday in WEEKDAYS],
        in_all=translate("HoursWords", "In all"),
    )


def hours_pages(house: str, hours: VisitHours) -> RuledPages:
    """Return the table on paper; an hour in which nobody came has an empty field."""
    return RuledPages(
        above=(
            Above(house, 3.2),
            Above(translate("HoursWords", "WHEN PEOPLE COME"), 6.0, bold=True),
            Above(_days(hours), 3.4),
        ),
        columns=(
            Column(translate("HoursWords", "Hour"), 2.0, Align.CENTRE),
            *(Column(weekday_name(weekday), 2.0, Align.RIGHT) for weekday in WEEKDAYS),
            Column(translate("HoursWords", "In all"), 2.0, Align.RIGHT),
        ),
        rows=(
            *(
                (
                    _hour(hour),
                    *(_count(hours.at(weekday, hour)) for weekday in WEEKDAYS),
                    _count(hours.of_hour(hour)),
                )
                for hour in hours.hours
            ),
            (
                translate("HoursWords", "In all"),
                *(number(hours.of_weekday(weekday)) for weekday in WEEKDAYS),
                number(hours.timed),
            ),
        ),
        page_words=page_words(),
        last_words=(_counted(hours), busiest_words(hours)),
    )


def _days(hours: VisitHours) -> str:
    days = translate("HoursWords", "Visits by hour, from {first} to {last}")
    return days.format(first=short_date(hours.first), last=short_date(hours.last))


def _counted(hours: VisitHours) -> str:
    said = translate("HoursWords", "{timed} of {total} visits have an hour.")
    return said.format(timed=number(hours.timed), total=number(hours.total))


def _hour(hour: int) -> str:
    return translate("HoursWords", "{hour}–{next} o’clock").format(hour=hour, next=hour + 1)


def _count(count: int) -> str:
    return number(count) if count else ""
