import dataclasses
from datetime import date

import pytest

from desktop.operations.late_changes import LateChange, open_old_session
from desktop.operations.roll_call import mark_person, mark_the_rest_present, set_topic
from desktop.operations.settings import change_settings, read_settings
from desktop.register.errors import SessionClosedError
from tests.desktop.operations.gong_club import Club

DAY_31 = date(2026, 12, 23)


@pytest.fixture
def club(house):
    club = Club(house)
    club.do(mark_person, person_id=club.bo, mark="present")
    return club


def test_a_session_is_changed_as_it_comes_for_thirty_days(house, club):
    house.pass_days(30)
    assert not club.roll.closed
    club.do(mark_the_rest_present)
    house.pass_days(1)
    assert club.roll.closed
    for operation, wishes in ((mark_the_rest_present, {}), (set_topic, {"topic": "Bài mới"})):
        with pytest.raises(SessionClosedError):
            club.do(operation, **wishes)


def test_who_is_in_charge_opens_it_for_a_day_and_leaves_a_trace(house, club):
    settings = house.see(read_settings)
    house.do(change_settings, settings=dataclasses.replace(settings, keeper_name="Chị Hoa"))
    house.pass_days(31)
    assert club.do(open_old_session) == LateChange(DAY_31, "Chị Hoa")
    club.do(mark_person, person_id=club.mai, mark="excused")
    house.undo()
    assert club.roll.late_changes == (LateChange(DAY_31, "Chị Hoa"),)
    house.pass_days(1)
    assert club.roll.closed


def test_an_old_session_that_nobody_wrote_down_is_closed_as_well(house, club):
    house.pass_days(40)
    club.key = club.later(7)
    with pytest.raises(SessionClosedError):
        club.do(mark_the_rest_present)
    club.do(open_old_session)
    club.do(mark_the_rest_present)
    assert club.counts == (3, 0, 0, 0)
