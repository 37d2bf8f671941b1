import pytest

from desktop.operations.crate_receiving import expect_crate, receive_copy
from desktop.operations.loan_changes import lend_copy, return_copy
from desktop.operations.register_books import accession_book, copies_of_record, loan_book
from desktop.operations.titles_search import catalogue_size
from desktop.register.barcodes import COPY, CRATE, barcode
from desktop.register.errors import NumbersNotUnderstoodError


def numbers(book):
    return [entry.accession_number for entry in book.entries]


def test_the_accession_register_has_a_line_for_every_copy_that_ever_was(house):
    house.copies("Dế Mèn", copies=2, author="Tô Hoài", publisher="Kim Đồng", year=2019, price=45000)
    house.copies("Tắt đèn")
    with house.database.unit_of_work(now=0) as unit:
        unit.connection().exec_driver_sql(
            "UPDATE copy SET state = 'withdrawn' WHERE accession_number = '000001'"
        )
    book = house.see(accession_book)
    assert (numbers(book), book.count) == (["000001", "000002", "000003"], 3)
    first = book.entries[0]
    assert (first.title, first.author, first.publisher) == ("Dế Mèn", "Tô Hoài", "Kim Đồng")
    assert (first.year, first.price, first.acquired_on) == (2019, 45_000, house.moment.today)
    assert house.see(catalogue_size).copies == 2


def test_a_part_of_the_register_is_asked_for_by_its_numbers(house):
    house.copies(copies=12)
    assert numbers(house.see(accession_book, typed="3, 10-11")) == ["000003", "000010", "000011"]
    with pytest.raises(NumbersNotUnderstoodError):
        house.see(accession_book, typed="1-")


def test_a_record_lists_the_copies_it_is_about(house):
    house.copies(copies=3)
    chosen = house.copies("Tắt đèn", copies=2)
    assert numbers(house.see(copies_of_record, copy_ids=chosen)) == ["000004", "000005"]


def test_the_loans_register_tells_who_had_what_until_when(house):
    first_day = house.moment.today
    (copy,) = house.copies("Dế Mèn")
    person = house.person("Thị Mai")
    lent = house.do(lend_copy, person_id=person, copy_id=copy)
    house.pass_days(3)
    house.do(return_copy, loan_id=lent.loan_id)
    (second,) = house.copies("Tắt đèn")
    house.do(lend_copy, person_id=person, copy_id=second)
    book = house.see(loan_book, first=first_day, last=house.moment.today)
    assert [(entry.title, entry.lent_on, entry.returned_on) for entry in book.entries] == [
        ("Dế Mèn", first_day, house.moment.today),
        ("Tắt đèn", house.moment.today, None),
    ]
    assert house.see(loan_book, first=first_day, last=first_day).count == 1


def test_a_loan_that_was_taken_back_is_in_no_book(house):
    (copy,) = house.copies()
    house.do(lend_copy, person_id=house.person(), copy_id=copy)
    house.undo()
    day = house.moment.today
    assert house.see(loan_book, first=day, last=day).entries == ()


def test_a_book_of_another_house_is_in_its_owner_s_register(house):
    house.copies("Dế Mèn", copies=2)
    theirs = barcode(COPY, house_number="0099", serial=1)
    wishes = {"code": barcode(CRATE, house_number="0099", serial=12), "owner": "Thư viện tỉnh"}
    crate = house.do(expect_crate, name="Tỉnh 12", **wishes).crate_id
    house.do(receive_copy, crate_id=crate, code=theirs, words="Sách")
    lent_out = "UPDATE copy SET owner = 'Thư viện xã' WHERE accession_number = '000002'"
    house.do(lambda unit, _: unit.connection().exec_driver_sql(lent_out))
    book = house.see(accession_book)
    assert (numbers(book), book.count) == (["000001", "000002"], 2)
