import pytest
from PySide6.QtCore import Qt
from stdnum import isbn as isbn_numbers

from desktop.operations.catalogue import TitleDraft
from desktop.register.scanned_keys import Scan
from desktop.ui.catalogue.title_dialog import TitleDialog
from desktop.ui.scanner.scan_router import taken_by_whoever_waits
from tests.desktop.store.isbn_packs import lay_down
from tests.sync.isbn_packs import book, isbn_of, pack_of

KNOWN = book(1)
OTHER = book(2, title="Bon Pi Nao", ddc="")


@pytest.fixture
def sheet(qtbot, house):
    lay_down(house.store, pack_of([KNOWN, OTHER]))
    sheet = TitleDialog(house.store)
    qtbot.add_widget(sheet)
    with qtbot.wait_exposed(sheet):
        sheet.show()
    return sheet


def fields(sheet):
    return [field.text() for field in (sheet.title, sheet.author, sheet.publisher, sheet.year)]


def typed(qtbot, sheet, isbn):
    sheet.isbn.clear()
    qtbot.keyClicks(sheet.isbn, isbn)


def test_a_typed_isbn_fills_the_sheet_in(qtbot, sheet):
    typed(qtbot, sheet, KNOWN.isbn)
    qtbot.wait_until(lambda: sheet.title.text() == KNOWN.title)
    assert fields(sheet) == [KNOWN.title, KNOWN.author, KNOWN.publisher, str(KNOWN.year)]
    assert sheet.publisher.isVisible()
    assert "look it over" in sheet.sentence()
    assert (sheet.call_number.text(), sheet.call_scheme.scheme()) == ("398.2", "ddc")


def test_a_call_number_of_the_keeper_keeps_its_scheme(qtbot, sheet):
    sheet.call_number.setText("VN 7")
    typed(qtbot, sheet, KNOWN.isbn)
    qtbot.wait_until(lambda: sheet.title.text() == KNOWN.title)
    assert (sheet.call_number.text(), sheet.call_scheme.scheme()) == ("VN 7", None)


def test_ten_digits_are_looked_up_when_the_field_is_left(qtbot, sheet):
    ten = isbn_numbers.to_isbn10(KNOWN.isbn)
    typed(qtbot, sheet, ten)
    assert sheet.title.text() == ""
    qtbot.keyClick(sheet.isbn, Qt.Key.Key_Return)
    qtbot.wait_until(lambda: sheet.title.text() == KNOWN.title)


def test_what_the_keeper_typed_stays(qtbot, sheet):
    sheet.title.setText("Ché vỡ")
    typed(qtbot, sheet, KNOWN.isbn)
    qtbot.wait_until(lambda: sheet.author.text() == KNOWN.author)
    assert sheet.title.text() == "Ché vỡ"


def test_another_isbn_fills_in_anew_but_not_what_was_corrected(qtbot, sheet):
    typed(qtbot, sheet, KNOWN.isbn)
    qtbot.wait_until(lambda: sheet.title.text() == KNOWN.title)
    sheet.author.setText("Điểu Bơ, Vũ Đình Khoát")
    typed(qtbot, sheet, OTHER.isbn)
    qtbot.wait_until(lambda: sheet.title.text() == OTHER.title)
    assert sheet.author.text() == "Điểu Bơ, Vũ Đình Khoát"


def test_no_title_stays_under_the_number_of_an_unknown_book(qtbot, sheet):
    typed(qtbot, sheet, KNOWN.isbn)
    qtbot.wait_until(lambda: sheet.title.text() == KNOWN.title)
    typed(qtbot, sheet, isbn_of(77))
    qtbot.wait_until(lambda: sheet.title.text() == "")
    assert fields(sheet) == ["", "", "", ""]
    assert "does not know this ISBN" in sheet.sentence()


def test_a_damaged_part_is_told(qtbot, house, sheet):
    data = bytearray(pack_of([KNOWN]))
    data[-1] ^= 1
    lay_down(house.store, data)
    typed(qtbot, sheet, KNOWN.isbn)
    qtbot.wait_until(lambda: "damaged at this place" in sheet.sentence())
    assert fields(sheet) == ["", "", "", ""]


def test_the_next_book_with_the_same_isbn_is_filled_in_again(qtbot, sheet):
    typed(qtbot, sheet, KNOWN.isbn)
    qtbot.wait_until(lambda: sheet.title.text() == KNOWN.title)
    with qtbot.wait_signal(sheet.saved):
        sheet.next_asked.emit()
    assert sheet.title.text() == ""
    typed(qtbot, sheet, KNOWN.isbn)
    qtbot.wait_until(lambda: sheet.title.text() == KNOWN.title)


def test_a_scanned_isbn_is_taken_and_nothing_else(qtbot, sheet):
    for code, taken in (("24170000000017", False), (KNOWN.isbn, True)):
        scan = Scan(code, spoiled=False, rewritten=False, slowest_ms=4, ended_by="Enter", pieces=1)
        assert taken_by_whoever_waits(scan, sheet) is taken
    qtbot.wait_until(lambda: sheet.title.text() == KNOWN.title)


def test_a_sheet_that_was_opened_for_a_scanned_isbn_is_filled_in(qtbot, house):
    lay_down(house.store, pack_of([KNOWN]))
    sheet = TitleDialog(house.store, draft=TitleDraft("", isbn=KNOWN.isbn))
    qtbot.add_widget(sheet)
    qtbot.wait_until(lambda: sheet.title.text() == KNOWN.title)
