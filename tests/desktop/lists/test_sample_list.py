import re
import zipfile

import pytest

from desktop.lists.list_file_errors import ListFileNotWrittenError
from desktop.lists.sample_list import SampleWords, write_sample_list
from desktop.register.book_headings import BookField
from tests.book_lists import read

WORDS = SampleWords(
    "Sách",
    {
        BookField.TITLE: "Nhan đề",
        BookField.YEAR: "Năm xuất bản",
        BookField.ISBN: "ISBN",
        BookField.CATEGORY: "Thể loại",
        BookField.COPIES: "Số bản",
    },
    (
        {BookField.TITLE: "Gùi", BookField.ISBN: "9786041234505", BookField.COPIES: "2"},
        {BookField.TITLE: "Hạt thóc", BookField.YEAR: "2020"},
    ),
    {BookField.CATEGORY: ("Truyện cổ", "Thiếu nhi")},
    "Số này chưa đúng.",
    numbers={BookField.YEAR: (1800, 2027), BookField.COPIES: (1, 50)},
)


def test_what_is_to_be_filled_in_is_understood(tmp_path):
    path = tmp_path / "mau.xlsx"
    write_sample_list(path, WORDS)
    reading = read(path, tmp_path)
    assert (reading.listed, reading.refused, reading.sure) == (2, 0, True)
    assert reading.mapping == tuple(WORDS.headings)


def test_cells_offer_what_they_can_hold_and_guard_numbers(tmp_path):
    path = tmp_path / "mau.xlsx"
    write_sample_list(path, WORDS)
    with zipfile.ZipFile(path) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()
    rules = re.findall(r'<dataValidation type="(\w+)".*?sqref="(\w+):', sheet)
    assert rules == [("custom", "B2"), ("list", "D2"), ("custom", "E2")]
    assert "Truyện cổ,Thiếu nhi" in sheet
    assert "&lt;=2027" in sheet


def test_where_it_cannot_be_saved_is_said(tmp_path):
    with pytest.raises(ListFileNotWrittenError):
        write_sample_list(tmp_path / "none" / "mau.xlsx", WORDS)
