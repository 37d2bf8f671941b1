import pytest

from desktop.operations.lending import lending_figures
from desktop.register.barcodes import barcode
from desktop.ui.settings.scan_test_dialog import ScanTestDialog
from tests.desktop.ui.scanner.keyboard import NoProgram, Vni
from tests.desktop.ui.scanner.whole_house import whole

__all__ = ["whole"]

CODE = barcode("3", house_number="0417", serial=64)


@pytest.fixture
def sheet(whole, qtbot):
    settings = whole.house.window.open_page("settings")
    settings.lending.test_scanner.click()
    sheet = settings.findChild(ScanTestDialog)
    qtbot.wait_until(sheet.isActiveWindow)
    return sheet


def test_a_good_scanner_is_praised_and_nothing_is_written_down(whole, sheet):
    [book] = whole.books()
    whole.hands.scan(book.barcode)
    assert sheet.verdict() == "The scanner works well."
    assert f"{book.barcode} (book) · longest pause 8 ms · ended by Enter" in sheet._done.text()
    assert whole.see(lending_figures).lent_today == 0
    assert whole.house.window.current() == "settings"


def test_a_scanner_without_an_end_is_told(whole, sheet):
    whole.hands.scan(CODE, end="")
    assert "sends no Enter" in sheet.verdict()


def test_a_slow_scanner_is_told(whole, sheet):
    whole.hands.scan(CODE, delays={5: 22})
    assert "The scanner is slow" in sheet.verdict()
    assert "longest pause 30 ms" in sheet._done.text()


def test_a_typing_program_that_changes_digits_is_told(whole, sheet):
    whole.hands.program = Vni()
    whole.hands.type("Hoa")
    whole.hands.scan(CODE)
    assert "changes what is scanned. It was read all the same" in sheet.verdict()


def test_a_scan_beyond_reading_is_told(whole, sheet):
    whole.hands.type("Hoa")
    whole.hands.program = NoProgram()
    whole.hands._press("\bx30417000000\n", 8, None)
    assert "could not be read" in sheet.verdict()


def test_what_fingers_type_is_shown_as_it_arrives(whole, sheet):
    whole.hands.type("304")
    assert "3 0 4" in sheet._arrived.text()
    whole.hands.type("\n")
    assert "typed by hand" in sheet.verdict()


def test_letters_in_a_label_are_told(whole, sheet):
    whole.hands.scan("BW0012345")
    assert "Letters arrived" in sheet.verdict()
