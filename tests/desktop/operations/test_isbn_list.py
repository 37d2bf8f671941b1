import pytest

from desktop.lists.staged_rows import staged_refusals, staged_rows
from desktop.operations.isbn_list import LINES_AT_ONCE, IsbnLookUp
from desktop.operations.list_import import import_all
from desktop.operations.titles_search import find_titles
from desktop.register.book_list import ListedBook
from desktop.register.list_cells import Oddity
from desktop.store.isbn_pack import FILE_NAME
from tests.book_lists import look, run_of
from tests.sync.isbn_packs import book, pack_of


@pytest.fixture
def look_up(house, tmp_path):
    def look_up(*lines):
        looking, reading, pieces = IsbnLookUp("\n".join(lines), tmp_path / "rows.jsonl"), None, 0
        while reading is None:
            reading = house.see(looking.look_up_some)
            pieces += 1
        return reading, pieces

    return look_up


@pytest.fixture
def lies(database):
    return (database.path.parent / FILE_NAME).write_bytes


def refusals(folder):
    return [(row.row.row_number, row.row.reason) for row in staged_refusals(folder / "rows.jsonl")]


def test_every_line_is_found_or_told(house, look_up, lies, tmp_path):
    lies(pack_of([book(1), book(2)]))
    isbn = book(1).isbn
    reading, _ = look_up(isbn, "", f" {isbn[:3]}-{isbn[3:]} ", "9780306406157", "12", book(2).isbn)
    assert (reading.rows, reading.listed, reading.refused) == (5, 3, 2)
    assert refusals(tmp_path) == [(3, Oddity.ISBN_UNKNOWN), (4, Oddity.ISBN_WRONG)]
    assert [row.reason for row in reading.first_refused] == [why for _, why in refusals(tmp_path)]
    done = house.do(import_all, run=run_of(reading, tmp_path, name="ISBN"))
    assert (done.titles, done.copies, done.refused) == (2, 3, 2)
    assert {line.title for line in house.see(find_titles)} == {book(1).title, book(2).title}


def test_what_the_pack_knows_stands_in_the_row(house, look_up, lies, tmp_path):
    lies(pack_of([book(1)]))
    look_up(book(1).isbn)
    [row] = staged_rows(tmp_path / "rows.jsonl", ListedBook)
    known = row.listed
    assert (known.title, known.author, known.isbn) == (book(1).title, "Điểu Bơ", book(1).isbn)
    assert (known.call_number, known.call_scheme) == ("398.2", "ddc")
    preview = house.see(lambda unit, moment: look(unit, moment, tmp_path))
    assert (preview.new, preview.copies) == (1, 1)


def test_a_long_list_is_looked_up_in_pieces(look_up, lies):
    lies(pack_of([book(1)]))
    reading, pieces = look_up(*[book(1).isbn] * (2 * LINES_AT_ONCE))
    assert (reading.listed, pieces) == (2 * LINES_AT_ONCE, 3)


def test_without_a_pack_every_line_is_told(look_up, tmp_path):
    reading, _ = look_up(book(1).isbn)
    assert (reading.listed, reading.refused) == (0, 1)
    assert refusals(tmp_path) == [(1, Oddity.ISBN_UNKNOWN)]


def test_a_damaged_pack_loses_no_line(look_up, lies, tmp_path):
    whole = bytearray(pack_of([book(1)]))
    whole[-1] ^= 1
    lies(bytes(whole))
    reading, _ = look_up(book(1).isbn)
    assert reading.rows == reading.refused == 1
    assert refusals(tmp_path) == [(1, Oddity.ISBN_UNREADABLE)]
