import pytest

from desktop.lists.error_list import ErrorListWords, write_error_list
from desktop.lists.list_file_errors import ListFileNotWrittenError
from desktop.lists.spreadsheet import read_sheets
from tests.book_lists import read, written

HEADINGS = ("Nhan đề", "Năm XB")
WORDS = ErrorListWords("Không nhập", "Để trống", "Dòng", "Cột", "Giá trị", "Vì sao", str)


@pytest.fixture
def sources(tmp_path):
    rows = [("Hạt thóc", "xưa"), ("", "2020"), ("=HYPERLINK(1)", "1"), ("", "+84 900")]
    read(written(tmp_path, HEADINGS, rows), tmp_path)
    return [tmp_path / "rows.jsonl", tmp_path / "not-there.jsonl"]


def test_rows_stand_as_they_were_with_the_reason_beside_them(tmp_path, sources):
    path = tmp_path / "loi.xlsx"
    assert write_error_list(path, headings=HEADINGS, sources=sources, words=WORDS) == 2
    refused, remarks = read_sheets(path.read_bytes())
    assert (refused.name, remarks.name) == ("Không nhập", "Để trống")
    assert refused.rows == (
        ("Dòng", "Cột", "Vì sao", "Nhan đề", "Năm XB"),
        ("3", "Nhan đề", "empty", "", "2020"),
        ("5", "Nhan đề", "empty", "", "+84 900"),
    )
    assert remarks.rows[1] == ("2", "Năm XB", "xưa", "not_a_year")


def test_where_it_cannot_be_saved_is_said(tmp_path, sources):
    with pytest.raises(ListFileNotWrittenError):
        write_error_list(
            tmp_path / "none" / "loi.xlsx", headings=HEADINGS, sources=sources, words=WORDS
        )
