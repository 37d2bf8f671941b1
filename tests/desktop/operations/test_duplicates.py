import pytest

from desktop.operations.duplicates import Sought, similar_people
from desktop.operations.people import end_membership


def meant(house, name, **more):
    found = house.see(similar_people, sought=Sought(name, **more))
    return [line.full_name for line in found]


@pytest.mark.parametrize(
    "typed", ["nguyen  van ĐỨC", "Nguyễn Văn Đức", "nguyen van duk", "Đức Nguyễn Văn"]
)
def test_the_same_name_is_pointed_out_however_it_is_written(house, typed):
    house.person("Nguyễn Văn Đức")
    house.person("Thị Mai")
    assert meant(house, typed) == ["Nguyễn Văn Đức"]


def test_nothing_typed_means_nobody(house):
    house.person("Nguyễn Văn Đức")
    assert meant(house, "?") == meant(house, " ") == []


def test_another_year_of_birth_is_another_person(house):
    house.person("Nguyễn Văn Đức", birth_year=1987)
    assert meant(house, "Nguyễn Văn Đức", birth_year=1988) == ["Nguyễn Văn Đức"]
    assert meant(house, "Nguyễn Văn Đức", birth_year=1995) == []
    assert meant(house, "Nguyễn Văn Đức", birth_year=1995, born_about=True) == ["Nguyễn Văn Đức"]


def test_the_same_hamlet_and_year_come_first(house):
    house.person("Điểu Bơ", address="Bon Bu Sóp")
    near = house.person("Điểu Bơ", address="nhà 3, bon Pi Nao", birth_year=1950)
    found = house.see(similar_people, sought=Sought("dieu bo", 1950, address="Bon Pi Nao"))
    assert found[0].person_id == near
    assert len(found) == 2


def test_a_name_that_is_only_a_little_alike_needs_the_same_hamlet(house):
    house.person("Điểu Bơi", address="Bon Bu Sóp")
    assert meant(house, "Điểu Bớt", address="Bon Pi Nao") == []


def test_a_former_name_is_pointed_out_too(house):
    house.person("Điểu Bơ Niê", former_names="Y Bơ")
    assert meant(house, "y bo") == ["Điểu Bơ Niê"]


def test_who_left_is_pointed_out_and_who_is_on_the_form_is_not(house):
    person_id = house.person("Điểu Bơ")
    house.do(end_membership, person_id=person_id)
    assert meant(house, "Điểu Bơ") == ["Điểu Bơ"]
    assert meant(house, "Điểu Bơ", but=person_id) == []
