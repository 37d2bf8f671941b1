import pytest

from desktop.operations.cards import household_of as cards_of_household
from desktop.operations.households import choose_head, join_household, leave_household
from desktop.operations.people import end_membership, find_people, household_of, person_card


def members(house, person_id):
    found = house.see(person_card, person_id=person_id).household
    return [(member.full_name, member.is_head) for member in found]


@pytest.fixture
def family(house):
    people = [house.person(name) for name in ("Điểu Khăm", "Thị Lan", "Điểu Bơ")]
    head, wife, son = people
    house.do(join_household, person_id=wife, other_id=head)
    house.do(join_household, person_id=son, other_id=wife)
    return people


def test_the_first_of_a_household_is_its_head(house, family):
    for person_id in family:
        assert members(house, person_id) == [
            ("Điểu Khăm", True),
            ("Điểu Bơ", False),
            ("Thị Lan", False),
        ]


def test_a_written_household_is_the_one_whose_cards_are_printed(house, family):
    house.person("Y Krông", phone="0900 000 001")
    stranger = house.person("Y Moan", phone="0900 000 001")
    lived_with = house.see(household_of, person_id=family[1])
    assert [line.full_name for line in lived_with] == ["Thị Lan", "Điểu Bơ", "Điểu Khăm"]
    cards = house.see(cards_of_household, person_id=family[1])
    assert {card.person_id for card in cards} == set(family)
    assert len(house.see(household_of, person_id=stranger)) == 2


def test_who_lives_with_a_head_of_that_name_is_found_after_the_head(house, family):
    house.person("Nguyễn Khăm")
    found = [line.full_name for line in house.see(find_people, typed="dieu kham")]
    assert found == ["Điểu Khăm", "Điểu Bơ", "Thị Lan"]


def test_who_left_the_house_stays_in_the_household_but_gets_no_card(house, family):
    house.do(end_membership, person_id=family[2])
    assert ("Điểu Bơ", False) in members(house, family[0])
    assert len(house.see(cards_of_household, person_id=family[0])) == 2


def test_a_head_who_moves_out_leaves_none_until_one_is_chosen(house, family):
    house.do(leave_household, person_id=family[0])
    assert members(house, family[0]) == []
    assert members(house, family[1]) == [("Điểu Bơ", False), ("Thị Lan", False)]
    house.do(choose_head, person_id=family[1])
    assert members(house, family[2])[0] == ("Thị Lan", True)


def test_everything_about_a_household_can_be_taken_back(house, family):
    before = members(house, family[0])
    other = house.person("Y Moan")
    house.do(join_household, person_id=family[0], other_id=other)
    house.do(choose_head, person_id=family[1])
    house.do(leave_household, person_id=family[1])
    for _ in range(3):
        house.undo()
    assert members(house, family[0]) == before
    assert house.rows("SELECT count(*) FROM household") == [(1,)]
    for _ in range(3):
        house.undo()
    assert house.rows("SELECT count(*) FROM household") == [(0,)]


def test_joining_twice_is_nothing_to_undo(house, family):
    done = house.do(join_household, person_id=family[1], other_id=family[0])
    assert (done.full_name, done.other_name) == ("Thị Lan", "Điểu Khăm")
    house.do(choose_head, person_id=family[0])
    house.undo()
    assert [name for name, _ in members(house, family[0])] == ["Điểu Khăm", "Thị Lan"]
