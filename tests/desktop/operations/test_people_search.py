import unicodedata

import pytest

from desktop.operations.lending import lend_copy
from desktop.operations.people import find_people, person_card, similar_people


def names(house, typed, **more):
    return [line.full_name for line in house.see(find_people, typed=typed, **more)]


@pytest.fixture
def village(house):
    for name in ("Nguyễn Văn Đức", "H'Blum Buôn Yă", "Điểu K’Giang", "Ƀơ Niê", "Nguyễn Thị Hoà"):
        house.person(name)
    return house


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nguyen van duc", "Nguyễn Văn Đức"),
        ("đức", "Nguyễn Văn Đức"),
        ("nvd", "Nguyễn Văn Đức"),
        ("H’Blum", "H'Blum Buôn Yă"),
        ("hblum", "H'Blum Buôn Yă"),
        ("K'Giang", "Điểu K’Giang"),
        ("bo nie", "Ƀơ Niê"),
        ("hòa", "Nguyễn Thị Hoà"),
        (unicodedata.normalize("NFD", "Hoà"), "Nguyễn Thị Hoà"),
    ],
)
def test_a_name_is_found_however_it_is_typed(village, typed, found):
    assert names(village, typed) == [found]


def test_a_person_is_found_by_card_and_by_the_end_of_the_phone_number(village):
    person_id = village.person("Thị Mai", phone="0912 345.678")
    card = village.see(person_card, person_id=person_id).card_number
    assert names(village, card) == names(village, "5678") == ["Thị Mai"]
    assert names(village, "0912") == []


def test_two_digits_are_not_yet_a_phone_number(village):
    village.person("Thị Mai", phone="0912345678")
    assert names(village, "78") == []


def test_signs_that_mean_something_to_a_search_engine_are_harmless(village):
    for typed in ('"', "*", "a AND", "NEAR(", "%", "___", "'"):
        names(village, typed)


def test_the_same_name_is_pointed_out_whatever_its_marks(village):
    [line] = village.see(similar_people, full_name="nguyen  van ĐỨC")
    assert line.full_name == "Nguyễn Văn Đức"
    assert village.see(similar_people, full_name="?") == ()


def test_a_line_says_how_many_copies_the_person_has(house):
    person_id = house.person()
    for copy_id in house.copies(copies=2):
        house.do(lend_copy, person_id=person_id, copy_id=copy_id)
    [line] = house.see(find_people)
    assert line.copies_out == 2


def test_a_list_is_as_long_as_it_was_asked_for(village):
    assert len(names(village, "", limit=2)) == 2
    assert len(names(village, "nguyen", limit=1)) == 1
