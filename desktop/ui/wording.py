"""How days, times and numbers are written on the screen."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from desktop.register.lunar import lunar_day

_KILO = 1_000
_LONG_MINUTES = 90


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


def weekday_head(weekday: int) -> str:
    """Return the weekday for the head of a narrow column; Monday is 0."""
    translate = QCoreApplication.translate
    return (
        translate("Wording", "Mon"),
        translate("Wording", "Tue"),
        translate("Wording", "Wed"),
        translate("Wording", "Thu"),
        translate("Wording", "Fri"),
        translate("Wording", "Sat"),
        translate("Wording", "Sun"),
    )[weekday]


def long_date(day: date) -> str:
    """Return "Sunday 22/11/2026"."""
    return f"{weekday_name(day.weekday())} {short_date(day)}"


def day_with_lunar(day: date) -> str:
    """Return "Sunday 22/11/2026 (14/10 lunar)": people name market days and clubs by the moon."""
    lunar = lunar_day(day)
    if lunar is None:
        return long_date(day)
    translate = QCoreApplication.translate
    words = translate("Wording", "{day} ({lunar} lunar)")
    if lunar.leap:
        words = translate("Wording", "{day} ({lunar} leap month, lunar)")
    return words.format(day=long_date(day), lunar=f"{lunar.day}/{lunar.month}")


def moon_day(day: date) -> str:
    """Return "14/10", the day and month by the moon; a leap month is marked."""
    lunar = lunar_day(day)
    if lunar is None:
        return ""
    words = QCoreApplication.translate("Wording", "{lunar} leap") if lunar.leap else "{lunar}"
    return words.format(lunar=f"{lunar.day}/{lunar.month}")


def by_the_moon(day: date) -> str:
    """Return "14/10 lunar", to stand beside a day by the sun; "" where no table has it."""
    moon = moon_day(day)
    words = QCoreApplication.translate("Wording", "{lunar} lunar")
    return words.format(lunar=moon) if moon else ""


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


def about(value: int, *, estimated: bool) -> str:
    """Return a number, marked where it is an estimate."""
    return f"≈ {number(value)}" if estimated else number(value)


def size(octets: int) -> str:
    """Return about how much that is to carry: "40 KB", "1,2 MB", "87 MB"."""
    if octets < _KILO * _KILO:
        return f"{number(max(1, _rounded(octets / _KILO)))} KB"
    if 10 * _KILO**2 <= octets < _KILO**3:
        return f"{number(_rounded(octets / _KILO**2))} MB"
    if octets < _KILO**3:
        return f"{_one_decimal(octets / _KILO**2)} MB"
    return f"{_one_decimal(octets / _KILO**3)} GB"


def millimetres(length: float) -> str:
    """Return a length as a ruler shows it: "63,5"."""
    return f"{length:.2f}".rstrip("0").rstrip(".").replace(".", QLocale().decimalPoint())


def duration(seconds: float) -> str:
    """Return about how long that is, in words: an estimate must not look exact."""
    translate = QCoreApplication.translate
    minutes = round(seconds / 60)
    if minutes < 1:
        return translate("Wording", "less than 1 minute")
    if minutes == 1:
        return translate("Wording", "about 1 minute")
    if minutes < _LONG_MINUTES:
        return translate("Wording", "about {minutes} minutes").format(minutes=minutes)
    return translate("Wording", "about {hours} hours").format(hours=round(minutes / 60))


def _one_decimal(value: float) -> str:
    return QLocale().toString(value, ord("f"), 1)


def _rounded(kilobytes: float) -> int:
    """Two digits are as many as an estimate has."""
    step = 10 if kilobytes >= _KILO / 10 else 1
    return round(kilobytes / step) * step
