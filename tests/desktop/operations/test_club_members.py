import pytest

from desktop.operations.club_members import add_member, end_club_membership
from desktop.operations.clubs import club_card
from desktop.register.errors import AlreadyAMemberError


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
