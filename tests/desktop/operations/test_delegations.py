import json
from datetime import timedelta

import pytest

from desktop.operations.delegations import DelegationCame, DelegationLine, delegations
from desktop.operations.delegations import receive_delegation as receive
from desktop.operations.reports import month_totals
from desktop.operations.visit_groups import set_visit_groups, visit_groups
from desktop.operations.visits import day_visits, visit_lines
from desktop.register.errors import FutureDayError, NumberOutOfRangeError, TextMissingError
from tests.conftest import NOW

TODAY = NOW.today


def came(house):
    return house.see(delegations, day=TODAY)


def test_a_group_is_as_many_visits_as_it_has_people(house):
    done = house.do(receive, name="Trường tiểu học", count=32, purpose="study")
    assert done == DelegationCame(done.visit_id, "Trường tiểu học", 32, TODAY)
    assert came(house) == (DelegationLine("Trường tiểu học", "study", 32, estimated=False),)
    totals = house.see(month_totals, year=2026, month=11)
    assert [(one.label, one.count) for one in totals.visits_by_group][-1] == ("Đoàn khách", 32)
    assert totals.visits == house.see(day_visits, day=TODAY).total == 32


def test_an_estimate_stays_one_up_to_the_report(house):
    house.do(receive, name="Đoàn thôn 3", count=50, purpose="exchange", certainty="estimated")
    assert came(house)[0].estimated
    totals = house.see(month_totals, year=2026, month=11)
    assert (totals.visits, totals.visits_estimated) == (50, 50)


def test_a_group_of_a_past_day_stands_on_that_day_without_an_hour(house):
    yesterday = NOW.yesterday
    done = house.do(receive, name="Đoàn xã", count=9, purpose="meeting", day=yesterday)
    assert (done.day, done.back_entry) == (yesterday, True)
    assert came(house) == ()
    assert house.see(delegations, day=yesterday)[0].name == "Đoàn xã"
    [line] = house.see(visit_lines, day=yesterday)
    assert (line.count, line.delegation, line.back_entry) == (9, "Đoàn xã", True)
    house.undo()
    assert not house.see(day_visits, day=yesterday).has_entry


def test_no_group_came_tomorrow(house):
    with pytest.raises(FutureDayError):
        house.do(receive, name="Đoàn", count=3, purpose="tour", day=TODAY + timedelta(days=1))


def test_what_was_taken_back_did_not_come(house):
    house.do(receive, name="Đoàn xã", count=9, purpose="meeting", certainty="estimated")
    house.undo()
    assert came(house) == ()
    totals = house.see(month_totals, year=2026, month=11)
    assert (totals.visits, totals.visits_estimated) == (0, 0)


def test_the_group_of_delegations_is_no_tile_and_cannot_be_taken_by_one(house):
    house.do(receive, name="Đoàn xã", count=9, purpose="other")
    house.do(set_visit_groups, labels=["Đoàn khách", "Người lớn"])
    own = house.see(visit_groups)[0]
    house.do(receive, name="Đoàn huyện", count=1, purpose="other")
    tallies = house.see(day_visits, day=TODAY).tallies
    assert {tally.group_id: tally.count for tally in tallies}[own.group_id] == 0
    assert sum(tally.count for tally in tallies) == 10


def test_the_name_of_a_group_leaves_only_in_the_box(house):
    house.do(receive, name="Gia đình Điểu Bơ", count=4, purpose="tour")
    lines = [json.loads(line) for (line,) in house.rows("SELECT line FROM outbox")]
    [line] = [line for line in lines if line["t"] == "delegation"]
    assert set(line["d"]) == {"visit", "purpose"}


@pytest.mark.parametrize(
    ("name", "count", "error"),
    [(" ", 3, TextMissingError), ("Đoàn", 0, NumberOutOfRangeError)],
)
def test_a_group_has_a_name_and_somebody_in_it(house, name, count, error):
    with pytest.raises(error):
        house.do(receive, name=name, count=count, purpose="tour")
    assert came(house) == ()


def test_nobody_comes_for_what_is_on_no_list(house):
    with pytest.raises(ValueError, match="sleep"):
        house.do(receive, name="Đoàn", count=1, purpose="sleep")
