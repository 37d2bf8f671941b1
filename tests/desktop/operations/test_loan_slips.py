from dataclasses import replace

import pytest

from desktop.operations.lending import lend_copy, return_copy
from desktop.operations.loan_slips import loan_slip
from desktop.operations.settings import change_settings, read_settings
from desktop.register.errors import NoLongerThereError


@pytest.fixture
def family(house):
    """A mother with one book, her child with two, and a neighbour with one."""
    under_one_roof = {"address": "Bon Pi Nao", "guardian": "Thị Mai", "phone": "0900000001"}
    house.mother = house.person("Thị Mai", phone="0900000001", address="Bon Pi Nao")
    house.child = house.person("Điểu Bơ", birth_year=2018, **under_one_roof)
    house.neighbour = house.person("Y Krông", address="Bon Pi Nao")
    first, second, third, fourth = house.copies("Dế Mèn", copies=4)
    house.loans = [
        house.do(lend_copy, person_id=person, copy_id=copy).loan_id
        for person, copy in (
            (house.mother, first),
            (house.child, second),
            (house.child, third),
            (house.neighbour, fourth),
        )
    ]
    return house


def told(slip):
    return [(reader.name, len(reader.loans)) for reader in slip.readers]


def test_a_slip_has_what_is_out_and_of_a_child_the_given_name_alone(family):
    assert told(family.see(loan_slip, person_id=family.mother)) == [("Thị Mai", 1)]
    assert told(family.see(loan_slip, person_id=family.child)) == [("Bơ", 2)]
    family.do(return_copy, loan_id=family.loans[1])
    assert told(family.see(loan_slip, person_id=family.child)) == [("Bơ", 1)]


def test_a_household_has_one_slip_without_its_neighbours(family):
    slip = family.see(loan_slip, person_id=family.mother, whole_household=True)
    assert (told(slip), slip.household) == ([("Thị Mai", 1), ("Bơ", 2)], 2)
    family.do(return_copy, loan_id=family.loans[0])
    slip = family.see(loan_slip, person_id=family.mother, whole_household=True)
    assert told(slip) == [("Bơ", 2)]


def test_the_paper_is_the_house_s_and_none_at_first(family):
    assert family.see(loan_slip, person_id=family.mother).paper == ""
    chosen = replace(family.see(read_settings), slip_paper="a6")
    family.do(change_settings, settings=chosen)
    assert family.see(loan_slip, person_id=family.mother).paper == "a6"


def test_who_was_taken_back_has_no_slip(house):
    person = house.person()
    house.undo()
    with pytest.raises(NoLongerThereError):
        house.see(loan_slip, person_id=person)
