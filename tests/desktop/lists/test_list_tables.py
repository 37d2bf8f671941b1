import pytest

from desktop.lists.list_file_errors import EmptyListError
from desktop.lists.list_tables import table_of, texts_of
from desktop.lists.spreadsheet import Sheet
from desktop.register.book_headings import BOOKS
from desktop.register.legacy_letters import Letters


def table(*rows, name=""):
    return table_of([Sheet(name, rows)], Letters.UNICODE, BOOKS)


def test_what_stands_above_the_headings_is_no_row_and_the_numbers_stay_right():
    found = table(
        ("NHÀ VĂN HÓA BON PI NAO", "", ""),
        ("", "", ""),
        ("STT", "Tên sách", "Tác giả"),
        ("1", "Hạt thóc", "Lan"),
    )
    assert found.headings == ("STT", "Tên sách", "Tác giả")
    assert (found.first_row, found.rows) == (4, (("1", "Hạt thóc", "Lan"),))


def test_empty_rows_at_the_end_are_no_rows_but_those_between_are():
    found = table(("Nhan đề", "Tác giả"), ("A", "B"), ("", ""), ("C", "D"), ("", ""), ())
    assert found.rows == (("A", "B"), ("", ""), ("C", "D"))


def test_the_sheet_that_looks_like_a_list_is_read():
    sheets = [
        Sheet("Bìa", (("Thư viện thôn",),)),
        Sheet("Sách", (("Nhan đề", "Năm XB"), ("Hạt thóc", "2020"))),
        Sheet("Người", (("Họ tên",), ("H'Blum",))),
    ]
    found = table_of(sheets, Letters.UNICODE, BOOKS)
    assert (found.sheet, found.other_sheets) == ("Sách", ("Bìa", "Người"))


def test_a_list_without_known_headings_is_read_for_the_keeper_to_say():
    found = table((), ("Cột một", "Cột hai"), ("A", "Nam"))
    assert (found.headings, found.first_row) == (("Cột một", "Cột hai"), 3)


@pytest.mark.parametrize(
    "rows", [(), ((), ()), (("Nhan đề", "Tác giả"),), (("Nhan đề",), (), (" ",))]
)
def test_a_list_without_rows_is_empty(rows):
    with pytest.raises(EmptyListError):
        table(*rows)


def test_the_titles_that_are_shown_come_from_their_column_or_are_the_longest_texts():
    known = Sheet("", (("STT", "Nhan đề", "Ghi chú"), ("1", "Hạt thóc", "mượn của xã bên")))
    assert texts_of([known], Letters.UNICODE, BOOKS, most=10) == ("Hạt thóc",)
    unknown = Sheet("", (("1", "2"), ("1", "Hạt thóc"), ("2", ""), ("3", "Mùa rẫy")))
    assert texts_of([unknown], Letters.UNICODE, BOOKS, most=2) == ("Hạt thóc", "2")
