import pytest

from desktop.operations.desk import desk_lines
from desktop.operations.lending import lend_copy, loans_of, renew_loan, return_copy, scan
from desktop.operations.loan_undoing import undo_loan
from desktop.operations.new_labels import LabelledBook, lend_new_book
from desktop.register.barcodes import barcode
from desktop.register.errors import CannotUndoError

LABEL = barcode("3", house_number="0000", serial=50_000_001)


@pytest.fixture
def mai(house):
    return house.person("Thị Mai")


@pytest.fixture
def loans(house, mai):
    """Three loans, one after the other."""
    return [
        house.do(lend_copy, person_id=mai, copy_id=copy_id).loan_id
        for copy_id in house.copies("Tắt đèn", copies=3)
    ]


def numbers(house, person_id):
    return sorted(loan.accession_number for loan in house.see(loans_of, person_id=person_id))


def test_one_of_several_loans_is_taken_back(house, mai, loans):
    assert house.do(undo_loan, loan_id=loans[1]).accession_number == "000002"
    assert numbers(house, mai) == ["000001", "000003"]
    assert [line.accession_number for line in house.see(desk_lines)] == ["000003", "000001"]


def test_the_others_are_taken_back_after_it_as_ever(house, mai, loans):
    house.do(undo_loan, loan_id=loans[1])
    assert [house.undo().accession_number for _ in range(2)] == ["000003", "000001"]
    assert numbers(house, mai) == []


def test_a_copy_that_was_handed_on_is_with_the_former_reader_again(house, mai, loans):
    hoa = house.person("Thị Hoa")
    copy_id = house.copies("Lúa")[0]
    house.do(lend_copy, person_id=hoa, copy_id=copy_id)
    [(number,)] = house.rows(f"SELECT accession_number FROM copy WHERE id = '{copy_id.hex}'")
    handed_on = house.do(scan, code=number, person_id=house.person("Y Săn"))
    house.do(undo_loan, loan_id=handed_on.loan_id)
    assert numbers(house, hoa) == [number]


def test_a_book_without_a_record_is_taken_out_again(house, mai):
    lent = house.do(lend_new_book, book=LabelledBook(LABEL, "Chưa biên mục"), person_id=mai)
    house.do(undo_loan, loan_id=lent.loan_id)
    assert numbers(house, mai) == []


@pytest.mark.parametrize("deed", [renew_loan, return_copy])
def test_what_stands_on_it_is_taken_back_first(house, loans, deed):
    house.do(deed, loan_id=loans[0])
    with pytest.raises(CannotUndoError):
        house.do(undo_loan, loan_id=loans[0])
    house.undo()
    house.do(undo_loan, loan_id=loans[0])


def test_a_loan_of_yesterday_was_none_of_today(house, loans):
    house.pass_days(1)
    with pytest.raises(CannotUndoError):
        house.do(undo_loan, loan_id=loans[0])
