"""How days, times and numbers are written on the screen."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale


def short_date(day: date) -> str:
    """Return "22/11/2026"."""
    return f"{day:%d/%m/%Y}"


def day_and_month(day: date) -> str:
    """Return "22/11"."""
    return f"{day:%d/%m}"


def weekday_name(weekday: int) -> str:
    """Return the name of a weekday; Monday is 0."""
    translate = QCoreApplication.translate
    return (
        translate("Wording", "Monday"),
        translate("Wording", "Tuesday"),
        translate("Wording", "Wednesday"),
        translate("Wording", "Thursday"),
        translate("Wording", "Friday"),
        translate("Wording", "Saturday"),
        translate("Wording", "Sunday"),
    )[weekday]


def long_date(day: date) -> str:
    """Return "Sunday 22/11/2026"."""
    return f"{weekday_name(day.weekday())} {short_date(day)}"


def clock(at: int) -> str:
    """Return the time on the wall, "14:02", of seconds since 1970."""
    return QDateTime.fromSecsSinceEpoch(at).toString("HH:mm")


def day_of(at: int) -> date:
    """Return the day on the wall of seconds since 1970."""
    local = QDateTime.fromSecsSinceEpoch(at).date()
    return date(local.year(), local.month(), local.day())


def number(value: int) -> str:
    """Return a number with its thousands apart, as the language writes them."""
    return QLocale().toString(value)
