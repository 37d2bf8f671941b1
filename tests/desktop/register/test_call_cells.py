import pytest

from desktop.register.call_cells import (
    marc_of_scheme,
    scheme_in,
    scheme_of,
    scheme_of_marc,
    shelves_cell,
    shelves_of,
)
from desktop.register.catalogue import CALL_SCHEMES
from desktop.register.list_cells import OddCellError, Oddity


@pytest.mark.parametrize(
    ("cell", "scheme"),
    [
        ("DDC", "ddc"),
        ("ddc23", "ddc"),
        ("Thập phân Dewey", "ddc"),
        ("BBK", "bbk"),
        ("19 lớp", "classes"),
        ("19 dãy", "classes"),
        ("Ký hiệu riêng", "house"),
        ("the house’s own", "house"),
        ("UDC", None),
        ("", None),
    ],
)
def test_a_scheme_is_known_by_its_names(cell, scheme):
    assert scheme_in(cell) == scheme


@pytest.mark.parametrize("scheme", CALL_SCHEMES)
def test_every_scheme_is_understood_as_it_is_kept_and_as_marc_says_it(scheme):
    assert scheme_of(scheme) == scheme
    assert scheme_of_marc(*marc_of_scheme(scheme)) == scheme


def test_a_scheme_that_is_not_said_stays_so():
    assert scheme_of_marc(*marc_of_scheme("")) is None
    with pytest.raises(OddCellError) as caught:
        scheme_of("UDC")
    assert caught.value.oddity is Oddity.SCHEME_UNKNOWN


@pytest.mark.parametrize(
    ("shelves", "cell"),
    [
        (("Kho A",), "Kho A"),
        (("Kho A", "Kho A"), "Kho A"),
        (("Kho A", "", "Kho B"), "Kho A; ; Kho B"),
        (("", "Kho B"), "; Kho B"),
        (("Kệ 1; dưới",), "Kệ 1; dưới"),
    ],
)
def test_shelves_are_read_as_they_were_written(shelves, cell):
    assert shelves_cell(shelves) == cell
    read = shelves_of(cell, copies=len(shelves))
    assert read == shelves or read * len(shelves) == shelves


def test_a_sign_that_parts_shelves_cannot_stand_in_the_name_of_one_of_several():
    assert shelves_cell(("Kệ 1; dưới", "Kho A")) == "Kệ 1, dưới; Kho A"
    assert shelves_cell(("", "")) == ""
    assert shelves_cell(()) == ""


@pytest.mark.parametrize(
    ("cell", "copies", "oddity"),
    [("A; B", 3, Oddity.SHELVES_UNEVEN), ("A" * 301, 2, Oddity.TOO_LONG)],
)
def test_shelves_that_cannot_be_meant_are_refused(cell, copies, oddity):
    with pytest.raises(OddCellError) as caught:
        shelves_of(cell, copies=copies)
    assert caught.value.oddity is oddity
