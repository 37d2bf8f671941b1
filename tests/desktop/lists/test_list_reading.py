from desktop.register.book_headings import BookField
from desktop.register.legacy_letters import Letters
from desktop.register.list_cells import Oddity
from tests.book_lists import read, written
from tests.marc_records import marc

HEADINGS = ("Nhan đề", "Tác giả", "Số trang")


def test_every_row_is_a_book_or_refused(tmp_path):
    rows = [("Hạt thóc", "Nam", "64"), ("", "Lan", "1"), ("Mùa rẫy", "", "nhiều")]
    reading = read(written(tmp_path, HEADINGS, rows), tmp_path)
    assert (reading.rows, reading.listed, reading.refused) == (3, 2, 1)
    assert [row.row_number for row in reading.first_refused] == [3]


def test_equal_remarks_are_told_together(tmp_path):
    rows = [(f"Truyện {number}", "", "64") for number in range(9)]
    rows += [("Truyện cuối", "Nam", "hai trăm")]
    reading = read(written(tmp_path, HEADINGS, rows), tmp_path)
    groups = [
        (group.value, group.reason, group.count, group.rows) for group in reading.remark_groups
    ]
    assert reading.remarks == 10
    assert groups == [
        ("hai trăm", Oddity.NOT_A_NUMBER, 1, (11,)),
        ("", Oddity.EMPTY, 9, (2, 3, 4, 5, 6, 7)),
    ]


def test_columns_show_three_different_values_shortened(tmp_path):
    rows = [("A" * 80, "Nam", "")] * 2 + [("B", "Nam", ""), ("C", "", ""), ("D", "", "")]
    reading = read(written(tmp_path, HEADINGS, rows), tmp_path)
    assert reading.samples == (("A" * 59 + "…", "B", "C"), ("Nam",), ())


def test_without_a_column_of_titles_the_rows_are_only_counted(tmp_path):
    path = written(tmp_path, ("Cột một", "Cột hai"), [("Hạt thóc", "Nam")] * 3)
    reading = read(path, tmp_path)
    assert (reading.is_staged, reading.rows, reading.listed) == (False, 3, 0)
    mapping = (BookField.TITLE, BookField.AUTHOR)
    named = read(path, tmp_path, mapping=mapping)
    assert (named.is_staged, named.listed, named.mapping) == (True, 3, mapping)


def test_records_are_told_from_rows_and_their_letters_can_be_said(tmp_path):
    path = tmp_path / "sach.mrc"
    path.write_bytes(marc("Nh÷ng bµi h¸t ru", encoding="latin-1"))
    reading = read(path, tmp_path)
    assert (reading.is_records, reading.letters, reading.sure) == (True, Letters.TCVN3, False)
    said = read(path, tmp_path, letters=Letters.UNICODE)
    assert (said.letters, said.refused) == (Letters.UNICODE, 1)


def test_what_was_read_before_is_gone(tmp_path):
    first = written(tmp_path, HEADINGS, [("Hạt thóc", "", "")])
    for _ in range(2):
        read(first, tmp_path)
    assert (tmp_path / "rows.jsonl").read_text("utf-8").count('["l"') == 1
