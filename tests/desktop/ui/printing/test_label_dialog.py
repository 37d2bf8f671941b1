import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from desktop.operations.catalogue import find_titles
from desktop.operations.labels import LabelsWanted, labels_missing
from desktop.operations.list_import import import_all
from desktop.paper.stock import LABELS_3X8, LABELS_5X13
from desktop.ui.printing.label_dialog import (
    ADDED,
    AHEAD,
    CHOSEN,
    IMPORTED,
    MISSING,
    NUMBERS,
    LabelDialog,
)
from desktop.ui.printing.own_sheet_dialog import OwnSheetDialog
from tests import book_lists
from tests.desktop.operations.test_book_import import Folder
from tests.desktop.register.test_label_sheets import SHEET
from tests.desktop.ui.printing.conftest import HOUSE_NAME
from tests.desktop.ui.printing.paper_kept import codes_of, kept, opened, words_of


@pytest.fixture
def books(house):
    return [*house.book("Dế Mèn", copies=3), *house.book("Tắt đèn", copies=2)]


@pytest.fixture
def dialog(house, books, qtbot):
    dialog = opened(qtbot, LabelDialog(house.store))
    qtbot.wait_until(lambda: len(dialog.pages()) == 1)
    return dialog


def missing(house):
    return [line.accession_number for line in house.ask(labels_missing).lines]


def test_books_without_a_label_are_offered_first(dialog, books, house, qtbot, tmp_path):
    path = kept(qtbot, dialog, tmp_path / "labels.pdf")
    assert codes_of(path) == sorted(copy.barcode for copy in books)
    told = words_of(path)
    assert HOUSE_NAME in told
    assert "Tắt đèn" in told


def test_what_was_printed_is_not_offered_again(dialog, house, qtbot, tmp_path):
    kept(qtbot, dialog, tmp_path / "labels.pdf")
    qtbot.wait_until(lambda: missing(house) == [])
    dialog.reload()
    qtbot.wait_until(lambda: dialog.said() == "Every book has its label.")
    assert dialog.pages() == ()


def test_a_spine_is_no_label_for_the_scanner(dialog, house, qtbot, tmp_path):
    dialog.kind.setCurrentIndex(1)
    path = kept(qtbot, dialog, tmp_path / "spines.pdf")
    assert codes_of(path) == []
    assert "000005" in words_of(path)
    assert len(missing(house)) == 5


def test_books_are_chosen_by_their_numbers(dialog, books, qtbot, tmp_path):
    dialog.which.choose(NUMBERS)
    qtbot.keyClicks(dialog.numbers, "2, 4-9")
    qtbot.keyClick(dialog.numbers, Qt.Key.Key_Tab)
    dialog.reload()
    qtbot.wait_until(lambda: len(dialog._lines) == 3)
    path = kept(qtbot, dialog, tmp_path / "labels.pdf")
    assert codes_of(path) == sorted(books[place].barcode for place in (1, 3, 4))


def test_numbers_that_are_none_are_told(dialog, qtbot):
    dialog.which.choose(NUMBERS)
    dialog.numbers.setText("9-2")
    dialog.reload()
    qtbot.wait_until(lambda: "Write numbers like" in dialog.said())
    assert dialog.pages() == ()
    dialog.numbers.setText("77")
    dialog.reload()
    qtbot.wait_until(lambda: dialog.said() == "No book has such a number.")


def test_numbers_printed_ahead_are_given_out_once(dialog, house, qtbot, tmp_path):
    dialog.which.choose(AHEAD)
    dialog.ahead.set_number(30)
    qtbot.wait_until(lambda: len(dialog.pages()) == 2)
    looked_at = house.ask(lambda unit, _: unit.connection().exec_driver_sql(
        "SELECT count(*) FROM setting WHERE key GLOB 'serial.ahead*'").scalar_one())  # fmt: skip
    assert looked_at == 0
    first = codes_of(kept(qtbot, dialog, tmp_path / "first.pdf"))
    second = codes_of(kept(qtbot, dialog, tmp_path / "second.pdf"))
    assert len(set(first + second)) == 60
    assert all(code.startswith("30417") for code in first)
    assert len(missing(house)) == 5


def test_a_used_up_sheet_begins_where_it_is_touched(dialog):
    box = LABELS_3X8.box(10)
    dialog.preview.touched.emit(box.left + 5, box.top + 5)
    assert dialog.sheet.start.number() == 11
    assert min(mark.box.top for mark in dialog.pages()[0].marks) >= box.top
    dialog.preview.touched.emit(0.0, 0.0)
    assert dialog.sheet.start.number() == 11


def test_another_sheet_has_other_labels(dialog):
    dialog.sheet.start.set_number(24)
    qlist = [dialog.sheet.stock.itemText(place) for place in range(dialog.sheet.stock.count())]
    dialog.sheet.stock.setCurrentIndex(
        next(p for p, words in enumerate(qlist) if "5 × 13" in words)
    )
    assert dialog.sheet.start.number() == 24
    dialog.sheet.start.set_number(65)
    assert len(dialog.pages()) == 2
    assert dialog.pages()[0].marks[0].box.left > LABELS_5X13.box(64).left


def test_the_book_in_front_is_offered_first(house, books, qtbot, tmp_path):
    (copy,) = house.book("Chí Phèo")
    (found,) = house.ask(lambda unit, moment: find_titles(unit, moment, typed="chi pheo"))
    wanted = LabelsWanted((found.title_id,), found.title)
    dialog = opened(qtbot, LabelDialog(house.store, wanted=wanted))
    assert dialog.which.key() == CHOSEN
    qtbot.wait_until(lambda: len(dialog._lines) == 1)
    assert codes_of(kept(qtbot, dialog, tmp_path / "labels.pdf")) == [copy.barcode]
    dialog.which.choose(MISSING)
    qtbot.wait_until(lambda: len(dialog._lines) == 5)


def test_the_house_s_own_sheet_is_the_last_in_the_list(dialog, books, house, qtbot, tmp_path):
    dialog.sheet.measure()
    sheet = dialog.findChild(OwnSheetDialog)
    sheet.show_sheet(SHEET)
    sheet.keep.click()
    qtbot.wait_until(
        lambda: "Your own sheet: 3 × 8 (60 × 30 mm)" in dialog.sheet.stock.currentText()
    )
    dialog.sheet.start.set_number(24)
    assert len(dialog.pages()) == 2
    assert codes_of(kept(qtbot, dialog, tmp_path / "own.pdf")) == sorted(
        copy.barcode for copy in books
    )
    again = opened(qtbot, LabelDialog(house.store))
    qtbot.wait_until(
        lambda: "Your own sheet" in again.sheet.stock.itemText(again.sheet.stock.count() - 1)
    )
    assert again.sheet.stock.currentIndex() == 0


def test_the_books_that_are_chosen_get_their_labels_again(house, books, qtbot, tmp_path):
    house.book("Chí Phèo")
    found = house.ask(find_titles)
    some = [title for title in found if title.title != "Tắt đèn"]
    wanted = LabelsWanted(tuple(title.title_id for title in some))
    dialog = opened(qtbot, LabelDialog(house.store, wanted=wanted))
    qtbot.wait_until(lambda: len(dialog._lines) == 4)
    first = codes_of(kept(qtbot, dialog, tmp_path / "first.pdf"))
    assert first == codes_of(kept(qtbot, dialog, tmp_path / "again.pdf"))
    assert "Tắt đèn" not in words_of(tmp_path / "again.pdf")


def test_the_new_books_are_offered_while_they_have_no_label(house, books, qtbot, tmp_path):
    with house.clock.days_ago(1):
        house.book("Chí Phèo")
    dialog = opened(qtbot, LabelDialog(house.store, wanted=LabelsWanted(just_added=True)))
    assert dialog.which.key() == ADDED
    qtbot.wait_until(lambda: len(dialog._lines) == 5)
    kept(qtbot, dialog, tmp_path / "new.pdf")
    qtbot.wait_until(lambda: missing(house) == ["000006"])
    dialog.reload()
    qtbot.wait_until(lambda: dialog.said() == "Every book has its label.")


def test_a_choice_that_offers_nothing_is_not_there(dialog, house, qtbot):
    circles = {
        circle.text(): circle.isVisible() for circle in dialog.which.findChildren(QRadioButton)
    }
    assert [visible for words, visible in circles.items() if "taken in last" in words] == [False]
    assert circles["Books written down today: 5"]


def test_the_books_of_a_list_get_their_labels(house, books, qtbot, tmp_path):
    lists = Folder(tmp_path, None, house.clock())
    run = book_lists.run_of(lists.waits(("Chí Phèo", "Nam Cao", "2")), tmp_path)
    done = house.do(lambda unit, moment: import_all(unit, moment, run=run))
    dialog = opened(qtbot, LabelDialog(house.store, wanted=LabelsWanted(import_id=done.import_id)))
    assert dialog.which.key() == IMPORTED
    qtbot.wait_until(lambda: len(dialog._lines) == 2)
    assert dialog._file_name.isVisible()
    assert dialog._file_name.text() == done.file_name
