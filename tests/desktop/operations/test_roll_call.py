from datetime import date
from uuid import uuid5

import pytest
from sqlmodel import select

from desktop.operations.club_members import add_member, end_club_membership
from desktop.operations.reports import month_totals
from desktop.operations.roll_call import (
    PersonMarked,
    RestMarkedPresent,
    SessionDidNotTakePlace,
    SessionKey,
    TopicSet,
    UnnamedSet,
    WalkInAdded,
    add_walk_in,
    did_not_take_place,
    mark_person,
    mark_the_rest_present,
    roll,
    sessions_between,
    set_topic,
    set_unnamed,
)
from desktop.register.errors import (
    FutureDayError,
    NotOnTheRollError,
    NumberOutOfRangeError,
    TextTooLongError,
)
from desktop.store.tables.clubs import PresenceRow

SUNDAY = date(2026, 11, 22)


class Club:
    """A gong club with three members and one friend, who is none."""

    def __init__(self, house):
        self.house = house
        self.bo, self.mai, self.ngong = self.members = [
            house.person(name) for name in ("Điểu Bơ", "Thị Mai", "Y Ngông")
        ]
        self.friend = house.person("Nay Phin")
        self.club_id = house.club()
        for person_id in self.members:
            house.do(add_member, club_id=self.club_id, person_id=person_id)
        self.key = SessionKey(self.club_id, SUNDAY, 1)

    def do(self, operation, **wishes):
        return self.house.do(operation, key=self.key, **wishes)

    @property
    def roll(self):
        return self.house.see(roll, key=self.key)

    @property
    def marks(self):
        return {entry.full_name: entry.mark for entry in self.roll.entries}

    @property
    def counts(self):
        page = self.roll
        return page.present, page.absent, page.not_marked, page.unnamed


@pytest.fixture
def club(house):
    return Club(house)


def test_before_anything_is_written_the_roll_has_the_members_not_marked(house, club):
    assert club.marks == {"Điểu Bơ": None, "Thị Mai": None, "Y Ngông": None}
    assert (club.roll.state, club.roll.planned, club.roll.starts_at) == ("due", True, "19:30")
    assert house.rows("SELECT * FROM club_session") == []


def test_not_marked_is_never_absent(club):
    done = club.do(mark_person, person_id=club.bo, mark="present")
    assert done == PersonMarked("Cồng chiêng", "Điểu Bơ", "present", SUNDAY)
    assert club.counts == (1, 0, 2, 0)
    assert club.roll.state == "held"


def test_the_rest_is_marked_present_and_the_absent_stay_absent(club):
    club.do(mark_person, person_id=club.bo, mark="absent")
    assert club.do(mark_the_rest_present) == RestMarkedPresent("Cồng chiêng", 2, SUNDAY)
    assert club.counts == (2, 1, 0, 0)


def test_a_mark_goes_through_all_its_states(club):
    for mark in ("present", "absent", None):
        club.do(mark_person, person_id=club.bo, mark=mark)
        assert club.marks["Điểu Bơ"] == mark


def test_somebody_walks_in_and_others_stay_without_a_name(club):
    assert club.do(add_walk_in, person_id=club.friend) == WalkInAdded(
        "Cồng chiêng", "Nay Phin", SUNDAY
    )
    assert club.do(set_unnamed, count=6) == UnnamedSet("Cồng chiêng", 6, SUNDAY)
    assert club.counts == (1, 0, 3, 6)
    [walked_in] = [entry for entry in club.roll.entries if entry.walked_in]
    assert walked_in.full_name == "Nay Phin"


def test_a_member_who_walks_in_is_marked_present(club):
    club.do(add_walk_in, person_id=club.bo)
    assert club.counts == (1, 0, 2, 0)


def test_a_walk_in_who_was_a_mistake_leaves_the_roll_and_may_come_again(club):
    club.do(mark_person, person_id=club.bo, mark="present")
    club.do(add_walk_in, person_id=club.friend)
    club.house.undo()
    assert "Nay Phin" not in club.marks
    club.do(add_walk_in, person_id=club.friend)
    assert club.marks["Nay Phin"] == "present"


def test_the_rest_does_not_bring_back_a_walk_in_who_was_a_mistake(club):
    club.do(mark_person, person_id=club.bo, mark="present")
    club.do(add_walk_in, person_id=club.friend)
    club.house.undo()
    club.do(mark_the_rest_present)
    assert "Nay Phin" not in club.marks


def test_who_joins_or_leaves_later_does_not_change_the_roll(club):
    club.do(mark_person, person_id=club.bo, mark="present")
    before = club.roll
    club.house.do(add_member, club_id=club.club_id, person_id=club.friend)
    club.house.do(end_club_membership, club_id=club.club_id, person_id=club.bo)
    assert club.roll == before


def test_who_is_not_on_the_roll_is_not_marked_and_no_session_is_made(house, club):
    with pytest.raises(NotOnTheRollError):
        club.do(mark_person, person_id=club.friend, mark="present")
    assert house.rows("SELECT * FROM club_session") == []


def test_a_session_of_tomorrow_is_not_written_down(club):
    club.key = SessionKey(club.club_id, date(2026, 11, 29), 1)
    with pytest.raises(FutureDayError):
        club.do(mark_the_rest_present)


def test_a_session_falls_out_for_a_reason(club):
    done = club.do(did_not_take_place, reason="harvest")
    assert done == SessionDidNotTakePlace("Cồng chiêng", SUNDAY, "harvest")
    assert (club.roll.state, club.roll.reason) == ("did_not_take_place", "harvest")


def test_a_reason_that_the_house_does_not_know_is_other(club):
    assert club.do(did_not_take_place, reason="aliens").reason == "other"


def test_marks_of_a_session_that_fell_out_do_not_count(club):
    club.do(mark_the_rest_present)
    club.do(set_unnamed, count=4)
    club.do(did_not_take_place, reason="rain")
    totals = club.house.see(month_totals, year=2026, month=11)
    assert (totals.sessions_held, totals.sessions_not_held) == (0, 1)
    assert (totals.attendances_named, totals.attendances_unnamed) == (0, 0)
    club.house.undo()
    totals = club.house.see(month_totals, year=2026, month=11)
    assert (totals.sessions_held, totals.attendances_named) == (1, 3)


def test_a_session_with_somebody_in_it_took_place(club):
    club.do(did_not_take_place, reason="rain")
    club.do(mark_person, person_id=club.bo, mark="present")
    assert (club.roll.state, club.roll.reason) == ("held", None)
    club.house.undo()
    assert (club.roll.state, club.roll.reason) == ("did_not_take_place", "rain")


def test_the_topic_is_kept_and_taken_back(club):
    club.do(set_topic, topic="Bài  chiêng mới")
    assert club.do(set_topic, topic="Ôn bài cũ") == TopicSet("Cồng chiêng", "Ôn bài cũ", SUNDAY)
    club.house.undo()
    assert club.roll.topic == "Bài chiêng mới"
    with pytest.raises(TextTooLongError):
        club.do(set_topic, topic="x" * 601)


def test_a_session_made_by_mistake_is_due_again(house, club):
    before = club.roll
    club.do(did_not_take_place, reason="rain")
    house.undo()
    assert club.roll == before
    [session] = house.see(sessions_between, first=SUNDAY, last=SUNDAY)
    assert session.state == "due"


def test_every_step_of_a_roll_is_walked_back(club):
    seen = [club.roll]
    for operation, wishes in (
        (mark_person, {"person_id": club.bo, "mark": "absent"}),
        (mark_the_rest_present, {}),
        (add_walk_in, {"person_id": club.friend}),
        (set_unnamed, {"count": 3}),
        (set_topic, {"topic": "Bài mới"}),
        (did_not_take_place, {"reason": "rain"}),
    ):
        club.do(operation, **wishes)
        seen.append(club.roll)
    while len(seen) > 1:
        assert club.roll == seen.pop()
        club.house.undo()
    assert club.roll == seen[0]


def test_writing_what_stands_already_is_nothing_to_undo(club):
    club.do(set_unnamed, count=3)
    club.do(set_unnamed, count=3)
    club.house.undo()
    assert club.roll.state == "due"


@pytest.mark.parametrize("count", [-1, 10_000])
def test_a_number_that_cannot_be_meant_is_refused(club, count):
    with pytest.raises(NumberOutOfRangeError):
        club.do(set_unnamed, count=count)


def test_two_machines_name_the_same_presence(house):
    club = Club(house)
    club.do(mark_person, person_id=club.bo, mark="present")
    with house.database.reading() as unit:
        rows = unit.exec(select(PresenceRow)).all()
        made = {row.id for row in rows}
        named = {uuid5(row.session_id, row.person_id.hex) for row in rows}
    assert made == named
