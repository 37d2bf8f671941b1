from datetime import date

import pytest

from desktop.operations.club_members import add_member
from desktop.operations.clubs import ClubDraft, add_club, change_club, club_card, clubs
from desktop.register.errors import (
    CannotUndoError,
    NoLongerThereError,
    ScheduleNotUnderstoodError,
    TextMissingError,
)
from tests.desktop.operations.house import SUNDAYS

SINCE = date(2026, 1, 1)


def draft(name="Cồng chiêng", kind="gong", rule=SUNDAYS):
    return ClubDraft(name, kind, rule, "19:30", None, None, SINCE)


def members(house, club_id):
    return [person.full_name for person in house.see(club_card, club_id=club_id).members]


def test_clubs_stand_in_vietnamese_order_with_their_next_day(house):
    for name, rule in (("Đọc sách", None), ("Cồng chiêng", SUNDAYS), ("Dệt", "FREQ=DAILY")):
        house.do(add_club, draft=draft(name, rule=rule))
    assert [(club.name, club.next_day) for club in house.see(clubs)] == [
        ("Cồng chiêng", date(2026, 11, 22)),
        ("Dệt", date(2026, 11, 22)),
        ("Đọc sách", None),
    ]


def test_members_stand_in_vietnamese_order_and_are_counted(house):
    club_id = house.club()
    for name in ("Thị Mai", "Điểu Bơ"):
        house.do(add_member, club_id=club_id, person_id=house.person(name))
    assert members(house, club_id) == ["Điểu Bơ", "Thị Mai"]
    assert house.see(clubs)[0].members == 2


def test_an_undone_change_brings_back_every_field(house):
    club_id = house.club()
    before = house.see(club_card, club_id=club_id)
    house.do(change_club, club_id=club_id, draft=draft("Dệt", "weaving", None))
    house.undo()
    assert house.see(club_card, club_id=club_id) == before


def test_a_club_added_by_mistake_is_taken_out_unless_it_has_members(house):
    club_id = house.club()
    house.undo()
    with pytest.raises(NoLongerThereError):
        house.see(club_card, club_id=club_id)


def test_a_club_with_a_member_of_yesterday_is_not_taken_out(house):
    person_id = house.person()
    club_id = house.club()
    with house.database.unit_of_work(now=0) as unit:
        add_member(unit, house.moment, club_id=club_id, person_id=person_id)
        unit.flush()
        unit.connection().exec_driver_sql("DELETE FROM action WHERE kind = 'MemberJoined'")
    with pytest.raises(CannotUndoError):
        house.undo()


def test_a_kind_that_the_house_does_not_know_is_other(house):
    house.do(add_club, draft=draft(kind="chess"))
    assert house.see(clubs)[0].kind == "other"


@pytest.mark.parametrize(
    ("wrong", "error"),
    [(draft(name=" "), TextMissingError), (draft(rule="Sundays"), ScheduleNotUnderstoodError)],
)
def test_a_club_that_cannot_be_kept_so_is_refused(house, wrong, error):
    with pytest.raises(error):
        house.do(add_club, draft=wrong)
    assert house.see(clubs) == ()
