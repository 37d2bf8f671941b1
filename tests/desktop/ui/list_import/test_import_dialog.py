import csv

import pytest
from sqlmodel import select

from desktop.background.store_thread import StoreThread
from desktop.lists.spreadsheet import read_sheets
from desktop.operations.catalogue import catalogue_size
from desktop.operations.lending import lend_copy
from desktop.operations.people import PersonDraft, add_person
from desktop.register.legacy_letters import Letters
from desktop.register.marc_fields import MARC_MAPPING
from desktop.store.tables.catalogue import CopyRow, TitleRow
from desktop.ui import theme, translation
from desktop.ui.list_import.book_kind import BookKind
from desktop.ui.list_import.book_sample_words import record_names
from tests.desktop.store.isbn_packs import lay_down
from tests.desktop.ui.list_import.wizard import Wizard
from tests.marc_records import marc
from tests.sync.isbn_packs import book, pack_of


@pytest.fixture
def store(database, now, qapp):
    theme.install(qapp)
    store = StoreThread(lambda: database, lambda: now)
    yield store
    store.stop()


@pytest.fixture
def window(store, qtbot):
    return Wizard(store, BookKind(), qtbot)


@pytest.fixture
def book_list(tmp_path):
    def written(*rows):
        path = tmp_path / "sach.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        return path

    return written


HEADINGS = ("Nhan đề", "Tác giả", "Số trang")


def size(database, now):
    with database.reading() as unit:
        return catalogue_size(unit, now)


def test_a_list_comes_in_with_three_presses(window, book_list, database, now, qtbot):
    window.choose(book_list(HEADINGS, ("Hạt thóc", "Nam", "64"), ("Mùa rẫy", "", "nhiều trang")))
    assert window.button == "Look first"
    window.go_on()
    assert window.button == "Import 2 books"
    with qtbot.wait_signal(window.dialog.imported) as caught:
        window.go_on()
    assert (caught.args[0].titles, caught.args[0].file_name) == (2, "sach.csv")
    assert size(database, now).copies == 2
    assert window.dialog._result_step.sentence().startswith("2 books are in the register")


def test_looking_first_shows_what_is_not_taken_and_why(window, book_list):
    window.choose(book_list(HEADINGS, ("Hạt thóc", "Nam", "64"), ("", "Lan", "12")))
    window.go_on()
    table = window.dialog._preview_step._tables.current()
    cells = [table.model().index(0, column).data() for column in range(4)]
    assert cells == ["3", "Nhan đề", "–", "nothing is written here"]
    assert window.button == "Import 1 books"


def test_equal_remarks_stand_in_one_line(window, book_list):
    rows = [(f"Truyện {number}", "", "64") for number in range(9)]
    window.choose(book_list(HEADINGS, *rows, ("Truyện cuối", "Nam", "hai trăm")))
    window.go_on()
    remarks = window.dialog._preview_step._remarks.model()
    lines = [
        [remarks.index(row, column).data() for column in (0, 1, 3)]
        for row in range(remarks.rowCount())
    ]
    assert lines == [
        ["Số trang", "hai trăm", "11"],
        ["Tác giả", "–", "2, 3, 4, 5, 6, 7 and 3 more"],
    ]


def test_without_a_title_column_there_is_no_way_on_until_one_is_named(window, book_list):
    window.choose(book_list(("Cột một", "Tác giả"), ("Hạt thóc", "Nam")))
    assert window.button == "Say which column is the title"
    assert not window.dialog._next.isEnabled()
    choice = window.dialog._mapping_step.table._choices[0]
    choice.setCurrentIndex(choice.findText("Title"))
    assert window.dialog._next.isEnabled()


def test_a_field_moves_from_the_first_column_to_the_second(window, book_list):
    window.choose(book_list(("Nhan đề", "Tên khác"), ("Hạt thóc", "Lúa")))
    first, second = window.dialog._mapping_step.table._choices
    second.setCurrentIndex(second.findText("Title"))
    assert (first.field(), second.field()) == (None, "title")


def test_old_letters_are_shown_as_they_would_be_read_and_can_be_chosen(window, tmp_path, database):
    path = tmp_path / "cu.csv"
    path.write_bytes("Nhan ®Ò,T¸c gi¶\nNh÷ng bµi h¸t ru,Nam\n".encode("latin-1"))
    window.choose(path)
    step = window.dialog._letters_step
    assert (window.button, step.texts()) == ("The letters are right", "Những bài hát ru")
    step.choose(Letters.UNICODE)
    assert step.texts() == "Nh÷ng bµi h¸t ru"
    step.choose(Letters.TCVN3)
    for _ in range(3):
        window.go_on()
    with database.reading() as unit:
        assert unit.exec(select(TitleRow.title)).all() == ["Những bài hát ru"]


def test_letters_that_were_chosen_otherwise_are_read_again(window, tmp_path):
    path = tmp_path / "cu.csv"
    path.write_bytes("Title\nNh÷ng bµi h¸t ru\n".encode("latin-1"))
    window.choose(path)
    window.dialog._letters_step.choose(Letters.UNICODE)
    window.go_on()
    assert window.dialog._reading.letters is Letters.UNICODE
    assert window.button == "Look first"


def test_records_need_no_columns(window, tmp_path, database):
    path = tmp_path / "sach.mrc"
    path.write_bytes(marc("Hạt thóc") + marc("Mùa rẫy"))
    window.choose(path)
    assert (window.title, window.button) == ("What is taken of each record?", "Look first")
    window.go_on()
    assert window.button == "Import 2 books"
    window.go_on()
    with database.reading() as unit:
        assert set(unit.exec(select(TitleRow.title))) == {"Hạt thóc", "Mùa rẫy"}


def test_columns_that_were_named_once_are_known_the_next_time(window, book_list):
    path = book_list(("Cột một", "Cột hai"), ("Hạt thóc", "Nam"))
    window.choose(path)
    choice = window.dialog._mapping_step.table._choices[0]
    choice.setCurrentIndex(choice.findText("Title"))
    window.go_on()
    assert window.button == "Import 1 books"
    window.choose(path)
    assert window.button == "Look first"


def test_what_is_in_doubt_is_the_keeper_s_to_say(window, book_list, qtbot):
    window.choose(book_list(HEADINGS, ("Hạt thóc", "Nam", "64"), ("Hạt thóc", "", "64")))
    window.go_on()
    step = window.dialog._preview_step
    assert window.figures == ["1", "0", "1", "0"]
    assert window.button == "Import 2 books"
    step._choice.setCurrentIndex(2)
    step._choice.activated.emit(2)
    assert window.button == "Import 1 books"
    with qtbot.wait_signal(window.dialog.imported) as caught:
        window.go_on()
    assert (caught.args[0].copies, caught.args[0].refused) == (1, 1)


def test_what_was_not_taken_is_saved_with_its_reasons(window, book_list, tmp_path):
    window.choose(book_list(HEADINGS, ("Hạt thóc", "Nam", "64"), ("", "Lan", "12")))
    window.go_on()
    window.go_on()
    path = tmp_path / "loi.xlsx"
    window.dialog._result_step.errors_asked.emit(path)
    window.wait()
    refused, _ = read_sheets(path.read_bytes())
    assert refused.rows[1] == ("3", "Nhan đề", "nothing is written here", "", "Lan", "12")
    assert "loi.xlsx" in window.dialog._result_step._beside.text()


def test_a_file_that_cannot_be_read_says_so_and_another_can_be_chosen(window, tmp_path, book_list):
    path = tmp_path / "cu.csv"
    path.write_bytes(b"GIF89a\0\0\0")
    window.choose(path)
    assert "no table" in window.dialog._file_step.trouble()
    window.choose(book_list(HEADINGS, ("Hạt thóc", "Nam", "64")))
    assert window.button == "Look first"
    window.dialog._back.click()
    assert window.dialog._file_step.trouble() == ""


def test_a_list_that_the_house_has_already_says_what_importing_it_would_do(window, book_list):
    path = book_list(HEADINGS, ("Hạt thóc", "Nam", "64"))
    for _ in range(2):
        window.choose(path)
        window.go_on()
        notice = window.dialog._preview_step._notice
        known = notice.isVisible()
        window.go_on()
    assert known


def test_the_whole_import_is_taken_back_with_one_press(window, book_list, database, now):
    window.choose(book_list(HEADINGS, ("Hạt thóc", "Nam", "64")))
    window.go_on()
    window.go_on()
    window.dialog._result_step._undo.click()
    window.wait()
    assert window.dialog._result_step.sentence() == "The import of sach.csv was taken back."
    assert size(database, now).copies == 0


def lend_a_copy(unit, moment):
    person = add_person(unit, moment, draft=PersonDraft("Điểu Bơ"))
    copy_id = unit.exec(select(CopyRow.id)).one()
    return lend_copy(unit, moment, person_id=person.person_id, copy_id=copy_id)


def test_once_a_book_was_lent_the_import_stays_and_the_window_says_why(
    window, book_list, store, qtbot
):
    window.choose(book_list(HEADINGS, ("Hạt thóc", "Nam", "64")))
    window.go_on()
    window.go_on()
    with qtbot.wait_signal(store.changed):
        store.change(lend_a_copy)
    window.dialog._result_step._undo.click()
    window.wait()
    assert window.dialog._result_step._trouble.isVisible()
    assert not window.dialog._result_step._undo.isVisible()
    window.dialog._result_step._unused.click()
    window.wait()
    assert window.dialog._result_step.sentence() == "Books taken back: 0."
    assert window.dialog._result_step._beside.text().startswith("1 were used since and stay")


def test_nothing_is_left_while_the_store_works(window, book_list):
    window.dialog.choose(book_list(HEADINGS, ("Hạt thóc", "Nam", "64")))
    window.dialog.reject()
    assert window.dialog.isVisible()
    window.wait()
    window.dialog.reject()
    assert not window.dialog.isVisible()


def test_the_workbook_to_fill_in_is_taken_without_a_question(window, tmp_path, qtbot):
    path = tmp_path / "mau.xlsx"
    window.dialog._file_step.sample_asked.emit(path)
    window.wait()
    assert path.exists()
    window.choose(path)
    assert window.title == "Look first"
    assert window.button == "Import 3 books"
    window.dialog._back.click()
    assert window.title == "What stands in each column?"


def test_labels_that_stay_and_rows_whose_label_is_taken_are_told_before(window, book_list):
    headings = ("Nhan đề", "Mã vạch")
    window.choose(book_list(headings, ("Hạt thóc", "L1"), ("Mùa rẫy", "L1"), ("Gùi", "L2")))
    window.go_on()
    assert (window.figures, window.button) == (["2", "0", "0", "1"], "Import 2 books")
    assert window.preview._notice.accessibleName().split("\n") == [
        "1 rows are left out and listed: another copy has their barcode.",
        "2 copies keep the barcode that is on them.",
    ]


def test_what_is_not_ticked_is_not_taken_and_is_remembered(window, tmp_path, database):
    path = tmp_path / "sach.mrc"
    more = [("246", "  \x1faTên khác"), ("653", "  \x1faTruyện"), ("856", "  \x1fuhttp://x.vn")]
    path.write_bytes(marc("Hạt thóc", more=more))
    window.choose(path)
    ticks = window.dialog._mapping_step.record.ticks
    assert all(tick.isChecked() for tick in ticks.values())
    assert not ticks["title"].isEnabled()
    ticks["category"].setChecked(False)
    ticks["kept_856"].setChecked(False)
    window.go_on()
    window.go_on()
    with database.reading() as unit:
        title = unit.exec(select(TitleRow)).one()
        assert (title.category, title.marc) == (None, "246 ##‡aTên khác")
    window.choose(path)
    ticks = window.dialog._mapping_step.record.ticks
    assert {field for field, tick in ticks.items() if not tick.isChecked()} == {
        "category",
        "kept_856",
    }


def test_every_part_of_a_record_has_a_name_of_its_own(app_language):
    for language in ("vi", "en"):
        translation.install(app_language, language)
        assert list(record_names()) == list(MARC_MAPPING)
        assert len(set(record_names().values())) == len(MARC_MAPPING)


def test_a_list_of_isbns_comes_in_and_tells_what_is_not_known(window, store, database, now):
    lay_down(store, pack_of([book(7)]))
    window.dialog._file_step.isbns_given.emit(f"{book(7).isbn}\n{book(8).isbn}")
    window.wait()
    assert (window.figures, window.button) == (["1", "0", "0", "1"], "Import 1 books")
    window.dialog._back.click()
    assert window.title == "Choose the list"
    window.dialog._file_step.isbns_given.emit(book(7).isbn)
    window.wait()
    window.go_on()
    assert window.title == "Imported from List of ISBNs"
    assert size(database, now).copies == 1
