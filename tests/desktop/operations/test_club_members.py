import pytest

from desktop.operations.club_members import (
    RoleChanged,
    add_member,
    change_role,
    end_club_membership,
)
from desktop.operations.clubs import club_card, clubs
from desktop.register.errors import AlreadyAMemberError, NoLongerThereError


def members(house, club_id):
    return [person.full_name for person in house.see(club_card, club_id=club_id).members]


def test_nobody_is_a_member_twice_but_may_come_back(house):
    club_id, person_id = house.club(), house.person()
    house.do(add_member, club_id=club_id, person_id=person_id)
    with pytest.raises(AlreadyAMemberError):
        house.do(add_member, club_id=club_id, person_id=person_id)
    house.do(end_club_membership, club_id=club_id, person_id=person_id)
    assert members(house, club_id) == []
    house.do(add_member, club_id=club_id, person_id=person_id)
    assert members(house, club_id) == ["Điểu Bơ"]


def test_joining_and_leaving_are_taken_back(house):
    club_id, person_id = house.club(), house.person()
    house.do(add_member, club_id=club_id, person_id=person_id)
    house.do(end_club_membership, club_id=club_id, person_id=person_id)
    house.undo()
    assert members(house, club_id) == ["Điểu Bơ"]
    house.undo()
    assert members(house, club_id) == []


def counted(house):
    [line] = house.see(clubs)
    return line.members, line.leaders


def test_whoever_leads_is_no_member_and_a_name_alone_leads_too(house):
    club_id = house.club()  # led by somebody of whom only the name is known
    mai, bo = (house.person(name) for name in ("Thị Mai", "Điểu Bơ"))
    for person_id in (mai, bo):
        house.do(add_member, club_id=club_id, person_id=person_id)
    assert counted(house) == (2, 1)
    done = house.do(change_role, club_id=club_id, person_id=mai, role="artisan")
    assert done == RoleChanged("Cồng chiêng", "Thị Mai", "artisan")
    assert counted(house) == (1, 2)
    card = house.see(club_card, club_id=club_id)
    assert [one.person.full_name for one in card.people] == ["Thị Mai", "Điểu Bơ"]
    assert (len(card.members), card.leaders) == (1, 2)
    house.undo()
    assert counted(house) == (2, 1)


def test_a_role_that_the_house_does_not_know_is_a_member(house):
    club_id, mai = house.club(), house.person("Thị Mai")
    house.do(add_member, club_id=club_id, person_id=mai)
    assert house.do(change_role, club_id=club_id, person_id=mai, role="king").role == "member"


def test_somebody_who_is_not_in_the_club_has_no_role(house):
    club_id, mai = house.club(), house.person("Thị Mai")
    with pytest.raises(NoLongerThereError):
        house.do(change_role, club_id=club_id, person_id=mai, role="leader")
