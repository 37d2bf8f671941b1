import unicodedata

import pytest

from desktop.register import book_cells, list_cells
from desktop.register.list_cells import OddCellError, Oddity


def year_of(cell):
    return book_cells.year_of(cell, this_year=2026)


def oddity(read, cell):
    with pytest.raises(OddCellError) as caught:
        read(cell)
    return caught.value.oddity


def test_a_cell_is_tidied_but_not_changed():
    assert list_cells.tidy("  Truyện\u00a0kể \n\u200bbon  làng ") == "Truyện kể bon làng"
    assert list_cells.tidy(unicodedata.normalize("NFD", "Ắ")) == "Ắ"


@pytest.mark.parametrize(
    ("cell", "pages"),
    [("244", 244), ("244 tr.", 244), ("244tr", 244), ("XII, 90 trang", 90), ("khoảng 100", 100)],
)
def test_pages_are_read_as_people_write_them(cell, pages):
    assert book_cells.pages_of(cell) == pages


def test_pages_that_are_no_number_or_no_book_are_odd():
    assert oddity(book_cells.pages_of, "nhiều trang") is Oddity.NOT_A_NUMBER
    assert oddity(book_cells.pages_of, "14 x 20 cm") is Oddity.NOT_A_NUMBER
    assert oddity(book_cells.pages_of, "192000") is Oddity.OUT_OF_RANGE
    assert oddity(book_cells.pages_of, "9" * 5000) is Oddity.NOT_A_NUMBER


@pytest.mark.parametrize(
    ("cell", "price"),
    [
        ("108000", 108_000),
        ("108.000 đ", 108_000),
        ("108,000", 108_000),
        ("1.250.000 VNĐ", 1_250_000),
        ("25 000đồng", 25_000),
        ("108000.0", 108_000),
    ],
)
def test_a_price_is_read_as_people_write_it(cell, price):
    assert book_cells.price_of(cell) == price


def test_a_price_of_nothing_is_odd():
    assert oddity(book_cells.price_of, "0") is Oddity.OUT_OF_RANGE
    assert oddity(book_cells.price_of, "sách tặng") is Oddity.NOT_A_NUMBER
    assert oddity(book_cells.price_of, "1.5") is Oddity.NOT_A_NUMBER


@pytest.mark.parametrize("cell", ["2019", "Quý IV/2019", "20/11/2019", "2019-11-20", "in năm 2019"])
def test_the_year_is_found_in_what_stands_beside_it(cell):
    assert year_of(cell) == 2019


@pytest.mark.parametrize("cell", ["hai nghìn", "2091", "1019", "2018-2019", "20190"])
def test_a_year_that_could_be_two_or_none_is_odd(cell):
    assert oddity(year_of, cell) is Oddity.NOT_A_YEAR


@pytest.mark.parametrize(
    "cell",
    ["9786041234505", "978-604-1-23450-5", "ISBN: 978 604 1234505", "ISBN-13: 9786041234505"],
)
def test_an_isbn_is_kept_as_its_digits(cell):
    assert book_cells.isbn_of(cell) == "9786041234505"


def test_an_isbn_of_ten_digits_grows_to_thirteen_with_its_lost_zero():
    assert book_cells.isbn_of("0-306-40615-2") == "9780306406157"
    assert book_cells.isbn_of("306406152") == "9780306406157"


def test_an_isbn_that_a_spreadsheet_broke_is_told_from_a_wrong_one():
    assert oddity(book_cells.isbn_of, "9.78604E+12") is Oddity.ISBN_BROKEN_BY_EXCEL
    assert oddity(book_cells.isbn_of, "9,78604E+12") is Oddity.ISBN_BROKEN_BY_EXCEL
    assert oddity(book_cells.isbn_of, "9786041234506") is Oddity.ISBN_WRONG
    assert oddity(book_cells.isbn_of, "không có") is Oddity.ISBN_WRONG


def test_copies_are_a_small_number():
    assert book_cells.copies_of("3 cuốn") == 3
    assert oddity(book_cells.copies_of, "0") is Oddity.NO_COPIES
    assert oddity(book_cells.copies_of, "5000") is Oddity.OUT_OF_RANGE
    assert oddity(book_cells.copies_of, "vài") is Oddity.NOT_A_NUMBER


def test_one_cell_may_hold_the_accession_numbers_of_several_copies():
    assert book_cells.accession_numbers_of("VN.0012; VN.0013,VN.0012") == ("VN.0012", "VN.0013")
    assert oddity(book_cells.accession_numbers_of, "0" * 51) is Oddity.TOO_LONG
    many = ",".join(str(number) for number in range(1000))
    assert oddity(book_cells.accession_numbers_of, many) is Oddity.OUT_OF_RANGE


def test_a_name_has_letters_and_an_end():
    assert book_cells.title_of("1984") == "1984"
    assert oddity(book_cells.title_of, "???") is Oddity.NO_LETTERS
    assert oddity(book_cells.title_of, "ắ" * 401) is Oddity.TOO_LONG
    assert oddity(book_cells.author_of, "ắ" * 201) is Oddity.TOO_LONG
    assert oddity(book_cells.name_of, "ắ" * 101) is Oddity.TOO_LONG


def test_labels_stand_in_the_order_of_the_copies_and_without_blanks():
    assert book_cells.barcodes_of("TV 01; ;30417000000646,") == ("TV01", "", "30417000000646")


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("9786041234505", Oddity.NOT_A_LABEL),
        ("L1; 20000000000014", Oddity.NOT_A_LABEL),
        ("Đ.12", Oddity.NOT_A_LABEL),
        ("L" * 33, Oddity.NOT_A_LABEL),
        ("3,0417E+13", Oddity.BROKEN_BY_EXCEL),
        ("3.0417E+13", Oddity.BROKEN_BY_EXCEL),
        ("; ".join(f"L{n}" for n in range(1_000)), Oddity.OUT_OF_RANGE),
    ],
)
def test_what_is_no_label_of_a_copy(cell, why):
    assert oddity(book_cells.barcodes_of, cell) is why
