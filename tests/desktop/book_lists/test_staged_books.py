from desktop.book_lists.staged_books import (
    RefusedCells,
    StagedWriter,
    staged_books,
    staged_refusals,
    staged_remarks,
)
from desktop.register.book_cells import Oddity
from desktop.register.book_list import ListedBook, ReadRow, RefusedRow, Remark

BOOK = ListedBook(
    2,
    'Hạt "thóc"\u2028 ê̆',
    author="Nam",
    publisher="Trẻ",
    year=2020,
    isbn="9786041234505",
    pages=64,
    price=20_000,
    category="Truyện",
    accession_numbers=("VN.1", "VN.2"),
    copies=2,
)
REMARK = Remark(2, "Năm", "x", Oddity.NOT_A_YEAR)
REFUSED = RefusedRow(3, "Nhan đề", "", Oddity.EMPTY)


def test_what_waits_comes_out_as_it_went_in(tmp_path):
    path = tmp_path / "books.jsonl"
    with StagedWriter(path) as staged:
        staged.write(ReadRow(BOOK, (REMARK,)), ("x",))
        staged.write(ReadRow(REFUSED), ("", "Lan"))
    assert list(staged_books(path)) == [BOOK]
    assert list(staged_refusals(path)) == [RefusedCells(REFUSED, ("", "Lan"))]
    assert list(staged_remarks(path)) == [REMARK]
