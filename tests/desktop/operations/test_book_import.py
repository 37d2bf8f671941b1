from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from desktop.operations.book_files import BookTable, read_book_list
from desktop.operations.book_import import (
    BooksImported,
    import_books,
    preview_import,
    undo_import,
)
from desktop.operations.catalogue import TitleDraft, add_copies, add_title, catalogue_size
from desktop.operations.lending import lend_copy
from desktop.operations.people import PersonDraft, add_person
from desktop.operations.undo import last_done, undo_last
from desktop.register.book_cells import Oddity
from desktop.register.book_headings import MissingColumnError, guess_mapping
from desktop.register.book_list import RefusedRow, Remark
from desktop.register.errors import CannotUndoError, NoLongerThereError
from desktop.register.moment import Moment
from desktop.store.tables.catalogue import BookImportRow, CopyRow, TitleRow

ROOT = Path(__file__).parents[3]
OWN_LIST = ROOT / "resources" / "data" / "demonstration_books.csv"
REAL_LIST = ROOT.parent / "shared" / "data" / "books.csv"
LISTS = [path for path in (OWN_LIST, REAL_LIST) if path.exists()]


def table(*rows, headings=("Nhan đề", "Tác giả", "Số lượng", "Số ĐKCB")):
    filled = tuple((*row, *[""] * (len(headings) - len(row))) for row in rows)
    return BookTable(headings, filled, "utf-8")


def look(database, now, book_table):
    with database.reading() as unit:
        mapping = guess_mapping(book_table.headings)
        return preview_import(unit, now, table=book_table, mapping=mapping)


def bring_in(database, now, book_table, name="sach.csv"):
    mapping = guess_mapping(book_table.headings)
    with database.unit_of_work(now=now.at) as unit:
        return import_books(unit, now, table=book_table, mapping=mapping, file_name=name)


def do(database, now, operation, **facts):
    with database.unit_of_work(now=now.at) as unit:
        return operation(unit, now, **facts)


def size(database, now):
    with database.reading() as unit:
        found = catalogue_size(unit, now)
        return found.titles, found.copies


def lend_first_copy(database, now):
    with database.unit_of_work(now=now.at) as unit:
        person = add_person(unit, now, draft=PersonDraft("H'Blum Niê"))
        copy_id = unit.exec(select(CopyRow.id)).first()
        lend_copy(unit, now, person_id=person.person_id, copy_id=copy_id)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_every_row_of_a_whole_list_is_taken_or_refused(database, now, path):
    book_list = read_book_list(path)
    preview = look(database, now, book_list)
    done = bring_in(database, now, book_list)
    assert preview.new + preview.more_copies + len(preview.refused) == len(book_list.rows)
    assert (done.titles, done.copies) == (preview.new, preview.copies) == size(database, now)
    assert preview.remarks  # both lists have odd cells, and they are told


def test_what_was_previewed_is_what_is_imported(database, now):
    do(database, now, add_title, draft=TitleDraft("Hạt thóc", author="Nam"))
    book_table = table(("Hạt thóc", "Nam", "2"), ("Mùa rẫy", "Lan"), ("Mùa rẫy", "lan"), ("",), ())
    preview = look(database, now, book_table)
    assert (preview.rows, preview.new, preview.more_copies, preview.copies) == (5, 1, 2, 4)
    assert [row.reason for row in preview.refused] == [Oddity.EMPTY_ROW, Oddity.EMPTY_ROW]
    done = bring_in(database, now, book_table)
    assert (done.titles, done.copies, done.refused) == (1, 4, 2)
    assert size(database, now) == (2, 5)


def test_a_refused_row_is_named_by_its_number_and_cell(database, now):
    preview = look(database, now, table(("Hạt thóc", "Nam"), ("", "Lan")))
    assert preview.refused == (RefusedRow(3, "Nhan đề", "", Oddity.EMPTY),)


def test_looking_changes_nothing(database, now):
    look(database, now, table(("Hạt thóc",)))
    assert size(database, now) == (0, 0)


def test_a_list_without_titles_is_refused(database, now):
    with pytest.raises(MissingColumnError):
        bring_in(database, now, table(("Nam",), headings=("Tác giả",)))
    assert size(database, now) == (0, 0)


def test_numbers_that_stand_in_the_list_are_kept_and_the_next_go_on_after_them(database, now):
    bring_in(database, now, table(("A", "", "3", "VN.7; 000040"), ("B",)))
    do(database, now, add_title, draft=TitleDraft("C"))
    with database.reading() as unit:
        numbers = unit.exec(select(CopyRow.accession_number)).all()
    assert sorted(numbers) == ["000040", "000043", "000044", "000045", "VN.7"]


def test_a_number_that_another_copy_has_is_told_and_a_new_one_given(database, now):
    bring_in(database, now, table(("A", "", "", "VN.7")))
    book_table = table(("B", "Nam", "", "VN.7"))
    assert look(database, now, book_table).remarks == (
        Remark(2, "Số ĐKCB", "VN.7", Oddity.ACCESSION_TAKEN),
    )
    bring_in(database, now, book_table)
    with database.reading() as unit:
        assert len(set(unit.exec(select(CopyRow.accession_number)))) == 2


def test_undo_takes_the_whole_import_back_and_nothing_else(database, now):
    do(database, now, add_title, draft=TitleDraft("Hạt thóc"))
    done = bring_in(database, now, table(("Hạt thóc", "", "2"), ("Mùa rẫy",)))
    assert do(database, now, last_done) == done
    assert do(database, now, undo_last) == done
    assert size(database, now) == (1, 1)
    assert do(database, now, last_done) != done


def test_an_import_is_taken_back_on_a_later_day_too(database, now):
    done = bring_in(database, now, table(("Hạt thóc",)))
    later = Moment(now.at + 86_400, now.today + timedelta(days=1), 8)
    do(database, later, undo_import, import_id=done.import_id)
    assert size(database, now) == (0, 0)
    with database.reading() as unit:
        assert unit.get_one(BookImportRow, done.import_id).undone_at == later.at


def test_what_was_taken_back_from_its_own_window_is_not_taken_back_again(database, now):
    earlier = do(database, now, add_title, draft=TitleDraft("Hạt thóc"))
    done = bring_in(database, now, table(("Mùa rẫy",)))
    do(database, now, undo_import, import_id=done.import_id)
    with pytest.raises(NoLongerThereError):
        do(database, now, undo_import, import_id=done.import_id)
    assert do(database, now, last_done) == earlier


def test_once_a_copy_was_lent_the_import_stays(database, now):
    done = bring_in(database, now, table(("Hạt thóc",), ("Mùa rẫy",)))
    lend_first_copy(database, now)
    with pytest.raises(CannotUndoError) as caught:
        do(database, now, undo_import, import_id=done.import_id)
    assert caught.value.what == BooksImported.__name__
    assert size(database, now) == (2, 2)


def test_a_title_that_got_other_copies_since_stays_with_them(database, now):
    done = bring_in(database, now, table(("Hạt thóc",), ("Mùa rẫy",)))
    with database.reading() as unit:
        title_id = unit.exec(select(TitleRow.id).where(TitleRow.title == "Hạt thóc")).one()
    do(database, now, add_copies, title_id=title_id, copies=1)
    do(database, now, undo_import, import_id=done.import_id)
    assert size(database, now) == (1, 1)


def test_importing_the_same_list_twice_makes_second_copies_and_no_second_titles(database, now):
    book_table = table(("Hạt thóc", "Nam"), ("Mùa rẫy", "Lan"))
    bring_in(database, now, book_table)
    again = look(database, now, book_table)
    assert (again.new, again.more_copies) == (0, 2)


def test_copies_carry_the_day_they_came(database, now):
    bring_in(database, now, table(("Hạt thóc",)))
    with database.reading() as unit:
        assert unit.exec(select(CopyRow.acquired_on)).all() == [date(2026, 11, 22)]
