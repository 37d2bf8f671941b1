import contextlib
import tempfile
from datetime import date
from pathlib import Path
from uuid import uuid5

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

from desktop.operations.club_members import add_member, change_role, end_club_membership
from desktop.operations.reports import month_totals
from desktop.operations.roll_call import (
    PersonMarked,
    RestMarkedPresent,
    SessionDetails,
    SessionDidNotTakePlace,
    SessionKey,
    UnnamedSet,
    WalkInAdded,
    add_walk_in,
    did_not_take_place,
    mark_person,
    mark_the_rest_present,
    roll,
    sessions_between,
    set_details,
    set_topic,
    set_unnamed,
)
from desktop.register.clubs import MARKS
from desktop.register.errors import (
    FutureDayError,
    NotOnTheRollError,
)
from desktop.store.database import Database
from desktop.store.tables.clubs import PresenceRow
from tests.conftest import KEY, NOW
from tests.desktop.operations.gong_club import SUNDAY, Club
from tests.desktop.operations.house import House


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
    for mark in ("present", "absent", "excused", None):
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
        (set_details, {"details": SessionDetails("Bon Bu Prâng", "epic", "Có khách")}),
        (did_not_take_place, {"reason": "rain"}),
    ):
        club.do(operation, **wishes)
        seen.append(club.roll)
    while len(seen) > 1:
        assert club.roll == seen.pop()
        club.house.undo()
    assert club.roll == seen[0]


def test_two_machines_name_the_same_presence(house):
    club = Club(house)
    club.do(mark_person, person_id=club.bo, mark="present")
    with house.database.reading() as unit:
        rows = unit.exec(select(PresenceRow)).all()
        made = {row.id for row in rows}
        named = {uuid5(row.session_id, row.person_id.hex) for row in rows}
    assert made == named


def test_whoever_leads_is_counted_as_a_leader_and_among_nobody_else(house, club):
    house.do(change_role, club_id=club.club_id, person_id=club.mai, role="artisan")
    assert club.counts == (0, 0, 2, 0)
    club.do(mark_the_rest_present)
    assert (club.counts, club.roll.leading) == ((2, 0, 0, 0), 1)
    [session] = house.see(sessions_between, first=SUNDAY, last=SUNDAY)
    assert session.present == 2
    assert house.see(month_totals, year=2026, month=11).attendances_named == 2


def test_who_leads_later_did_not_lead_before(house, club):
    club.do(mark_the_rest_present)
    house.do(change_role, club_id=club.club_id, person_id=club.mai, role="leader")
    assert (club.counts, club.roll.leading) == ((3, 0, 0, 0), 0)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), st.sampled_from([*MARKS, None])), max_size=12))
def test_whatever_was_marked_each_person_is_counted_once_and_not_marked_is_never_absent(steps):
    with (
        tempfile.TemporaryDirectory() as folder,
        contextlib.closing(Database(Path(folder) / "register.nvh", KEY)) as database,
    ):
        house = House(database, NOW)
        club = Club(house)
        stands = dict.fromkeys(range(3))
        for place, mark in steps:
            club.do(mark_person, person_id=club.members[place], mark=mark)
            stands[place] = mark
        page, marks = club.roll, list(stands.values())
        counted = (page.present, page.absent, page.excused, page.not_marked)
        assert counted == tuple(marks.count(mark) for mark in (*MARKS, None))
        assert sum(counted) == len(page.entries)
        totals = house.see(month_totals, year=2026, month=11)
        assert totals.attendances_named == marks.count("present")


def test_a_roll_of_which_nothing_is_left_did_not_hold_the_session(club):
    club.do(mark_person, person_id=club.bo, mark="absent")
    assert club.roll.state == "held"
    club.do(mark_person, person_id=club.bo, mark=None)
    assert club.roll.state == "due"
    club.house.undo()
    assert club.roll.state == "held"


def test_taking_a_mark_away_does_not_unsay_that_a_session_fell_out(club):
    club.do(mark_person, person_id=club.bo, mark="present")
    club.do(did_not_take_place, reason="rain")
    club.do(mark_person, person_id=club.bo, mark=None)
    assert (club.roll.state, club.roll.reason) == ("did_not_take_place", "rain")


def test_all_of_a_club_without_members_are_nobody(house):
    key = SessionKey(house.club("Dệt"), SUNDAY, 1)
    house.do(mark_the_rest_present, key=key)
    assert house.see(roll, key=key).state == "due"


def test_a_topic_from_one_computer_does_not_unsay_the_roll_of_another(two):
    club_id = two.here.club()
    two.exchange()
    key = SessionKey(club_id, SUNDAY, 1)
    two.here.do(set_unnamed, key=key, count=7)
    two.there.do(set_topic, key=key, topic="Bài mới")
    two.exchange()
    for house in (two.here, two.there):
        page = house.see(roll, key=key)
        assert (page.state, page.topic) == ("held", "Bài mới")
    # The province adds up what the house wrote last: both computers say the same of the month.
    totals = [house.see(month_totals, year=2026, month=11) for house in (two.here, two.there)]
    assert [one.sessions_held for one in totals] == [1, 1]
