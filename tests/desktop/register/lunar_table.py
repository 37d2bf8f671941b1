"""The lunar calendar of two centuries, reckoned from the sky and not by the program's library.

The rules are the published ones (Hồ Ngọc Đức, "Computing the Vietnamese lunar calendar"): a month
begins on the day, at UTC+7, of the new moon; the month with the winter solstice is the eleventh;
where there are thirteen months from one such month to the next, the first one without a principal
term (the sun's longitude at a multiple of 30°) is a leap month.
"""

from bisect import bisect_left, bisect_right
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache
from itertools import pairwise

from astronomy import SearchMoonPhase, SearchSunLongitude, Time

from desktop.register.lunar import FIRST_YEAR, LAST_YEAR, LunarDay

_VIETNAM = timezone(timedelta(hours=7))
_DAYS_TO_SEARCH = 40
_BEFORE_THE_NEXT = 25
_SOLSTICE = 270


@cache
def new_moons() -> tuple[datetime, ...]:
    """Return the new moons on Vietnamese clocks, from the autumn before the first year."""
    found, here = [], Time.Make(FIRST_YEAR - 2, 11, 1, 0, 0, 0)
    while not found or found[-1].year <= LAST_YEAR + 1:
        moon = SearchMoonPhase(0, here, _DAYS_TO_SEARCH)
        found.append(_on_the_wall(moon))
        here = moon.AddDays(_BEFORE_THE_NEXT)
    return tuple(found)


@cache
def principal_terms() -> tuple[tuple[datetime, int], ...]:
    """Return when the sun's longitude was at each multiple of 30°, on Vietnamese clocks."""
    return tuple(
        (_on_the_wall(SearchSunLongitude(longitude, _day_10(year, longitude), 25)), longitude)
        for year in range(FIRST_YEAR - 2, LAST_YEAR + 2)
        for longitude in (*range(_SOLSTICE + 30, 360, 30), *range(0, _SOLSTICE + 30, 30))
    )


@cache
def lunar_days() -> dict[date, LunarDay]:
    """Return the lunar day of every day from the first year to the last."""
    starts = [moon.date() for moon in new_moons()]
    terms = [term.date() for term, _ in principal_terms()]
    elevenths = [
        bisect_right(starts, term.date()) - 1
        for term, longitude in principal_terms()
        if longitude == _SOLSTICE
    ]
    found = {}
    for first, end in pairwise(elevenths):
        for month, after, what in _numbered(starts, terms, first, end):
            for day in range((after - month).days):
                found[month + timedelta(days=day)] = LunarDay(day + 1, *what)
    return {day: lunar for day, lunar in found.items() if FIRST_YEAR <= day.year <= LAST_YEAR}


def _numbered(starts: list[date], terms: list[date], first: int, end: int):
    has_leap, number, year = end - first > 12, 11, starts[first].year
    for place in range(first, end):
        without_term = bisect_left(terms, starts[place]) == bisect_left(terms, starts[place + 1])
        leap = has_leap and without_term
        if leap:
            has_leap = False
        elif place > first:
            number, year = (1, year + 1) if number == 12 else (number + 1, year)
        yield starts[place], starts[place + 1], (number, year, leap)


def _day_10(year: int, longitude: int) -> Time:
    # 0° is in March, 270° in December, each of them after the 18th.
    return Time.Make(year, (longitude // 30 + 2) % 12 + 1, 10, 0, 0, 0)


def _on_the_wall(time: Time) -> datetime:
    return time.Utc().replace(tzinfo=UTC).astimezone(_VIETNAM)
