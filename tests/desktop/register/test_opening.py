from datetime import date

from desktop.register.opening import OpeningCalendar

SUNDAY, MONDAY, TUESDAY = date(2026, 11, 22), date(2026, 11, 23), date(2026, 11, 24)


def test_the_next_open_day_passes_over_weekends_and_holidays():
    calendar = OpeningCalendar(frozenset(range(6)), frozenset({MONDAY}))
    assert calendar.open_from(SUNDAY) == TUESDAY


def test_an_open_day_stays():
    assert OpeningCalendar().open_from(SUNDAY) == SUNDAY


def test_a_house_without_any_open_day_does_not_search_for_ever():
    assert OpeningCalendar(frozenset()).open_from(SUNDAY) == SUNDAY
