from itertools import permutations
from uuid import UUID

import pytest

from desktop.register.households import Resident, households

FATHER, SON, DAUGHTER, NEIGHBOUR, UNCLE = (UUID(int=number) for number in range(1, 6))
BON, THON = "Bon Pi Nao", "Thôn 3"


def together(*residents):
    return households(residents)


def test_a_household_that_was_written_down_is_one_and_takes_no_guess_along():
    house, other = UUID(int=90), UUID(int=91)
    assert together(
        Resident(FATHER, "Điểu Bơ", BON, "0905000001", household_id=house),
        Resident(NEIGHBOUR, "Y Krông", BON, "0905000001"),
        Resident(SON, "Điểu Krông", THON, household_id=house),
        Resident(UNCLE, "Điểu Nam", THON, household_id=other),
    ) == ((FATHER, SON),)


def test_one_address_and_one_parent_make_a_household():
    assert together(
        Resident(SON, "Điểu Krông", BON, guardian="Điểu Bơ"),
        Resident(FATHER, "Điểu Bơ", BON),
        Resident(DAUGHTER, "Thị Mai", BON, guardian="Điểu Bơ"),
        Resident(NEIGHBOUR, "Y Krông", BON),
        Resident(UNCLE, "Thị Lan", THON, guardian="Điểu Bơ"),
    ) == ((FATHER, SON, DAUGHTER),)


def test_a_parent_whom_the_house_knows_is_known_by_more_than_the_name():
    assert together(
        Resident(FATHER, "Điểu Bơ", BON),
        Resident(NEIGHBOUR, "Điểu Bơ", BON),
        Resident(SON, "Điểu Krông", BON, guardian_id=FATHER),
        Resident(DAUGHTER, "Thị Mai", BON, guardian_id=FATHER),
    ) == ((FATHER, SON, DAUGHTER),)


def test_one_telephone_makes_a_household_wherever_they_live():
    assert together(
        Resident(FATHER, "Điểu Bơ", BON, "0905000001"),
        Resident(NEIGHBOUR, "Y Krông", BON, "0905000002"),
        Resident(SON, "Điểu Krông", THON, "0905000001"),
    ) == ((FATHER, SON),)


def test_two_of_one_name_do_not_live_together_for_that():
    assert together(Resident(FATHER, "Thị Mai", BON), Resident(SON, "Thị Mai", BON)) == ()


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_in_whatever_order_they_come_everybody_is_in_one_household(order):
    people = [
        Resident(FATHER, "Điểu Bơ", BON, "0905000001"),
        Resident(SON, "Điểu Krông", BON, guardian="Điểu Bơ"),
        Resident(UNCLE, "Y Krông", THON, "0905000001"),
        Resident(NEIGHBOUR, "Thị Lan", THON),
    ]
    (one,) = together(*(people[place] for place in order))
    assert set(one) == {FATHER, SON, UNCLE}
    assert one[-1] == SON
