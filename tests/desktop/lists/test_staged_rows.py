from desktop.lists.staged_rows import (
    RefusedCells,
    Staged,
    StagedWriter,
    staged_refusals,
    staged_remarks,
    staged_rows,
)
from desktop.register.book_list import ListedBook
from desktop.register.list_cells import Oddity
from desktop.register.list_rows import ReadRow, RefusedRow, Remark

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
    path = tmp_path / "rows.jsonl"
    with StagedWriter(path, ListedBook) as staged:
        staged.write(ReadRow(BOOK, (REMARK,)), ("x",))
        staged.write(ReadRow(REFUSED), ("", "Lan"))
    assert list(staged_rows(path, ListedBook)) == [Staged(BOOK, ("x",))]
    assert list(staged_refusals(path)) == [RefusedCells(REFUSED, ("", "Lan"))]
    assert list(staged_remarks(path)) == [REMARK]
