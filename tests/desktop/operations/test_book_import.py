from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

from desktop.lists.staged_rows import staged_refusals
from desktop.operations.book_import import BooksImported
from desktop.operations.book_taking_back import undo_import
from desktop.operations.catalogue import TitleDraft, add_copies, add_title, catalogue_size
from desktop.operations.lending import lend_copy
from desktop.operations.list_import import import_some, stop_import
from desktop.operations.list_matching import Doubtful
from desktop.operations.people import PersonDraft, add_person
from desktop.operations.scanning import CopyNeedsPerson, scan
from desktop.operations.settings import read_settings
from desktop.operations.undo import last_done, undo_last
from desktop.register.barcodes import COPY, barcode
from desktop.register.errors import CannotUndoError, NoLongerThereError
from desktop.register.list_cells import Oddity
from desktop.register.moment import Moment
from desktop.store.database import Database
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.store.tables.lists import ListImportRow
from tests import book_lists
from tests.conftest import KEY, NOW

ROOT = Path(__file__).parents[3]
OWN_LIST = ROOT / "resources" / "data" / "demonstration_books.csv"
HEADINGS = ("Nhan đề", "Tác giả", "Số lượng", "Số ĐKCB")


class Folder:
    """A list that waits, and the two things that can be done with it."""

    def __init__(self, folder, database, now):
        self.folder, self.database, self.now = folder, database, now

    def waits(self, *rows, headings=HEADINGS):
        filled = [(*row, *[""] * (len(headings) - len(row))) for row in rows]
        return book_lists.read(book_lists.written(self.folder, headings, filled), self.folder)

    def run(self, reading, **facts):
        """Go on to the end, each piece in a transaction of its own."""
        run = book_lists.run_of(reading, self.folder, **facts)
        done = None
        while done is None:
            done = do(self.database, self.now, import_some, run=run)
        return done

    def bring_in(self, *rows, **facts):
        return self.run(self.waits(*rows), **facts)

    def left_out(self):
        path = self.folder / "left.jsonl"
        return [refused.row for refused in staged_refusals(path)] if path.exists() else []


@pytest.fixture
def lists(tmp_path, database, now):
    return Folder(tmp_path, database, now)


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


def test_every_row_of_a_whole_list_is_taken_or_refused(database, lists):
    reading = book_lists.read(OWN_LIST, lists.folder)
    assert reading.listed + reading.refused == reading.rows
    done = lists.run(reading)
    assert (done.titles, done.copies) == size(database, lists.now)
    with database.reading() as unit:
        row = unit.get_one(ListImportRow, done.import_id)
        assert row.taken + row.refused == reading.rows


def test_a_list_of_many_pieces_comes_in_whole(database, lists):
    done = lists.bring_in(*((f"Truyện {number}",) for number in range(1_203)))
    assert (done.titles, done.copies, done.refused) == (1_203, 1_203, 0)
    assert size(database, lists.now) == (1_203, 1_203)


def test_between_two_pieces_the_journal_can_take_back_what_there_is(database, lists):
    reading = lists.waits(*((f"Truyện {number}",) for number in range(600)))
    run = book_lists.run_of(reading, lists.folder)
    assert do(database, lists.now, import_some, run=run) is None
    assert size(database, lists.now) == (500, 500)
    do(database, lists.now, undo_last)
    assert size(database, lists.now) == (0, 0)


def test_what_the_import_did_not_come_to_is_told(database, lists):
    reading = lists.waits(*((f"Truyện {number}",) for number in range(600)), ("", "Nam"))
    run = book_lists.run_of(reading, lists.folder)
    do(database, lists.now, import_some, run=run)
    done = do(database, lists.now, stop_import, run=run)
    assert (done.copies, done.refused) == (500, 101)
    assert {row.reason for row in lists.left_out()} == {Oddity.STOPPED}
    assert do(database, lists.now, last_done) == done


def test_what_is_in_doubt_can_be_left_out_and_is_told(database, lists):
    done = lists.bring_in(("Mưa", "Nam"), ("Mưa",), doubtful=Doubtful.LEAVE)
    assert (done.titles, done.copies, done.refused) == (1, 1, 1)
    [row] = lists.left_out()
    assert (row.row_number, row.value, row.reason) == (3, "Mưa", Oddity.LEFT_IN_DOUBT)


def test_a_title_that_goes_away_between_two_pieces_is_made_again(database, lists):
    known = do(database, lists.now, add_title, draft=TitleDraft("Hạt thóc"))
    rows = [(f"Truyện {number}",) for number in range(500)]
    run = book_lists.run_of(lists.waits(*rows, ("Hạt thóc",)), lists.folder)
    do(database, lists.now, import_some, run=run)
    with database.unit_of_work(now=lists.now.at) as unit:
        for row in (*unit.exec(select(CopyRow).where(CopyRow.title_id == known.title_id)),):
            unit.delete(row)
        unit.delete(unit.get_one(TitleRow, known.title_id))
    done = do(database, lists.now, import_some, run=run)
    assert (done.titles, size(database, lists.now)) == (501, (501, 501))


def test_numbers_of_the_list_are_kept_and_the_next_go_on_after_them(database, now, lists):
    lists.bring_in(("A", "", "3", "VN.7; 000040"), ("B",))
    do(database, now, add_title, draft=TitleDraft("C"))
    with database.reading() as unit:
        numbers = unit.exec(select(CopyRow.accession_number)).all()
    assert sorted(numbers) == ["000040", "000043", "000044", "000045", "VN.7"]


def test_a_number_that_another_copy_has_is_told_and_a_new_one_given(database, now, lists):
    lists.bring_in(("A", "", "", "VN.7"))
    lists.waits(("B", "Nam", "", "VN.7"))
    with database.reading() as unit:
        assert book_lists.look(unit, now, lists.folder).taken_numbers == 1
    lists.bring_in(("B", "Nam", "", "VN.7"))
    with database.reading() as unit:
        assert len(set(unit.exec(select(CopyRow.accession_number)))) == 2


def test_undo_takes_the_whole_import_back_and_nothing_else(database, now, lists):
    do(database, now, add_title, draft=TitleDraft("Hạt thóc"))
    done = lists.bring_in(("Hạt thóc", "", "2"), ("Mùa rẫy",))
    assert do(database, now, last_done) == done
    assert do(database, now, undo_last) == done
    assert size(database, now) == (1, 1)
    assert do(database, now, last_done) != done


def test_an_import_is_taken_back_on_a_later_day_too(database, now, lists):
    done = lists.bring_in(("Hạt thóc",))
    later = Moment(now.at + 86_400, now.today + timedelta(days=1), 8)
    do(database, later, undo_import, import_id=done.import_id)
    assert size(database, now) == (0, 0)
    with database.reading() as unit:
        assert unit.get_one(ListImportRow, done.import_id).undone_at == later.at


def test_what_was_taken_back_from_its_own_window_is_not_taken_back_again(database, now, lists):
    earlier = do(database, now, add_title, draft=TitleDraft("Hạt thóc"))
    done = lists.bring_in(("Mùa rẫy",))
    do(database, now, undo_import, import_id=done.import_id)
    with pytest.raises(NoLongerThereError):
        do(database, now, undo_import, import_id=done.import_id)
    assert do(database, now, last_done) == earlier


def test_once_a_copy_was_lent_the_import_stays(database, now, lists):
    done = lists.bring_in(("Hạt thóc",), ("Mùa rẫy",))
    lend_first_copy(database, now)
    with pytest.raises(CannotUndoError) as caught:
        do(database, now, undo_import, import_id=done.import_id)
    assert caught.value.what == BooksImported.__name__
    assert size(database, now) == (2, 2)


def test_a_title_that_got_other_copies_since_stays_with_them(database, now, lists):
    done = lists.bring_in(("Hạt thóc",), ("Mùa rẫy",))
    with database.reading() as unit:
        title_id = unit.exec(select(TitleRow.id).where(TitleRow.title == "Hạt thóc")).one()
    do(database, now, add_copies, title_id=title_id, copies=1)
    do(database, now, undo_import, import_id=done.import_id)
    assert size(database, now) == (1, 1)


def test_importing_the_same_list_twice_makes_second_copies_and_no_second_titles(database, lists):
    rows = (("Hạt thóc", "Nam"), ("Mùa rẫy", "Lan"))
    lists.bring_in(*rows)
    again = lists.bring_in(*rows)
    assert (again.titles, again.copies) == (0, 2)


def test_copies_carry_the_day_they_came(database, now, lists):
    lists.bring_in(("Hạt thóc",))
    with database.reading() as unit:
        assert unit.exec(select(CopyRow.acquired_on)).all() == [date(2026, 11, 22)]


def test_a_copy_whose_number_is_taken_stands_on_its_shelf_all_the_same(database, lists):
    headings = (*HEADINGS, "Kho")
    lists.run(lists.waits(("Gùi", "", "", "B2"), headings=headings))
    lists.run(lists.waits(("Gùi", "", "3", "B1; B2", "Kho A; Kho B; Kho C"), headings=headings))
    with database.reading() as unit:
        copies = unit.exec(select(CopyRow.accession_number, CopyRow.should_be_at)).all()
    assert sorted(shelf or "" for _, shelf in copies) == ["", "Kho A", "Kho B", "Kho C"]
    assert dict(copies)["B1"] == "Kho A"
    assert dict(copies)["B2"] is None


LABELLED = ("Nhan đề", "Tác giả", "Số lượng", "Mã vạch", "Số ĐKCB")


def labelled(database):
    with database.reading() as unit:
        columns = CopyRow.barcode, CopyRow.accession_number, CopyRow.labelled_at
        return sorted(unit.exec(select(*columns)).all())


def test_a_copy_keeps_the_label_that_is_on_it_and_it_opens_the_copy_at_the_desk(
    database, now, lists
):
    rows = (("Gùi", "", "3", "TV 0001; ; 30417000000646", "A1; A2; A3"),)
    lists.run(lists.waits(*rows, headings=LABELLED))
    own = house_barcode(database, now, 2)
    assert labelled(database) == sorted(
        [("TV0001", "A1", now.at), (own, "A2", None), ("30417000000646", "A3", now.at)]
    )
    for code, number in (("TV 0001", "A1"), ("30417000000646", "A3"), ("A1", "A1")):
        found = do(database, now, scan, code=code)
        assert isinstance(found, CopyNeedsPerson)
        assert found.accession_number == number


def house_barcode(database, now, serial):
    with database.reading() as unit:
        house_number = read_settings(unit, now).house_number
    return barcode(COPY, house_number=house_number, serial=serial)


def test_labels_are_the_accession_numbers_where_a_list_has_no_others(database, now, lists):
    lists.run(lists.waits(("Gùi", "", "", "000040"), headings=LABELLED))
    lists.run(lists.waits(("Ná", "", "", house_barcode(database, now, 7)), headings=LABELLED))
    do(database, now, add_title, draft=TitleDraft("Rượu cần"))
    assert [(code[-6:], number) for code, number, _ in labelled(database)] == [
        ("000040", "000040"),
        (house_barcode(database, now, 7)[-6:], "000042"),
        (house_barcode(database, now, 9)[-6:], "000043"),
    ]


def test_what_is_stuck_on_a_book_goes_before_a_number_that_reads_alike(database, now, lists):
    do(database, now, add_title, draft=TitleDraft("Ná"))
    lists.run(lists.waits(("Gùi", "", "", "000001", "A1"), headings=LABELLED))
    assert do(database, now, scan, code="000001").accession_number == "A1"
    assert do(database, now, scan, code="1").accession_number == "000001"


def test_a_label_that_another_copy_has_leaves_its_row_out_and_tells_it(database, now, lists):
    lists.run(lists.waits(("Gùi", "", "", "L1"), headings=LABELLED))
    reading = lists.waits(
        ("Ná", "", "2", "L1; L2"), ("Nỏ", "", "", "L3"), ("Nia", "", "", "L3"), headings=LABELLED
    )
    with database.reading() as unit:
        preview = book_lists.look(unit, now, lists.folder)
    assert (preview.new, preview.label_taken, preview.labels, preview.copies) == (1, 2, 1, 1)
    done = lists.run(reading)
    assert (done.copies, done.refused) == (1, 2)
    assert [(row.row_number, row.reason) for row in lists.left_out()] == [
        (2, Oddity.BARCODE_TAKEN),
        (4, Oddity.BARCODE_TAKEN),
    ]


LABELS = st.lists(st.sampled_from(["", "L1", "L2", "L3", "L4", "9786041234505"]), max_size=3)


@settings(max_examples=20, deadline=None)
@given(rows=st.lists(LABELS, min_size=1, max_size=8))
def test_every_row_comes_in_or_is_told_and_no_label_is_on_two_copies(tmp_path_factory, rows):
    folder = tmp_path_factory.mktemp("labels")
    database = Database(folder / "house.nvh", KEY)
    lists = Folder(folder, database, NOW)
    cells = [(f"Sách {n}", "", "", "; ".join(labels)) for n, labels in enumerate(rows)]
    reading = lists.waits(*cells, headings=LABELLED)
    done = lists.run(reading)
    with database.reading() as unit:
        row = unit.get_one(ListImportRow, done.import_id)
        assert row.taken + row.refused == reading.rows == len(rows)
    codes = [code for code, *_ in labelled(database)]
    assert len(set(codes)) == len(codes) == done.copies
    do(database, NOW, undo_import, import_id=done.import_id)
    assert size(database, NOW) == (0, 0)
    database.close()
