from datetime import date

import pytest

from desktop.operations.roll_call import (
    SessionKey,
    did_not_take_place,
    mark_the_rest_present,
    next_session_key,
    sessions_between,
    set_unnamed,
)

SUNDAY, MONDAY = date(2026, 11, 22), date(2026, 11, 23)


@pytest.fixture
def club_id(house):
    return house.club()


def week(house):
    return [
        (session.key.day.day, session.key.number, session.state, session.planned)
        for session in house.see(sessions_between, first=date(2026, 11, 9), last=SUNDAY)
    ]


def test_a_scheduled_session_is_due_until_somebody_writes_it_down(house, club_id):
    assert week(house) == [(15, 1, "due", True), (22, 1, "due", True)]
    house.do(set_unnamed, key=SessionKey(club_id, date(2026, 11, 15), 1), count=9)
    assert week(house) == [(15, 1, "held", True), (22, 1, "due", True)]


def test_an_unplanned_session_stands_beside_the_scheduled_ones(house, club_id):
    key = house.see(next_session_key, club_id=club_id, day=date(2026, 11, 17))
    assert key.number == 1
    house.do(set_unnamed, key=key, count=9)
    assert week(house) == [
        (15, 1, "due", True),
        (17, 1, "held", False),
        (22, 1, "due", True),
    ]


def test_a_second_session_of_the_day_is_numbered(house, club_id):
    for number in (2, 3):
        key = house.see(next_session_key, club_id=club_id, day=SUNDAY)
        assert key == SessionKey(club_id, SUNDAY, number)
        house.do(set_unnamed, key=key, count=1)
    assert week(house)[1:] == [
        (22, 1, "due", True),
        (22, 2, "held", False),
        (22, 3, "held", False),
    ]


def test_a_session_that_fell_out_is_known_with_its_reason(house, club_id):
    key = SessionKey(club_id, SUNDAY, 1)
    house.do(set_unnamed, key=key, count=4)
    house.do(did_not_take_place, key=key, reason="rain")
    [session] = house.see(sessions_between, first=SUNDAY, last=SUNDAY)
    assert (session.state, session.reason, session.present) == ("did_not_take_place", "rain", 0)


def test_sessions_stand_by_day_and_time(house):
    for name in ("Đọc sách", "Dệt"):
        house.club(name)
    unplanned = house.see(next_session_key, club_id=house.club("Bóng chuyền", None), day=SUNDAY)
    house.do(set_unnamed, key=unplanned, count=1)
    found = house.see(sessions_between, first=SUNDAY, last=SUNDAY)
    assert [session.club_name for session in found] == ["Dệt", "Đọc sách", "Bóng chuyền"]


def test_who_was_there_is_counted_by_name_and_without(house, club_id):
    house.do(mark_the_rest_present, key=SessionKey(club_id, SUNDAY, 1))
    house.do(set_unnamed, key=SessionKey(club_id, SUNDAY, 1), count=5)
    [session] = house.see(sessions_between, first=SUNDAY, last=SUNDAY)
    assert (session.present, session.unnamed) == (0, 5)
