import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.register.book_headings import BOOKS, BookField
from desktop.register.book_list import BOOK_LIST, ListedBook, same_words
from desktop.register.list_cells import FORMULA_MARK, Oddity
from desktop.register.list_headings import MissingColumnError
from desktop.register.list_rows import FaultyRow, RefusedRow, Remark, RowReader

HEADINGS = ("Nhan đề", "Tác giả", "Số trang", "Số lượng")


class ReadList:
    def __init__(self, rows):
        outcomes = [row.outcome for row in rows]
        self.books = tuple(book for book in outcomes if isinstance(book, ListedBook))
        self.refused = tuple(row for row in outcomes if isinstance(row, RefusedRow))
        self.remarks = tuple(remark for row in rows for remark in row.remarks)


def read(*rows, headings=HEADINGS):
    reader = RowReader(BOOK_LIST, headings, BOOKS.guess(headings), this_year=2026)
    return ReadList([reader.read(number, row) for number, row in enumerate(rows, 2)])


def test_a_whole_row_becomes_a_book():
    read_list = read(("Sự tích hồ Lắk", "Điểu Bơ kể", "64 tr.", "2"))
    assert read_list.books == (
        ListedBook(2, "Sự tích hồ Lắk", author="Điểu Bơ kể", pages=64, copies=2),
    )
    assert read_list.refused == read_list.remarks == ()


def test_a_row_without_a_title_is_refused_with_its_number_and_cell():
    read_list = read(("Hạt thóc", "A", "8", ""), ("  ", "H'Blum", "64", ""))
    assert len(read_list.books) == 1
    assert read_list.refused == (RefusedRow(3, "Nhan đề", "", Oddity.EMPTY),)


@pytest.mark.parametrize(
    ("row", "heading", "value", "reason"),
    [
        (("???", "A", "64", ""), "Nhan đề", "???", Oddity.NO_LETTERS),
        (("Hạt thóc", "A", "64", "0"), "Số lượng", "0", Oddity.NO_COPIES),
        (("Ngày xưa", " có một bon", "A", "64", "1"), "", "1", Oddity.TOO_MANY_CELLS),
        (("", "", "", ""), "", "", Oddity.EMPTY_ROW),
    ],
)
def test_a_row_that_is_no_book_says_why(row, heading, value, reason):
    assert read(row).refused == (RefusedRow(2, heading, value, reason),)


def test_an_odd_cell_is_left_empty_and_remarked_and_the_book_is_taken():
    read_list = read(("Hạt thóc", "", "nhiều trang", "vài"))
    assert read_list.books == (ListedBook(2, "Hạt thóc"),)
    assert read_list.remarks == (
        Remark(2, "Tác giả", "", Oddity.EMPTY),
        Remark(2, "Số trang", "nhiều trang", Oddity.NOT_A_NUMBER),
        Remark(2, "Số lượng", "vài", Oddity.NOT_A_NUMBER),
    )


def test_a_row_that_ends_early_has_empty_cells():
    assert read(("Hạt thóc", "A")).books[0].title == "Hạt thóc"


def test_a_row_with_two_accession_numbers_is_two_copies():
    headings = ("Nhan đề", "Số ĐKCB")
    [book] = read(("Hạt thóc", "VN.1; VN.2"), headings=headings).books
    assert (book.accession_numbers, book.copies) == (("VN.1", "VN.2"), 2)


def test_a_list_without_titles_is_not_read():
    with pytest.raises(MissingColumnError) as caught:
        read(("A",), headings=("Tác giả",))
    assert caught.value.field is BookField.TITLE


@given(st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=12))
def test_what_goes_in_is_taken_or_refused_whatever_it_is(rows):
    read_list = read(*rows)
    numbers = [row.row_number for row in (*read_list.books, *read_list.refused)]
    assert sorted(numbers) == list(range(2, 2 + len(rows)))


def test_a_row_that_its_reader_could_not_read_is_refused_with_its_reason():
    read_list = read(FaultyRow(Oddity.RECORD_DAMAGED, "Hạt\x1e thóc"))
    assert read_list.refused == (RefusedRow(2, "", "Hạt thóc", Oddity.RECORD_DAMAGED),)


def test_what_a_formula_makes_is_not_taken_for_written():
    formula = FORMULA_MARK + "=A1&B1"
    read_list = read(("Hạt thóc", formula, "64"), (formula, "Nam", "64"))
    assert read_list.remarks == (Remark(2, "Tác giả", "=A1&B1", Oddity.FORMULA),)
    assert read_list.refused == (RefusedRow(3, "Nhan đề", "=A1&B1", Oddity.FORMULA),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HOÀ BÌNH", "Hòa bình"),
        ("Hạt thóc - Tập 1", "Hạt thóc (tập 1)"),
        ("Bon R'Tíh", "Bon R Tíh"),
    ],
)
def test_two_writings_of_one_title_are_the_same_words(one, other):
    assert same_words(one) == same_words(other)


@pytest.mark.parametrize(("one", "other"), [("Mưa", "Mùa"), ("Hạt thóc, tập 1", "Hạt thóc, tập 2")])
def test_marks_and_volumes_tell_books_apart(one, other):
    assert same_words(one) != same_words(other)


def test_a_book_brings_its_call_number_and_the_shelf_of_each_copy():
    headings = ("Nhan đề", "Nơi XB", "Ký hiệu xếp giá", "Khung phân loại", "Kho", "Số ĐKCB")
    row = ("Hạt thóc", "H.", "895.922 H110", "DDC 23", "Kho A; ; Kho B", "1; 2; 3")
    [book] = read(row, headings=headings).books
    assert (book.place, book.call_number, book.call_scheme) == ("H.", "895.922 H110", "ddc")
    assert book.shelves == ("Kho A", "", "Kho B")


def test_a_heading_can_say_the_scheme():
    headings = ("Nhan đề", "Chỉ số DDC")
    first, second = read(("Hạt thóc", "895"), ("Gùi", ""), headings=headings).books
    assert (first.call_scheme, second.call_scheme) == ("ddc", None)


def test_a_scheme_nobody_knows_and_shelves_that_do_not_add_up_are_remarked():
    headings = ("Nhan đề", "Ký hiệu xếp giá", "Ký hiệu theo", "Kho", "Số ĐKCB")
    read_list = read(("Hạt thóc", "A1", "LCC", "Kho A; Kho B", "1; 2; 3"), headings=headings)
    [book] = read_list.books
    assert (book.call_number, book.call_scheme, book.shelves) == ("A1", None, ())
    assert [(remark.heading, remark.reason) for remark in read_list.remarks] == [
        ("Ký hiệu theo", Oddity.SCHEME_UNKNOWN),
        ("Kho", Oddity.SHELVES_UNEVEN),
    ]
