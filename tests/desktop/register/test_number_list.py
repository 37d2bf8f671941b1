import pytest

from desktop.register.catalogue import number_ranges
from desktop.register.errors import NumbersNotUnderstoodError
from desktop.register.number_list import number_list


def test_numbers_and_ranges_stand_beside_each_other():
    assert number_list("12, 15-18;000020") == (
        ("000012", "000012"),
        ("000015", "000018"),
        ("000020", "000020"),
    )


def test_what_the_program_writes_can_be_typed():
    written = number_ranges(["000001", "000002", "000003", "000007"])
    assert number_list(written) == (("000001", "000003"), ("000007", "000007"))


def test_a_number_with_letters_stands_alone():
    assert number_list("TN12, 5") == (("TN12", "TN12"), ("000005", "000005"))


@pytest.mark.parametrize("typed", ["", " , ", "18-15", "1-2-3", "a-b", "5-"])
def test_anything_else_is_not_understood(typed):
    with pytest.raises(NumbersNotUnderstoodError):
        number_list(typed)
