import pytest
import xlsxwriter

from desktop.operations import book_files
from desktop.operations.book_file_errors import (
    BookFileNotOpenedError,
    BookFileTooLargeError,
    EmptyBookListError,
    OldSpreadsheetError,
    PasswordProtectedError,
    TooManyRowsError,
    WrongEncodingError,
)
from desktop.operations.book_files import BookTable, read_book_list


@pytest.fixture
def book_list(tmp_path):
    def written(content):
        path = tmp_path / "danh-sach.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written


@pytest.fixture
def spreadsheet(tmp_path):
    def written(**sheets):
        path = tmp_path / "danh-sach.xlsx"
        with xlsxwriter.Workbook(path) as book:
            for name, rows in sheets.items():
                sheet = book.add_worksheet(name)
                for place, row in enumerate(rows):
                    sheet.write_row(place, 0, row)
        return path

    return written


def test_a_text_list_is_headings_and_rows(book_list):
    table = read_book_list(book_list("Nhan đề,Tác giả\nHạt thóc,Điểu Bơ\n"))
    assert table == BookTable(("Nhan đề", "Tác giả"), (("Hạt thóc", "Điểu Bơ"),), "utf-8")


def test_what_stands_above_the_headings_is_no_row_and_the_numbers_stay_right(book_list):
    table = read_book_list(
        book_list("NHÀ VĂN HÓA BON PI NAO,,\n,,\nSTT,Tên sách,Tác giả\n1,Hạt thóc,Lan\n")
    )
    assert table.headings == ("STT", "Tên sách", "Tác giả")
    assert (table.first_row, table.rows) == (4, (("1", "Hạt thóc", "Lan"),))


def test_empty_rows_at_the_end_are_no_rows_but_those_between_are(book_list):
    table = read_book_list(book_list("Nhan đề,Tác giả\nA,B\n,\nC,D\n,\n\n"))
    assert table.rows == (("A", "B"), ("", ""), ("C", "D"))


def test_a_spreadsheet_is_read_from_the_sheet_that_looks_like_a_list(spreadsheet):
    path = spreadsheet(
        Bìa=[("Thư viện thôn",)],
        Sách=[("Nhan đề", "Năm XB"), ("Hạt thóc", 2020)],
        Người=[("Họ tên",), ("H'Blum",)],
    )
    table = read_book_list(path)
    assert (table.sheet, table.other_sheets) == ("Sách", ("Bìa", "Người"))
    assert table.rows == (("Hạt thóc", "2020"),)
    assert table.encoding is None


def test_a_list_without_known_headings_is_read_for_the_keeper_to_say(book_list):
    table = read_book_list(book_list("\nCột một,Cột hai\nA,B\n"))
    assert (table.headings, table.first_row) == (("Cột một", "Cột hai"), 3)


@pytest.mark.parametrize("content", ["", "\n\n", "Nhan đề,Tác giả\n", "Nhan đề\n\n \n"])
def test_a_list_without_rows_is_empty(book_list, content):
    with pytest.raises(EmptyBookListError):
        read_book_list(book_list(content))


@pytest.mark.parametrize(
    "text",
    [
        "Nh\u00b5 v\u00a8n h\u00f3a th\u00abn",  # TCVN3 in Unicode cells
        "Nhaø vaên hoùa, Truyeän Kieàu",  # VNI
        "Nhà văn hóa".encode().decode("cp1252", "replace"),
        "Truyện Kiều".encode().decode("cp1252", "replace"),
    ],
)
def test_letters_that_were_mangled_before_are_refused(book_list, text):
    with pytest.raises(WrongEncodingError) as caught:
        read_book_list(book_list("Title,Author\n" + f'"{text}",Nam\n' * 5))
    assert caught.value.line is None


def test_foreign_names_and_the_languages_of_the_highlands_are_not_mangled(book_list):
    rows = ["Klei khan Đam Săn,Y Ñăm Ƀuôn Yă", "Nau n'trong, Günter", "Mùa xưa,José", "Trầm ×2,Å"]
    assert len(read_book_list(book_list("Nhan đề,Tác giả\n" + "\n".join(rows * 3))).rows) == 12


def test_a_stick_that_was_pulled_out_says_so(tmp_path):
    with pytest.raises(BookFileNotOpenedError):
        read_book_list(tmp_path / "gone.csv")
    with pytest.raises(BookFileNotOpenedError):
        read_book_list(tmp_path)


def test_old_and_locked_spreadsheets_are_told_apart(book_list):
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    with pytest.raises(OldSpreadsheetError):
        read_book_list(book_list(container))
    with pytest.raises(PasswordProtectedError):
        read_book_list(book_list(container + "EncryptedPackage".encode("utf-16-le")))


def test_a_huge_file_and_a_long_list_are_refused(book_list, monkeypatch):
    monkeypatch.setattr(book_files, "ROWS_ALLOWED", 3)
    with pytest.raises(TooManyRowsError):
        read_book_list(book_list("Nhan đề\n" + "A\n" * 40))
    monkeypatch.setattr(book_files, "MEGABYTES_ALLOWED", 1)
    with pytest.raises(BookFileTooLargeError) as caught:
        read_book_list(book_list(b"A" * 1_000_001))
    assert caught.value.megabytes_allowed == 1
