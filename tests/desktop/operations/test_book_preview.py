from desktop.operations.catalogue import TitleDraft, add_title
from tests.book_lists import import_rows, look, read, written

HEADINGS = ("Nhan đề", "Tác giả", "Số lượng", "Số ĐKCB")


def test_every_book_is_new_or_known_or_in_doubt(database, now, tmp_path):
    rows = [
        ("Hạt thóc", "Nam", "2", ""),
        ("Mùa rẫy", "Lan", "", "000001"),
        ("Mùa rẫy", "lan", "", ""),
        ("Hạt thóc", "", "3", ""),
    ]
    with database.unit_of_work(now=now.at) as unit:
        add_title(unit, now, draft=TitleDraft("Hạt thóc", author="Nam"))
    reading = read(written(tmp_path, HEADINGS, rows), tmp_path)
    with database.reading() as unit:
        preview = look(unit, now, tmp_path)
    assert (preview.new, preview.known, preview.doubtful) == (1, 2, 1)
    assert preview.new + preview.known + preview.doubtful == reading.listed
    assert (preview.copies, preview.doubtful_copies, preview.taken_numbers) == (4, 3, 1)
    assert [book.row_number for book in preview.first_doubtful] == [5]


def test_what_was_seen_is_what_comes_in(database, now, tmp_path):
    rows = [(f"Truyện {number % 700}", "Nam", "", "") for number in range(1_100)]
    read(written(tmp_path, HEADINGS, rows), tmp_path)
    with database.reading() as unit:
        preview = look(unit, now, tmp_path)
    with database.unit_of_work(now=now.at) as unit:
        done = import_rows(unit, now, HEADINGS, rows)
    assert (done.titles, done.copies) == (preview.new, preview.copies) == (700, 1_100)
