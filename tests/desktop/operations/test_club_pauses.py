from datetime import date

import pytest

from desktop.operations.club_pauses import ClubPaused, ClubResumed, pause_club, resume_club
from desktop.operations.club_sessions import SessionKey, sessions_between
from desktop.operations.clubs import club_card, clubs
from desktop.operations.roll_call import set_unnamed
from desktop.register.errors import CannotUndoError, TurnedRoundDaysError
from desktop.register.schedules import Pause

SUNDAY = date(2026, 11, 22)
HARVEST = Pause(date(2026, 11, 10), date(2026, 11, 30), "harvest")


def due(house):
    found = house.see(sessions_between, first=date(2026, 11, 1), last=date(2026, 12, 6))
    return [(session.key.day.day, session.state) for session in found]


@pytest.fixture
def club_id(house):
    return house.club()


def test_no_session_is_due_in_a_pause_and_what_was_written_down_stays(house, club_id):
    house.do(set_unnamed, key=SessionKey(club_id, date(2026, 11, 15), 1), count=4)
    done = house.do(pause_club, club_id=club_id, pause=HARVEST)
    assert done == ClubPaused(club_id, "Cồng chiêng", HARVEST.first, HARVEST.last, "harvest")
    assert due(house) == [(1, "due"), (8, "due"), (15, "held"), (6, "due")]
    [line] = house.see(clubs)
    assert (line.pause, line.next_day) == (HARVEST, date(2026, 12, 6))
    assert house.see(club_card, club_id=club_id).pauses == (HARVEST,)


def test_a_club_meets_again_from_today_on_and_what_it_missed_stays_missed(house, club_id):
    house.do(pause_club, club_id=club_id, pause=Pause(HARVEST.first, None, "harvest"))
    house.do(pause_club, club_id=club_id, pause=Pause(date(2026, 12, 1), None, "tet"))
    assert due(house) == [(1, "due"), (8, "due")]
    assert house.do(resume_club, club_id=club_id) == ClubResumed("Cồng chiêng", SUNDAY)
    assert due(house) == [(1, "due"), (8, "due"), (22, "due"), (29, "due"), (6, "due")]
    assert house.see(club_card, club_id=club_id).pauses == ()


def test_pausing_and_meeting_again_are_taken_back(house, club_id):
    before = due(house)
    house.do(pause_club, club_id=club_id, pause=HARVEST)
    paused = due(house)
    house.do(resume_club, club_id=club_id)
    house.undo()
    assert due(house) == paused
    house.undo()
    assert due(house) == before


def test_meeting_again_without_a_pause_is_nothing_to_undo(house, club_id):
    house.do(pause_club, club_id=club_id, pause=HARVEST)
    house.do(resume_club, club_id=club_id)
    house.do(resume_club, club_id=club_id)
    assert isinstance(house.undo(), ClubResumed)
    assert isinstance(house.undo(), ClubPaused)


def test_a_club_with_a_pause_of_yesterday_is_not_taken_out(house, club_id):
    house.do(pause_club, club_id=club_id, pause=HARVEST)
    with house.database.unit_of_work(now=0) as unit:
        unit.connection().exec_driver_sql("DELETE FROM action WHERE kind = 'ClubPaused'")
    with pytest.raises(CannotUndoError):
        house.undo()


def test_a_pause_that_ends_before_it_begins_is_refused(house, club_id):
    with pytest.raises(TurnedRoundDaysError):
        house.do(pause_club, club_id=club_id, pause=Pause(SUNDAY, date(2026, 11, 1)))
    assert house.see(clubs)[0].pause is None
