from datetime import date

import pytest

from desktop.operations.undo import undo_last
from desktop.operations.visit_weeks import DayTyped, write_days
from desktop.operations.visits import (
    GroupTally,
    count_visits,
    day_visits,
    set_shown_visits,
    set_visits,
)
from desktop.register.visits import ESTIMATED

TODAY = date(2026, 11, 22)


@pytest.fixture
def adults(house):
    """About forty came, and two more were counted."""
    group_id = house.groups()[0]
    house.do(count_visits, group_id=group_id, count=40, certainty=ESTIMATED)
    house.do(count_visits, group_id=group_id, count=2)
    return group_id


def shown(house):
    first = house.see(day_visits, day=TODAY).tallies[0]
    return first.count, first.estimated


@pytest.mark.parametrize("total", [3, 2, 50])
def test_a_number_that_was_counted_leaves_no_estimate_standing(house, adults, total):
    house.do(set_visits, group_id=adults, total=total, day=TODAY)
    assert shown(house) == (total, 0)


def test_undo_brings_the_estimate_back(house, adults):
    house.do(set_visits, group_id=adults, total=3, day=TODAY)
    house.do(undo_last)
    assert shown(house) == (42, 40)


def test_so_it_is_where_a_week_is_typed(house, adults):
    house.do(write_days, typed=[DayTyped(TODAY, {adults: 3}, {})])
    assert shown(house) == (3, 0)
    house.do(undo_last)
    assert shown(house) == (42, 40)


def test_another_estimate_changes_the_estimate_alone(house, adults):
    house.do(set_visits, group_id=adults, total=32, day=TODAY, certainty=ESTIMATED)
    assert shown(house) == (32, 30)


def facts(house):
    return house.rows("SELECT count, certainty FROM visit ORDER BY rowid")


@pytest.mark.parametrize("total", [42, 40])
def test_the_number_that_stands_is_not_written_again_where_nothing_is_estimated(house, total):
    adults = house.groups()[0]
    house.do(count_visits, group_id=adults, count=total)
    house.do(set_visits, group_id=adults, total=total, day=TODAY)
    house.do(write_days, typed=[DayTyped(TODAY, {adults: total}, {})])
    assert [tuple(row) for row in facts(house)] == [(total, "exact")]


def test_the_same_number_confirms_an_estimate_and_undo_unconfirms_it(house, adults):
    house.do(set_visits, group_id=adults, total=42, day=TODAY)
    assert shown(house) == (42, 0)
    assert sorted(map(tuple, facts(house)[2:])) == [(-40, "estimated"), (40, "exact")]
    house.do(undo_last)
    assert shown(house) == (42, 40)


def test_the_same_number_from_the_paper_confirms_it_and_what_was_left_empty_does_not(house, adults):
    house.do(write_days, typed=[DayTyped(TODAY, {house.groups()[1]: 5}, {})])
    assert shown(house) == (42, 40)
    house.do(write_days, typed=[DayTyped(TODAY, {adults: 42}, {})])
    assert shown(house) == (42, 0)


def test_the_same_number_once_more_by_estimate_changes_nothing(house, adults):
    house.do(set_visits, group_id=adults, total=42, day=TODAY, certainty=ESTIMATED)
    assert shown(house) == (42, 40)


@pytest.mark.parametrize(("total", "stands"), [(50, 48), (3, 1), (1, 0)])
def test_a_number_typed_over_another_leaves_what_happened_meanwhile(house, adults, total, stands):
    typed_over = GroupTally(adults, "Người lớn", 44)
    house.do(set_shown_visits, shown=typed_over, total=total, day=TODAY)
    assert shown(house) == (stands, 0)
