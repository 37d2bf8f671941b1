from datetime import date, datetime, time

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from desktop.register.errors import ScheduleNotUnderstoodError, TurnedRoundDaysError
from desktop.register.lunar import ALWAYS_THERE, lunar_day
from desktop.register.schedules import (
    LAST,
    Pause,
    Timetable,
    check_pause,
    check_rule,
    fortnightly_rule,
    known_pause_reason,
    lunar_days,
    lunar_rule,
    monthly_rule,
    weekly_rule,
)

SINCE, FIRST, LAST_DAY = date(2026, 1, 6), date(2026, 11, 1), date(2026, 11, 30)
TUESDAY, FRIDAY, SUNDAY = 1, 4, 6


def days(rule, *pauses, until=None):
    found = Timetable(rule, SINCE, until, pauses).days_between(FIRST, LAST_DAY)
    return [day.day for day in found]


def next_day(rule, today, *pauses, until=None):
    return Timetable(rule, SINCE, until, pauses).next_day(today)


def test_a_rule_is_a_text_of_the_standard():
    assert weekly_rule({FRIDAY, TUESDAY}) == "FREQ=WEEKLY;BYDAY=TU,FR"


def test_a_club_meets_every_week():
    assert days(weekly_rule([TUESDAY, FRIDAY])) == [3, 6, 10, 13, 17, 20, 24, 27]


def test_every_second_week_is_counted_from_the_first_day():
    assert days(fortnightly_rule([TUESDAY])) == [10, 24]


def test_a_club_meets_on_the_second_and_the_last_sunday():
    assert days(monthly_rule(SUNDAY, 2)) == [8]
    assert days(monthly_rule(SUNDAY, LAST)) == [29]


def test_a_club_without_a_rule_has_no_fixed_day():
    assert days(None) == []
    assert next_day(None, FIRST) is None


def test_a_club_does_not_meet_after_its_end_nor_before_its_beginning():
    assert days(weekly_rule([TUESDAY]), until=date(2026, 11, 10)) == [3, 10]
    assert Timetable(weekly_rule([TUESDAY]), LAST_DAY).days_between(FIRST, LAST_DAY) == ()


def test_today_is_a_next_day():
    rule = weekly_rule([TUESDAY])
    assert next_day(rule, date(2026, 11, 3)) == date(2026, 11, 3)
    assert next_day(rule, date(2026, 11, 4)) == date(2026, 11, 10)
    assert next_day(rule, date(2026, 11, 4), until=date(2026, 11, 9)) is None


def test_a_club_meets_on_the_first_day_and_the_full_moon_of_the_lunar_month():
    # New moon on 9/11/2026: 23/11 is the fifteenth of the tenth month.
    assert days(lunar_rule([15, 1])) == [9, 23]
    assert days(lunar_rule([15])) == [23]
    assert next_day(lunar_rule([15]), date(2026, 11, 24)) == date(2026, 12, 23)


def test_a_leap_month_has_its_full_moon_too():
    meets = Timetable(lunar_rule([15]), date(2025, 1, 1))
    found = meets.days_between(date(2025, 7, 1), date(2025, 8, 31))
    assert found == (date(2025, 7, 9), date(2025, 8, 8))  # of month 6, and of its leap month


def test_a_month_of_29_days_has_no_thirtieth():
    found = Timetable(lunar_rule([30]), SINCE).days_between(date(2026, 1, 1), date(2026, 12, 31))
    assert 0 < len(found) < 12
    assert all(lunar_day(day).day == 30 for day in found)


@given(st.sets(st.integers(1, ALWAYS_THERE), min_size=1), st.dates(date(2024, 1, 1), LAST_DAY))
def test_a_rule_of_the_moon_says_its_days_and_no_other(chosen, since):
    rule = lunar_rule(chosen)
    check_rule(rule, since)
    assert lunar_days(rule) == tuple(sorted(chosen))
    for day in Timetable(rule, since).days_between(FIRST, LAST_DAY):
        assert lunar_day(day).day in chosen


rules = st.builds(
    "FREQ={};INTERVAL={}{}{}".format,
    st.sampled_from(["DAILY", "WEEKLY"]),
    st.integers(1, 5),
    st.sampled_from(["", ";BYDAY=TU", ";BYDAY=MO,SU", ";BYMONTH=11", ";BYDAY=MO,WE;BYSETPOS=-1"]),
    st.sampled_from(["", ";WKST=SU", ";COUNT=400", ";UNTIL=20261115"]),
)


@given(rules, st.dates(date(2014, 1, 1), LAST_DAY))
def test_a_club_of_many_years_meets_as_if_every_week_since_then_were_counted(rule, since):
    counted = rrulestr(rule, dtstart=datetime.combine(since, time()))
    first, last = (datetime.combine(day, time()) for day in (FIRST, LAST_DAY))
    expected = tuple(day.date() for day in counted.between(first, last, inc=True))
    assert Timetable(rule, since).days_between(FIRST, LAST_DAY) == expected


def test_a_pause_leaves_its_days_out_and_nothing_else():
    rule = weekly_rule([TUESDAY])
    assert days(rule, Pause(date(2026, 11, 9), date(2026, 11, 17))) == [3, 24]
    assert days(rule, Pause(date(2026, 11, 9))) == [3]
    assert days(lunar_rule([1, 15]), Pause(FIRST, date(2026, 11, 9))) == [23]


def test_the_next_day_comes_after_the_pause_or_is_not_known():
    rule = weekly_rule([TUESDAY])
    assert next_day(rule, FIRST, Pause(FIRST, date(2026, 11, 10))) == date(2026, 11, 17)
    assert next_day(rule, FIRST, Pause(FIRST)) is None
    assert next_day(rule, FIRST, Pause(LAST_DAY)) == date(2026, 11, 3)


def test_a_pause_ends_after_it_begins():
    check_pause(Pause(FIRST, FIRST))
    with pytest.raises(TurnedRoundDaysError):
        check_pause(Pause(LAST_DAY, FIRST))


def test_a_reason_of_a_pause_that_the_house_does_not_know_is_other():
    assert [known_pause_reason(reason) for reason in ("tet", "aliens")] == ["tet", "other"]


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "every Tuesday",
        "FREQ=WEEKLY;BYDAY=QQ",
        "FREQ=SECONDLY",
        "RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTHDAY=31",
        "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=15",
    ],
)
def test_a_text_that_is_no_rule_of_days_is_refused(rule):
    with pytest.raises(ScheduleNotUnderstoodError):
        check_rule(rule, SINCE)
