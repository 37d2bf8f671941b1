from datetime import date

import pytest

from desktop.operations.register_books import CopyBook, CopyEntry, LoanBook, LoanEntry
from desktop.ui.printing.book_words import accession_pages, loan_pages, paper_date

TODAY = date(2026, 11, 22)
ENTRY = CopyEntry(
    "000123", "30417000000018", date(2007, 11, 26), "Dế Mèn phiêu lưu ký", "Tô Hoài", "Kim Đồng",
    2019, 45_000, "895.9223",
)  # fmt: skip


@pytest.mark.parametrize(
    ("day", "written"),
    [(date(2007, 11, 26), "26.XI.2007"), (date(2026, 1, 5), "5.I.2026")],
)
def test_the_month_is_roman_as_in_the_paper_register(day, written):
    assert paper_date(day) == written


def test_a_line_of_the_accession_register(qapp):
    book = accession_pages("Nhà văn hoá", CopyBook((ENTRY,), 1), TODAY)
    assert len(book.rows[0]) == len(book.columns)
    assert book.rows[0][:3] == ("26.XI.2007", "000123", "Tô Hoài. Dế Mèn phiêu lưu ký")
    assert [column.heading for column in book.columns if "Stock take" in column.group] == [
        "2026",
        "2027",
        "2028",
        "2029",
    ]
    assert any("From number 000123 to number 000123" in words.text for words in book.above)


def test_a_book_without_lines_is_ruled_for_the_hand(qapp):
    assert accession_pages("", CopyBook((), 0), TODAY).filled_up


def test_a_line_of_the_loans_register(qapp):
    entries = (
        LoanEntry(TODAY, "Thị Mai", "000123", "Dế Mèn", date(2026, 12, 6), None),
        LoanEntry(TODAY, "Điểu Bơ", "000124", "Tắt đèn", date(2026, 12, 6), TODAY),
    )
    book = loan_pages("", LoanBook(entries, 2), TODAY, TODAY)
    assert [len(row) for row in book.rows] == [len(book.columns)] * 2
    assert [row[0] for row in book.rows] == ["1", "2"]
    assert [row[6] for row in book.rows] == ["", "22/11/2026"]
