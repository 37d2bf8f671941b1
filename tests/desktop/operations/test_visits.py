from datetime import date

import pytest

from desktop.operations.visits import (
    NobodyCame,
    VisitsCounted,
    count_visits,
    day_visits,
    note_nobody_came,
    set_visits,
    visit_lines,
)
from desktop.register.errors import (
    DayHasVisitsError,
    FutureDayError,
    NoLongerThereError,
    NumberOutOfRangeError,
)

TODAY, YESTERDAY, TOMORROW = date(2026, 11, 22), date(2026, 11, 21), date(2026, 11, 23)


@pytest.fixture
def children(house):
    return house.groups()[2]


def numbers(house, day=TODAY):
    visits = house.see(day_visits, day=day)
    return [tally.count for tally in visits.tallies], visits.total, visits.has_entry


def test_each_press_of_a_tile_is_one_visit(house, children):
    for _ in range(3):
        done = house.do(count_visits, group_id=children)
    assert done == VisitsCounted("Thiếu nhi", 1, TODAY, back_entry=False)
    assert numbers(house) == ([0, 0, 3, 0], 3, True)


def test_the_hour_is_known_today_and_unknown_on_paper(house, children):
    house.do(count_visits, group_id=children)
    house.do(count_visits, group_id=children, count=9, day=YESTERDAY)
    [today], [yesterday] = (house.see(visit_lines, day=day) for day in (TODAY, YESTERDAY))
    assert (today.hour, today.back_entry) == (14, False)
    assert (yesterday.hour, yesterday.back_entry, yesterday.count) == (None, True, 9)


def test_setting_a_number_writes_down_the_difference(house, children):
    house.do(count_visits, group_id=children, count=5, day=YESTERDAY)
    done = house.do(set_visits, group_id=children, total=3, day=YESTERDAY)
    assert done.count == -2
    assert numbers(house, YESTERDAY) == ([0, 0, 3, 0], 3, True)


def test_setting_the_number_that_stands_writes_nothing(house, children):
    house.do(count_visits, group_id=children, count=5)
    assert house.do(set_visits, group_id=children, total=5, day=TODAY).count == 0
    assert len(house.see(visit_lines, day=TODAY)) == 1


def test_nobody_is_zero_and_no_entry_is_unknown(house):
    assert numbers(house, YESTERDAY) == ([0, 0, 0, 0], 0, False)
    assert house.do(note_nobody_came, day=YESTERDAY) == NobodyCame(YESTERDAY)
    assert numbers(house, YESTERDAY) == ([0, 0, 0, 0], 0, True)


def test_a_day_taken_back_is_unknown_again(house, children):
    house.do(note_nobody_came, day=YESTERDAY)
    house.do(count_visits, group_id=children)
    house.undo()
    house.undo()
    assert [numbers(house, day)[2] for day in (YESTERDAY, TODAY)] == [False, False]


def test_nobody_cannot_be_said_of_a_day_with_visitors(house, children):
    house.do(count_visits, group_id=children, count=2)
    with pytest.raises(DayHasVisitsError) as caught:
        house.do(note_nobody_came, day=TODAY)
    assert caught.value.total == 2


def test_an_undone_entry_stays_in_the_list_as_undone(house, children):
    house.do(count_visits, group_id=children)
    house.do(count_visits, group_id=children, count=4)
    assert house.undo() == VisitsCounted("Thiếu nhi", 4, TODAY, back_entry=False)
    lines = house.see(visit_lines, day=TODAY)
    assert [(line.count, line.undone) for line in lines] == [(4, True), (1, False)]
    assert numbers(house) == ([0, 0, 1, 0], 1, True)


def test_undo_is_a_fact_with_the_sign_turned(house, children):
    house.do(count_visits, group_id=children, count=4)
    house.undo()
    rows = house.rows("SELECT count, hour, reverses_id IS NULL FROM visit ORDER BY rowid")
    assert rows == [(4, 14, 1), (-4, 14, 0)]


@pytest.mark.parametrize("operation", [count_visits, set_visits])
def test_tomorrow_cannot_be_counted(house, children, operation):
    number = {"count": 1} if operation is count_visits else {"total": 1}
    with pytest.raises(FutureDayError):
        house.do(operation, group_id=children, day=TOMORROW, **number)


@pytest.mark.parametrize("count", [0, -1, 10_000])
def test_a_number_that_cannot_be_meant_is_refused(house, children, count):
    with pytest.raises(NumberOutOfRangeError):
        house.do(count_visits, group_id=children, count=count)


def test_an_unknown_group_is_refused(house):
    with pytest.raises(NoLongerThereError):
        house.do(count_visits, group_id=house.person())
