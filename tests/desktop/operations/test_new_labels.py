import pytest

from desktop.operations.catalogue import catalogue_size, find_titles
from desktop.operations.lending import (
    CopyReturned,
    LabelledBook,
    LabelUnknown,
    desk_lines,
    lend_copy,
    lend_new_book,
    loans_of,
    scan,
)
from desktop.register.barcodes import barcode
from desktop.register.errors import BarcodeTakenError, LoanLimitReachedError, TextMissingError

LABEL = barcode("3", house_number="0000", serial=50_000_001)
BOOK = LabelledBook(LABEL, "Sử thi Đam San", "Nhiều tác giả")


@pytest.fixture
def bo(house):
    return house.person("Điểu Bơ")


def test_a_book_is_lent_first_and_written_down_later(house, bo):
    done = house.do(lend_new_book, book=BOOK, person_id=bo)
    assert (done.title, done.accession_number) == ("Sử thi Đam San", "000001")
    assert [loan.title for loan in house.see(loans_of, person_id=bo)] == ["Sử thi Đam San"]
    assert [line.what for line in house.see(desk_lines)] == ["lent"]
    assert isinstance(house.do(scan, code=LABEL), CopyReturned)


def test_undo_takes_the_book_back_with_the_loan_and_the_label_is_free(house, bo):
    before = house.see(catalogue_size), house.see(find_titles), house.see(desk_lines)
    house.do(lend_new_book, book=BOOK, person_id=bo)
    house.undo()
    assert (house.see(catalogue_size), house.see(find_titles), house.see(desk_lines)) == before
    assert house.see(loans_of, person_id=bo) == ()
    assert house.see(find_titles, typed="dam san") == ()
    assert house.do(scan, code=LABEL) == LabelUnknown(LABEL, None)
    again = house.do(lend_new_book, book=BOOK, person_id=bo)
    assert again.title == "Sử thi Đam San"


def test_one_label_is_one_book(house, bo):
    house.do(lend_new_book, book=BOOK, person_id=bo)
    with pytest.raises(BarcodeTakenError):
        house.do(lend_new_book, book=BOOK, person_id=bo)


@pytest.mark.parametrize("title", ["", "  "])
def test_a_title_is_needed(house, bo, title):
    with pytest.raises(TextMissingError):
        house.do(lend_new_book, book=LabelledBook(LABEL, title), person_id=bo)


def test_a_full_hand_writes_nothing_down_until_the_keeper_says_so(house, bo):
    for copy_id in house.copies(copies=3):
        house.do(lend_copy, person_id=bo, copy_id=copy_id)
    before = house.see(catalogue_size)
    with pytest.raises(LoanLimitReachedError):
        house.do(lend_new_book, book=BOOK, person_id=bo)
    assert house.see(catalogue_size) == before
    house.do(lend_new_book, book=BOOK, person_id=bo, despite_limit=True)
    assert len(house.see(loans_of, person_id=bo)) == 4
