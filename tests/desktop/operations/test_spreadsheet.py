import io
import zipfile
from datetime import date

import pytest
import xlsxwriter

from desktop.operations import spreadsheet
from desktop.operations.book_file_errors import (
    BookFileTooLargeError,
    NotABookListError,
    OldSpreadsheetError,
    TooManyRowsError,
)
from desktop.operations.spreadsheet import Sheet, read_sheets


def workbook(*, sheets=None, cells=()):
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"default_date_format": "dd/mm/yyyy"})
    for name, rows in (sheets or {"Sách": ()}).items():
        sheet = book.add_worksheet(name)
        for place, row in enumerate(rows):
            sheet.write_row(place, 0, row)
        for address, value in cells:
            sheet.write(address, value)
    book.close()
    return content.getvalue()


def packed(*parts):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in parts:
            archive.writestr(name, inside)
    return content.getvalue()


def test_a_cell_is_read_as_a_person_sees_it():
    row = ("Hạt thóc", 2020.0, 9786041234505, "0306406152", 12.5, date(2020, 5, 1))
    [sheet] = read_sheets(workbook(sheets={"Sách": [row]}))
    seen = ("Hạt thóc", "2020", "9786041234505", "0306406152", "12.5", "01/05/2020")
    assert sheet == Sheet("Sách", (seen,))


def test_rows_keep_their_numbers_when_the_first_ones_are_empty():
    [sheet] = read_sheets(workbook(cells=[("B3", "Nhan đề")]))
    assert sheet.rows == (("", ""), ("", ""), ("", "Nhan đề"))


def test_a_hidden_sheet_is_not_read():
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content)
    book.add_worksheet("Sách").write("A1", "Nhan đề")
    book.add_worksheet("Danh mục").hide()
    book.close()
    assert [sheet.name for sheet in read_sheets(content.getvalue())] == ["Sách"]


def test_one_value_far_below_asks_for_no_room():
    with pytest.raises(TooManyRowsError) as caught:
        read_sheets(workbook(cells=[("A1", "Nhan đề"), ("XFD1048576", "x")]))
    assert caught.value.rows_allowed == 100_000


def test_a_wide_and_long_sheet_is_refused_before_it_is_read():
    with pytest.raises(TooManyRowsError):
        read_sheets(workbook(cells=[("A1", "Nhan đề"), ("XFD90000", "x")]))


def test_an_empty_cell_with_a_border_far_below_is_no_row():
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content)
    sheet = book.add_worksheet("Sách")
    sheet.write("A1", "Nhan đề")
    sheet.write_blank("A1048576", None, book.add_format({"border": 1}))
    book.close()
    assert len(read_sheets(content.getvalue())[0].rows) == 1


def test_a_file_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(spreadsheet, "MEGABYTES_UNPACKED", 1)
    bomb = packed(("xl/workbook.xml", b""), ("xl/worksheets/sheet1.xml", b"0" * 2_000_000))
    assert len(bomb) < 5_000
    with pytest.raises(BookFileTooLargeError):
        read_sheets(bomb)


def test_a_file_that_lies_about_its_size_is_damaged():
    content = packed(("xl/workbook.xml", b""), ("xl/worksheets/sheet1.xml", b"0" * 2_000_000))
    lie = content.replace((2_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    with pytest.raises(NotABookListError):
        read_sheets(lie)


def test_a_document_of_another_office_is_told_from_a_damaged_one():
    with pytest.raises(OldSpreadsheetError):
        read_sheets(packed(("content.xml", b"<a/>"), ("mimetype", b"x")))
    whole = workbook(sheets={"Sách": [("Nhan đề",)]})
    with pytest.raises(NotABookListError):
        read_sheets(whole[: len(whole) // 2])
    with pytest.raises(NotABookListError):
        read_sheets(packed(("xl/workbook.xml", b"<not closed")))
