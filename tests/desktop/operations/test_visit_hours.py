"""When people come: only what was counted with its hour."""

import dataclasses
from datetime import date

import pytest

from desktop.operations.visit_hours import visit_hours
from desktop.operations.visits import count_visits, set_visits
from tests.conftest import NOW

SUNDAY = NOW.today


@pytest.fixture
def hours(house):
    def of(first=date(2026, 11, 1), last=SUNDAY):
        return house.see(visit_hours, first=first, last=last)

    return of


def at(house, hour):
    house.moment = dataclasses.replace(house.moment, hour=hour)


def test_taps_are_counted_by_weekday_and_hour(house, hours):
    group, other, *_ = house.groups()
    for hour, count in ((9, 2), (9, 1), (15, 4)):
        at(house, hour)
        house.do(count_visits, group_id=group, count=count)
    house.do(count_visits, group_id=other)
    found = hours()
    assert dict(found.counts) == {(6, 9): 3, (6, 15): 5}
    assert (found.of_hour(15), found.of_weekday(6), found.of_weekday(0)) == (5, 8, 0)
    assert found.busiest == (6, 15)
    assert (found.timed, found.total) == (8, 8)


def test_what_has_no_hour_is_left_out_and_counted_in_all(house, hours):
    group, *_ = house.groups()
    house.do(count_visits, group_id=group, count=9, day=date(2026, 11, 3))
    house.do(count_visits, group_id=group, count=40, certainty="estimated")
    house.do(count_visits, group_id=group, count=2)
    found = hours()
    assert (found.timed, found.total) == (2, 51)


def test_a_number_of_the_whole_day_makes_no_hour_busy(house, hours):
    group, *_ = house.groups()
    at(house, 8)
    house.do(count_visits, group_id=group, count=3)
    at(house, 21)
    house.do(set_visits, group_id=group, total=30, day=SUNDAY)
    assert dict(hours().counts) == {(6, 8): 3}
    assert hours().total == 30


def test_what_was_taken_back_is_in_no_hour(house, hours):
    group, *_ = house.groups()
    house.do(count_visits, group_id=group)
    house.undo()
    assert hours().counts == {}
    assert hours().busiest is None
    assert hours().hours == range(7, 21)


def test_an_early_and_a_late_hour_are_shown(house, hours):
    group, *_ = house.groups()
    for hour in (5, 22):
        at(house, hour)
        house.do(count_visits, group_id=group)
    assert hours().hours == range(5, 23)
