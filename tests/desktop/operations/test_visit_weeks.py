from datetime import date, timedelta

import pytest

from desktop.operations.settings import HouseSettings, change_settings
from desktop.operations.visit_tallies import day_tallies
from desktop.operations.visit_weeks import DaysWritten, DayTyped, sheet_week, write_days
from desktop.operations.visits import count_visits, day_visits
from desktop.register.errors import FutureDayError, NumberOutOfRangeError
from desktop.register.opening import OpeningCalendar
from desktop.register.visits import ESTIMATED
from tests.conftest import NOW

SUNDAY = NOW.today
MONDAY = SUNDAY - timedelta(days=6)
TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)


def known(house, day):
    visits = house.see(day_visits, day=day)
    return visits.total, visits.has_entry


def test_the_week_of_any_of_its_days_begins_on_monday_and_says_when_it_is_closed(house):
    weekdays = frozenset(range(1, 7))
    house.do(
        change_settings,
        settings=HouseSettings(opening=OpeningCalendar(weekdays), tallies=("women",)),
    )
    week = house.see(sheet_week, day=WEDNESDAY)
    assert [one.visits.day for one in week] == [MONDAY + timedelta(days=n) for n in range(7)]
    assert [one.is_open for one in week] == [False, *[True] * 6]
    assert week[0].noted == {"women": None}


def test_a_week_is_written_in_one_go_and_taken_back_in_one_go(house):
    adults, youth, *_ = house.groups()
    house.do(count_visits, group_id=adults, count=2, day=MONDAY)
    done = house.do(
        write_days,
        typed=[
            DayTyped(MONDAY, {adults: 5, youth: 1}, {"women": 4}),
            DayTyped(TUESDAY, {adults: 0, youth: 0}, {}),
        ],
    )
    assert done == DaysWritten((MONDAY, TUESDAY), 4)
    assert (known(house, MONDAY), known(house, TUESDAY)) == ((6, True), (0, True))
    assert house.see(day_tallies, day=MONDAY) == {"women": 4}
    assert known(house, WEDNESDAY) == (0, False)
    assert house.undo() == done
    assert (known(house, MONDAY), known(house, TUESDAY)) == ((2, True), (0, False))
    assert house.see(day_tallies, day=MONDAY) == {}


def test_numbers_that_stand_already_write_nothing(house):
    adults = house.groups()[0]
    typed = [DayTyped(MONDAY, {adults: 5}, {"women": 0}), DayTyped(TUESDAY, {adults: 0}, {})]
    house.do(write_days, typed=typed)
    assert house.do(write_days, typed=typed) == DaysWritten((), 0)
    assert len(house.rows("SELECT id FROM visit")) == 2


def test_a_note_alone_does_not_say_that_nobody_came(house):
    house.do(write_days, typed=[DayTyped(MONDAY, {}, {"women": 0})])
    assert known(house, MONDAY) == (0, False)


def test_a_day_to_come_spoils_the_whole_week(house):
    adults = house.groups()[0]
    typed = [DayTyped(MONDAY, {adults: 5}, {}), DayTyped(date(2026, 11, 23), {adults: 1}, {})]
    with pytest.raises(FutureDayError):
        house.do(write_days, typed=typed)
    with pytest.raises(NumberOutOfRangeError):
        house.do(write_days, typed=[DayTyped(MONDAY, {adults: -1}, {})])
    assert known(house, MONDAY) == (0, False)


def test_a_day_may_be_written_down_about_and_is_taken_back_whole(house):
    adults, youth, *_ = house.groups()
    house.do(count_visits, group_id=youth, count=5, day=MONDAY)
    house.do(write_days, typed=[DayTyped(MONDAY, {adults: 40, youth: 8}, {}, ESTIMATED)])
    assert house.see(day_visits, day=MONDAY).estimated == 40 + 3
    house.undo()
    assert (known(house, MONDAY), house.see(day_visits, day=MONDAY).estimated) == ((5, True), 0)
