from datetime import date

import pytest

from desktop.register.clubs import (
    LAST,
    check_rule,
    fortnightly_rule,
    monthly_rule,
    next_day,
    scheduled_days,
    weekly_rule,
)
from desktop.register.errors import ScheduleNotUnderstoodError

SINCE, FIRST, LAST_DAY = date(2026, 1, 6), date(2026, 11, 1), date(2026, 11, 30)
TUESDAY, FRIDAY, SUNDAY = 1, 4, 6


def days(rule, **more):
    return [day.day for day in scheduled_days(rule, SINCE, FIRST, LAST_DAY, **more)]


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
    assert next_day(None, SINCE, FIRST) is None


def test_a_club_does_not_meet_after_its_end_nor_before_its_beginning():
    assert days(weekly_rule([TUESDAY]), until=date(2026, 11, 10)) == [3, 10]
    assert scheduled_days(weekly_rule([TUESDAY]), LAST_DAY, FIRST, LAST_DAY) == ()


def test_today_is_a_next_day():
    rule = weekly_rule([TUESDAY])
    assert next_day(rule, SINCE, date(2026, 11, 3)) == date(2026, 11, 3)
    assert next_day(rule, SINCE, date(2026, 11, 4)) == date(2026, 11, 10)
    assert next_day(rule, SINCE, date(2026, 11, 4), until=date(2026, 11, 9)) is None


@pytest.mark.parametrize("rule", ["", "every Tuesday", "FREQ=WEEKLY;BYDAY=QQ", "FREQ=SECONDLY"])
def test_a_text_that_is_no_rule_of_days_is_refused(rule):
    with pytest.raises(ScheduleNotUnderstoodError):
        check_rule(rule, SINCE)
