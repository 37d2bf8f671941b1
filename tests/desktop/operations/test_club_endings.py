from datetime import date, timedelta

import pytest

from desktop.operations.club_endings import (
    ClubDeleted,
    ClubEnded,
    ClubGoesOn,
    delete_club,
    end_club,
    go_on,
)
from desktop.operations.club_members import add_member
from desktop.operations.club_pauses import pause_club
from desktop.operations.club_sessions import SessionKey, sessions_between
from desktop.operations.clubs import club_card, clubs
from desktop.operations.reports import month_totals
from desktop.operations.roll_call import set_unnamed
from desktop.operations.today import today_view
from desktop.register.errors import CannotUndoError, NoLongerThereError, TurnedRoundDaysError
from desktop.register.schedules import Pause
from tests.desktop.operations.gong_club import SUNDAY, Club

NOVEMBER = {"first": date(2026, 11, 1), "last": date(2026, 11, 30)}


@pytest.fixture
def club(house):
    return Club(house)


def due(house):
    return [session.key.day.day for session in house.see(sessions_between, **NOVEMBER)]


def names(house, **which):
    return [line.name for line in house.see(clubs, **which)]


def test_a_club_that_ends_is_in_no_plan_from_that_day_on_and_keeps_its_history(house, club):
    house.do(set_unnamed, key=club.later(-7), count=12)
    assert due(house) == [1, 8, 15, 22, 29]
    done = house.do(end_club, club_id=club.club_id, day=SUNDAY, reason="few_members")
    assert done == ClubEnded(club.club_id, "Cồng chiêng", SUNDAY, "few_members")
    assert due(house) == [1, 8, 15]
    assert house.see(today_view).sessions == ()
    totals = house.see(month_totals, year=2026, month=11)
    assert (totals.sessions_held, totals.attendances_unnamed) == (1, 12)
    assert (names(house), names(house, ended=True)) == ([], ["Cồng chiêng"])
    card = house.see(club_card, club_id=club.club_id)
    assert (card.ended_on, card.ending, card.next_day) == (SUNDAY, "few_members", None)
    assert len(card.people) == 3


def test_a_club_that_is_to_end_still_meets_until_then(house, club):
    house.do(end_club, club_id=club.club_id, day=date(2026, 11, 29), reason="disbanded")
    assert due(house) == [1, 8, 15, 22]
    assert names(house) == ["Cồng chiêng"]


def test_ending_is_undone_and_taken_back_on_a_later_day(house, club):
    house.do(end_club, club_id=club.club_id, day=SUNDAY, reason="no_leader")
    house.undo()
    assert due(house) == [1, 8, 15, 22, 29]
    house.do(end_club, club_id=club.club_id, day=SUNDAY, reason="no_leader")
    house.pass_days(3)
    assert house.do(go_on, club_id=club.club_id) == ClubGoesOn(club.club_id, "Cồng chiêng")
    assert due(house) == [1, 8, 15, 22, 29]
    house.undo()
    assert house.see(club_card, club_id=club.club_id).ending == "no_leader"


def test_what_is_so_already_is_nothing_to_undo(house, club):
    house.do(go_on, club_id=club.club_id)
    for _ in range(2):
        house.do(end_club, club_id=club.club_id, day=SUNDAY, reason="other")
    house.undo()
    assert house.see(club_card, club_id=club.club_id).ended_on is None


def test_no_club_ends_before_it_began(house, club):
    with pytest.raises(TurnedRoundDaysError):
        house.do(end_club, club_id=club.club_id, day=date(2025, 12, 31), reason="other")


def test_a_reason_that_nobody_knows_is_another_one(house, club):
    assert house.do(end_club, club_id=club.club_id, day=SUNDAY, reason="aliens").reason == "other"


def test_a_club_that_never_met_is_deleted_and_comes_back_whole(house, club):
    house.do(pause_club, club_id=club.club_id, pause=Pause(SUNDAY + timedelta(days=9)))
    before = house.see(club_card, club_id=club.club_id)
    assert before.never_met
    assert house.do(delete_club, club_id=club.club_id) == ClubDeleted("Cồng chiêng")
    assert names(house) == names(house, ended=True) == []
    with pytest.raises(NoLongerThereError):
        house.see(club_card, club_id=club.club_id)
    house.undo()
    assert house.see(club_card, club_id=club.club_id) == before


def test_a_club_that_ever_met_is_not_deleted(house, club):
    house.do(set_unnamed, key=SessionKey(club.club_id, SUNDAY, 1), count=3)
    assert not house.see(club_card, club_id=club.club_id).never_met
    with pytest.raises(CannotUndoError):
        house.do(delete_club, club_id=club.club_id)
    assert len(house.see(club_card, club_id=club.club_id).people) == 3


def test_the_other_computer_hears_of_the_end_and_of_what_came_back(two):
    club_id = two.here.club()
    person = two.here.person("Điểu Bơ")
    two.here.do(add_member, club_id=club_id, person_id=person)
    two.exchange()
    two.there.do(end_club, club_id=club_id, day=SUNDAY, reason="joined_another")
    two.exchange()
    assert two.here.see(club_card, club_id=club_id).ending == "joined_another"
    two.here.do(delete_club, club_id=club_id)
    two.exchange()
    assert names(two.there, ended=True) == []
    two.here.undo()
    two.exchange()
    card = two.there.see(club_card, club_id=club_id)
    assert (card.ending, [one.person.full_name for one in card.people]) == (
        "joined_another",
        ["Điểu Bơ"],
    )
