from uuid import UUID

import pytest

from desktop.register.listed_households import ListedHouseholds, names_its_head
from desktop.register.person_list import ListedPerson

FIRST, SECOND = UUID(int=1), UUID(int=2)


def test_one_word_in_two_hamlets_names_two_households():
    households = ListedHouseholds()
    households.add("1", "bon a", FIRST)
    assert households.find("1", "bon b") is None
    households.add("1", "bon b", SECOND)
    assert households.find("1", "bon a") == FIRST
    assert len(households) == 2


def test_whose_hamlet_is_not_written_lives_with_the_first_of_that_word():
    households = ListedHouseholds()
    households.add("Hộ ông Tài", "bon a", FIRST)
    assert households.find("HỘ ÔNG TÀI", "") == FIRST
    households = ListedHouseholds()
    households.add("Hộ ông Tài", "", FIRST)
    assert households.find("Hộ ông Tài", "bon a") == FIRST


@pytest.mark.parametrize(
    ("household", "is_head"),
    [
        ("Điểu Tài", True),
        ("hộ ông ĐIỂU TÀI", True),
        ("Nguyễn Văn Đức (20000000000014)", True),
        ("Hộ bà Lan", False),
        ("Hộ 12", False),
        (None, False),
    ],
)
def test_a_household_that_is_called_by_somebody_has_a_head(household, is_head):
    person = ListedPerson(2, "Điểu Tài", card_number="20000000000014", household=household)
    assert names_its_head(person) is is_head


def test_a_name_of_one_word_at_the_end_of_another_is_not_its_head():
    assert not names_its_head(ListedPerson(2, "Tài", household="Hộ ông Điểu Tài"))
