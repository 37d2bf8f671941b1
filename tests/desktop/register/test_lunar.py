from datetime import date, datetime, time, timedelta

import pytest

from desktop.register.lunar import FIRST_YEAR, LAST_YEAR, LunarDay, lunar_day
from tests.desktop.register.lunar_table import lunar_days, new_moons, principal_terms

AT_MIDNIGHT = timedelta(minutes=1)
_HOURS_12 = timedelta(hours=12)


@pytest.mark.parametrize(
    ("day", "lunar"),
    [
        (date(2026, 11, 22), LunarDay(14, 10, 2026)),
        (date(2026, 2, 17), LunarDay(1, 1, 2026)),  # Tết Bính Ngọ
        (date(1985, 1, 21), LunarDay(1, 1, 1985)),  # in China a month later
        (date(2007, 2, 17), LunarDay(1, 1, 2007)),  # in China a day later
        (date(2025, 7, 25), LunarDay(1, 6, 2025, leap=True)),
    ],
)
def test_a_day_has_the_name_that_vietnamese_calendars_print(day, lunar):
    assert lunar_day(day) == lunar


def test_two_hundred_years_agree_with_the_sky():
    """Where they differ, a new moon or an equinox is within a minute of midnight.

    1938: the library puts the leap month a month late (the equinox fell 1 s past midnight), long
    before the calendar of UTC+7 was law (1968). 2072 and 2085: how much the earth will have
    slowed down by then is known to minutes only; nobody can tell on which side of midnight.
    """
    table = lunar_days()
    assert len(table) == (date(LAST_YEAR, 12, 31) - date(FIRST_YEAR, 1, 1)).days + 1
    differing = [day for day, lunar in table.items() if lunar_day(day) != lunar]
    runs = [day for day in differing if day - timedelta(days=1) not in differing]
    assert runs == [date(1938, 8, 25), date(2072, 12, 9), date(2085, 10, 18)]
    assert not [day for day in differing if 1968 <= day.year < 2072]
    for first in runs:
        assert any(near_midnight(first, moment) for moment in moments_of_the_sky())


def moments_of_the_sky() -> list[datetime]:
    return [*new_moons(), *(term for term, _ in principal_terms())]


def near_midnight(first: date, moment: datetime) -> bool:
    """Within the month that differs, less than a minute from a midnight."""
    midnight = datetime.combine((moment + _HOURS_12).date(), time(), moment.tzinfo)
    within = first <= (moment + _HOURS_12).date() <= first + timedelta(days=30)
    return within and abs(moment - midnight) < AT_MIDNIGHT


@pytest.mark.parametrize("year", [FIRST_YEAR - 1, LAST_YEAR + 1])
def test_a_clock_that_is_far_off_has_no_lunar_day(year):
    assert lunar_day(date(year, 6, 1)) is None
