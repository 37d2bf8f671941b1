from uuid import uuid4

import pytest

from desktop.operations.club_members import add_member, change_role, end_club_membership
from desktop.operations.club_pauses import pause_club
from desktop.operations.roll_sheets import roll_sheet_facts
from desktop.register.clubs import LEADER
from desktop.register.errors import NoLongerThereError
from desktop.register.schedules import Pause


def test_whoever_is_in_the_club_stands_on_it_whoever_leads_first(house):
    club = house.club()
    people = [house.person(name) for name in ("Thị Mai", "Điểu Bơ", "Y Krông")]
    for person in people:
        house.do(add_member, club_id=club, person_id=person)
    house.do(change_role, club_id=club, person_id=people[0], role=LEADER)
    house.do(end_club_membership, club_id=club, person_id=people[2])
    facts = house.see(roll_sheet_facts, club_id=club)
    assert (facts.names, facts.leaders) == (("Thị Mai", "Điểu Bơ"), 1)
    assert (facts.club, facts.starts_at) == ("Cồng chiêng", "19:30")


def test_the_days_to_come_are_those_of_the_schedule_without_its_pauses(house):
    club = house.club()
    days = house.see(roll_sheet_facts, club_id=club).days
    assert all(day.weekday() == 6 and day >= house.moment.today for day in days)
    assert len(days) >= 20
    house.do(pause_club, club_id=club, pause=Pause(days[1], days[2], "harvest"))
    assert house.see(roll_sheet_facts, club_id=club).days[:2] == (days[0], days[3])


def test_a_club_without_a_fixed_day_has_none_to_come(house):
    assert house.see(roll_sheet_facts, club_id=house.club(rule=None)).days == ()


def test_a_club_that_was_taken_back_has_no_sheet(house):
    with pytest.raises(NoLongerThereError):
        house.see(roll_sheet_facts, club_id=uuid4())
